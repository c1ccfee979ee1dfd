"""Lindvik's declarations were handled by those who may, and looked after since."""

from datetime import date

import pytest
from django.test import Client
from tests.lindvik import TODAY

from rodtrad.access.enums import Right, Role
from rodtrad.access.rules import may
from rodtrad.accounts.models import User
from rodtrad.core.credibility_words import told
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ISSUED, ChainAct, Party, State
from rodtrad.declarations.models import (
    DeclarationVersion,
    Fulfilment,
    MethodAssessment,
    PromiseMeasure,
    PromiseVerdict,
    PromiseVersion,
    ServiceDeclaration,
    Stakeholder,
    StepTaken,
)
from rodtrad.declarations.queries.credibility import credibility
from rodtrad.declarations.queries.year import counted
from rodtrad.declarations.rules import decider_of
from rodtrad.declarations.sources import CHECK
from rodtrad.demo.town import sign_ins
from rodtrad.improvement.models import Action
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.models import Appointment
from rodtrad.times.history import events_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
    pytest.mark.parametrize("lindvik", ["umea"], indirect=True),
    pytest.mark.xdist_group("lindvik-umea"),
]
UNITS_OWN = (ChainAct.SUBMIT, ChainAct.PUBLISH)
COMMITTEES = (ChainAct.DECIDE, ChainAct.WITHDRAW)
WAY = (ChainAct.ASSESS, ChainAct.FEEDBACK, ChainAct.PROPOSE)


def may_take(step: StepTaken, act: ChainAct) -> bool:
    """Say whether whoever took a step holds the right that it asks for."""
    declaration = step.version.declaration
    if act in UNITS_OWN:
        return bool(may(step.by, Right.EDIT_DECLARATIONS, declaration.unit_id))
    if act in COMMITTEES:
        return bool(may(step.by, Right.REGISTER_DECISION, decider_of(declaration)))
    found = chain().step(act)
    is_proposed = found is not None and found.is_proposed
    right = Right.PROPOSE if is_proposed else Right.ASSESS_DECLARATIONS
    return bool(may(step.by, right, declaration.unit_id))


def test_every_step_was_taken_by_somebody_who_may() -> None:
    steps = list(StepTaken.objects.select_related("version__declaration__unit", "by"))
    strayed = [
        (step.version.declaration.key, step.act)
        for step in steps
        if step.act != ChainAct.RETURN and not may_take(step, ChainAct(step.act))
    ]

    assert len(steps) > 100
    assert [step.pk for step in steps if step.by is None] == []
    assert strayed == []
    assert len({step.by_id for step in steps if step.act in COMMITTEES}) == 4


def test_nobody_assessed_what_she_handed_in_herself() -> None:
    handed = dict(StepTaken.objects.filter(act=ChainAct.SUBMIT).values_list("version", "by"))
    weighed = StepTaken.objects.filter(act__in=WAY).values_list("version", "by")

    assert [version for version, by in weighed if handed[version] == by] == []
    for version in DeclarationVersion.objects.exclude(state=State.DRAFT):
        assert version.submitted_by_id == handed[version.pk]


def test_what_was_handed_in_had_been_drafted_by_all_three() -> None:
    for declaration in ServiceDeclaration.objects.exclude(versions__state=State.DRAFT):
        parties = set(declaration.drafting.values_list("party", flat=True))
        assert parties == set(Party.values), declaration.key


def test_the_answers_to_the_body_fit_the_figures_beside_them() -> None:
    steps = StepTaken.objects.filter(act=ChainAct.PROPOSE).select_related("version")
    said = {step.pk: step.answers["credibility"]["text"] for step in steps}
    unknown = {
        step.pk: [one["of"] == 0 for one in step.figures["promises"].values()] for step in steps
    }

    assert len(said) > 20
    assert all(unknown.values())
    for pk, missing in unknown.items():
        assert said[pk].startswith("Ja.") <= (not any(missing))
        assert ("Inget av löftena är mätt" in said[pk]) == all(missing)
    assert len(set(said.values())) > 2


