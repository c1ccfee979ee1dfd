"""What was sealed, as its pages and its rule tell it."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import cast

import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.core.sealing import Change, Difference
from rodtrad.goals import services
from rodtrad.goals.checks.sealed import altered
from rodtrad.goals.models import Goal, GoalMeasure, Plan
from rodtrad.goals.staff.sealed import _lead as sentence_of
from rodtrad.goals.staff.sealed import change_words
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Indicator, Seal
from rodtrad.indicators.queries.seals import Verdict, verdicts
from rodtrad.indicators.services import Continuation
from tests.goals.asking import read
from tests.goals.conftest import SINCE, Thread, goal
from tests.goals.sealing import AIM, SPRING, adopted, aim, redefine, seal

WAITS = (
    "Ingen har sagt hur siffrorna före och efter hänger ihop.",
    "Målvärdet är ändrat utan beslut.",
    "Målet mäts på ett annat sätt men är inte ändrat med beslut.",
)


@pytest.fixture
def plan(thread: Thread) -> Plan:
    """An adopted plan for two years with one goal, measured by the south's figure."""
    return adopted(thread)


def test_the_page_says_of_each_difference_what_it_waits_for(
    enter: Callable[[str], Client], thread: Thread, plan: Plan
) -> None:
    client, url = enter("vera"), f"/planer/{plan.pk}/forseglat/?dag=2027-03-01"
    aim(thread.south_series, "85")
    target = read(client, url)
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    Indicator.objects.get().definitions.update(seam="")
    seam = read(client, url)
    services.unmeasure_goal(plan.goals.get().measures.get(), by=None)

    gone = read(client, url)

    assert [[sentence in page for sentence in WAITS] for page in (target, seam, gone)] == [
        [False, True, False], [True, True, False], [False, False, True],
    ]  # fmt: skip


def test_the_rule_leads_to_where_each_difference_is_answered(thread: Thread, plan: Plan) -> None:
    key = thread.south_series.indicator.key
    aim(thread.south_series, "85")
    target = mend_url()
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    Indicator.objects.get().definitions.update(seam="")
    seam = mend_url()
    services.unmeasure_goal(plan.goals.get().measures.get(), by=None)

    assert target == f"/indikatorer/{key}/mal/?serie={thread.south_series.pk}"
    assert seam == f"/indikatorer/{key}/definition/"
    assert mend_url() == f"/traden/{plan.goals.get().key}/andra/"


def mend_url() -> str:
    (only,) = altered(SPRING, None)
    return only.mend_url


def test_the_page_holds_what_was_sealed_against_the_day_asked_for(
    enter: Callable[[str], Client], thread: Thread, plan: Plan
) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    client, url = enter("vera"), f"/planer/{plan.pk}/forseglat/"
    today = read(client, url)
    aim(thread.south_series, "85")

    spring = read(client, f"{url}?dag=2027-03-01").replace("\u00a0", " ")

    assert "Det enda måttet är det som beslutades." in today
    assert "Det enda måttet är omdefinierat." in spring
    assert "Andel besök i tid eller nästan" in spring
    assert "85 från 1 januari 2027 till 31 december 2027" in spring
    assert "Brott: siffrorna före och efter går inte att jämföra." in spring
    assert seal(plan).fingerprint in spring


def test_a_goal_for_the_committee_alone_is_not_named_to_others(
    enter: Callable[[str], Client], thread: Thread, plan: Plan
) -> None:
    title = Goal.objects.get(plan=plan).title
    Goal.objects.filter(plan=plan).update(is_supplementary=True, body=thread.town.care_committee)
    url = f"/planer/{plan.pk}/forseglat/"

    own, other = read(enter("maja"), url), read(enter("pia"), url)

    assert title in own
    assert title not in other
    assert "Ett mål som du inte kan se" in other


def test_several_measures_are_counted_by_what_has_become_of_them(
    enter: Callable[[str], Client], thread: Thread
) -> None:
    made = services.draft_plan(
        body=thread.town.council, kind="committee_plan", name="Två mått",
        first_year=2026, last_year=2027, by=None,
    )  # fmt: skip
    home = goal("council_goal", thread.town.council, "Hjälp i tid", thread.vision, plan=made)
    both = (thread.south_series, thread.north_series)
    for series in both:
        services.measure_goal(home, series=series, by=None, valid=SINCE)
    services.adopt_plan(made, decision=thread.town.decision, by=None)
    client, url = enter("vera"), f"/planer/{made.pk}/forseglat/"
    untouched = read(client, url)
    services.unmeasure_goal(home.measures.get(series=thread.north_series), by=None)

    assert "Alla två mått är de som beslutades." in untouched
    assert 'data-name="Den valda dagen:">Samma<' in untouched
    assert "Av två mått är ett samma och ett borttaget." in read(client, url)


