"""What else stands in the head of a mail, such as where it is answered: apps say so of their own.

It is made from the mail's key when it is sent, so that the same mail has the same head each time.
"""

from collections.abc import Callable

Headers = Callable[[str, str], dict[str, str]]

_headers: dict[str, Headers] = {}


def register_headers(prefix: str, fn: Headers) -> None:
    """Let an app say what stands in the head of mails whose key begins with its own name."""
    _headers[prefix] = fn


def headers_of(key: str, host: str) -> dict[str, str]:
    """Return what an app has to say of a mail's head; host is what we send from."""
    fn = _headers.get(key.partition(":")[0])
    return fn(key, host) if fn else {}