def test_no_figure_of_a_step_came_after_it() -> None:
    first = StepTaken.objects.filter(act=ChainAct.PROPOSE, version__number=1).order_by("at")[0]
    checked = PromiseMeasure.objects.filter(
        promise__declaration=first.version.declaration, source=CHECK
    )

    for promise in checked.values_list("promise", flat=True):
        assert first.figures["promises"].get(str(promise), {"of": 0})["of"] == 0


def test_the_last_year_is_summed_up_as_it_was_counted_but_for_one() -> None:
    end = date(TODAY.year - 1, 12, 31)
    held = DeclarationVersion.objects.filter(state__in=ISSUED, valid__contains=end)
    rows = list(Fulfilment.objects.select_related("declaration__unit", "by"))

    assert len(rows) == held.count() - 1 > 10
    assert {row.at.date() for row in rows} == {date(TODAY.year, 1, 20)}
    for row in rows:
        sums = counted(row.declaration, row.year)
        assert (row.kept, row.broken, row.confirmed) == (sums.kept, sums.broken, sums.degree)
        assert may(row.by, Right.EDIT_DECLARATIONS, row.declaration.unit_id)


def test_ways_of_working_are_assessed_and_units_say_whom_they_are_for() -> None:
    found = MethodAssessment.objects.select_related("method", "by")

    assert found.count() == 6
    assert all(may(one.by, Right.EDIT_DECLARATIONS, one.method.unit_id) for one in found)
    assert {one.is_enough for one in found} == {True, False}
    assert Stakeholder.objects.filter(unit__key="hemtjansten").count() == 3
    assert Stakeholder.objects.values("unit").distinct().count() == 6


def test_a_promise_that_is_not_measured_yet_has_no_period_behind_it() -> None:
    measure = PromiseMeasure.objects.get(method__contains="mäter första gången")
    ended = ReportingPeriod.objects.filter(kind=measure.rhythm, ends_on__lt=TODAY)

    assert [row.key for row in ended if row.starts_on >= measure.valid.lower] == []


def test_every_declaration_has_somebody_who_answers_for_it_and_sign_ins_are_few() -> None:
    led = Appointment.objects.filter(role__in=(Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD))
    units = set(led.values_list("unit", flat=True))

    assert [one.key for one in ServiceDeclaration.objects.all() if one.unit_id not in units] == []
    assert len(sign_ins()) == 13


def test_what_was_done_is_known_from_the_day_it_was_done() -> None:
    done = Action.objects.exclude(done_on=None)

    assert done.count() > 1
    for action in done:
        events = events_of(Action).filter(pgh_obj_id=action.pk).order_by("pgh_id")
        at = [one.pgh_created_at.date() for one in events]
        first = next(one for one in events if one.state == "done")
        assert at == sorted(at)
        assert first.pgh_created_at.date() == action.done_on
        assert at[0] == action.planned_on


def test_a_promised_answer_is_held_against_the_cases_themselves() -> None:
    row = PromiseVersion.objects.get(
        promise__declaration__key="kontaktcenter", time_unit="working_days"
    )

    held = next(one for one in credibility(row.version).promises if one.promise.pk == row.pk)
    verdicts = PromiseVerdict.objects.filter(promise=row.promise_id)

    assert held.is_of_cases
    assert (held.reach.kept, held.reach.of) == (28, 35)
    assert told(held.reach) == (
        "Tiden skulle ha hållits i 80 procent av 35 fall (28 av 35, troligen 64–90 procent)."
    )
    assert verdicts.count() >= 4
    assert not verdicts.filter(verdict="broken", answers=None).exists()


@pytest.mark.parametrize(
    ("kand", "shown"),
    [("2026-03-01", 0), ("2026-06-15", 1), ("2026-11-10", 2)],
)
def test_what_was_done_is_seen_from_the_day_it_was_shown(
    client: Client, kand: str, shown: int
) -> None:
    client.force_login(User.objects.get(username="gunilla.strand"))

    page = client.get("/ni-sa-vi-gjorde/", {"kand": kand}).content.decode()
    said = Action.objects.exclude(published_on=None).order_by("published_on")

    assert [action.title in page for action in said] == [at < shown for at in range(len(said))]
