"""A ruling says whether somebody may do a thing, and if not, why."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Ruling:
    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Ruling(True)


class Refused(Exception):
    """Somebody asked for what they may not do; `reason` is a sentence to show them."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse(reason: str) -> Ruling:
    return Ruling(False, reason)


def require(ruling: Ruling) -> None:
    """Raise `Refused` unless the ruling allows."""
    if not ruling.allowed:
        raise Refused(ruling.reason)
