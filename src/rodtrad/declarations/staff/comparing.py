"""What has changed in a text since it was handed in the last time, or since what is in force."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.declarations.enums import ISSUED, OPEN_STATES, UNDER_WAY, ChainAct
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion, StepTaken
from rodtrad.declarations.saying import content
from rodtrad.organisation.queries import profile
from rodtrad.times.request import default_day
from rodtrad.ui.difference import mark_difference


@dataclass(frozen=True)
class Changed:
    """One part of a text as it was and as it is, with what differs marked."""

    name: str
    before: SafeString
    now: SafeString


@dataclass(frozen=True)
class Compared:
    """What differs between two texts, and whether the earlier is the one in force."""

    rows: list[Changed]
    is_against_force: bool


def since_last(
    version: DeclarationVersion,
    steps: Sequence[StepTaken],
    promises: Sequence[PromiseVersion],
    texts: Sequence[DeclarationVersion],
) -> Compared | None:
    """Return what differs from when the text was handed in before, or from what is in force.

    `promises` are the text's, and `texts` those of its declaration that the reader sees. Nothing
    of a text that nothing went before, or that says the same.
    """
    handed_in = [step.content for step in steps if step.act == ChainAct.SUBMIT]
    if version.state in OPEN_STATES:
        now, earlier = content(version, promises), handed_in[-1:]
    elif version.state in UNDER_WAY and handed_in:
        now, earlier = handed_in[-1], handed_in[-2:-1]
    else:
        return None
    before = earlier[0] if earlier else _in_force(texts)
    rows = changes(before, now) if before else []
    return Compared(rows, not earlier) if rows else None


def _in_force(texts: Sequence[DeclarationVersion]) -> dict[str, Any]:
    """Return what residents are promised until the text takes over, nothing of a first text."""
    day = default_day()
    held = next((one for one in texts if one.state in ISSUED and day in one.valid), None)
    return content(held) if held else {}


def changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Changed]:
    """Return the parts that two texts say differently."""
    then, today = _parts(before), _parts(now)
    names = [*then, *(name for name in today if name not in then)]
    pairs = [(name, then.get(name, ""), today.get(name, "")) for name in names]
    return [
        Changed(name, mark_difference(old, new, "del"), mark_difference(new, old, "ins"))
        for name, old, new in pairs
        if old != new
    ]


def _parts(said: Mapping[str, Any]) -> dict[str, str]:
    """Return a text part by part, by what each is called."""
    found = {name(): str(said.get(key, "")) for key, name in _NAMES.items()}
    known = {element.key: element.name for element in profile().elements("quality_aspects")}
    found[_("Vad som betyder mest")] = ", ".join(
        known.get(key, key) for key in said.get("aspects", [])
    )
    for number, promise in said.get("promises", {}).items():
        words = [promise["text"], promise["level"], promise["exceptions"], promise["remedy"]]
        found[_("Löfte %s") % number] = "\n".join(filter(None, words))
    return found


_NAMES: dict[str, Callable[[], str]] = {
    "title": lambda: _("Rubrik"),
    "audience": lambda: _("Vem den är till för"),
    "purpose": lambda: _("Vad verksamheten är till för"),
    "offered": lambda: _("Det här ingår"),
    "not_offered": lambda: _("Det här ingår inte"),
    "aspects_chosen": lambda: _("Hur det valdes"),
    "contact": lambda: _("Vem som svarar på frågor"),
    "phone": lambda: _("Telefon"),
    "email": lambda: _("E-post"),
}
