"""The pages about the thread's health."""

import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from tests.checks.conftest import HOME_CARE, NORTH, named
from tests.town import Town

from rodtrad.checks import registry
from rodtrad.checks.models import Finding, Round, Suppression
from rodtrad.checks.organisation.connections import visible_units
from rodtrad.checks.services import look_everywhere, suppress
from rodtrad.organisation import services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Unit

HEALTH = "/tradens-halsa/"
REASON = "Namnet byts när huset är klart."
OPEN_HOME_CARE = replace(HOME_CARE, quiet_under=())
MOST = 12


def words(client: Client, address: str, status: int = 200) -> str:
    """Return the words of a page that answers with the status."""
    response = client.get(address)
    assert (address, response.status_code) == (address, status)
    text = re.sub(r"<[^>]+>", " ", response.content.decode().replace("\u00ad", ""))
    return " ".join(unescape(text).replace("\xa0", " ").split())


@pytest.fixture
def maja(town: Town) -> Client:
    client = Client()
    client.force_login(town.maja)
    return client


def a_year() -> date:
    return timezone.localdate() + timedelta(days=300)


def leave(finding: Finding, town: Town) -> Suppression:
    return suppress(finding, reason=REASON, last_day=a_year(), by=town.maja)


def more_units(town: Town, count: int, word: str = "Hemtjänsten") -> None:
    for number in range(count):
        services.create_unit(
            key=f"ny-{number}", name=f"{word} {number}", kind=UnitKind.UNIT,
            parent=town.units["home_care"], starts_on=date(2026, 1, 1), by=None,
        )  # fmt: skip


def in_one_unit(count: int) -> registry.Rule:
    """Return a rule that speaks so many times in one unit."""

    def find(day: date, ids: object):
        (one,) = named("Norr")(day, None)
        ids = Unit.objects.order_by("pk").values_list("pk", flat=True)[:count]
        return (
            replace(one, subject_id=pk, facts={**one.facts, "enhet": f"Sak {number}"})
            for number, pk in enumerate(ids, 1)
        )

    return replace(NORTH, id="RT992", find=find)


def test_what_is_broken_stands_with_the_gravest_first(town: Town, rules, maja: Client) -> None:
    rules(NORTH, OPEN_HOME_CARE)
    look_everywhere()

    page = words(maja, HEALTH)

    assert "På fyra ställen håller inte tråden. Tre är av och bör lagas först." in page
    assert page.index("RT991 Hemtjänsten") < page.index("RT990 Hemtjänsten Norr")
    assert "Hemtjänsten Norr saknar söder och väster sedan 1 mars 2026. Ett prov." in page
    assert "Funnen i dag." in page


def test_each_finding_leads_to_its_mend(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    look_everywhere()

    page = maja.get(HEALTH).content.decode()

    assert (
        '<a class="ds-button" data-variant="secondary" href="/organisation/home-care-north/namn/">'
        in page
    )
    assert "Byt namn på Hemtjänsten Norr." in page
    assert 'href="/tradens-halsa/regler/RT990/"' in page


def test_a_thread_that_holds_is_told_with_pleasure(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    before = words(maja, HEALTH)
    look_everywhere()

    after = words(maja, HEALTH)

    assert "Tråden håller, hela vägen. En regel har prövats och ingenting är brutet." in before
    assert "Tråden håller, hela vägen." not in after


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4),
        ("?regel=rt990", 1),
        ("?allvar=error", 3),
        ("?allvar=advice", 0),
        ("?allvar=grått", 4),
        ("?enhet=home-care", 4),
        ("?enhet=home-care&bara=1", 1),
        ("?enhet=home-care-north", 2),
        ("?enhet=ingen", 0),
        ("?enhet=finns-inte", 0),
        ("?regel=RT990&enhet=home-care-south", 0),
    ],
)
def test_findings_are_chosen_by_rule_unit_and_severity(
    town: Town, rules, maja: Client, query: str, count: int
) -> None:
    rules(NORTH, OPEN_HOME_CARE)
    look_everywhere()

    page = maja.get(HEALTH + query).content.decode()

    assert page.count('<li class="finding"') == count
    assert ("Här håller tråden." in page) == (count == 0)


def test_mine_is_what_i_am_named_for_and_what_i_lead(town: Town, rules) -> None:
    rules(OPEN_HOME_CARE)
    look_everywhere()
    Finding.objects.filter(unit=town.home_care_north).update(owner=town.amina)
    pages = {}
    for who in ("karin", "amina", "sofia", "sven"):
        client = Client()
        client.force_login(getattr(town, who))
        pages[who] = client.get(f"{HEALTH}?vems=mina").content.decode()

    counted = {who: page.count('<li class="finding"') for who, page in pages.items()}

    # Sofia stands in for Karin, who leads home care in the south.
    assert counted == {"karin": 1, "amina": 1, "sofia": 1, "sven": 0}
    assert "Det du svarar för håller." in pages["sven"]


