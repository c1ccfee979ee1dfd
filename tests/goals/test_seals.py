"""Adopting a plan seals what measures its goals, and every later difference is seen."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.audit.models import Act
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.core.errors import BadInput
from rodtrad.core.sealing import Change, Difference
from rodtrad.goals import services
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.staff.sealed import change_words
from rodtrad.indicators import services as figures
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Indicator, ReportingPeriod, Seal, SealedMeasure, Series
from rodtrad.indicators.queries.seals import Verdict, seal_of, verdicts
from rodtrad.indicators.services import Continuation
from tests.goals.asking import read
from tests.goals.conftest import SINCE, TODAY, Thread, decided_by, goal

SPRING = date(2027, 3, 1)
AIM = {"from": "2027-01-01", "to": "2027-12-31", "kind": "reach", "value": "90", "upper": None,
       "base": "50", "tolerance": "5"}  # fmt: skip
ONE_MORE = DateRange(TODAY, date(2027, 1, 1))


@pytest.fixture
def plan(thread: Thread) -> Plan:
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
    found = seal_of("goals.plan", plan.pk)
    assert found is not None
    return found


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


def test_adopting_seals_definition_target_and_weight_with_the_decision(
    thread: Thread, plan: Plan
) -> None:
    sealed = SealedMeasure.objects.get(seal=seal(plan))

    act = Act.objects.get(action="covenant.sealed", subject_id=seal(plan).pk)
    assert seal(plan).decision == thread.town.decision
    assert (seal(plan).starts_on, seal(plan).ends_on) == (date(2026, 1, 1), date(2027, 12, 31))
    assert sealed.covenant["description"] == "Andel besök i tid"
    assert sealed.covenant["weight"] == "1"
    assert sealed.covenant["targets"] == [
        {"from": "2026-01-01", "to": "2027-12-31", "kind": "reach", "value": "90",
         "upper": None, "base": "50", "tolerance": "5"}
    ]  # fmt: skip
    assert act.detail == {"measures": 1, "fingerprint": seal(plan).fingerprint}
    assert act.decision_id == thread.town.decision.pk


@pytest.mark.parametrize("model", [Seal, SealedMeasure])
def test_the_database_refuses_to_break_a_seal(plan: Plan, model: type[Seal]) -> None:
    with pytest.raises(DatabaseError, match="seal"), transaction.atomic():
        model.objects.update(fingerprint="0" * 64)

    assert model.objects.filter(fingerprint="0" * 64).count() == 0


def test_what_nobody_has_touched_is_the_same(plan: Plan) -> None:
    found = verdict(plan)

    assert (found.difference, found.changes, found.is_open) == (Difference.SAME, (), False)


def test_another_name_is_only_another_word(thread: Thread, plan: Plan) -> None:
    redefine(thread, name="Hemtjänsten kommer i tid")

    found = verdict(plan)

    assert (found.difference, found.is_open) == (Difference.REWORDED, False)


def test_a_new_meaning_is_refused_without_a_break_or_a_bridge(thread: Thread) -> None:
    with pytest.raises(BadInput) as refused:
        redefine(thread, description="Andel besök i tid eller nästan")

    assert refused.value.field == "seam"
    assert Indicator.objects.get().definitions.count() == 1


def test_a_break_is_seen_and_answers_for_the_difference(thread: Thread, plan: Plan) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")

    before, after = verdict(plan, date(2026, 12, 31)), verdict(plan)

    assert (before.difference, before.seams) == (Difference.SAME, ())
    assert (after.difference, after.is_open) == (Difference.REDEFINED, False)
    assert [row.seam for row in after.seams] == ["break"]
    assert [change.part for change in after.changes] == ["description"]


def test_a_bridge_is_one_period_counted_both_ways(thread: Thread, plan: Plan) -> None:
    period = ReportingPeriod.objects.get(key="2026-10")
    bridge = Continuation(Seam.BRIDGE, period, Decimal("88.5"), Decimal("91"))

    with pytest.raises(BadInput) as refused:
        redefine(thread, Continuation(Seam.BRIDGE, period), unit_of_measure="promille")
    redefine(thread, bridge, unit_of_measure="promille")

    (seam,) = verdict(plan).seams
    assert refused.value.field == "bridge_period"
    assert (seam.bridge_before, seam.bridge_after) == (Decimal("88.5"), Decimal("91"))


def test_a_redefinition_from_before_there_were_seams_stands_open(
    thread: Thread, plan: Plan
) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    Indicator.objects.get().definitions.update(seam="")

    assert verdict(plan).is_open


def aim(series: Series, value: str, **more: object) -> None:
    figures.set_target(
        series, figures.Aim(Decimal(value)), valid_from=date(2027, 1, 1), by=None, **more
    )


def test_a_target_changed_without_a_decision_stands_open(thread: Thread, plan: Plan) -> None:
    aim(thread.south_series, "85")

    found = verdict(plan)

    assert (found.difference, found.is_open, found.is_decided) == (
        Difference.REDEFINED, True, False,
    )  # fmt: skip


def test_a_target_changed_by_decision_is_shown_and_answered_for(thread: Thread, plan: Plan) -> None:
    thread.south_series.targets.update(decision=thread.town.decision)
    aim(thread.south_series, "85", decision=decided_by(thread.town.council))

    found = verdict(plan)

    assert (found.difference, found.is_open, found.is_decided) == (
        Difference.REDEFINED, False, True,
    )  # fmt: skip


def test_a_measure_taken_away_is_missing_or_replaced(thread: Thread, plan: Plan) -> None:
    home = plan.goals.get()
    services.unmeasure_goal(home.measures.get(), by=None)
    gone = verdict(plan, TODAY)
    services.measure_goal(home, series=thread.north_series, by=None, valid=ONE_MORE)

    swapped = verdict(plan, TODAY)

    assert (gone.difference, gone.is_open) == (Difference.MISSING, True)
    assert (swapped.difference, swapped.is_open) == (Difference.REPLACED, True)


def test_a_target_set_for_later_years_is_no_difference(thread: Thread, plan: Plan) -> None:
    figures.set_target(
        thread.south_series, figures.Aim(Decimal(95)), valid_from=date(2028, 1, 1), by=None
    )

    assert verdict(plan, date(2028, 6, 1)).difference == Difference.SAME


def test_the_rule_speaks_until_somebody_answers(thread: Thread, plan: Plan) -> None:
    aim(thread.south_series, "85", decision=None)
    with_time = {"goals.plan": [plan.pk]}
    look_everywhere(SPRING)
    spoken = list(Finding.objects.filter(rule="RT308", gone_at=None))
    thread.south_series.targets.update(decision=thread.town.decision)

    look_again(with_time)

    assert [(row.subject_id, row.severity) for row in spoken] == [
        (SealedMeasure.objects.get(seal=seal(plan)).pk, "error")
    ]
    assert not Finding.objects.filter(rule="RT308", gone_at=None).exists()


@pytest.mark.parametrize("label", ["indicators.indicator", "indicators.target", "goals.goal"])
def test_what_touches_a_sealed_measure_makes_the_rule_look_again(
    thread: Thread, plan: Plan, label: str
) -> None:
    home = plan.goals.get()
    services.unmeasure_goal(home.measures.get(), by=None)
    ids = {
        "indicators.indicator": [thread.south_series.indicator_id],
        "indicators.target": list(thread.south_series.targets.values_list("pk", flat=True)),
        "goals.goal": [home.pk],
    }

    look_again({label: ids[label]})

    assert Finding.objects.get(rule="RT308").facts["what"] == {"words": ["missing"]}


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
    assert "Av två mått: 1 samma, 1 borttaget." in read(client, url)


def test_several_seals_of_the_same_years_cost_no_more_questions_than_one(
    thread: Thread, plan: Plan
) -> None:
    several = [seal(plan)]
    for name in ("Två", "Tre"):
        other = services.draft_plan(
            body=thread.town.council, kind="committee_plan", name=name,
            first_year=2026, last_year=2027, by=None,
        )  # fmt: skip
        home = goal("council_goal", thread.town.council, name, thread.vision, plan=other)
        services.measure_goal(home, series=thread.north_series, by=None, valid=SINCE)
        several.append(seal(services.adopt_plan(other, decision=thread.town.decision, by=None)))

    with CaptureQueriesContext(connection) as for_one:
        verdicts(several[:1], SPRING)
    with CaptureQueriesContext(connection) as for_three:
        found = verdicts(several, SPRING)

    assert [len(found[each.pk]) for each in several] == [1, 1, 1]
    assert len(for_one) == len(for_three) == 4


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
                "90 bättre än 50 från 1 januari till 31 december",
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
