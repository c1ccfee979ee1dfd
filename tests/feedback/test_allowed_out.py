"""Sheets, files, mails and staff pages: each cell of who is given what, and nothing untold."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from rodtrad import feedback
from rodtrad.feedback import due, services
from rodtrad.feedback.enums import Asked, TrackKind
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.public.open311 import urls as open311
from rodtrad.feedback.public.urls import urlpatterns as public
from rodtrad.feedback.services import Wish
from rodtrad.feedback.staff.urls import urlpatterns as staff
from rodtrad.notifications.models import Mail
from tests.feedback.allowed import PEOPLE
from tests.feedback.allowed_out import (
    EXPORTS,
    EXTRACTS,
    LISTED,
    MAILED,
    OPEN,
    OPEN311,
    STAFF_PAGES,
    TRIED_IN,
    UNPUBLISHED,
)
from tests.feedback.conftest import fresh
from tests.feedback.reporting import SPRING, came
from tests.feedback.test_allowed import SIGN, lying
from tests.feedback.test_reporting import compiled
from tests.town import Town

pytestmark = pytest.mark.django_db
HERE = Path(__file__).parent
CELLS = {200: "r", 403: "-", 404: "n", 302: "o"}
ADDRESS = "avsandare@example.org"


@pytest.fixture
def clients(town: Town) -> dict[str, Client]:
    """Everybody in the table, signed in once each."""
    found = {name: Client() for name in PEOPLE}
    for name, client in found.items():
        if name != "nobody":
            client.force_login(getattr(town, name))
    return found


def names(patterns: list[Any]) -> set[str]:
    return {str(one.name) for one in patterns}


# --- Nothing is left out of the tables ---------------------------------------------------------


def test_every_address_of_feedback_stands_in_a_table() -> None:
    about_one = {str(one.name) for one in staff if "code" in str(one.pattern)}
    sheets = {name.partition(":")[2] for name in EXPORTS}
    elsewhere = {name for line in TRIED_IN.values() for name in line.split()}

    # Those about one case have the table of cases, in `test_allowed`, held to be whole there.
    assert names(staff) == about_one | set(STAFF_PAGES) | elsewhere | (sheets & names(staff))
    assert names(public) == set(OPEN.split())
    assert names(open311.urlpatterns) == set(OPEN311.split())
    assert [name for name in TRIED_IN if not (HERE / f"{name}.py").exists()] == []


def test_only_one_place_mails_and_it_is_told_by_these_acts() -> None:
    """Read from the sources: a new way to mail, or to be told of, fails until it has its row."""
    room, posting, telling = Path(feedback.__file__).parent, set(), set()
    for path in room.rglob("*.py"):
        for name in called(path):
            if name in ("post_mail", "post_letter", "notify", "send_mail"):
                posting.add(path.name)
            if name in ("tell_sender", "tell_received", "tell_decided"):
                telling.add(path.name)

    assert posting == {"common.py"}
    acting = {"handling.py", "tracks.py", "rights.py", "splitting.py"}
    assert telling == {"common.py", "intake.py", "confirming.py", *acting}


def called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
                yield name


# --- Pages and sheets --------------------------------------------------------------------------


def test_every_staff_page_and_sheet_answers_as_the_table_says(
    town: Town, clients: dict[str, Client]
) -> None:
    for unit in ("home_care_south", "provider"):
        for secrecy in ("none", "marked"):
            lying(town, unit, secrecy)
    came(town.home_care_south, 20)
    report = compiled(town).pk
    args: dict[str, list[object]] = {
        "set_track": ["appeal"],
        "language": ["fi"],
        "phrase": ["fi", 0],
        "take_in_language": ["fi"],
        "feedback:language_csv": ["fi"],
        "compiled": [report],
        "present": [report],
        "feedback:report_csv": [report],
    }
    differing = []
    for name, line in (STAFF_PAGES | EXPORTS).items():
        address = reverse(name if ":" in name else f"feedback:{name}", args=args.get(name, []))
        for person, expected in zip(PEOPLE, line.split(), strict=True):
            answer = clients[person].get(address)
            found = CELLS.get(answer.status_code, "?")
            # What lists cases is tried in `test_allowed`; elsewhere nobody's words stand.
            if found != expected or (name != "list" and SIGN in answer.text):
                differing.append((name, person, found, expected))

    assert differing == []


def test_what_is_not_let_out_is_read_by_those_who_read_the_cases(
    town: Town, clients: dict[str, Client]
) -> None:
    report = services.compile_report(town.municipality, period=SPRING, by=None, may_release=False)

    found = {
        name: " ".join(
            CELLS[clients[person].get(reverse(f"feedback:{name}", args=[report.pk])).status_code]
            for person in PEOPLE
        )
        for name in UNPUBLISHED
    }

    assert found == UNPUBLISHED


@pytest.mark.parametrize(("unit", "secrecy"), list(EXTRACTS))
def test_who_is_given_a_case_as_a_text_when_it_is_decided(
    town: Town, clients: dict[str, Client], unit: str, secrecy: str
) -> None:
    case = lying(town, unit, secrecy)
    address = reverse("feedback:extract", args=[case.code])
    early = {clients[name].get(address).status_code for name in PEOPLE}
    decide_access(case)

    found = {name: as_extract(clients[name].get(address)) for name in PEOPLE}

    assert 200 not in early
    assert found == dict(zip(PEOPLE, EXTRACTS[unit, secrecy].split(), strict=True))


def decide_access(case: FeedbackCase) -> None:
    wish = Wish(asked=Asked.ACCESS, is_granted=True, reason="Avsändaren har rätt till det.")
    services.decide(fresh(case), wish=wish, by=None)


def as_extract(answer: Any) -> str:
    status, text = answer.status_code, answer.text
    found = {200: "r", 403: "x", 404: "-", 302: "o"}[status]
    assert (SIGN in text) == (found == "r")
    return found


# --- Lists and mails ---------------------------------------------------------------------------


@pytest.mark.parametrize(("unit", "secrecy"), list(LISTED))
def test_on_whose_list_a_case_stands_and_without_a_word_of_it(
    town: Town, unit: str, secrecy: str
) -> None:
    case, today = lying(town, unit, secrecy), timezone.localdate()

    told = {
        name: item
        for name in PEOPLE
        if name != "nobody"
        for item in due.items(getattr(town, name), today)
    }

    assert set(told) == set(LISTED[unit, secrecy].split())
    for item in told.values():
        assert case.code in str(item.title)
        assert SIGN not in f"{item.title} {item.hint} {item.url}"


def acts(case: FeedbackCase, town: Town) -> dict[str, Callable[[], object]]:
    """Return what is done with a case, in an order that it can be done in."""
    said = {"text": f"Vi skriver {SIGN}.", "by": None}
    return {
        "taken": lambda: services.give(fresh(case), to=town.karin, by=None),
        "noted": lambda: services.note(fresh(case), **said),
        "sorted": lambda: services.sort_as(
            fresh(case), kind="complaint", secrecy=case.secrecy, by=None
        ),
        "causes": lambda: services.say_causes(fresh(case), causes=[], by=None),
        "tracked": lambda: services.accept_track(
            fresh(case), kind=TrackKind.DOCUMENT, reason=f"För {SIGN}.", by=None
        ),
        "split": lambda: services.split(fresh(case), kind="view", token=uuid4(), **said),
        "asked": lambda: services.ask(fresh(case), **said),
        "handed": lambda: services.hand_on(
            fresh(case), to=town.home_care_north, reason=f"För {SIGN}.", by=None
        ),
        "decided": lambda: decide_access(case),
        "answered": lambda: services.answer(
            fresh(case), result="upheld", measure=f"Vi gör {SIGN}.", **said
        ),
        "followed": lambda: services.follow_up(fresh(case), **said),
    }


@pytest.mark.parametrize("secrecy", ["none", "marked"])
def test_which_acts_mail_the_sender_and_never_a_word_of_the_case(town: Town, secrecy: str) -> None:
    known = {"known_to": "municipality", "name": "Eva Sändare", "email": ADDRESS}
    case = lying(town, "home_care_south", secrecy, **known)
    mailed = {"received": Mail.objects.count() == 1}
    for name, act in acts(case, town).items():
        before = Mail.objects.count()
        act()
        mailed[name] = Mail.objects.count() > before

    assert mailed == MAILED
    # What was made of a part is the same sender's, and told of under its own code.
    hers = {case.code, *FeedbackCase.objects.filter(split__of=case).values_list("code", flat=True)}
    for one in Mail.objects.all():
        assert one.to == ADDRESS
        assert any(code in f"{one.subject}{one.body}" for code in hers)
        assert SIGN not in f"{one.subject}{one.body}"
        assert "Söder" not in f"{one.subject}{one.body}"
    assert mail.outbox == []


def test_nobody_is_mailed_about_a_case_that_left_no_address(town: Town) -> None:
    case = lying(town, "home_care_south", "none")
    for act in acts(case, town).values():
        act()

    assert not Mail.objects.exists()
