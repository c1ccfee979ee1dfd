"""What a mail has that a case can keep: words of a length, and files that are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.exchange.mail import Letter, Part
from rodtrad.feedback import scanning
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.sent_files import MOST, Looked, look, said_name

# Each file is looked at before it is known whether it is kept.
MOST_LOOKED_AT = 20
LONGEST_SUBJECT = 300
ROOM_FOR_THE_END = 100
LONGEST_ADDRESS = 254


@dataclass
class Fitted:
    """A mail as a case keeps it; `refused` has a name and why for each file that is not kept."""

    text: str
    found: list[Looked] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def told(self) -> list[str]:
        """Return what the sender is told of files that were not taken."""
        return [_("%(name)s: %(why)s") % {"name": name, "why": why} for name, why in self.refused]

    def noted(self) -> str:
        """Return what the staff are told: a file's own name is kept nowhere."""
        counted = dict.fromkeys(why for _name, why in self.refused)
        return "\n".join(counted)


def fitted(letter: Letter, most: int = MOST) -> Fitted:
    """Return a mail's words and at most so many of its files; nothing of the words is lost."""
    text = letter.text or letter.subject[:LONGEST_SUBJECT] or _("Mejlet hade ingen text.")
    parts = list(letter.parts)
    if len(text) > LONGEST:
        parts.insert(0, Part("text.txt", f"{_('Hela texten')}\n\n{text}".encode()))
        text = _shortened(text)
    kept = Fitted(text)
    _look_at(parts, kept, most)
    if letter.left_out:
        kept.refused.append((_("Fler delar"), _("Mejlet hade fler delar än vi läser.")))
    return kept


def _shortened(text: str) -> str:
    end = _("Texten är längre. Hela ligger som fil.")
    return f"{text[: LONGEST - ROOM_FOR_THE_END].rstrip()} …\n\n{end}"


def _look_at(parts: Sequence[Part], kept: Fitted, most: int) -> None:
    ends = monotonic() + scanning.SECONDS
    for number, part in enumerate(parts):
        name = said_name(part) or _("Fil %d") % (number + 1)
        if len(kept.found) >= most or number >= MOST_LOOKED_AT:
            kept.refused.append((name, _("Det var fler filer än vi tar emot.")))
            continue
        try:
            found = look(part, ends - monotonic())
        except BadInput as wrong:
            why = wrong.__cause__.sentence if isinstance(wrong.__cause__, BadInput) else ""
            kept.refused.append((name, why or wrong.sentence))
            continue
        if found not in kept.found:
            kept.found.append(found)


def address_of(letter: Letter) -> str:
    """Return where its sender can be written to, empty when that cannot be."""
    try:
        validate_email(letter.address)
    except ValidationError:
        return ""
    return letter.address if len(letter.address) <= LONGEST_ADDRESS else ""
