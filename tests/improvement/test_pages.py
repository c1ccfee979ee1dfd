"""What the pages of actions say, and who may open them."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.checks.registry import by_id
from rodtrad.improvement import due, rules, services
from rodtrad.improvement.checks.trying import untried
from rodtrad.improvement.connections import live, named
from rodtrad.improvement.models import Action, Cause
from rodtrad.improvement.queries import visible_to
from rodtrad.notifications import objects
from tests.feedback.conftest import words
from tests.goals.test_page_costs import cost
from tests.improvement.clicks import FIELDS
from tests.improvement.conftest import case_of, cause, counted, done, planned
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]
A_DAY = timedelta(days=1)


def page(client: Client, name: str, *args: object, **query: object) -> str:
    answer = client.get(reverse(f"improvement:{name}", args=args), query)
    assert answer.status_code == 200, answer.status_code
    return words(answer.text)


@pytest.mark.parametrize(
    ("name", "see", "edit"),
    [
        *(("karin", 200, 200), ("lars", 200, 200), ("maja", 200, 200), ("vera", 200, 403)),
        *(("sven", 200, 403), ("nils", 200, 403), ("adam", 200, 403), ("ebba", 404, 404)),
    ],
)
def test_who_may_see_and_who_may_change(
    enter: Enter, town: Town, name: str, see: int, edit: int
) -> None:
    action, client = planned(town), enter(name)
    answers = [
        client.get(reverse(f"improvement:{route}", args=[action.pk])).status_code
        for route in ("action", "edit", "finish", "stop", "check", "show")
    ]

    assert answers == [see, *[edit] * 5]
    user = getattr(town, name)
    assert visible_to(user).exists() == bool(rules.may_see(user, action)) == (see == 200)


def test_nobody_is_shown_the_staffs_pages(client: Client, town: Town) -> None:
    action = planned(town)
    for name, args in (("list", []), ("action", [action.pk]), ("causes", []), ("areas", [])):
        assert client.get(reverse(f"improvement:{name}", args=args)).status_code == 302


def test_whoever_answers_for_an_action_changes_it_wherever_it_is(enter: Enter, town: Town) -> None:
    action = services.plan_action(
        unit=town.lake_school, plan=_plan_of(planned(town, responsible=town.sven)), by=None
    )

    assert enter("sven").get(reverse("improvement:edit", args=[action.pk])).status_code == 200
    assert visible_to(town.sven).filter(pk=action.pk).exists()


def _plan_of(action: Action) -> services.Plan:
    names = ("title", "description", "responsible", "due_on", "check_by", "check_what", "window")
    return services.Plan(**{name: getattr(action, name) for name in names})


def test_the_list_shows_what_is_asked_for(enter: Enter, town: Town) -> None:
    live, over = planned(town, title="Ring före"), done(counted(town, title="Sms:a"), ago=100)
    client = enter("karin")

    assert "Ring före" in page(client, "list")
    assert "Sms:a" not in page(client, "list")
    assert "väntar på om det hjälpte" in page(client, "list", lage="awaits")
    for query in (
        {"lage": "done"},
        {"lage": "all", "orsak": over.cause_id},
        {"lage": "all", "sok": "sms"},
        {"lage": "all", "enhet": town.home_care_south.pk, "sok": "sms:a"},
    ):
        shown = page(client, "list", **query)
        assert "Sms:a" in shown, query
        assert "Ring före" not in shown, query
    assert "Ring före" in page(client, "list", lage="mine")
    assert "Inget passar urvalet." in page(client, "list", enhet=town.lake_school.pk)
    Action.objects.filter(pk=live.pk).update(due_on=timezone.localdate() - A_DAY)
    assert "försenat" in page(client, "list")


def test_an_empty_list_says_where_actions_begin(enter: Enter, town: Town) -> None:
    shown = page(enter("karin"), "list")

    assert "De flesta börjar i ett ärende." in shown
    assert "Planera en åtgärd" in shown
    assert "Planera en åtgärd" not in page(enter("vera"), "list")


def test_a_plan_that_lacks_something_keeps_what_was_written(enter: Enter, town: Town) -> None:
    client, address = enter("karin"), reverse("improvement:plan")
    said = FIELDS | {"unit": town.home_care_south.pk, "responsible": town.karin.pk}
    answer = client.post(address, said | {"check_by": "cause"})

    assert "Ring före" in answer.text
    assert not Action.objects.exists()
    assert enter("vera").get(address).status_code == 403
    assert enter("vera").get(reverse("improvement:name_area")).status_code == 403


def test_the_page_tells_the_whole_way(enter: Enter, town: Town) -> None:
    today = timezone.localdate()
    action = counted(town, on=today - timedelta(days=110), volume_name="brukare", volume_before=9)
    before = page(enter("karin"), "action", action.pk)
    action = done(action, ago=100, volume_after=10)
    for number in range(9):
        case_of(town, action.cause, action.before.first + timedelta(days=number))
    waiting = page(enter("karin"), "action", action.pk)
    check = page(enter("karin"), "check", action.pk)
    services.check(action, verdict="helped", by=None)
    services.show(action, said="Ingen ringde.", did="Nu ringer vi.", by=None)
    shown = page(enter("karin"), "action", action.pk)

    assert "91 dagar från det att den är klar" in before
    assert "Sätt i gång" in before
    assert "9 ärenden med orsaken före, 0 efter. Det är 0 procent av förr" in waiting
    assert "Det är mer än slumpen." in check
    assert "Det hjälpte." in shown
    assert "Sluta visa" in shown
    assert "brukare" in shown


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (0, 0, "Det är för få för att säga något säkert."),
        (0, 9, "Det är mer än slumpen, åt fel håll."),
        (20, 20, "Så nära som förr att ingen effekt syns."),
    ],
)
def test_the_figures_are_told_as_sure_as_they_are(
    enter: Enter, town: Town, before: int, after: int, said: str
) -> None:
    action = counted(town, on=timezone.localdate() - timedelta(days=110))
    action = done(action, ago=100)
    for days, count in ((action.before, before), (action.after, after)):
        for number in range(count):
            case_of(town, action.cause, days.first + timedelta(days=number))

    shown = page(enter("karin"), "action", action.pk)
    assert said in shown
    assert ("procent av förr" in shown) == (before > 0)


def test_before_the_days_have_passed_it_says_when(enter: Enter, town: Town) -> None:
    shown = page(enter("karin"), "action", done(counted(town)).pk)
    own = page(enter("karin"), "action", planned(town).pk)
    stopped = services.stop(planned(town), reason="Pengarna tog slut.", by=None)

    assert "Siffrorna går att läsa 23 februari 2027." in shown
    assert "Ni tittar själva på: Vi frågar tio." in own
    assert "Pengarna tog slut." in page(enter("karin"), "action", stopped.pk)
    assert "Avbruten" in page(enter("karin"), "list", lage="stopped")


def test_causes_and_areas_are_listed(enter: Enter, town: Town) -> None:
    client = enter("maja")
    assert "Börja med fjorton vanliga orsaker" in page(client, "causes")
    cause()
    cause("Annat", is_other=True)
    area = services.name_area(unit=town.home_care_south, name="Höra av sig", why="x", by=None)
    assert "Inget är planerat än." in page(client, "areas")
    planned(town, area=area)

    assert "räknas inte" in page(client, "causes")
    assert "Ring före" in page(client, "areas")
    assert "Lägg till en orsak" not in page(enter("karin"), "causes")
    assert enter("karin").get(reverse("improvement:name_cause")).status_code == 403
    assert "Avsluta" not in page(enter("vera"), "areas")


def test_a_cause_that_is_gone_stays_where_it_was_chosen(enter: Enter, town: Town) -> None:
    action = counted(town)
    services.end_cause(action.cause, by=None)
    form = enter("karin").get(reverse("improvement:edit", args=[action.pk])).text

    assert not Cause.objects.on().exists()
    assert f'<option value="{action.cause_id}" selected>' in form


def test_more_actions_cost_no_more(client: Client, town: Town) -> None:
    client.force_login(town.karin)
    counted(town)
    few, _short = cost(client, "/atgarder/")
    for number in range(12):
        planned(town, title=f"Åtgärd {number}")
    many, shown = cost(client, "/atgarder/")
    one, _page = cost(client, reverse("improvement:action", args=[Action.objects.first().pk]))

    assert few == many <= 12
    assert one <= 12
    assert "Åtgärd 11" in shown


def test_everybody_reads_what_is_shown_and_nothing_else(client: Client, town: Town) -> None:
    address = reverse("public:improvements")
    hidden = done(planned(town, title="Hemligt"))
    for verdict in ("", "helped", "none_seen", "worse", "too_few"):
        action = done(planned(town), ago=100)
        if verdict:
            action = services.check(action, verdict=verdict, reason="Vi frågade.", by=None)
        services.show(action, said="Ingen ringde.", did=f"Nu ringer vi {verdict}.", by=None)
    fresh = done(planned(town))
    services.show(fresh, said="Ingen ringde.", did="Nu ringer vi.", by=None)
    unmeasured = done(planned(town, check_by="none"))
    services.show(unmeasured, said="Ingen ringde.", did="Nu ringer vi.", by=None)
    shown = words(client.get(address).text)

    assert hidden.title not in shown
    for said in (
        *(
            "Vi ser efter just nu.",
            "Ja, det hjälpte.",
            "Vi ser ingen skillnad.",
            "Nej, det blev sämre.",
        ),
        *("Vi vet efter 23 februari 2027.", "Det är för lite att gå på", "Det går inte att mäta."),
    ):
        assert said in shown
    assert "Karin" not in shown


def test_while_nothing_is_shown_it_says_when_it_will_be(client: Client, town: Town) -> None:
    done(planned(town, title="Hemligt"))

    assert "Inget visas här än." in words(client.get(reverse("public:improvements")).text)


def test_what_is_to_be_done_and_judged_is_on_her_list(town: Town) -> None:
    today = timezone.localdate()
    near, far = planned(town), planned(town, due_on=today + timedelta(days=200))
    asked = done(planned(town), ago=100)
    waiting = done(planned(town), ago=10)
    items = {item.key: item for item in due.items(town.karin, today)}

    assert set(items) == {f"action:{near.pk}", f"action:{asked.pk}"}
    assert "Hjälpte det?" in str(items[f"action:{asked.pk}"].answer.label)
    assert due.perhaps(town.karin, today).count() == 4
    assert due.items(town.lars, today) == []
    given = due.items(town.lars, today, frozenset({f"action:{near.pk}"}))
    assert [item.key for item in given] == [f"action:{near.pk}"]
    assert {far.pk, waiting.pk}.isdisjoint(int(key.split(":")[1]) for key in items)


def test_an_effect_that_nobody_has_looked_at_is_a_finding(town: Town) -> None:
    today = timezone.localdate()
    late = done(counted(town), ago=91 + 31)
    done(planned(town, check_by="none"), ago=300)
    patient = done(planned(town), ago=91 + 30)

    faults = list(untried(today, None))
    assert [(fault.subject_id, fault.owner_id) for fault in faults] == [(late.pk, town.karin.pk)]
    assert list(untried(today, {patient.pk})) == []
    services.check(late, verdict="too_few", by=None)
    assert list(untried(today, None)) == []
    assert "RT851" in by_id()


def test_acts_and_bodies_name_actions_by_their_titles(town: Town) -> None:
    action = planned(town)
    acts = list(Act.objects.filter(action="action.planned"))

    assert [one.title for one in objects.named(town.karin, acts).values()] == ["Ring före"]
    assert objects.named(town.ebba, acts) == {}
    assert [row.name for row in named([action])] == ["Ring före"]
    assert list(live(timezone.localdate())) == [action]
