"""From a case to its cause, to what is done about it, and back to everybody who raised it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import rules, services
from rodtrad.feedback.models import CaseAction, CaseMessage, FeedbackCase
from rodtrad.feedback.queries import learning
from rodtrad.improvement import services as actions
from rodtrad.improvement.models import Action
from rodtrad.notifications.models import Mail
from tests.feedback.conftest import answered, brought, fresh, given, in_hand, words
from tests.improvement.conftest import case_of, cause, counted, done, plan, planned
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]


def told(case: FeedbackCase) -> list[str]:
    return list(CaseMessage.objects.filter(case=case).order_by("pk").values_list("text", flat=True))


def test_a_case_has_the_causes_that_were_said_last(town: Town) -> None:
    case, first, second = brought(town.home_care_south), cause(), cause("Bemötande")
    services.say_causes(case, causes=[first, second], by=town.karin)
    services.say_causes(case, causes=[second], by=town.karin)

    assert [row.cause for row in case.causes.all()] == [second]
    with pytest.raises(Conflict):
        services.say_causes(case, causes=[], by=town.karin, seen=case.version)


def test_everybody_who_raised_it_is_told_once_of_each_thing(town: Town) -> None:
    today = timezone.localdate()
    action = counted(town, on=today - timedelta(days=110))
    first = brought(town.home_care_south, known_to="municipality", email="a@sjoby.example")
    second = case_of(town, action.cause, today)
    services.raise_action(first, action=action, by=town.karin, with_like=True)
    before = (told(first), told(second))

    action = done(action, ago=100)
    services.tell_raisers(action, None)
    after_done = [len(told(case)) for case in (first, second)]
    actions.check(action, verdict="too_few", by=None)

    assert before == ([], [])
    assert after_done == [1, 1]
    assert [len(told(case)) for case in (first, second)] == [2, 2]
    assert "Nu har vi gjort det här: Nu ringer vi." in told(second)[0]
    assert "för lite att gå på" in told(second)[1]
    assert told(second)[1].startswith("Du och andra sa till.")
    mails = Mail.objects.filter(to="a@sjoby.example", subject__startswith="Nytt om ditt ärende")
    assert mails.count() == 2
    assert "ringer" not in "".join(mails.values_list("body", flat=True))


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("helped", "Det hjälpte."),
        ("none_seen", "Vi ser ingen skillnad"),
        ("worse", "Det blev inte bättre"),
    ],
)
def test_each_effect_has_its_words(town: Town, verdict: str, said: str) -> None:
    case, action = brought(town.home_care_south), planned(town)
    services.raise_action(case, action=action, by=None)
    actions.check(done(action, ago=100), verdict=verdict, reason="Vi frågade.", by=None)

    assert said in told(case)[-1]


def test_what_is_not_done_is_told_too(town: Town) -> None:
    case, action = brought(town.home_care_south), planned(town, check_by="none")
    services.raise_action(case, action=action, by=None)
    actions.stop(action, reason="Pengarna tog slut.", by=None)

    assert "Det blir inte av. Pengarna tog slut." in told(case)[0]
    with pytest.raises(BadInput):
        services.raise_action(brought(town.home_care_south), action=action, by=None)


def test_who_raises_what_is_done_already_is_told_at_once(town: Town) -> None:
    case, action = brought(town.home_care_south), done(planned(town, check_by="none"))
    services.raise_action(case, action=action, by=town.karin)

    assert told(case) == ["Du sa till. Nu har vi gjort det här: Nu ringer vi."]


def test_a_sender_nobody_knows_reads_it_on_her_own_page(client: Client, town: Town) -> None:
    said = services.receive(given(unit_id=town.home_care_south.pk), token=_token(), by=None)
    services.raise_action(said.case, action=planned(town), by=None)
    done(Action.objects.get())

    page = client.post("/tyck-till/folj/", {"code": said.case.code, "words": said.words}).text
    assert "Nu har vi gjort det här" in words(page)


def _token() -> object:
    from uuid import uuid4

    return uuid4()


def test_those_who_said_the_same_are_taken_along_and_no_others(town: Town) -> None:
    today = timezone.localdate()
    why = cause()
    case, same = case_of(town, why, today), case_of(town, why, today)
    other = case_of(town, cause("Bemötande"), today)
    old = case_of(town, why, today - timedelta(days=200))
    marked = case_of(town, why, today)
    FeedbackCase.objects.filter(pk=marked.pk).update(secrecy="marked")
    elsewhere = case_of(town, why, today)
    FeedbackCase.objects.filter(pk=elsewhere.pk).update(unit=town.lake_school)

    made = services.plan_because_of(
        case,
        unit=town.home_care_south,
        plan=plan(town, check_by="cause", check_what="", cause=why),
        by=town.karin,
    )

    raised = set(CaseAction.objects.filter(action=made).values_list("case", flat=True))
    assert raised == {case.pk, same.pk}
    assert {other.pk, old.pk, marked.pk, elsewhere.pk}.isdisjoint(raised)
    assert services.raise_action(case, action=made, by=None, with_like=True) == 2


def test_without_a_cause_nobody_is_taken_along(town: Town) -> None:
    case = case_of(town, cause(), timezone.localdate())
    case_of(town, case.causes.get().cause, timezone.localdate())

    assert services.raise_action(case, action=planned(town), by=None, with_like=True) == 1


def test_only_who_works_with_a_case_says_what_it_came_of(town: Town) -> None:
    case, why, action = brought(town.home_care_south), cause(), planned(town)
    for person in (town.nils, town.vera):
        with pytest.raises(Refused):
            services.say_causes(case, causes=[why], by=person)
        with pytest.raises(Refused):
            services.raise_action(case, action=action, by=person)
    held = services.receive(given(), token=_token(), by=None, is_doubtful=True).case
    assert not rules.may_learn(town.maja, held)
    assert rules.may_learn(town.karin, answered(case, town.karin))


def test_what_is_held_or_elsewhere_is_not_counted(town: Town) -> None:
    today, why = timezone.localdate(), cause()
    units = {town.home_care_south.pk}
    case_of(town, why, today)
    held = case_of(town, why, today)
    FeedbackCase.objects.filter(pk=held.pk).update(state="held")

    assert learning.count(why.pk, units, today, today) == 1
    assert learning.count(why.pk, {town.lake_school.pk}, today, today) == 0
    assert learning.count(why.pk, units, today - timedelta(days=9), today - timedelta(days=1)) == 0


def test_the_cases_page_leads_from_cause_to_action_and_back(enter: Enter, town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.karin)
    client, why = enter("karin"), cause()
    empty = words(client.get(reverse("feedback:case", args=[case.code])).text)
    services.say_causes(case, causes=[why], by=None)
    nothing = words(client.get(reverse("feedback:raise_action", args=[case.code])).text)
    form = client.get(reverse("feedback:plan_action", args=[case.code])).text
    action = planned(town)
    offered = client.get(reverse("feedback:raise_action", args=[case.code])).text
    services.raise_action(fresh(case), action=action, by=None)
    shown = client.get(reverse("feedback:case", args=[case.code])).text
    own = words(client.get(reverse("improvement:action", args=[action.pk])).text)
    listed = client.get("/synpunkter/", {"lage": "all", "atgard": action.pk}).text

    assert "Ingen orsak är angiven." in empty
    assert "Ingen åtgärd är planerad här än." in nothing
    assert f'<option value="{why.pk}" selected>' in form
    assert "Ring före" in offered
    assert reverse("improvement:action", args=[action.pk]) in shown
    assert "1 ärende" in own
    assert case.code in listed
    assert case.code not in client.get("/synpunkter/", {"lage": "all", "atgard": 0}).text


def test_actions_on_the_cases_own_cause_are_offered_first(town: Town) -> None:
    soon = planned(town, due_on=timezone.localdate() + timedelta(days=1))
    later, why = planned(town), cause()
    on_cause = counted(town, cause=why, due_on=timezone.localdate() + timedelta(days=90))
    case = brought(town.home_care_south)

    assert list(learning.offered(town.karin, case)) == [soon, later, on_cause]
    services.say_causes(case, causes=[why], by=None)
    assert list(learning.offered(town.karin, case)) == [on_cause, soon, later]


def test_an_actions_page_leads_nobody_to_what_she_may_not_read(enter: Enter, town: Town) -> None:
    action = planned(town)
    services.raise_action(brought(town.home_care_south), action=action, by=None)
    seen = {name: learning.raised(getattr(town, name), action) for name in ("karin", "nils")}

    assert seen["karin"].url
    assert (seen["nils"].count, seen["nils"].url) == (1, "")


def test_who_may_plan_nothing_is_not_led_to_a_plan(enter: Enter, town: Town) -> None:
    case = in_hand(brought(town.home_care_south), town.sven)
    client = enter("sven")

    assert client.get(reverse("feedback:plan_action", args=[case.code])).status_code == 403
    assert client.get(reverse("feedback:causes", args=[case.code])).status_code == 200


def test_links_are_told_as_what_they_are(town: Town) -> None:
    case, why, action = brought(town.home_care_south), cause(), planned(town)
    services.say_causes(case, causes=[why], by=None)
    services.raise_action(case, action=action, by=None)

    assert str(case.causes.get()) == f"{case.pk}: {why.pk}"
    assert str(case.actions.get()) == f"{case.pk}: {action.pk}"
