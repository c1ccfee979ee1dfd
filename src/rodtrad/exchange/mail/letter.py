"""What a mail says: from whom, about what, in which thread, and with which files."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Part:
    """A file in a mail, under the name its sender gave it."""

    name: str
    contents: bytes

    @property
    def size(self) -> int:
        return len(self.contents)

    def read(self) -> bytes:
        return self.contents


@dataclass(frozen=True)
class Letter:
    """A mail as it was read; `address` is empty when it names no sender that could be written to.

    `quoted` is what stood below what was said now, such as our own letter. `references` are the
    letters it answers. `is_automatic` is what no person wrote, `is_suspect` what the mail server
    holds for rubbish, and `is_disproved` what it says came from somebody else.
    """

    name: str
    address: str
    subject: str
    text: str
    quoted: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    left_out: int = 0
    arrived_at: datetime | None = None
    is_automatic: bool = False
    is_suspect: bool = False
    is_disproved: bool = False
    is_broken: bool = False
