"""From a plan to what was done: what can be said when, and what the log tells."""

from datetime import timedelta

import pytest
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.improvement import services, vocabulary
from rodtrad.improvement.models import Action, Cause
from rodtrad.times.spans import Span
from tests.improvement.conftest import cause, counted, done, plan, planned
from tests.town import FOUNDED, Town

pytestmark = pytest.mark.django_db


def test_an_action_goes_from_a_plan_to_an_effect(town: Town) -> None:
    action = services.start(planned(town), by=town.karin)
    states = [action.state]
    action = done(action, ago=100)
    states.append(action.state)
    action = services.check(action, verdict="helped", reason="Alla tio.", by=town.karin)

    assert [*states, action.verdict] == ["ongoing", "done", "helped"]
    assert list(Act.objects.order_by("pk").values_list("action", flat=True))[-4:] == [
        "action.planned",
        "action.started",
        "action.done",
        "action.checked",
    ]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 161}, "title"),
        ({"description": "x" * 4001}, "description"),
        ({"check_what": "x" * 4001}, "check_what"),
        ({"volume_name": "x" * 81}, "volume_name"),
        ({"description": ""}, "description"),
        ({"due_on": timezone.localdate().replace(year=2020)}, "due_on"),
        ({"due_on": timezone.localdate().replace(year=2050)}, "due_on"),
        ({"check_by": "cause", "cause": None}, "cause"),
        ({"check_what": " "}, "check_what"),
        ({"check_by": "none", "check_what": ""}, "check_what"),
    ],
)
def test_what_cannot_be_planned_is_said_so(town: Town, said: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as wrong:
        planned(town, **said)

    assert wrong.value.field == field
    assert not Action.objects.exists()


def test_other_is_no_cause_to_count(town: Town) -> None:
    with pytest.raises(BadInput):
        planned(town, check_by="cause", cause=cause("Annat", is_other=True))


def test_whoever_answers_for_it_has_an_appointment(town: Town) -> None:
    with pytest.raises(BadInput) as wrong:
        planned(town, responsible=town.ebba)

    assert wrong.value.field == "responsible"


def test_how_the_effect_is_seen_is_fixed_once_it_has_begun(town: Town) -> None:
    action = planned(town)
    services.edit_action(action, plan=plan(town, window=182), by=town.karin)
    action = services.start(action, by=town.karin)
    renamed = services.edit_action(action, plan=plan(town, window=182, title="Sms:a"), by=None)

    with pytest.raises(BadInput) as wrong:
        services.edit_action(renamed, plan=plan(town, window=91), by=town.karin)

    assert (renamed.title, wrong.value.field) == ("Sms:a", "check_by")


def test_two_who_change_it_at_once_see_both_texts(town: Town) -> None:
    action = planned(town)
    services.edit_action(action, plan=plan(town, title="Sms:a"), by=None)

    with pytest.raises(Conflict):
        services.edit_action(action, plan=plan(town, title="Mejla"), by=None, seen=action.version)


def test_what_is_done_was_done_between_the_plan_and_today(town: Town) -> None:
    today = timezone.localdate()
    for day in (today - timedelta(days=1), today + timedelta(days=1)):
        with pytest.raises(BadInput):
            services.finish(planned(town), done_on=day, text="Klart.", by=None)
    with pytest.raises(BadInput):
        services.finish(planned(town), done_on=today, text=" ", by=None)


def test_what_is_over_is_over(town: Town) -> None:
    stopped = services.stop(planned(town), reason="Pengarna tog slut.", by=town.karin)
    acts = [
        lambda: services.start(stopped, by=None),
        lambda: services.stop(stopped, reason="Igen.", by=None),
        lambda: services.check(stopped, verdict="helped", by=None, reason="Ja."),
        lambda: services.show(stopped, said="a", did="b", by=None),
        lambda: services.hide(stopped, by=None),
    ]
    for act in acts:
        with pytest.raises(BadInput):
            act()
    with pytest.raises(BadInput):
        services.start(services.start(planned(town), by=None), by=None)


def test_what_everybody_reads_is_done_and_written(town: Town) -> None:
    action = done(planned(town))
    for said, did in ((" ", "Nu ringer vi."), ("Ingen ringde.", "")):
        with pytest.raises(BadInput):
            services.show(action, said=said, did=did, by=town.karin)
    action = services.show(action, said="Ingen ringde.", did="Nu ringer vi.", by=town.karin)
    first = action.published_on
    hidden = services.hide(action, by=town.karin)

    assert (first, hidden.published_on) == (timezone.localdate(), None)


@pytest.mark.parametrize(
    "act", ["plan", "edit", "start", "finish", "stop", "check", "show", "hide"]
)
def test_nobody_acts_on_what_is_not_hers(town: Town, act: str) -> None:
    action, by, today = planned(town), town.nils, timezone.localdate()
    acts = {
        "plan": lambda: services.plan_action(unit=town.home_care_south, plan=plan(town), by=by),
        "edit": lambda: services.edit_action(action, plan=plan(town), by=by),
        "start": lambda: services.start(action, by=by),
        "finish": lambda: services.finish(action, done_on=today, text="Klart.", by=by),
        "stop": lambda: services.stop(action, reason="Nej.", by=by),
        "check": lambda: services.check(action, verdict="helped", by=by),
        "show": lambda: services.show(action, said="a", did="b", by=by),
        "hide": lambda: services.hide(action, by=by),
    }
    with pytest.raises(Refused):
        acts[act]()


def test_who_leaves_hands_her_actions_on(town: Town) -> None:
    mine, finished = planned(town), done(planned(town))
    assert services.count_in_hand(town.karin) == 1

    services.hand_over_actions(town.karin, to=town.lars, by=None)

    assert Action.objects.get(pk=mine.pk).responsible == town.lars
    assert Action.objects.get(pk=finished.pk).responsible == town.karin


def test_a_cause_is_named_once_ended_and_taken_back(town: Town) -> None:
    made = cause()
    with pytest.raises(BadInput):
        services.name_cause(name=" väntetid ", by=None)
    with pytest.raises(BadInput):
        services.name_cause(name="!!!", by=None)
    services.end_cause(made, by=town.maja)
    gone = list(Cause.objects.on())
    back = services.name_cause(name="Väntetid", by=town.maja)
    with pytest.raises(BadInput):
        services.end_cause(back, by=None)

    assert (gone, back.pk) == ([], made.pk)


def test_the_usual_causes_are_begun_with_once(town: Town) -> None:
    own = cause("Väntetid")
    first, again = vocabulary.begin(by=town.maja), vocabulary.begin(by=None)

    assert (first, again) == (len(vocabulary.SUGGESTED), 0)
    assert [one.name for one in Cause.objects.on()][-1] == "Annat"
    assert Cause.objects.get(name="Väntetid") == own
    with pytest.raises(Refused):
        vocabulary.begin(by=town.karin)


def test_an_area_is_chosen_and_ended_when_nothing_goes_on_in_it(town: Town) -> None:
    unit = town.home_care_south
    area = services.name_area(unit=unit, name="Höra av sig", why="Ingen ringer.", by=town.karin)
    action = planned(town, area=area)
    with pytest.raises(BadInput):
        services.end_area(area, by=town.karin)
    services.stop(action, reason="Nej.", by=None)
    with pytest.raises(BadInput):
        services.end_area(area, by=town.karin)
    area.valid = Span(FOUNDED, None)
    area.save()
    services.end_area(area, by=town.karin)

    assert not type(area).objects.on().exists()
    for said in ({"name": " ", "why": "x"}, {"name": "x", "why": " "}):
        with pytest.raises(BadInput):
            services.name_area(unit=unit, **said, by=None)


def test_things_are_called_what_they_are(town: Town) -> None:
    action = counted(town)
    area = services.name_area(unit=town.home_care_south, name="Höra av sig", why="x", by=None)

    assert [str(action), str(action.cause), str(area)] == ["Ring före", "Väntetid", "Höra av sig"]