def test_of_many_measures_it_says_what_has_become_of_how_many() -> None:
    kinds = [Difference.SAME] * 4 + [Difference.REDEFINED] * 2 + [Difference.REWORDED]

    said = sentence_of([cast("Verdict", SimpleNamespace(difference=kind)) for kind in kinds])

    assert said == "Av sju mått är fyra samma, ett omformulerat och två omdefinierade."


def test_several_seals_of_the_same_years_cost_no_more_questions_than_one(
    thread: Thread, plan: Plan
) -> None:
    several, until = [seal(plan)], DateRange(SINCE.lower, date(2028, 1, 1))
    for name in ("Två", "Tre"):
        other = services.draft_plan(
            body=thread.town.council, kind="committee_plan", name=name,
            first_year=2026, last_year=2027, by=None,
        )  # fmt: skip
        home = goal("council_goal", thread.town.council, name, thread.vision, plan=other)
        services.measure_goal(home, series=thread.north_series, by=None, valid=until)
        several.append(seal(services.adopt_plan(other, decision=thread.town.decision, by=None)))

    def asked(seals: list[Seal]) -> int:
        with CaptureQueriesContext(connection) as queries:
            found = verdicts(seals, SPRING)
        assert [len(found[each.pk]) for each in seals] == [1] * len(seals)
        return len(queries)

    standing = asked(several[:1]), asked(several)
    for measure in GoalMeasure.objects.filter(goal__plan__in=[each.subject_id for each in several]):
        services.unmeasure_goal(measure, by=None)

    assert standing == (5, 5)
    assert (asked(several[:1]), asked(several)) == (7, 7)


def test_a_plan_from_before_there_were_seals_says_so(
    enter: Callable[[str], Client], thread: Thread
) -> None:
    old = Plan.objects.create(
        body=thread.town.council, kind="committee_plan", name="Plan 2024", first_year=2024,
        last_year=2024, state="adopted", decision=thread.town.decision,
    )  # fmt: skip
    client = enter("vera")

    without = read(client, f"/planer/{old.pk}/forseglat/")
    empty = read(client, f"/planer/{thread.plan.pk}/forseglat/")

    assert "Planen antogs utan sigill." in without
    assert "Inget mått följde målen när planen antogs." in empty


@pytest.mark.parametrize(
    ("part", "then", "now", "said"),
    [
        ("breakdowns", [], [{"key": "men", "name": "Män"}], ("Uppdelning", "ingen", "Män")),
        ("is_proportion", True, False, ("Är en andel", "ja", "nej")),
        (
            "direction", "higher", "lower",
            ("Vilket håll som är bättre", "högre är bättre", "lägre är bättre"),
        ),
        ("weight", "1", "0.5", ("Vikt i målet", "1", "0,5")),
        ("method", "", "Alla besök", ("Så mäter vi", "inget", "Alla besök")),
        ("targets", [], [AIM], ("Målvärde", "inget", "90 från 1 januari till 31 december")),
        (
            "targets", [AIM | {"kind": "band", "upper": "95.5"}], [AIM | {"kind": "improve"}],
            (
                "Målvärde",
                "90–95,5 från 1 januari till 31 december",
                "förbättring med minst 90 från 50 från 1 januari till 31 december",
            ),
        ),
    ],
)  # fmt: skip
def test_every_part_is_told_in_words(
    part: str, then: object, now: object, said: tuple[str, str, str]
) -> None:
    told = change_words(Change(part, then, now))

    assert tuple(text.replace("\u00a0", " ").replace(" 2027", "") for text in told) == said


def test_a_stranger_does_not_see_what_was_sealed_in_a_draft(
    enter: Callable[[str], Client], thread: Thread
) -> None:
    draft = services.draft_plan(
        body=thread.town.council, kind="committee_plan", name="Utkast",
        first_year=2027, last_year=2027, by=None,
    )  # fmt: skip

    assert enter("karin").get(f"/planer/{draft.pk}/forseglat/").status_code == 404
