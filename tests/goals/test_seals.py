"""Adopting a plan seals what measures its goals, and every later difference is seen."""

from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.core.errors import BadInput
from rodtrad.core.sealing import Difference
from rodtrad.goals import services
from rodtrad.goals.models import Plan
from rodtrad.indicators import services as figures
from rodtrad.indicators import uses
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Indicator, ReportingPeriod, Seal, SealedMeasure
from rodtrad.indicators.queries.unanswered import Unanswered
from rodtrad.indicators.services import Continuation
from tests.goals.conftest import TODAY, Thread, decided_by
from tests.goals.sealing import ONE_MORE, SPRING, adopted, aim, redefine, seal, verdict

WAITS = (
    "Ingen har sagt hur siffrorna före och efter hänger ihop.",
    "Målvärdet är ändrat utan beslut.",
    "Målet mäts på ett annat sätt men är inte ändrat med beslut.",
)


@pytest.fixture
def plan(thread: Thread) -> Plan:
    """An adopted plan for two years with one goal, measured by the south's figure."""
    return adopted(thread)


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


def test_a_target_changed_without_a_decision_stands_open(thread: Thread, plan: Plan) -> None:
    aim(thread.south_series, "85")

    found = verdict(plan)

    assert (found.difference, found.is_open, found.is_decided) == (
        Difference.REDEFINED, True, False,
    )  # fmt: skip


def test_a_target_changed_by_decision_is_shown_and_answered_for(thread: Thread, plan: Plan) -> None:
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


def test_a_break_does_not_answer_for_a_target_lowered_without_a_decision(
    thread: Thread, plan: Plan
) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    before = verdict(plan)
    aim(thread.south_series, "85")
    lowered = verdict(plan)

    lower = thread.south_series.targets.filter(value=85)
    lower.update(decision=decided_by(thread.town.council))

    assert before.unanswered == frozenset()
    assert lowered.unanswered == {Unanswered.TARGET}
    assert verdict(plan).unanswered == frozenset()


def test_a_target_set_by_decision_does_not_answer_for_another_meaning(
    thread: Thread, plan: Plan
) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    Indicator.objects.get().definitions.update(seam="")

    aim(thread.south_series, "85", decision=decided_by(thread.town.council))

    assert verdict(plan).unanswered == {Unanswered.SEAM}
    assert verdict(plan).is_decided


def test_a_break_answers_for_its_own_step_and_no_later_one(thread: Thread, plan: Plan) -> None:
    redefine(thread, Continuation(Seam.BREAK), description="Andel besök i tid eller nästan")
    indicator = Indicator.objects.get()
    figures.redefine_indicator(
        indicator,
        figures.wording_of(indicator.definitions.latest("valid")).with_changes(method="Uppskattas"),
        valid_from=date(2027, 2, 1), reason="Nytt sätt", continuation=Continuation(Seam.BREAK),
        by=None,
    )  # fmt: skip
    spoken_of = verdict(plan).unanswered

    indicator.definitions.filter(method="Uppskattas").update(seam="")

    assert spoken_of == frozenset()
    assert verdict(plan).unanswered == {Unanswered.SEAM}


def test_a_meaning_changed_in_its_place_stands_open(thread: Thread, plan: Plan) -> None:
    Indicator.objects.get().definitions.update(method="Uppskattas")

    assert verdict(plan).unanswered == {Unanswered.SEAM}


def test_a_target_taken_away_from_a_sealed_time_stands_open(thread: Thread, plan: Plan) -> None:
    thread.south_series.targets.update(valid=DateRange(date(2025, 1, 1), date(2027, 1, 1)))

    assert verdict(plan).unanswered == {Unanswered.TARGET}


def change_goal(plan: Plan, thread: Thread) -> None:
    home, decision = plan.goals.get(), decided_by(thread.town.council)
    services.edit_goal(home, wording=services.Wording("Ett nytt mål"), by=None, decision=decision)


def test_a_measure_gone_is_answered_for_when_the_goal_is_changed_by_decision(
    thread: Thread, plan: Plan
) -> None:
    services.unmeasure_goal(plan.goals.get().measures.get(), by=None)
    gone = verdict(plan, TODAY)

    change_goal(plan, thread)

    found = verdict(plan, TODAY)
    assert gone.unanswered == {Unanswered.PURPOSE}
    assert (found.difference, found.is_open) == (Difference.MISSING, False)


def test_a_decision_from_before_a_measure_was_taken_away_answers_for_nothing(
    thread: Thread, plan: Plan
) -> None:
    change_goal(plan, thread)
    with time_machine.travel("2026-11-25 09:00:00+01:00", tick=False):
        services.unmeasure_goal(plan.goals.get().measures.get(), by=None)

        found = verdict(plan, date(2026, 11, 25))

    assert found.unanswered == {Unanswered.PURPOSE}


def test_another_weight_waits_for_the_goal_to_be_changed_by_decision(
    thread: Thread, plan: Plan
) -> None:
    home = plan.goals.get()
    services.unmeasure_goal(home.measures.get(), by=None)
    services.measure_goal(
        home, series=thread.south_series, weight=Decimal("0.5"), by=None, valid=ONE_MORE
    )
    lighter = verdict(plan, TODAY)

    change_goal(plan, thread)

    assert [change.part for change in lighter.changes] == ["weight"]
    assert lighter.unanswered == {Unanswered.PURPOSE}
    assert not verdict(plan, TODAY).is_open


def test_a_purpose_that_no_room_speaks_of_is_not_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uses, "_decided", {})

    assert uses.decided_since("goals.plan", {(1, 2): timezone.now()}, TODAY) == set()


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

    found = Finding.objects.get(rule="RT308")
    assert found.facts["what"] == {"words": ["missing"]}
    assert found.mend_url == reverse("goals:edit", args=[home.key])
