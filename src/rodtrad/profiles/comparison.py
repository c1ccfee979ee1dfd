"""Two profiles side by side."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rodtrad.profiles.schema.elements import Element
from rodtrad.profiles.schema.profile import Profile, sections


@dataclass(frozen=True)
class Pair:
    """What two profiles call the same thing."""

    ours: str
    theirs: str


@dataclass(frozen=True)
class SectionDifference:
    section: str
    pairs: tuple[Pair, ...]
    only_ours: tuple[str, ...]
    only_theirs: tuple[str, ...]
    alike: int

    def __bool__(self) -> bool:
        return bool(self.pairs or self.only_ours or self.only_theirs)


def differences(ours: Profile, theirs: Profile) -> tuple[SectionDifference, ...]:
    """Return what two profiles say differently, list by list, with how much they share."""
    found = (_section(section, ours, theirs) for section in sections())
    return tuple(difference for difference in found if difference)


def _section(section: str, ours: Profile, theirs: Profile) -> SectionDifference:
    mine = {e.key: _said(ours, e) for e in ours.elements(section)}
    other = {e.key: _said(theirs, e) for e in theirs.elements(section)}
    alike = {key for key, said in mine.items() if other.get(key) == said}
    shared = [key for key in mine if key in other and key not in alike]
    return SectionDifference(
        section,
        pairs=tuple(Pair(mine[key], other[key]) for key in shared),
        only_ours=tuple(said for key, said in mine.items() if key not in other),
        only_theirs=tuple(said for key, said in other.items() if key not in mine),
        alike=len(alike),
    )


def _said(profile: Profile, element: Element) -> str:
    name = profile.speak(element.name)
    value = getattr(element, "value", None)
    if isinstance(value, bool):
        return f"{name}: {_('ja') if value else _('nej')}"
    if isinstance(value, tuple):
        return f"{name}: {', '.join(value)}"
    return name if value is None else f"{name}: {value}"
