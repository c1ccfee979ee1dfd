"""A plan that is sealed, and what is done to what measures it."""

from datetime import date
from decimal import Decimal

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.goals import services
from rodtrad.goals.models import Plan
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import Indicator, Seal, Series
from rodtrad.indicators.queries.seals import Verdict, seals_of, verdicts
from rodtrad.indicators.services import Continuation
from tests.goals.conftest import SINCE, TODAY, Thread, goal

SPRING = date(2027, 3, 1)
AIM = {"from": "2027-01-01", "to": "2027-12-31", "kind": "reach", "value": "90", "upper": None,
       "base": "50", "tolerance": "5"}  # fmt: skip
ONE_MORE = DateRange(TODAY, date(2027, 1, 1))


def adopted(thread: Thread) -> Plan:
    """An adopted plan for two years with one goal, measured by the south's figure."""
    council = thread.town.council
    made = services.draft_plan(
        body=council, kind="committee_plan", name="Plan 2026–2027",
        first_year=2026, last_year=2027, by=None,
    )  # fmt: skip
    home = goal("council_goal", council, "Hjälpen kommer när vi lovat", thread.vision, plan=made)
    until = DateRange(SINCE.lower, date(2028, 1, 1))
    services.measure_goal(home, series=thread.south_series, by=None, valid=until)
    return services.adopt_plan(made, decision=thread.town.decision, by=None)


def seal(plan: Plan) -> Seal:
    return seals_of("goals.plan", plan.pk)[0]


def verdict(plan: Plan, day: date = SPRING) -> Verdict:
    """Return what the plan's one measure is on a day."""
    (only,) = verdicts([seal(plan)], day)[seal(plan).pk]
    return only


def redefine(thread: Thread, continuation: Continuation | None = None, **changes: str) -> None:
    indicator = Indicator.objects.get()
    meaning = indicator.definitions.order_by("valid").last()
    figures.redefine_indicator(
        indicator,
        figures.wording_of(meaning).with_changes(**changes),
        valid_from=date(2027, 1, 1),
        reason="Nytt system",
        continuation=continuation,
        by=None,
    )


def aim(series: Series, value: str, **more: object) -> None:
    figures.set_target(
        series, figures.Aim(Decimal(value)), valid_from=date(2027, 1, 1), by=None, **more
    )
