"""What a resident reads of one service: what is promised, how it went, who decided it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import quote

import pytest
import time_machine
from django.db import connection
from django.test import Client

from rodtrad.declarations import feedback_link, services
from rodtrad.declarations.enums import Answered, State
from rodtrad.declarations.models import DeclarationVersion, PromiseVerdict
from rodtrad.feedback.connections import tell_address
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.indicators.models import ReportingPeriod
from tests.declarations.conftest import decided_by, drafted, said, taken_to
from tests.public.promises.conftest import lay_out, measured, promised, read
from tests.town import Town

URL = "/loften/hemtjanst-det-har-lovar-vi-dig/"


def test_a_stranger_reads_what_is_promised_and_who_decided_it(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, URL)

    parts = (
        "Hemtjänst: det här lovar vi dig",
        "För dig som har beslut om hemtjänst.",
        "<h2>Tre löften</h2>",
        "Löftet: inom 15 minuter, i minst 90 fall av 100.",
        "Löftet: högst 12 personer.",
        "Det här ingår",
        "<li>Hjälp med dusch</li>",
        "Det här ingår inte",
        "<li>Skötsel av husdjur</li>",
        "<b>Det gäller inte:</b> <span>under sommaren.</span>",
        "Du slipper avgiften den månaden.",
        "Omsorgsnämnden 1 april 2026, § ",
        "Gäller från 1 april 2026.",
        "Diarienummer ON 2026/118",
        "Biståndsenheten, vardagar 8–16",
        "Så håller vi löftena",
        "Vi planerar morgondagen före klockan 14.",
    )
    assert [part for part in parts if part not in page] == []
    assert client.get(URL).cookies == {}


def test_a_declaration_with_one_promise_speaks_of_it_alone(client: Client, promising: Town) -> None:
    version = taken_to(drafted(promising), State.PUBLISHED)

    assert "<h2>Löftet</h2>" in read(client, f"/loften/{version.declaration.key}/")


def test_the_decision_tells_under_which_delegation_it_was_made(
    client: Client, promising: Town
) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.care_committee)
    services.decide(
        version, decision=decision, starts_on=date(2026, 11, 20), delegation="4.2", by=None
    )
    taken_to(version.declaration.versions.get(), State.PUBLISHED)

    assert "Beslutat på delegation: 4.2" in read(client, URL)


def test_a_goal_behind_is_named_only_when_everybody_may_see_it(
    client: Client, home_help: DeclarationVersion
) -> None:
    before = read(client, URL)
    Goal.objects.update(state=GoalState.DRAFT)
    after = read(client, f"{URL}?igen")

    title = "Äldre ska kunna bo kvar hemma och känna sig trygga"
    assert f'<a href="/resultat/trygga-hemma/">{title}</a>' in before
    assert "Målet bakom löftena" in before
    assert [title in after, "Målet bakom" in after] == [False, False]


def test_what_is_not_measured_says_so_and_is_neither_kept_nor_broken(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, URL)

    assert page.count("Inte mätt än.") == 3
    assert page.count("Ingen mätning är bestämd.") == 3
    assert "3 inte mätta" in page
    assert ["Hållet" in page, "Brutet" in page] == [False, False]


def test_a_result_says_how_many_of_how_many_when_and_how_often(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_09=(91, 100), m2026_10=(94, 100))
    measured(promised(home_help, 2).promise, m2026_10="11.5")

    page = read(client, URL)

    assert "94 av 100 i oktober." in page
    assert "Mätt 20 november. Mäts varje månad." in page
    assert "11,5 personer i oktober." in page
    assert ["2 hållna" in page, "1 inte mätt" in page] == [True, True]
    assert "Röd punkt: senaste mätningen. Prickad linje: det vi lovar." in page
    assert page.count("ch-level") == 1
    assert "<b>94 %</b>" in page


def test_a_broken_promise_says_what_is_done_about_it_and_never_by_whom(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(79, 100))
    before = read(client, URL)
    services.answer_broken(
        PromiseVerdict.objects.get(),
        kind=Answered.CHANGED,
        text="Vi lägger om rutterna i Söder.",
        by=promising.lars,
    )

    page = read(client, URL)

    assert "Vi har inte skrivit än vad vi gör åt det." in before
    assert "Vi lägger om rutterna i Söder." in page
    assert ["79 av 100 i oktober." in page, "1 brutet" in page] == [True, True]
    people = [user.family_name for user in promising.cast]
    assert [name for name in people if name in page] == []


def test_what_was_measured_long_ago_says_when(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_09=(94, 100))

    assert "Senast mätt i september. Inget har mätts sedan dess." in read(client, URL)


def test_what_was_measured_last_period_is_not_old(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(94, 100))

    assert "Senast mätt" not in read(client, URL)


def test_a_period_without_cases_is_not_measured_and_says_what_was_found_before(
    client: Client, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_09=(94, 100), m2026_10=(0, 0))

    page = read(client, URL)

    assert "Inte mätt i oktober. Senast mätt i september: 94 av 100." in page
    assert "3 inte mätta" in page


def test_a_result_against_another_level_says_which(
    client: Client, promising: Town, home_help: DeclarationVersion
) -> None:
    measured(promised(home_help, 1).promise, m2026_10=(94, 100))
    second = services.begin_version(home_help.declaration, by=None)
    stricter = said("Vi kommer inom 10 minuter.", amount=Decimal(10))
    services.edit_promise(promised(second, 1), said=stricter, by=None)
    taken_to(second, State.PUBLISHED)

    page = read(client, URL)

    assert "När vi mätte lovade vi: inom 15 minuter, i minst 90 fall av 100." in page


def test_a_promise_that_begins_later_says_when(client: Client, promising: Town) -> None:
    version = drafted(promising)
    services.edit_promise(version.promises.get(), said=said(applies_from=date(2027, 1, 1)), by=None)
    taken_to(version, State.PUBLISHED)

    assert "Gäller från 1 januari 2027." in read(client, URL)


@pytest.fixture
def no_feedback() -> Iterator[None]:
    """A municipality whose residents write elsewhere."""
    feedback_link.forget(tell_address)
    yield
    feedback_link.register(tell_address)


def test_each_promise_has_an_anchor_and_a_way_to_tell_of_it(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, URL)

    first = promised(home_help, 1)
    assert [f'id="lofte-{number}"' in page for number in (1, 2, 3)] == [True] * 3
    assert page.count(f'href="/tyck-till/?lofte={first.pk}" id="lofte-1-sag-till"') == 1


def test_who_can_be_written_to_is_written_to_about_that_promise(
    client: Client, promising: Town, no_feedback: None
) -> None:
    version = drafted(promising)
    DeclarationVersion.objects.filter(pk=version.pk).update(email="hemtjanst@sjoby.example")
    taken_to(DeclarationVersion.objects.get(pk=version.pk), State.PUBLISHED)

    page = read(client, URL)

    subject = quote("Ni höll inte det här: Vi kommer inom 15 minuter från avtalad tid.")
    assert f'href="mailto:hemtjanst@sjoby.example?subject={subject}"' in page


def test_who_can_only_be_called_is_called(
    client: Client, home_help: DeclarationVersion, no_feedback: None
) -> None:
    page = read(client, URL)

    assert page.count('href="tel:0143555040" id="lofte-1-sag-till"') == 1
    assert "tyck-till/?" not in page


def test_what_makes_it_precise_and_what_it_builds_on_lead_to_each_other(
    client: Client, home_help: DeclarationVersion, south: DeclarationVersion
) -> None:
    above, below = read(client, URL), read(client, f"/loften/{south.declaration.key}/")

    assert f'<a href="/loften/{south.declaration.key}/">Hemtjänsten Söder lovar</a>' in above
    assert f'<a href="{URL}">Hemtjänst: det här lovar vi dig</a>' in below


def test_the_easy_text_and_other_languages_have_pages_of_their_own(
    client: Client, home_help: DeclarationVersion
) -> None:
    page = read(client, URL)
    easy, other = read(client, f"{URL}lattlast/"), read(client, f"{URL}ar/")

    assert f'<a href="{URL}lattlast/">Lättläst</a>' in page
    assert f'<a href="{URL}ar/" lang="ar" hreflang="ar">العربيّة</a>' in page
    assert ["Vi kommer i tid." in easy, 'lang="sv" dir="ltr"' in easy] == [True, True]
    assert ["نصل في الوقت" in other, 'lang="ar" dir="rtl"' in other] == [True, True]
    assert "Texten är gjord av: Tolkförmedlingen" in other


@pytest.mark.parametrize("end", ["fi/", "lattlast/"])
def test_a_text_that_nobody_has_put_in_a_language_is_not_there(
    client: Client, promising: Town, end: str
) -> None:
    taken_to(drafted(promising), State.PUBLISHED)

    assert client.get(f"{URL}{end}").status_code == 404


def test_the_page_is_as_it_was_known_then(client: Client, home_help: DeclarationVersion) -> None:
    measured(promised(home_help, 1).promise, m2026_09=(91, 100), m2026_10=(94, 100))
    with connection.cursor() as cursor:
        cursor.execute("SELECT now()::date")
        written: date = cursor.fetchone()[0]
    known_later("2026-10", written + timedelta(days=10))

    with time_machine.travel(written + timedelta(days=20), tick=False):
        then, now = read(client, f"{URL}?kand={written}"), read(client, URL)
        before = client.get(f"{URL}?kand={written - timedelta(days=1)}")

    assert ["91 av 100 i september" in then, "94 av 100 i oktober" in then] == [True, False]
    assert ["91 av 100 i september" in now, "94 av 100 i oktober" in now] == [False, True]
    assert before.status_code == 404


def known_later(period: str, day: date) -> None:
    """Let what came of a period be known only from a later day."""
    pk = ReportingPeriod.objects.get(key=period).pk
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "UPDATE declarations_promiseverdictevent SET pgh_created_at = %s WHERE period_id = %s",
            [day, pk],
        )
        cursor.execute("SET session_replication_role = origin")


def test_more_promises_cost_no_more_questions(
    client: Client, home_help: DeclarationVersion, django_assert_max_num_queries
) -> None:
    lay_out(2025)
    for number in (1, 3):
        measured(promised(home_help, number).promise, m2026_09=(1, 2), m2026_10=(2, 2))
    client.get("/")

    with django_assert_max_num_queries(12):
        client.get(URL)
