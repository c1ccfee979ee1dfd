"""Where mail goes and comes from: servers given as addresses, or the console."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from rodtrad.config import environment as env
from rodtrad.config.environment import has_a_port
from rodtrad.config.errors import Unusable

PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
INBOX_PORTS = {"imap": 143, "imap+starttls": 143, "imaps": 993}


@dataclass(frozen=True)
class MailServer:
    backend: str
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    is_starttls: bool = False
    is_tls: bool = False


def mail_server() -> MailServer:
    """Return the way out for mails."""
    if not env.MAIL_URL.value:
        return MailServer("django.core.mail.backends.console.EmailBackend")
    return from_url(env.MAIL_URL.value)


def from_url(url: str) -> MailServer:
    """Return the mail server a URL speaks of."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or not has_a_port(parts):
        raise Unusable(
            "RODTRAD_MAIL_URL är inte en adress till en e-postserver.",
            "Skriv den som smtp+starttls://användare:lösenord@värd:587.",
        )
    return MailServer(
        "django.core.mail.backends.smtp.EmailBackend",
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_starttls=parts.scheme == "smtp+starttls",
        is_tls=parts.scheme == "smtps",
    )


@dataclass(frozen=True)
class Inbox:
    """Where what residents write by mail is fetched; an empty host is nowhere."""

    scheme: str = ""
    host: str = ""
    port: int = 0
    user: str = ""
    password: str = ""
    folder: str = "INBOX"


def inbox() -> Inbox:
    """Return the mailbox that takes what residents write."""
    url = env.INBOX_URL.value.strip()
    if not url:
        return Inbox()
    parts = urlsplit(url)
    if parts.scheme not in INBOX_PORTS or not parts.hostname or not has_a_port(parts):
        raise Unusable(
            "RODTRAD_INBOX_URL är inte en adress till en brevlåda.",
            "Skriv den som imaps://användare:lösenord@värd:993/INBOX.",
        )
    return Inbox(
        scheme=parts.scheme,
        host=parts.hostname,
        port=parts.port or INBOX_PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        folder=unquote(parts.path.strip("/")) or "INBOX",
    )


def site_address() -> str:
    """Return the address of the front page, without its closing slash."""
    return (env.ADDRESS.value or f"http://localhost:{env.PORT.value}").rstrip("/")
