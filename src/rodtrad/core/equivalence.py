"""Whether siblings promise alike: a unit's promises beside those of units of the same kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .language import sentence as _
from .promises import Level, LevelKind, asks_less, words
from .swedish import listing

_WORKING_DAYS = "working_days"


class Difference(StrEnum):
    """What a unit promises beside a sibling, seen from the unit."""

    ASKS_LESS = "asks_less"
    ASKS_MORE = "asks_more"
    SAME = "same"
    NOT_COMPARABLE = "not_comparable"
    MISSING_HERE = "missing_here"
    MISSING_THERE = "missing_there"


@dataclass(frozen=True, slots=True)
class Promised:
    """What a unit promises in one respect: its words, and its level where it has one."""

    unit: str
    aspect: str
    text: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A sibling's promises in one respect, and how the unit's own stand to them."""

    unit: str
    promises: tuple[Promised, ...]
    difference: Difference


@dataclass(frozen=True, slots=True)
class Aspect:
    """The unit's own promises in one respect, with a row for each sibling."""

    name: str
    own: tuple[Promised, ...]
    rows: tuple[Row, ...]

    @property
    def differs(self) -> bool:
        return any(row.difference is not Difference.SAME for row in self.rows)


def compare(
    own: Sequence[Promised], siblings: Sequence[Promised], units: Iterable[str] = ()
) -> tuple[Aspect, ...]:
    """Return each aspect that anybody promises in, the unit's own first, with every sibling.

    `units` are siblings that may have no promise at all. Aspects are the same when their names
    are, whatever their capitals. An aspect that neither the unit nor a sibling promises in gives
    that sibling no row.
    """
    named = dict.fromkeys([*(one.unit for one in siblings), *units])
    names: dict[str, str] = {}
    for one in [*own, *siblings]:
        names.setdefault(_key(one.aspect), one.aspect.strip())
    return tuple(_aspect(key, name, own, siblings, list(named)) for key, name in names.items())


def _key(aspect: str) -> str:
    return " ".join(aspect.casefold().split())


def _aspect(
    key: str, name: str, own: Sequence[Promised], siblings: Sequence[Promised], units: list[str]
) -> Aspect:
    ours = tuple(one for one in own if _key(one.aspect) == key)
    rows = []
    for unit in units:
        theirs = tuple(one for one in siblings if one.unit == unit and _key(one.aspect) == key)
        if ours or theirs:
            rows.append(Row(unit, theirs, _difference(ours, theirs)))
    return Aspect(name, ours, tuple(rows))


def _difference(ours: Sequence[Promised], theirs: Sequence[Promised]) -> Difference:
    """Return how promises in one respect stand to each other; what pulls both ways cannot."""
    if not ours:
        return Difference.MISSING_HERE
    if not theirs:
        return Difference.MISSING_THERE
    each = {_between(mine, other) for mine in ours for other in theirs}
    told = each - {Difference.SAME, Difference.NOT_COMPARABLE}
    if len(told) == 1:
        return told.pop()
    return Difference.SAME if Difference.SAME in each and not told else Difference.NOT_COMPARABLE


def _between(mine: Promised, other: Promised) -> Difference:
    if mine.level is None or other.level is None:
        is_alike = mine.level is other.level and _key(mine.text) == _key(other.text)
        return Difference.SAME if is_alike else Difference.NOT_COMPARABLE
    less, more = asks_less(mine.level, other.level), asks_less(other.level, mine.level)
    if less is None or (less and more):
        return Difference.NOT_COMPARABLE
    if less:
        return Difference.ASKS_LESS
    if more:
        return Difference.ASKS_MORE
    if _depends_on_the_week(mine.level, other.level):
        return Difference.NOT_COMPARABLE
    return Difference.SAME


def _depends_on_the_week(one: Level, other: Level) -> bool:
    """Say whether working days stand against other days that count as many."""
    is_time = one.kind is LevelKind.TIME
    return is_time and (one.unit == _WORKING_DAYS) != (other.unit == _WORKING_DAYS)


def sentences(aspect: Aspect) -> list[str]:
    """Return a sentence for each sibling that differs in the aspect, in the order of the rows."""
    return [
        _said(row.difference)
        % {
            "unit": row.unit,
            "aspect": aspect.name,
            "own": _promised(aspect.own),
            "theirs": _promised(row.promises),
        }
        for row in aspect.rows
        if row.difference is not Difference.SAME
    ]


def _promised(promises: Sequence[Promised]) -> str:
    return listing([words(one.level) if one.level else f"”{one.text}”" for one in promises])


def _said(difference: Difference) -> str:
    match difference:
        case Difference.ASKS_LESS:
            return _("Enheten lovar mindre än %(unit)s om %(aspect)s: %(own)s, mot %(theirs)s.")
        case Difference.ASKS_MORE:
            return _("Enheten lovar mer än %(unit)s om %(aspect)s: %(own)s, mot %(theirs)s.")
        case Difference.MISSING_HERE:
            return _("Enheten lovar inget om %(aspect)s. Det gör %(unit)s: %(theirs)s.")
        case Difference.MISSING_THERE:
            return _("%(unit)s lovar inget om %(aspect)s. Det gör enheten: %(own)s.")
        case _other:
            return _(
                "Löftena om %(aspect)s går inte att jämföra: enheten lovar %(own)s, "
                "%(unit)s lovar %(theirs)s."
            )
