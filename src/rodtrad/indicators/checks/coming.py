"""Whether figures come: the newest, those of the last closed period, and in time to be used."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from django.db.models import DateField, Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.utils import timezone

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, Touches, everything, same
from rodtrad.core.periods import parse
from rodtrad.indicators.checks import frame, uses
from rodtrad.indicators.enums import Frequency, Group
from rodtrad.indicators.models import Observation, ReportingPeriod

YEARLY_GRACE, GRACE = 30, 15
# More of a goal than this on one late figure, and the goal cannot be judged without it.
MUCH = 1 / 3


def old(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find series whose newest figure should long since have been followed by another."""
    grace = days("RT302", GRACE, day)
    closed = frame.closed(day, grace)
    closed |= {
        kind: period
        for kind, period in frame.closed(day, grace * YEARLY_GRACE // GRACE).items()
        if kind == Frequency.YEAR
    }
    for kind, period in closed.items():
        rows = frame.series(day, ids).filter(
            meaning__frequency=kind,
            status__ends_on__lt=period.ends_on,
            valid__contains=period.ends_on,
        )
        promised = Q(status__missing_expected_on__gte=day)
        shown = rows.exclude(promised)
        known = {one.pk: one for one in frame.periods()}
        for row, (newest,) in frame.told(shown, "status__period"):
            yield frame.fault(
                row,
                "record",
                {"period": period.key},
                period=parse(known[newest].key),
                day=period.due_on,
            )


def unexplained(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find series in use with nothing said of the last closed period, neither figure nor reason."""
    for kind, period in frame.closed(day, days("RT303", 0, day)).items():
        said = Observation.objects.filter(series=OuterRef("pk"), period=period, group=Group.TOTAL)
        rows = frame.series(day, ids).filter(
            uses.in_use(day),
            ~Exists(said),
            meaning__frequency=kind,
            valid__contains=period.ends_on,
        )
        whole = rows.alias(begins=Lower("valid", output_field=DateField()))
        for row, _ in frame.told(whole.filter(begins__lte=period.starts_on)):
            yield frame.fault(row, "record", {"period": period.key}, period=parse(period.key))


def too_late(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find series that much rests on, whose figure is promised only after the period's report."""
    late = _promised_late(day)
    resting: dict[str, list[uses.Weight]] = defaultdict(list)
    for weight in uses.weights(day, list(late)):
        resting[weight.thing].append(weight)
    found: dict[int, str] = {}
    for several in resting.values():
        in_time = sum(one.share for one in several if one.series_id not in late)
        for one in several:
            if one.series_id in late and one.share > MUCH and in_time <= MUCH:
                found.setdefault(one.series_id, one.name)
    rows = frame.series(day, found.keys() if ids is None else found.keys() & set(ids))
    for row, _ in frame.told(rows):
        expected_on, period = late[row.pk]
        yield frame.fault(
            row,
            "record",
            {"period": period.key},
            goal=found[row.pk],
            day=expected_on,
            due=period.due_on,
        )


def _promised_late(day: date) -> dict[int, tuple[date, ReportingPeriod]]:
    """Return the series whose newest figure lacks and is promised after it is due."""
    rows = frame.series(day, None).filter(
        status__missing_expected_on__gt=F("status__missing_period__due_on"),
        status__missing_expected_on__gte=day,
    )
    known = {one.pk: one for one in frame.periods()}
    told = rows.values_list("pk", "status__missing_expected_on", "status__missing_period")
    return {pk: (expected_on, known[period]) for pk, expected_on, period in told}


def _all_it_rests_on(touched: Touches) -> Touches:
    """Return what finds the touched series, and those that share what rests on them."""

    def together(ids: Ids) -> Ids | None:
        found = touched(ids)
        return None if found is None else uses.together(timezone.localdate(), found)

    return together


READS = {
    "indicators.series": same,
    "indicators.observation": frame.of_figures,
    "indicators.indicator": frame.of_indicators,
    "indicators.reportingperiod": everything,
    "observations.loaded": everything,
}
IN_USE = {**READS, **uses.USED}
FOUND = {
    "RT302": {
        "subject_type": "indicators.series",
        "find": old,
        "reads": READS,
        "quiet_under": ("RT303",),
        "is_on_list": True,
    },
    "RT303": {
        "subject_type": "indicators.series",
        "find": unexplained,
        "reads": IN_USE,
        "is_on_list": True,
    },
    "RT309": {
        "subject_type": "indicators.series",
        "find": too_late,
        "reads": {label: _all_it_rests_on(touched) for label, touched in IN_USE.items()},
    },
}
