"""Every cell of the table of who may do what, through every address there is."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse

from rodtrad.accounts.models import User
from rodtrad.feedback import rules, services
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.staff.urls import urlpatterns
from tests.feedback.allowed import ALLOWED, IN_HAND, PEOPLE
from tests.feedback.conftest import brought, in_hand
from tests.town import Town

pytestmark = pytest.mark.django_db

SIGN = "ett ord som bara står här"
READING = ("case", "rights")
# They have a number too, and a table of their own in `test_file_pages`.
OF_FILES = {"file", "release_file", "remove_file"}
# And in `test_track_pages`.
OF_TRACKS = {"tracks", "track", "close_track"}
DECIDING = ("access", "correct", "erase", "hold_case")
SENT = ("take", "take_apart", "go_on", "let_in", "remove", "follow_up", "hide", "follow_suggestion")
LEARNING = ("causes", "raise_action")
HANDLING = ("give", "hand_on", "merge", "split", "sort", "note", "ask", *LEARNING, *DECIDING)


def cells() -> Iterator[tuple[str, str, str, str]]:
    for (unit, secrecy), line in ALLOWED.items():
        for person, may in zip(PEOPLE, line.split(), strict=True):
            yield unit, secrecy, person, may


def lying(town: Town, unit: str, secrecy: str, **more: object) -> FeedbackCase:
    case = brought(getattr(town, unit), text=f"Det är {SIGN}.", **more)
    FeedbackCase.objects.filter(pk=case.pk).update(secrecy=secrecy)
    case.refresh_from_db()
    return case


def somebody(town: Town, name: str) -> User | AnonymousUser:
    return AnonymousUser() if name == "nobody" else getattr(town, name)


def as_cell(user: User | AnonymousUser, case: FeedbackCase) -> str:
    if rules.may_handle(user, case):
        return "h"
    return "r" if rules.may_see(user, case) else "-"


@pytest.mark.parametrize(("unit", "secrecy"), list(ALLOWED))
def test_the_rules_say_what_the_table_says(town: Town, unit: str, secrecy: str) -> None:
    case = lying(town, unit, secrecy)

    found = {name: as_cell(somebody(town, name), case) for name in PEOPLE}

    assert found == dict(zip(PEOPLE, ALLOWED[unit, secrecy].split(), strict=True))


def test_every_address_of_a_case_has_a_place_here() -> None:
    about_one = {str(each.name) for each in urlpatterns if "code" in str(each.pattern)}

    # What is shown is of faults alone, and has its own table in `test_showing`; an extract is made
    # when it has been decided on, in `test_rights`, and what is planned asks for another right.
    apart = {"show", "extract", "plan_action"}
    assert about_one == {*READING, *HANDLING, *SENT, *OF_FILES, *OF_TRACKS, *apart}


@pytest.mark.parametrize(("unit", "secrecy"), list(ALLOWED))
def test_every_address_answers_as_the_table_says(
    client: Client, town: Town, unit: str, secrecy: str
) -> None:
    case = lying(town, unit, secrecy)
    differing = []
    for name, may in zip(PEOPLE, ALLOWED[unit, secrecy].split(), strict=True):
        if name == "nobody":
            client.logout()
        else:
            client.force_login(getattr(town, name))
        for route in (*READING, *HANDLING):
            answer = client.get(reverse(f"feedback:{route}", args=[case.code]))
            expected = status_of(name, may, handles=route in HANDLING)
            if answer.status_code != expected or (SIGN in answer.text and may == "-"):
                differing.append((name, route, answer.status_code, expected))
        listed = client.get("/synpunkter/", {"lage": "all", "sok": "ord"}).text
        if (case.code in listed) != (may != "-"):
            differing.append((name, "list", 0, 0))
        if secrecy == "marked" and SIGN in listed:
            differing.append((name, "list", 1, 1))

    assert differing == []


def status_of(name: str, may: str, *, handles: bool) -> int:
    if name == "nobody":
        return 302
    if may == "-":
        return 404
    return 403 if handles and may == "r" else 200


@pytest.mark.parametrize(("unit", "secrecy"), list(IN_HAND))
def test_who_has_a_case_in_hand_works_with_it(town: Town, unit: str, secrecy: str) -> None:
    case = in_hand(lying(town, unit, secrecy), town.sven)

    assert as_cell(town.sven, case) == IN_HAND[unit, secrecy]
    assert list(visible_to(town.sven)) == [case]
    assert as_cell(town.nils, case) == "-"


def test_what_is_forbidden_is_refused_also_where_no_page_leads(town: Town, client: Client) -> None:
    case = lying(town, "home_care_south", "none")
    client.force_login(town.vera)

    answers = {
        name: client.post(reverse(f"feedback:{name}", args=[case.code])).status_code
        for name in ("case", *SENT, *HANDLING)
    }

    assert set(answers.values()) == {403}
    assert FeedbackCase.objects.get().version == case.version


def test_a_case_is_found_by_no_search(client: Client, town: Town) -> None:
    lying(town, "home_care_south", "none")
    client.force_login(town.karin)

    assert SIGN not in client.get("/hitta/", {"q": "ord"}).text
    assert SIGN not in client.get("/sok/", {"q": "ord"}).text


def test_who_may_write_for_others(town: Town) -> None:
    may = {name for name in PEOPLE if rules.may_register(somebody(town, name))}

    assert may == {"sven", "karin", "lars", "siv", "maja"}


def test_an_answered_case_is_everybodys_who_read_it_to_tell_the_end_of(town: Town) -> None:
    case = in_hand(lying(town, "home_care_south", "none"), town.karin)
    case = services.answer(case, text="Ja.", result="upheld", measure="Vi ringer.", by=town.karin)

    may = {name for name in PEOPLE if rules.may_follow_up(somebody(town, name), case)}
    assert may == {"karin", "lars", "siv", "maja"}
    assert not rules.may_sift(town.karin, case)
    assert not rules.may_sift(town.sven, case)
    assert not rules.may_handle(town.karin, case)