def test_more_than_five_of_a_rule_and_owner_are_one_line_that_opens(
    town: Town, rules, maja: Client
) -> None:
    rules(in_one_unit(5))
    look_everywhere()
    more_units(town, 14)
    five = maja.get(HEALTH).content.decode().count('<li class="finding"')
    rules(in_one_unit(30))
    look_everywhere()

    page = maja.get(HEALTH).content.decode()
    opened = maja.get(f"{HEALTH}?regel=RT992&enhet=home-care-north&bara=1")
    last = words(maja, f"{HEALTH}?regel=RT992&enhet=home-care-north&bara=1&sida=2")

    assert (five, page.count('<li class="finding"')) == (5, 1)
    assert "Norr i namnet: 30 ställen" in page
    assert "?regel=RT992&amp;enhet=home-care-north&amp;bara=1" in page
    assert opened.content.decode().count('<li class="finding"') == 25
    assert "Sak 26" in last
    assert "Sak 30" in last


def test_five_of_each_severity_are_shown_and_the_rest_a_link_away(
    town: Town, rules, maja: Client
) -> None:
    more_units(town, 4)
    rules(OPEN_HOME_CARE)
    look_everywhere()

    page = words(maja, HEALTH)
    rest = maja.get(f"{HEALTH}?allvar=error").content.decode()

    assert "2 rader till" in page
    assert rest.count('<li class="finding"') == 7


def test_a_provider_sees_only_what_is_its_own(town: Town, rules) -> None:
    rules(OPEN_HOME_CARE)
    registry.register_visible("organisation.unit", visible_units)
    look_everywhere()
    client = Client()
    client.force_login(town.pia)

    page = words(client, HEALTH)

    assert "Hemtjänsten" not in page
    assert "Tråden håller, hela vägen." in page


@pytest.mark.parametrize(
    "address", [HEALTH, f"{HEALTH}regler/", f"{HEALTH}regler/RT990/", f"{HEALTH}1/lamna/"]
)
def test_a_visitor_is_sent_to_sign_in(client: Client, db: None, address: str) -> None:
    response = client.get(address)

    assert (response.status_code, response.url.split("?")[1]) == (302, f"next={address}")


