"""Activities have an owner and an end, and are followed."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.goals import services
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.models import Activity
from rodtrad.goals.services import Work
from rodtrad.organisation.models import Appointment
from tests.goals.asking import acts_of, refused
from tests.goals.conftest import Thread

BEFORE = (date(2022, 1, 1), date(2026, 11, 1))


def test_an_activity_has_an_owner_and_an_end(thread: Thread) -> None:
    town = thread.town
    with pytest.raises(BadInput) as owner:
        services.plan_activity(
            thread.south, unit=town.home_care_south, work=Work("Ring"), by=town.karin
        )
    with pytest.raises(BadInput) as end:
        services.plan_activity(
            thread.south,
            unit=town.home_care_south,
            work=Work("Ring", responsible=town.karin),
            by=town.karin,
        )

    assert (owner.value.field, end.value.field) == ("responsible", "ends_on")


def test_a_draft_may_lack_both_until_it_is_planned(thread: Thread) -> None:
    town = thread.town
    draft = services.plan_activity(
        thread.south, unit=town.home_care_south, work=Work("Ring"), is_draft=True, by=town.karin
    )
    with pytest.raises(BadInput):
        services.edit_activity(draft, work=Work("Ring"), is_draft=False, by=town.karin)

    whole = Work("Ring", responsible=town.karin, ends_on=date(2026, 12, 24))
    planned = services.edit_activity(draft, work=whole, is_draft=False, version=1, by=town.karin)

    assert (draft.state, planned.state) == (ActivityState.DRAFT, ActivityState.PLANNED)


def test_the_database_knows_that_only_drafts_lack_an_owner(thread: Thread) -> None:
    with (
        pytest.raises(IntegrityError, match="an_activity_beyond_draft_has_an_owner_and_an_end"),
        transaction.atomic(),
    ):
        Activity.objects.filter(pk=thread.routes.pk).update(responsible=None)


@pytest.mark.parametrize(
    ("work", "field"),
    [
        (Work("  "), "title"),
        (Work("x" * 201), "title"),
        (Work("Ring", starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 1)), "ends_on"),
    ],
)
def test_an_activity_that_cannot_be_right_is_refused(
    thread: Thread, work: Work, field: str
) -> None:
    with pytest.raises(BadInput) as error:
        services.plan_activity(
            thread.south, unit=thread.town.home_care_south, work=work, is_draft=True, by=None
        )

    assert error.value.field == field


def test_nothing_is_planned_for_a_closed_goal(thread: Thread) -> None:
    services.close_goal(thread.south, by=None)

    with pytest.raises(BadInput) as error:
        services.plan_activity(
            thread.south,
            unit=thread.town.home_care_south,
            work=Work("Ring"),
            is_draft=True,
            by=None,
        )

    assert error.value.sentence == "Målet är avslutat. Välj ett mål som gäller."


def test_whoever_answers_for_an_activity_tells_how_it_goes(thread: Thread) -> None:
    town = thread.town
    services.edit_activity(
        thread.routes,
        work=Work("Lägg om rutterna", responsible=town.sven, ends_on=date(2026, 12, 4)),
        by=town.karin,
    )

    told = services.set_activity_state(thread.routes, state=ActivityState.ONGOING, by=town.sven)
    again = services.set_activity_state(thread.routes, state=ActivityState.ONGOING, by=town.sven)

    assert (told.state, again.version) == (ActivityState.ONGOING, 3)
    assert acts_of(thread.routes).count("activity.state_set") == 1


def test_somebody_else_does_not_tell(thread: Thread) -> None:
    with pytest.raises(Refused) as error:
        services.set_activity_state(thread.routes, state=ActivityState.DONE, by=thread.town.lena)

    assert refused(error) == "Ditt uppdrag ger inte rätt att göra det här."


def test_an_activity_goes_only_where_it_can(thread: Thread) -> None:
    services.set_activity_state(thread.routes, state=ActivityState.DONE, by=None)

    with pytest.raises(BadInput) as error:
        services.set_activity_state(thread.routes, state=ActivityState.PLANNED, by=None)

    assert error.value.sentence == "Aktiviteten är klar och kan inte bli inte startad."


def test_two_who_tell_at_once_see_each_other(thread: Thread) -> None:
    services.set_activity_state(thread.routes, state=ActivityState.ONGOING, version=1, by=None)

    with pytest.raises(Conflict) as error:
        services.set_activity_state(thread.routes, state=ActivityState.DONE, version=1, by=None)

    assert error.value.theirs == {"state": "ongoing"}


def test_what_somebody_left_is_handed_over(thread: Thread) -> None:
    town = thread.town
    before = services.handing.count_owned(town.karin)

    services.handing.hand_over_activities(town.karin, to=town.lars, by=town.adam)

    assert (before, services.handing.count_owned(town.karin)) == (1, 0)
    assert Activity.objects.get(pk=thread.routes.pk).responsible == town.lars


def test_nobody_without_an_appointment_today_is_made_to_answer_for_an_activity(
    thread: Thread,
) -> None:
    town = thread.town
    work = Work("Ring", responsible=town.ebba, ends_on=date(2026, 12, 24))

    with pytest.raises(BadInput) as planned:
        services.plan_activity(thread.south, unit=town.home_care_south, work=work, by=town.karin)
    with pytest.raises(BadInput) as edited:
        services.edit_activity(thread.routes, work=work, by=town.karin)

    sentence = "Ebba Nyström har inget uppdrag i dag. Välj någon som har ett."
    assert [(one.value.field, one.value.sentence) for one in (planned, edited)] == [
        ("responsible", sentence)
    ] * 2


def test_an_activity_of_somebody_whose_appointment_has_ended_can_still_be_reworded(
    thread: Thread,
) -> None:
    town = thread.town
    Appointment.objects.filter(user=town.karin).update(valid=BEFORE)
    work = Work("Lägg om rutterna nu", responsible=town.karin, ends_on=date(2026, 12, 4))

    changed = services.edit_activity(thread.routes, work=work, by=None)

    assert (changed.title, changed.responsible) == ("Lägg om rutterna nu", town.karin)
