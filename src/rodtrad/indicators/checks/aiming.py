"""Whether targets are set for the year, by whom decides, before the outcome and above it."""

from collections.abc import Iterator
from datetime import date

from django.db.models import DecimalField, Exists, F, Func, OuterRef, Q

from rodtrad.checks.levels import days
from rodtrad.checks.patience import waited
from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.indicators.checks import frame, uses
from rodtrad.indicators.enums import Direction, TargetKind
from rodtrad.indicators.models import Target
from rodtrad.organisation.enums import DECIDING, GOVERNING
from rodtrad.organisation.queries import tree
from rodtrad.times.spans import Span

MEETING_GRACE = 21
YEAR_GRACE = 60
LEAST = 3


def ended(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find series in use that had a target last year and have none for this one."""
    new_year = date(day.year, 1, 1)
    if waited(new_year, day) < days("RT304", YEAR_GRACE, day):
        return
    last_year = Span(date(day.year - 1, 1, 1), new_year)
    this_year = Span(new_year, date(day.year + 1, 1, 1))
    of_series = Target.objects.filter(series=OuterRef("pk"))
    rows = frame.series(day, ids).filter(
        uses.in_use(day),
        Exists(of_series.filter(valid__overlap=last_year)),
        ~Exists(of_series.filter(valid__overlap=this_year)),
    )
    for row, _ in frame.told(rows):
        yield frame.fault(row, "target", year=str(day.year), before=str(day.year - 1))


def undecided(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find targets of bodies that decide, that rest on no decision of theirs or of one above."""
    standing = tree(day)
    deciding = {node.id: node.name for node in standing if node.kind in DECIDING}
    governing = {node.id for node in standing if node.kind in GOVERNING}
    holding = Target.objects.on(day).filter(series=OuterRef("pk"))
    own = holding.filter(Q(decision__body=OuterRef("unit")) | Q(decision__body__in=governing))
    rows = frame.series(day, ids).filter(
        Exists(holding), ~Exists(own), unit__in=deciding, targets__valid__contains=day
    )
    found = frame.told(rows, "targets__value", "targets__valid")
    for row, (value, valid) in found:
        since = valid.lower
        if since is None or waited(since, day) >= days("RT305", MEETING_GRACE, day):
            yield frame.fault(
                row,
                "target",
                value=frame.shown(value, row),
                unit=row.unit_of_measure,
                body=deciding[row.unit_id],
            )


def too_low(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find targets worse than the worst of the last three outcomes."""
    aimed = frame.series(day, ids).filter(
        status__target__kind=TargetKind.REACH, status__target__valid__contains=day
    )
    for direction, easier, worst in (
        (Direction.HIGHER, "lt", "min"),
        (Direction.LOWER, "gt", "max"),
    ):
        rows = aimed.annotate(
            worst=_OfNewest("status__recent", function=worst, count=LEAST)
        ).filter(meaning__direction=direction, **{f"status__target__value__{easier}": F("worst")})
        for row, (value, least) in frame.told(rows, "status__target__value", "worst"):
            yield frame.fault(
                row,
                "target",
                value=frame.shown(value, row),
                unit=row.unit_of_measure,
                worst=frame.shown(least, row),
            )


class _OfNewest(Func):
    """The least or the greatest of the newest outcomes; nothing where they are fewer."""

    template = (
        "(SELECT %(function)s(known) FROM (SELECT known FROM unnest(%(expressions)s)"
        " WITH ORDINALITY AS outcomes(known, place) WHERE known IS NOT NULL"
        " ORDER BY place DESC LIMIT %(count)s) AS newest HAVING count(*) = %(count)s)"
    )
    output_field = DecimalField()


READS = {
    "indicators.series": same,
    "indicators.target": frame.of_targets,
    "indicators.indicator": frame.of_indicators,
}
FOUND = {
    "RT304": {
        "subject_type": "indicators.series",
        "find": ended,
        "reads": {**READS, **uses.USED},
    },
    "RT305": {"subject_type": "indicators.series", "find": undecided, "reads": READS},
    "RT307": {
        "subject_type": "indicators.series",
        "find": too_low,
        "reads": {
            **READS,
            "indicators.observation": frame.of_figures,
            "observations.loaded": everything,
        },
    },
}
