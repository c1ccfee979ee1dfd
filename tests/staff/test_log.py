"""The log is for those who review, and nobody else."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.utils import timezone

from rodtrad.accounts.services import set_protection
from rodtrad.annotations.registry import subjects
from rodtrad.audit.services import record
from rodtrad.staff.navigation import navigation
from rodtrad.staff.rows import MOST_KINDS
from tests.factories.things import of_every_kind

pytestmark = pytest.mark.django_db


def test_the_auditor_reads_who_did_what_and_how_far_the_chain_is_sealed(
    client: Client, town: Any
) -> None:
    record("unit.renamed", by=town.maja, subject=town.care, unit_id=town.care.pk)
    client.force_login(town.vera)

    page = client.get("/logg/").text

    assert "Maja Öberg" in page
    assert f"organisation.unit/{town.care.pk}" in page
    assert "Ingen handling är förseglad än." in page
    assert ">väntar</td>" in page


@pytest.mark.parametrize("person", ["karin", "olle", "pia", "ebba"])
def test_the_log_is_not_there_for_others(client: Client, town: Any, person: str) -> None:
    client.force_login(getattr(town, person))

    response = client.get("/logg/")

    assert response.status_code == 404
    assert "Sidan finns inte" in response.text


def test_a_visitor_is_sent_to_sign_in(client: Client) -> None:
    response = client.get("/logg/")

    assert response["Location"] == "/logga-in/?next=/logg/"


def test_the_log_shows_one_persons_acts_alone(client: Client, town: Any) -> None:
    record("unit.renamed", by=town.maja, subject=town.care)
    record("unit.renamed", by=town.adam, subject=town.schools)
    client.force_login(town.vera)

    page = client.get("/logg/", {"person": "maja"}).text

    assert f"organisation.unit/{town.care.pk}" in page
    assert f"organisation.unit/{town.schools.pk}" not in page


def test_a_person_is_found_by_number_as_the_log_writes_it(client: Client, town: Any) -> None:
    record("unit.renamed", by=town.maja, subject=town.care)
    record("unit.renamed", by=town.adam, subject=town.schools)
    client.force_login(town.vera)

    page = client.get("/logg/", {"person": str(town.maja.pk)}).text

    assert f"organisation.unit/{town.care.pk}" in page
    assert f"organisation.unit/{town.schools.pk}" not in page


def test_a_visitor_is_offered_none_of_the_staffs_places(rf: RequestFactory, town: Any) -> None:
    request = rf.get("/")
    offered = {}
    for who, user in (("visitor", AnonymousUser()), ("auditor", town.vera), ("staff", town.sven)):
        request.user, request.resolver_match = user, None
        places, tools = navigation(request)
        offered[who] = [str(item.title) for item in (*places, *tools)]

    assert offered["visitor"] == ["Webbplatsen"]
    assert offered["auditor"] == [*offered["staff"][:-1], "Logg", "Webbplatsen"]
    assert offered["staff"][:2] == ["Min sida", "Tråden"]


def test_a_filter_that_cannot_be_read_is_said_and_kept(client: Client, town: Any) -> None:
    client.force_login(town.vera)

    page = client.get("/logg/", {"person": "ingen-alls", "sak": "fel"}).text

    assert "Ingen som visas med namn har det användarnamnet." in page
    assert "Skriv saken som i listan" in page
    assert 'value="ingen-alls"' in page


def test_a_protected_user_name_and_one_that_nobody_has_are_answered_alike(
    client: Client, town: Any
) -> None:
    record("unit.renamed", by=town.lena, subject=town.care)
    client.force_login(town.vera)

    answers = [_answer_to(client, name) for name in ("lena", "LENA", "ulla")]

    assert answers[0] == answers[1] == answers[2]
    assert "Ingen som visas med namn har det användarnamnet." in answers[0]


def test_a_protected_person_is_followed_by_number_and_without_her_name(
    client: Client, town: Any
) -> None:
    record("unit.renamed", by=town.lena, subject=town.care)
    client.force_login(town.vera)

    response = client.get("/logg/", {"person": town.lena.pk})

    assert {row.who for row in response.context["rows"]} == {"Skyddad identitet"}
    assert "Hemlin" not in response.text


def test_a_protected_reviewer_finds_her_own_acts(client: Client, town: Any) -> None:
    set_protection(town.vera, is_protected=True, by=town.adam)
    record("unit.renamed", by=town.vera, subject=town.care)
    client.force_login(town.vera)

    response = client.get("/logg/", {"person": "vera"})

    assert {row.actor_id for row in response.context["rows"]} == {town.vera.pk}


def test_one_thing_can_be_followed(client: Client, town: Any) -> None:
    record("unit.renamed", by=town.maja, subject=town.care)
    client.force_login(town.vera)

    page = client.get("/logg/", {"sak": f"organisation.unit/{town.care.pk}"}).text

    assert f"organisation.unit/{town.care.pk}" in page
    assert f"organisation.unit/{town.schools.pk}" not in page


def test_things_and_people_are_named_with_a_way_to_them(client: Client, town: Any) -> None:
    record("unit.renamed", by=town.maja, subject=town.care)
    record("person.invited", by=town.adam, subject=town.karin)
    client.force_login(town.vera)

    page = client.get("/logg/").text

    assert 'href="/organisation/care/">Omsorgsförvaltningen</a>' in page.replace("\u00ad", "")
    assert f'href="/organisation/personer/{town.karin.pk}/"' in page
    assert f'href="?sak=accounts.user/{town.karin.pk}"' in page


def test_a_protected_person_is_not_named_as_a_thing_either(client: Client, town: Any) -> None:
    record("person.invited", by=town.adam, subject=town.lena)
    client.force_login(town.vera)

    response = client.get("/logg/", {"sak": f"accounts.user/{town.lena.pk}"})

    assert "Skyddad identitet" in {row.thing.title for row in response.context["rows"]}
    assert "Hemlin" not in response.text


def test_what_the_reader_may_not_see_or_is_not_known_keeps_its_number(
    client: Client, town: Any
) -> None:
    record("comment.posted", by=town.maja, subject=town.decision)
    client.force_login(town.vera)

    response = client.get("/logg/", {"sak": f"organisation.decision/{town.decision.pk}"})

    assert {row.thing for row in response.context["rows"]} == {None}
    assert f"organisation.decision/{town.decision.pk}</a>" in response.text


def test_an_empty_selection_says_so(client: Client, town: Any) -> None:
    client.force_login(town.vera)

    page = client.get("/logg/", {"till": "2001-01-01"}).text

    assert "Inga handlingar passar urvalet." in page


def test_the_log_comes_fifty_at_a_time_and_goes_on_below(client: Client, town: Any) -> None:
    for _ in range(60):
        record("unit.renamed", by=town.maja, subject=town.care)
    client.force_login(town.vera)

    first = client.get("/logg/", {"person": "maja"})
    below = first.context["below"]
    second = client.get("/logg/", {"person": "maja", "under": below})

    assert len(first.context["rows"]) == 50
    assert len(second.context["rows"]) >= 10


def test_the_log_asks_as_much_for_one_row_as_for_many(
    client: Client, town: Any, django_assert_max_num_queries: Any
) -> None:
    client.force_login(town.vera)
    of_maja = {"person": "maja"}
    record("unit.renamed", by=town.maja, subject=town.care)
    client.get("/logg/", of_maja)
    with django_assert_max_num_queries(12) as few:
        short = client.get("/logg/", of_maja)
    for unit in (town.care, town.schools, town.home_care, town.lake_school):
        record("unit.renamed", by=town.maja, subject=unit, unit_id=unit.pk)

    with django_assert_max_num_queries(12) as many:
        long = client.get("/logg/", of_maja)

    assert len(many.captured_queries) == len(few.captured_queries)
    assert len(long.context["rows"]) == len(short.context["rows"]) + 4


def test_a_page_of_very_many_kinds_names_the_common_ones_within_twelve_questions(
    client: Client, town: Any, django_assert_max_num_queries: Any
) -> None:
    of_every_kind(town)
    kinds = [kind for kind in subjects() if kind.type != "indicators.series"]
    client.force_login(town.vera)
    costs = []
    for count in (1, 3):
        for thing in (each for kind in kinds for each in kind.visible_to(town.vera)[:count]):
            record("unit.renamed", by=town.maja, subject=thing)
        client.get("/logg/", {"person": "maja"})
        with django_assert_max_num_queries(12) as asked:
            page = client.get("/logg/", {"person": "maja"})
        costs.append(len(asked.captured_queries))

    assert costs[0] == costs[1]
    named = {row.subject.split("/")[0] for row in page.context["rows"] if row.thing}
    assert len(named & {kind.type for kind in kinds}) >= MOST_KINDS - 1


def test_only_those_who_review_have_the_log_in_their_menu(client: Client, town: Any) -> None:
    client.force_login(town.vera)
    reviewer = client.get("/galleri/").text

    client.force_login(town.karin)
    manager = client.get("/galleri/").text

    assert ('href="/logg/"' in reviewer, 'href="/logg/"' in manager) == (True, False)


def _answer_to(client: Client, name: str) -> str:
    """Return the page for a user name, without the name and what differs each time."""
    page = client.get("/logg/", {"person": name}).text
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page).replace(name, "NAMN")


def test_the_log_of_an_earlier_day_ends_with_that_day(client: Client, town: Any) -> None:
    record("unit.renamed", by=town.maja, subject=town.care)
    between = timezone.localdate() + timedelta(days=10)
    with time_machine.travel(between + timedelta(days=5), tick=False):
        record("unit.renamed", by=town.maja, subject=town.schools)
        client.force_login(town.vera)

        now = client.get("/logg/", {"person": "maja"}).text
        then = client.get("/logg/", {"person": "maja", "kand": between.isoformat()}).text

    subjects = [f"organisation.unit/{unit.pk}" for unit in (town.care, town.schools)]
    assert [subject in now for subject in subjects] == [True, True]
    assert [subject in then for subject in subjects] == [True, False]
