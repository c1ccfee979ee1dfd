"""Mail about the way in. The room that keeps the outbox registers how it is sent."""

from collections.abc import Callable
from dataclasses import dataclass

from rodtrad.accounts.models import User


@dataclass(frozen=True)
class Letter:
    """A mail to send once: the same key a second time is the same letter."""

    to: str
    subject: str
    body: str
    key: str
    recipient: User | None = None


Sender = Callable[[Letter], None]
_senders: list[Sender] = []


def register_sender(sender: Sender) -> None:
    """Say how letters are sent."""
    _senders[:] = [sender]


def send(letter: Letter) -> None:
    """Hand the letter to whoever sends."""
    if not _senders:
        raise LookupError("Nobody has registered how mail is sent.")
    _senders[0](letter)
