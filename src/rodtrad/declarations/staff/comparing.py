"""What has changed in a text since it was handed in the last time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.declarations.enums import OPEN_STATES, UNDER_WAY, ChainAct
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.saying import content
from rodtrad.organisation.queries import profile
from rodtrad.ui.difference import mark_difference


@dataclass(frozen=True)
class Changed:
    """One part of a text as it was and as it is, with what differs marked."""

    name: str
    before: SafeString
    now: SafeString


def since_last(version: DeclarationVersion, steps: Sequence[StepTaken]) -> list[Changed]:
    """Return what differs from when the text was handed in before, nothing the first time."""
    handed_in = [step.content for step in steps if step.act == ChainAct.SUBMIT]
    if version.state in OPEN_STATES and handed_in:
        return changes(handed_in[-1], content(version))
    if version.state in UNDER_WAY and len(handed_in) > 1:
        return changes(handed_in[-2], handed_in[-1])
    return []


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
