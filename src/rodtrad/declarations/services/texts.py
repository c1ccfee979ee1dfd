"""What somebody writes of a declaration and of a promise, checked before it is kept."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.core.promises import Bound, Level
from rodtrad.core.promises import LevelKind as Kind
from rodtrad.core.swedish import sort_key
from rodtrad.core.written import required_line
from rodtrad.declarations.enums import Concern, LevelKind
from rodtrad.declarations.services import common
from rodtrad.organisation.queries import profile

MOST_LINES = 30


@dataclass(frozen=True)
class Text:
    """What a declaration says; `offered`, `not_offered` and `contact` one thing a line."""

    title: str
    audience: str = ""
    purpose: str = ""
    offered: str = ""
    not_offered: str = ""
    aspects: tuple[str, ...] = ()
    aspects_chosen: str = ""
    concern: str = Concern.SERVICE
    life_situations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    email: str = ""

    def checked(self) -> dict[str, Any]:
        """Return the values by column, or say what cannot be right."""
        title = required_line(self.title, "title", _("Skriv vad deklarationen heter."), most=160)
        return {
            "title": title,
            "sort_key": sort_key(title)[:200],
            "audience": self.audience.strip(),
            "purpose": self.purpose.strip(),
            "offered": _few(self.offered, "offered"),
            "not_offered": _few(self.not_offered, "not_offered"),
            "aspects": _known("quality_aspects", self.aspects, "aspects"),
            "aspects_chosen": self.aspects_chosen.strip(),
            "concern": Concern(self.concern).value,
            "life_situations": _known("life_situations", self.life_situations, "life_situations"),
            "places": _places(self.places),
            "contact": _few(self.contact, "contact"),
            "phone": " ".join(self.phone.split())[:40],
            "email": self.email.strip(),
        }


COLUMNS = (
    *("title", "sort_key", "audience", "purpose", "offered", "not_offered", "aspects"),
    *("aspects_chosen", "concern", "life_situations", "places", "contact", "phone", "email"),
)


def _few(words: str, field: str) -> str:
    tidy = common.lines(words)
    if tidy.count("\n") >= MOST_LINES:
        raise BadInput(_("Skriv högst %d rader.") % MOST_LINES, field)
    return tidy


def _known(section: str, keys: tuple[str, ...], field: str) -> list[str]:
    """Return the keys in the profile's order; refuse one that the profile does not have."""
    known = [element.key for element in profile().elements(section)]
    if set(keys) - set(known):
        raise BadInput(_("Välj något i listan."), field)
    return [key for key in known if key in keys]


def _places(places: tuple[str, ...]) -> list[str]:
    tidy = {" ".join(place.split())[:60] for place in places}
    return sorted(filter(None, tidy), key=sort_key)


@dataclass(frozen=True)
class Said:
    """What a promise says; `amount` and `share` as numbers, a share in per cent."""

    text: str
    level_kind: str
    bound: str = Bound.AT_MOST
    amount: Decimal | None = None
    time_unit: str = ""
    share: Decimal | None = None
    counted_in: str = ""
    aspect: str = ""
    exceptions: str = ""
    is_guarantee: bool = False
    remedy: str = ""
    applies_from: date | None = None

    def checked(self) -> dict[str, Any]:
        """Return the values by column, or say what cannot be right."""
        text = required_line(self.text, "text", _("Skriv vad ni lovar."), most=300)
        kind = LevelKind(self.level_kind)
        level = self.level()
        if self.is_guarantee and not self.remedy.strip():
            raise BadInput(_("En garanti säger vad som händer om den inte hålls."), "remedy")
        return {
            "text": text,
            "level_kind": kind.value,
            "bound": level.bound.value,
            "amount": level.amount,
            "time_unit": self.time_unit if kind == LevelKind.TIME else "",
            "share": level.share,
            "counted_in": self._counted(),
            "aspect": _aspect(self.aspect),
            "exceptions": self.exceptions.strip(),
            "is_guarantee": self.is_guarantee,
            "remedy": self.remedy.strip(),
            "applies_from": self.applies_from,
        }

    def _counted(self) -> str:
        """Return what is counted: the unit of a number, or what there are so many of."""
        return " ".join(self.counted_in.split())[:60]

    def level(self) -> Level:
        """Return the level, with only what goes with its kind."""
        kind = Kind(self.level_kind)
        is_bound = kind in (Kind.SHARE, Kind.NUMBER)
        unit = self.time_unit if kind is Kind.TIME else self._counted()
        return Level(
            kind,
            None if kind is Kind.QUALITY else self.amount,
            unit if kind in (Kind.TIME, Kind.NUMBER) else "",
            Bound(self.bound) if is_bound else Bound.AT_MOST,
            self.share if kind in (Kind.TIME, Kind.QUALITY) else None,
        )


def _aspect(key: str) -> str:
    if key and profile().find("quality_aspects", key) is None:
        raise BadInput(_("Välj något i listan."), "aspect")
    return key