def test_a_finding_is_left_with_a_reason_and_shown_with_it(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    look_everywhere()
    finding = Finding.objects.get()
    address = f"{HEALTH}{finding.pk}/lamna/"
    shown = words(maja, address)

    sent = maja.post(address, {"reason": REASON, "ends_on": a_year().isoformat()})

    left = Suppression.objects.get()
    page = words(maja, f"{HEALTH}?visa=lamnade")
    assert "Hemtjänsten Norr saknar söder och väster" in shown
    assert (sent.status_code, sent.url) == (302, HEALTH)
    assert (left.reason, left.ends_on) == (REASON, a_year() + timedelta(days=1))
    assert "Lämnad som den är: en." in words(maja, HEALTH)
    assert REASON in page
    assert "Maja Öberg, gäller till och med" in page


def test_twelve_months_to_the_day_can_be_chosen_on_the_page(
    town: Town, rules, maja: Client
) -> None:
    rules(NORTH)
    look_everywhere()
    address, today = f"{HEALTH}{Finding.objects.get().pk}/lamna/", date(2026, 11, 20)

    with time_machine.travel(f"{today} 09:00:00+01:00", tick=False):
        maja.force_login(town.maja)
        sent = maja.post(address, {"reason": REASON, "ends_on": "2027-11-20"})

    assert (sent.status_code, Suppression.objects.get().ends_on) == (302, date(2027, 11, 21))


@pytest.mark.parametrize(
    ("reason", "ends_on", "said"),
    [
        ("För kort", "", "Skriv skälet med minst 20 tecken."),
        (REASON, "1999-01-01", "Välj en dag från i morgon till högst ett år fram."),
        ("", "", "Fel:"),
    ],
)
def test_what_cannot_be_left_so_is_told_and_the_words_are_kept(
    town: Town, rules, maja: Client, reason: str, ends_on: str, said: str
) -> None:
    rules(NORTH)
    look_everywhere()
    address = f"{HEALTH}{Finding.objects.get().pk}/lamna/"

    sent = maja.post(address, {"reason": reason, "ends_on": ends_on or a_year().isoformat()})

    page = sent.content.decode()
    assert (sent.status_code, Suppression.objects.count()) == (422, 0)
    assert said in unescape(page)
    assert reason in unescape(page)


def test_only_those_who_can_mend_it_are_offered_to_leave_it(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    finding = Finding.objects.get()
    client = Client()
    client.force_login(town.vera)

    page = words(client, HEALTH)

    assert "Lämna så" not in page
    assert client.get(f"{HEALTH}{finding.pk}/lamna/").status_code == 403
    assert client.get(f"{HEALTH}{finding.pk + 1}/lamna/").status_code == 404


def test_a_finding_that_was_left_is_opened_again(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    look_everywhere()
    left = leave(Finding.objects.get(), town)
    offered = "Öppna igen" in words(maja, f"{HEALTH}?visa=lamnade")

    sent = maja.post(f"{HEALTH}lamnad/{left.pk}/oppna/")

    assert offered
    assert (sent.status_code, sent.url) == (302, f"{HEALTH}?visa=lamnade")
    assert "Hemtjänsten Norr saknar" in words(maja, HEALTH)
    assert "Ingen brist är lämnad." in words(maja, f"{HEALTH}?visa=lamnade")
    assert maja.post(f"{HEALTH}lamnad/{left.pk}/oppna/").status_code == 404


def test_another_cannot_open_what_she_could_not_mend(town: Town, rules) -> None:
    rules(NORTH)
    look_everywhere()
    left = leave(Finding.objects.get(), town)
    client = Client()
    client.force_login(town.amina)

    refused = client.post(f"{HEALTH}lamnad/{left.pk}/oppna/")

    assert refused.status_code == 403
    assert "Öppna igen" not in words(client, f"{HEALTH}?visa=lamnade")
    assert Suppression.objects.get().lifted_at is None


def test_the_rules_are_listed_with_how_many_stand_open(town: Town, rules, maja: Client) -> None:
    off = replace(NORTH, id="RT993")
    rules(NORTH, OPEN_HOME_CARE, off)
    look_everywhere()

    page = words(maja, f"{HEALTH}regler/")

    assert "Här står de tre regler som säger när tråden är hel." in page
    assert "RT991 Norr i namnet fel 3" in page


def test_a_rule_tells_all_there_is_to_know_of_it(town: Town, rules, maja: Client) -> None:
    rules(NORTH, replace(HOME_CARE, name="Hemtjänst i namnet"))
    look_everywhere()

    page = words(maja, f"{HEALTH}regler/rt991/")

    assert "Regel RT991. Räknas som fel i vår profil." in page
    assert "… saknar … sedan … " in page
    assert "Går före RT990 Norr i namnet" in page
    assert "Bra exempel Hemtjänsten Söder Dåligt exempel Hemtjänsten Norr" in page
    assert "2 ställen bryter mot regeln nu" in page
    assert words(maja, f"{HEALTH}regler/rt000/", 404)


def test_a_rule_with_nothing_to_say_says_so(town: Town, rules, maja: Client) -> None:
    rules(replace(NORTH, find=named("Öster")))
    look_everywhere()

    assert "Ingenting bryter mot regeln nu." in words(maja, f"{HEALTH}regler/RT990/")


def test_how_it_has_gone_is_drawn_and_told_in_a_table(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    today = timezone.localdate()
    for ago, errors in ((60, 4), (60, 3), (30, 2)):
        Round.objects.create(
            day=today - timedelta(days=ago),
            at=timezone.now() - timedelta(days=ago, minutes=errors),
            errors=errors, warnings=1, advices=0, left=0,
        )  # fmt: skip
    look_everywhere()

    page = maja.get(HEALTH).content.decode()

    assert page.count("ch-series-chart") == 2
    rows = re.findall(r"<tr.*?</tr>", page.split("Samma siffror som tabell")[1], re.DOTALL)
    numbers = [re.findall(r'class="number">(\d+)', row) for row in rows[1:]]
    assert ["".join(row) for row in numbers] == ["10100", "32100", "43100"]


def test_a_single_day_draws_nothing(town: Town, rules, maja: Client) -> None:
    rules(NORTH)
    look_everywhere()

    page = words(maja, HEALTH)

    assert "Så har det gått" not in page
    assert "Hela tråden prövades i dag klockan" in page


def cost(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


@pytest.mark.parametrize("query", ["", "?allvar=error", "?vems=mina", "?visa=lamnade", "regler/"])
def test_a_page_costs_the_same_for_many_findings_as_for_one(
    town: Town, rules, maja: Client, query: str
) -> None:
    rules(NORTH, OPEN_HOME_CARE)
    look_everywhere()
    leave(Finding.objects.filter(rule="RT990").get(), town)
    few = cost(maja, HEALTH + query)
    more_units(town, 8, "Hemtjänsten Norr")
    look_everywhere()
    for finding in Finding.objects.filter(rule="RT990", gone_at=None)[1:5]:
        leave(finding, town)

    many = cost(maja, HEALTH + query)

    assert few == many <= MOST
