"""What Lindvik has decided holds before somebody who compares days, paragraphs and numbers."""

from collections import Counter, defaultdict
from datetime import date

import pytest
from tests.lindvik import TODAY

from rodtrad.core.workdays import WorkCalendar
from rodtrad.declarations.enums import ChainAct
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.queries.decided import decided
from rodtrad.indicators.models import Target
from rodtrad.organisation.models import Decision
from rodtrad.times.history import events_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
    pytest.mark.parametrize("lindvik", ["umea"], indirect=True),
    pytest.mark.xdist_group("lindvik-umea"),
]


def test_no_two_decisions_share_a_paragraph_of_a_body_and_year_or_a_registry_number() -> None:
    rows = list(Decision.objects.all())
    paragraphs = Counter((row.body_id, row.decided_on.year, row.paragraph) for row in rows)

    assert len(rows) > 50
    assert set(paragraphs.values()) == {1}
    assert len({row.registry_number for row in rows}) == len(rows)
    assert all(row.registry_number.startswith(f"LK {row.decided_on.year}/") for row in rows)


def test_paragraphs_and_registry_numbers_rise_with_the_days() -> None:
    told: dict[tuple[int, int], list[tuple[date, int]]] = defaultdict(list)
    for row in Decision.objects.all():
        told[row.body_id, row.decided_on.year].append((row.decided_on, int(row.paragraph)))
        told[0, row.decided_on.year].append((row.decided_on, int(row.registry_number[8:])))

    rising = [[day for day, _ in sorted(rows, key=lambda one: one[1])] for rows in told.values()]

    assert [days for days in rising if days != sorted(days)] == []


def test_the_history_of_a_decision_has_its_numbers_from_the_first() -> None:
    events = events_of(Decision)
    now = {row.pk: (row.paragraph, row.registry_number) for row in Decision.objects.all()}

    assert events.count() == len(now)
    assert {one.pgh_obj_id: (one.paragraph, one.registry_number) for one in events.all()} == now


def test_everything_is_decided_on_a_working_day() -> None:
    calendar = WorkCalendar()
    days = set(Decision.objects.values_list("decided_on", flat=True))
    days |= set(DeclarationVersion.objects.values_list("meeting_on", flat=True)) - {None}
    days |= set(StepTaken.objects.values_list("held_on", flat=True)) - {None}

    assert [day for day in sorted(days) if not calendar.is_workday(day)] == []


def test_a_declaration_is_decided_at_the_meeting_it_was_proposed_to() -> None:
    proposed = dict(
        StepTaken.objects.filter(act=ChainAct.PROPOSE).values_list("version", "held_on")
    )
    rows = DeclarationVersion.objects.exclude(decision=None).select_related("decision")

    found = {row.pk: row.decision.decided_on for row in rows if row.decision}

    assert len(found) > 20
    assert found == {pk: proposed[pk] for pk in found}


def test_a_goal_is_decided_before_it_begins_and_entered_that_day() -> None:
    late, entered = [], []
    for goal in Goal.objects.all():
        events = list(events_of(Goal).filter(pgh_obj_id=goal.pk).order_by("pgh_id"))
        days = decided(goal.pk, events)
        late += [goal.key for day in days.values() if day >= goal.valid.lower]
        entered += [
            (one.pgh_created_at.date() - days[one.pgh_id]).days
            for one in events
            if one.pgh_id in days
        ]

    assert late == []
    assert len(entered) == Goal.objects.count()
    assert set(entered) == {0}


def test_a_goals_history_is_in_the_order_it_happened() -> None:
    for model in (Goal, Plan):
        for pk in model.objects.values_list("pk", flat=True):
            events = events_of(model).filter(pgh_obj_id=pk).order_by("pgh_id")
            at = list(events.values_list("pgh_created_at", flat=True))
            assert at == sorted(at)


def test_a_plan_is_entered_the_day_it_was_adopted() -> None:
    for plan in Plan.objects.select_related("decision"):
        last = events_of(Plan).filter(pgh_obj_id=plan.pk).latest("pgh_id")

        assert plan.decision is not None
        assert last.pgh_created_at.date() == plan.decision.decided_on
        assert plan.decision.decided_on < date(TODAY.year, 1, 1)


def test_a_target_is_decided_before_it_holds() -> None:
    rows = Target.objects.exclude(decision=None).select_related("decision")

    late = [row.pk for row in rows if row.decision and row.decision.decided_on >= row.valid.lower]

    assert len(rows) > 10
    assert late == []
