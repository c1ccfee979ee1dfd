"""Who sent a mail as far as its headers tell: a person, a machine, or somebody who pretends."""

import re
from email.message import Message
from email.utils import getaddresses

from rodtrad.exchange.mail.words import line_of

MACHINES = frozenset({"mailer-daemon", "postmaster", "noreply", "no-reply", "svara-inte"})
NOT_FROM_A_PERSON = frozenset({"bulk", "junk", "list", "auto_reply"})
OF_A_LIST = ("list-id", "list-post", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-loop")
EMPTY_PATH = re.compile(r"^\s*<\s*>\s*$")
FAILED = re.compile(r"\bdmarc\s*=\s*fail\b", re.IGNORECASE)
SPF_FAILED = re.compile(r"\bspf\s*=\s*(soft)?fail\b", re.IGNORECASE)
DKIM_PASSED = re.compile(r"\bdkim\s*=\s*pass\b", re.IGNORECASE)


def value(message: Message, name: str) -> str:
    """Return the first header of a name as it stands, empty when there is none."""
    rows = (text for key, text in message.raw_items() if key.lower() == name)
    return str(next(rows, "")).replace("\r", "").replace("\n", "")


def line(message: Message, name: str) -> str:
    """Return the first header of a name, decoded."""
    return line_of(value(message, name))


def sender(message: Message) -> tuple[str, str]:
    """Return the name and address of whoever a mail says that it is from."""
    for header in ("from", "sender", "return-path"):
        for name, address in getaddresses([value(message, header)]):
            if "@" in address and address.isprintable():
                return line_of(name), address
    return "", ""


def is_automatic(message: Message) -> bool:
    """Say whether no person sent it: an answering machine, a bounce or a list."""
    submitted = line(message, "auto-submitted").partition(";")[0].strip().lower()
    if submitted not in ("", "no"):
        return True
    if line(message, "precedence").lower() in NOT_FROM_A_PERSON:
        return True
    if any(value(message, name) for name in OF_A_LIST):
        return True
    if EMPTY_PATH.match(value(message, "return-path")):
        return True
    if message.get_content_type() in ("multipart/report", "message/delivery-status"):
        return True
    return sender(message)[1].partition("@")[0].lower() in MACHINES


def is_suspect(message: Message) -> bool:
    """Say whether the mail server holds it for rubbish, or a program may have sent it."""
    said = (line(message, "x-spam-flag"), line(message, "x-spam-status"))
    if any(one.lower().startswith("yes") for one in said):
        return True
    return bool(value(message, "x-auto-response-suppress"))


def is_disproved(message: Message) -> bool:
    """Say whether the mail server found that the sender is not who it says.

    Its own word stands first; what is below it may have been written by anybody.
    """
    said = line(message, "authentication-results")
    forged = bool(SPF_FAILED.search(said)) and not DKIM_PASSED.search(said)
    return bool(FAILED.search(said)) or forged
