"""Whether siblings promise alike: a unit's promises beside those of units of the same kind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from .language import capitalised
from .language import sentence as _
from .promises import Level, LevelKind, asks_less
from .swedish import listing, number

_WORKING_DAYS = "working_days"
# So many sentences are said of an aspect, and so many siblings are named in one.
MOST = 3
NAMED = 3


class Difference(StrEnum):
    """What a unit promises beside a sibling, seen from the unit."""

    ASKS_LESS = "asks_less"
    ASKS_MORE = "asks_more"
    SAME = "same"
    NOT_COMPARABLE = "not_comparable"
    MISSING_HERE = "missing_here"
    MISSING_THERE = "missing_there"


# In the order they are told: where residents get less than elsewhere comes first.
TOLD = (
    Difference.ASKS_LESS,
    Difference.MISSING_HERE,
    Difference.NOT_COMPARABLE,
    Difference.ASKS_MORE,
    Difference.MISSING_THERE,
)


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
    """Return how the unit stands to its siblings in the aspect, what it owes residents first.

    Siblings that differ alike share a sentence, and there are never more than `MOST` of them.
    """
    found: dict[Difference, list[str]] = {}
    for row in aspect.rows:
        found.setdefault(row.difference, []).append(row.unit)
    said = {"aspect": _inside(aspect.name) or _("annat")}
    return [
        _said(difference, {**said, "units": _units(found[difference])})
        for difference in TOLD
        if difference in found
    ][:MOST]


def _inside(name: str) -> str:
    """Return a name as it stands within a sentence; one in capitals is left alone."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def _units(names: list[str]) -> str:
    if len(names) <= NAMED:
        return listing(names)
    return _("%(count)s andra", count=number(len(names)))


def _said(difference: Difference, said: dict[str, str]) -> str:
    match difference:
        case Difference.ASKS_LESS:
            return _("Enheten lovar mindre än %(units)s om %(aspect)s.", **said)
        case Difference.ASKS_MORE:
            return _("Enheten lovar mer än %(units)s om %(aspect)s.", **said)
        case Difference.MISSING_HERE:
            return _("Enheten lovar inget om %(aspect)s. Det gör %(units)s.", **said)
        case Difference.MISSING_THERE:
            return capitalised(_("%(units)s lovar inget om %(aspect)s.", **said))
        case _other:
            return _(
                "Det går inte att säga vem som lovar mest om %(aspect)s: enheten eller %(units)s.",
                **said,
            )


def difference_words(difference: Difference) -> str:
    """Return how a sibling's promise stands to the unit's, as the sibling's row says it."""
    match difference:
        case Difference.ASKS_LESS:
            return _("Lovar mer")
        case Difference.ASKS_MORE:
            return _("Lovar mindre")
        case Difference.SAME:
            return _("Lovar lika")
        case Difference.MISSING_HERE:
            return _("Lovar, men inte den här")
        case Difference.MISSING_THERE:
            return _("Lovar inget")
        case _other:
            return _("Går inte att jämföra")
