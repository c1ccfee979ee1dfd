"""Whether a new figure can be right, and is told for women and men where it was promised."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Exists, OuterRef, Subquery

from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.core.periods import parse
from rodtrad.indicators.checks import frame, uses
from rodtrad.indicators.enums import Group
from rodtrad.indicators.figures import PERCENT
from rodtrad.indicators.models import Observation

# Between these a figure has most likely been typed with its decimal comma in another place.
SLIPS = ((90, 110), (900, 1_100))
SMALL = 10
HUNDRED = 100
SEXES = frozenset({Group.WOMEN.value, Group.MEN.value})


def odd(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find newest figures that do not agree with their parts, or are a slip of the comma off."""
    newest = Observation.objects.filter(
        series=OuterRef("pk"), period=OuterRef("status__period"), group=Group.TOTAL
    )
    parts = ("numerator", "denominator", "change_reason", "period")
    rows = frame.series(day, ids).filter(status__value__isnull=False)
    joined = rows.annotate(**{f"new_{name}": Subquery(newest.values(name)) for name in parts})
    known = {one.pk: one for one in frame.periods()}
    wanted = ("status__value", "status__recent", "meaning__is_proportion")
    names = (f"new_{name}" for name in parts)
    for row, (value, recent, is_share, part, whole, confirmed, period) in frame.told(
        joined, *wanted, *names
    ):
        doubts = (
            [] if confirmed else list(_doubts(value, recent, part, whole, row, is_share=is_share))
        )
        if doubts:
            yield frame.fault(
                row,
                "record",
                {"period": known[period].key},
                value=frame.shown(value, row),
                unit=row.unit_of_measure,
                period=parse(known[period].key),
                doubts=tuple(doubts),
            )


def _doubts(
    value: Decimal,
    recent: list[Decimal | None],
    part: Decimal | None,
    whole: Decimal | None,
    row: frame.Row,
    *,
    is_share: bool,
) -> Iterator[str]:
    most = HUNDRED if row.unit_of_measure.strip().lower() in PERCENT else 1
    if is_share and not 0 <= value <= most:
        yield "range"
    if is_share and part is not None and whole:
        spare = Decimal(10) ** -row.decimals
        if abs(part * most / whole - value) > spare:
            yield "parts"
    earlier = [one for one in recent if one is not None][-2:-1]
    if earlier and _slipped(abs(value), abs(earlier[0])):
        yield "slip"


def _slipped(value: Decimal, earlier: Decimal) -> bool:
    """Say whether one is some hundred or thousand times the other; small counts leap by nature."""
    less, more = sorted((value, earlier))
    if not less or more < SMALL:
        return False
    return any(low <= more / less <= high for low, high in SLIPS)


def unparted(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find series in use that are to be told for women and men, and whose newest figure is not."""
    rows = frame.series(day, ids).filter(uses.in_use(day), status__value__isnull=False)
    parted = Observation.objects.filter(
        series=OuterRef("pk"), period=OuterRef("status__period"), group__in=SEXES
    )
    wanting = rows.filter(
        ~Exists(parted), meaning__breakdowns__contains=[{"key": Group.WOMEN.value}]
    )
    known = {one.pk: one for one in frame.periods()}
    for row, (period,) in frame.told(wanting, "status__period"):
        one = known[period]
        yield frame.fault(row, "record", {"period": one.key}, period=parse(one.key))


READS = {
    "indicators.series": same,
    "indicators.observation": frame.of_figures,
    "indicators.indicator": frame.of_indicators,
    "observations.loaded": everything,
}
FOUND = {
    "RT310": {"subject_type": "indicators.series", "find": odd, "reads": READS},
    "RT311": {
        "subject_type": "indicators.series",
        "find": unparted,
        "reads": {**READS, **uses.USED},
    },
}
