"""How Lindvik's units look after what they promise: whom it is for, and how it has gone."""

from datetime import date, datetime, time, timedelta
from functools import cache

from django.utils import timezone

from rodtrad.declarations import services
from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import Fulfilment, ServiceDeclaration, WorkMethod
from rodtrad.declarations.queries.year import Sums, counted
from rodtrad.demo.content import Part, read
from rodtrad.demo.days import last_working_day, working_day
from rodtrad.demo.seats import manager
from rodtrad.demo.town import Lindvik
from rodtrad.times.spans import Span

# The year is summed up some weeks into the next.
SUMMED_UP = (1, 20)


class AssessmentPart(Part):
    method: str
    days: int
    used: str
    is_enough: bool
    text: str


class StakeholderPart(Part):
    unit: str
    kind: str
    name: str
    needs: str


class Assured(Part):
    not_summed_up: tuple[str, ...]
    assessment: tuple[AssessmentPart, ...]
    stakeholder: tuple[StakeholderPart, ...]


@cache
def assured() -> Assured:
    """Return what the file says."""
    return Assured.model_validate(read("assured.toml"))


def look_after(lindvik: Lindvik) -> None:
    """Say whom units are for, assess some ways of working and sum up the last year."""
    for whom in assured().stakeholder:
        _name(lindvik, whom)
    methods = {method.key: method for method in WorkMethod.objects.all()}
    for each in assured().assessment:
        if each.method in methods:
            _assess(lindvik, methods[each.method], each)
    year = lindvik.today.year - 1
    if working_day(date(year + 1, *SUMMED_UP)) < lindvik.today:
        _sum_up(lindvik, year)


def _name(lindvik: Lindvik, part: StakeholderPart) -> None:
    unit = lindvik.units[part.unit]
    by = manager(lindvik, unit.pk)
    made = services.name_stakeholder(unit, kind=part.kind, name=part.name, needs=part.needs, by=by)
    made.valid = Span(lindvik.reorganised_on, None)
    made.save(update_fields=["valid"])


def _assess(lindvik: Lindvik, method: WorkMethod, part: AssessmentPart) -> None:
    services.assess_method(
        method,
        used=part.used,
        is_enough=part.is_enough,
        text=part.text,
        by=manager(lindvik, method.unit_id),
        assessed_on=last_working_day(lindvik.today - timedelta(days=part.days)),
    )


def _sum_up(lindvik: Lindvik, year: int) -> None:
    """Confirm a year of each declaration in force when it ended, as it was counted."""
    held = ServiceDeclaration.objects.filter(
        versions__state__in=ISSUED, versions__valid__contains=date(year, 12, 31)
    )
    for declaration in held.exclude(key__in=assured().not_summed_up).order_by("pk").distinct():
        sums = counted(declaration, year)
        services.confirm_fulfilment(
            declaration,
            year=year,
            degree=sums.degree,
            reasons=_reasons(sums),
            by=manager(lindvik, declaration.unit_id),
        )
    day = working_day(date(year + 1, *SUMMED_UP))
    at = timezone.make_aware(datetime.combine(day, time(10, 30)))
    Fulfilment.objects.filter(year=year).update(at=at)


def _reasons(sums: Sums) -> str:
    promised = sums.kept + sums.broken + sums.not_measured
    if not sums.kept and not sums.broken:
        return "Inget av löftena mättes under året. Därför går det inte att säga hur det gick."
    said = [f"{sums.kept} av {promised} löften hölls enligt årets sista mätning."]
    if sums.broken:
        how_many = "Ett" if sums.broken == 1 else str(sums.broken)
        said.append(f"{how_many} bröts, och vi har skrivit vad vi gör åt det.")
    if sums.not_measured:
        is_one = sums.not_measured == 1
        said.append("Ett är inte mätt." if is_one else f"{sums.not_measured} är inte mätta.")
    return " ".join(said)
