"""What a promise promises, held against what was measured.

A level is one of four kinds. A promised time ("inom 15 minuter") is measured as the share of cases
that were in time; a promised quality as the share of checks that found it. A share and a number are
measured as they stand. Shares are in per cent, 0 to 100.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from .errors import BadInput
from .language import NO_BREAK_SPACE
from .language import sentence as _
from .swedish import number

ALL = Decimal(100)


class LevelKind(StrEnum):
    TIME = "time"
    SHARE = "share"
    NUMBER = "number"
    QUALITY = "quality"


class Bound(StrEnum):
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Verdict(StrEnum):
    KEPT = "kept"
    BROKEN = "broken"
    NOT_MEASURED = "not_measured"


@dataclass(frozen=True, slots=True)
class Level:
    """A promised level.

    TIME: `amount` in `unit` (a key of `UNITS`), kept in `share` per cent of cases, all when None.
    SHARE: `amount` per cent, at least or at most as `bound` says. NUMBER: `amount` in `unit` (a
    word), at least or at most. QUALITY: kept in `share` per cent of checks, all when None.
    Raises `BadInput` when it contradicts itself.
    """

    kind: LevelKind
    amount: Decimal | None = None
    unit: str = ""
    bound: Bound = Bound.AT_MOST
    share: Decimal | None = None

    def __post_init__(self) -> None:
        if self.kind is not LevelKind.QUALITY and self.amount is None:
            raise BadInput(_("Skriv vilken nivå ni lovar."), "amount")
        if self.amount is not None and self.amount < 0:
            raise BadInput(_("Nivån kan inte vara mindre än noll."), "amount")
        if self.kind is LevelKind.TIME and self.unit not in UNITS:
            raise BadInput(_("Välj vad tiden räknas i."), "time_unit")
        for field, share in (("share", self.share), ("amount", self._as_share)):
            if share is not None and not 0 < share <= ALL:
                raise BadInput(_("En andel är mer än 0 och högst 100 procent."), field)

    @property
    def _as_share(self) -> Decimal | None:
        is_least = self.kind is LevelKind.SHARE and self.bound is Bound.AT_LEAST
        return self.amount if is_least else None

    @property
    def is_counted(self) -> bool:
        """Say whether what is measured is a share of cases: how many of how many."""
        return self.kind is not LevelKind.NUMBER

    @property
    def threshold(self) -> tuple[Bound, Decimal]:
        """Return what the measured value must reach: at least or at most a number."""
        if self.kind in (LevelKind.TIME, LevelKind.QUALITY):
            return Bound.AT_LEAST, self.share if self.share is not None else ALL
        return self.bound, self.amount or Decimal(0)


def verdict(level: Level, value: Decimal | None) -> Verdict:
    """Say whether the measured value keeps the promise; nothing measured is never kept."""
    if value is None:
        return Verdict.NOT_MEASURED
    bound, edge = level.threshold
    kept = value >= edge if bound is Bound.AT_LEAST else value <= edge
    return Verdict.KEPT if kept else Verdict.BROKEN


def share(kept: int, of: int) -> Decimal | None:
    """Return how many per cent were kept, None of nothing; raise `BadInput` of what cannot be."""
    if not 0 <= kept <= of:
        raise BadInput(_("Fler kan inte ha hållits än de som räknades."), "kept")
    return Decimal(kept) * ALL / Decimal(of) if of else None


def asks_less(one: Level, other: Level) -> bool | None:
    """Say whether the first level asks less than the other; None when they cannot be compared."""
    if one.kind is not other.kind or one.bound is not other.bound:
        return None
    if one.kind is LevelKind.NUMBER and one.unit != other.unit:
        return None
    pairs = zip(_asked(one), _asked(other), strict=True)
    return any(mine < theirs for mine, theirs in pairs)


def _asked(level: Level) -> tuple[Decimal, ...]:
    """Return how much the level asks in each respect, more being stricter."""
    edge = level.threshold[1]
    if level.kind is LevelKind.QUALITY:
        return (edge,)
    if level.kind is LevelKind.TIME:
        minutes = (level.amount or Decimal(0)) * UNITS[level.unit].minutes
        return (-minutes, edge)
    return (edge if level.bound is Bound.AT_LEAST else -edge,)


@dataclass(frozen=True, slots=True)
class _Unit:
    minutes: Decimal
    one: Callable[[str], str]
    many: Callable[[str], str]

    def words(self, amount: Decimal) -> str:
        said = (self.one if amount == 1 else self.many)(number(amount))
        return said.replace(" ", NO_BREAK_SPACE)


# A working day counts as a calendar day: which of them is stricter depends on the week.
UNITS = {
    "minutes": _Unit(
        Decimal(1),
        lambda amount: _("%(amount)s minut", amount=amount),
        lambda amount: _("%(amount)s minuter", amount=amount),
    ),
    "hours": _Unit(
        Decimal(60),
        lambda amount: _("%(amount)s timme", amount=amount),
        lambda amount: _("%(amount)s timmar", amount=amount),
    ),
    "working_days": _Unit(
        Decimal(1440),
        lambda amount: _("%(amount)s arbetsdag", amount=amount),
        lambda amount: _("%(amount)s arbetsdagar", amount=amount),
    ),
    "calendar_days": _Unit(
        Decimal(1440),
        lambda amount: _("%(amount)s dag", amount=amount),
        lambda amount: _("%(amount)s dagar", amount=amount),
    ),
    "weeks": _Unit(
        Decimal(10080),
        lambda amount: _("%(amount)s vecka", amount=amount),
        lambda amount: _("%(amount)s veckor", amount=amount),
    ),
    "months": _Unit(
        Decimal(43200),
        lambda amount: _("%(amount)s månad", amount=amount),
        lambda amount: _("%(amount)s månader", amount=amount),
    ),
}


def words(level: Level) -> str:
    """Return the level in words, "inom 15 minuter i minst 90 fall av 100"."""
    if level.kind is LevelKind.TIME and level.amount is not None:
        time = time_words(level, level.amount)
        if level.threshold[1] == ALL:
            return _("inom %(time)s, varje gång", time=time)
        share = number(level.threshold[1])
        return _("inom %(time)s, i minst %(share)s fall av 100", time=time, share=share)
    if level.kind is LevelKind.QUALITY:
        return _of_checks(level.threshold[1])
    return edge_words(level)


def time_words(level: Level, amount: Decimal) -> str:
    """Return a time in the unit of the level, "15 minuter"."""
    return UNITS[level.unit].words(amount)


def _of_checks(edge: Decimal) -> str:
    if edge == ALL:
        return _("varje gång")
    return _("i minst %(share)s fall av 100", share=number(edge))


def edge_words(level: Level) -> str:
    """Return what the measured value is held against, "minst 90 procent", "högst 12 personer"."""
    bound, edge = level.threshold
    if level.is_counted and edge == ALL and bound is Bound.AT_LEAST:
        return _("alla")
    said = value_words(level, edge)
    if bound is Bound.AT_LEAST:
        return _("minst %(value)s", value=said)
    return _("högst %(value)s", value=said)


def value_words(level: Level, value: Decimal) -> str:
    """Return a measured value in words, with at most one decimal: "94 procent", "11 personer"."""
    decimals = 0 if value == value.to_integral_value() else 1
    unit = _("procent") if level.is_counted else level.unit
    return f"{number(value, decimals)}{NO_BREAK_SPACE}{unit}" if unit else number(value, decimals)
