"""A municipality of its own, begun in an empty database."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.test import Client
from django.urls import reverse
from tests.town import PASSWORD, Town

from rodtrad.access.enums import Role
from rodtrad.accounts.models import Invitation, User
from rodtrad.config.beginning import Administrator, begin
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import demonstration
from rodtrad.config.serving.address import free_port
from rodtrad.core.errors import BadInput
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Appointment, Unit
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.services import create_unit
from rodtrad.profiles import library

ANNA = Administrator("anna.berg", "Anna", "Berg", "anna@sjoby.example")
WORDS = ["--municipality", "Sjöby kommun", "--profile", "pitea", "--administrator", "anna.berg"]


@pytest.mark.django_db
def test_its_pages_say_what_comes_next_until_there_are_units(client: Client) -> None:
    begin("Sjöby kommun", profile=library.load("pitea"), administrator=ANNA, today=_today())
    client.force_login(User.objects.get())
    bare = client.get("/organisation/").text
    before = client.get("/organisation/?dag=2020-01-01").text
    mine_then = client.get("/min-sida/").text
    board = Unit.objects.get(key="kommunstyrelsen")

    create_unit(
        name="Kansliet", kind=UnitKind.DEPARTMENT, parent=board, starts_on=_today(), by=None
    )

    begun = client.get("/organisation/").text
    assert [("Så börjar ni" in page) for page in (bare, before, begun)] == [True, False, False]
    assert "Lägg till nämnder, förvaltningar och enheter" in bare
    assert "En kvalitetssamordnare skriver visionen" in client.get("/traden/").text
    assert "Räknade ett och ett" not in client.get("/").text
    mine = [mine_then, client.get("/min-sida/").text]
    assert ["Ingen förvaltning eller enhet är upplagd än." in page for page in mine] == [
        True,
        False,
    ]
    assert ["Allt är gjort." in page for page in mine] == [False, True]


@pytest.mark.django_db
def test_its_periods_are_listed_months_first_and_the_year_last(client: Client) -> None:
    begin("Sjöby kommun", profile=library.load("osteraker"), administrator=ANNA, today=_today())
    client.force_login(User.objects.get())

    page = client.get(f"/indikatorer/perioder/?ar={_today().year}").text

    names = ["Januari", "December", "Kvartal 1", "Tertial 1", "Första halvåret"]
    places = [page.index(f">{name}") for name in names]
    assert places == sorted(places)


@pytest.mark.django_db
def test_it_has_a_council_a_board_a_profile_and_periods_from_new_year() -> None:
    begin("Sjöby kommun", profile=library.load("pitea"), administrator=ANNA, today=_today())

    units = [(node.name, node.short_name, node.depth) for node in tree(date(2026, 1, 1))]
    adopted = profile(date(2026, 1, 1))
    assert units == [
        ("Sjöby kommun", "Sjöby", 0),
        ("Kommunfullmäktige", "Kommunfullmäktige", 1),
        ("Kommunstyrelsen", "Kommunstyrelsen", 1),
    ]
    assert (adopted.name, adopted.municipality) == ("pitea", "Sjöby")
    assert ReportingPeriod.objects.filter(starts_on__year=2026).exists()


@pytest.mark.django_db
def test_the_administrator_chooses_a_password_by_the_link_and_may_manage(client: Client) -> None:
    link = begin("Sjöby kommun", profile=library.load("pitea"), administrator=ANNA, today=_today())
    path = link.removeprefix("http://localhost:8000")

    client.post(path, {"password": PASSWORD})
    client.post(reverse("account_login"), {"login": "anna.berg", "password": PASSWORD})

    anna = User.objects.get()
    assert client.session["_auth_user_id"] == str(anna.pk)
    assert [held.role for held in Appointment.objects.filter(user=anna)] == [Role.ADMINISTRATOR]
    assert client.get(path).status_code == 410


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "short_name", "expected"),
    [("Västerås stad", "", "Västerås"), ("Österåkers kommun", "Österåker", "Österåker")],
)
def test_what_the_texts_call_it_is_given_or_taken_from_its_name(
    given: str, short_name: str, expected: str
) -> None:
    begin(
        given,
        profile=library.load("pitea"),
        administrator=ANNA,
        short_name=short_name,
        today=_today(),
    )

    assert profile(_today()).municipality == expected


@pytest.mark.django_db
def test_a_database_with_somebody_in_it_is_refused(town: Town) -> None:
    before = Unit.objects.count()

    with pytest.raises(BadInput) as said:
        begin("Sjöby kommun", profile=library.load("pitea"), administrator=ANNA, today=_today())

    assert said.value.sentence == ("Det finns redan en kommun i databasen. En ny börjar i en tom.")
    assert Unit.objects.count() == before


@pytest.mark.django_db
def test_an_administrator_who_cannot_be_leaves_nothing_begun() -> None:
    nobody = Administrator("anna", "Anna", "Berg", "inte en adress")

    with pytest.raises(BadInput):
        begin("Sjöby kommun", profile=library.load("pitea"), administrator=nobody, today=_today())

    assert (Unit.objects.count(), User.objects.count(), Invitation.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_the_command_tells_the_link_once_in_words() -> None:
    said = io.StringIO()

    call_command("begin", *WORDS, "--name", "Anna Berg", stdout=said)

    first, *_, last = said.getvalue().strip().split("\n")
    assert first == "Sjöby kommun är upplagd, med fullmäktige och kommunstyrelse."
    assert last == "Länken visas bara nu och går att använda en gång."
    assert "http://localhost:8000/inbjudan/" in said.getvalue()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--name", "Anna"], "Skriv både förnamn och efternamn"),
        (["--name", "Anna Berg", "--profile", "paris"], "Det finns ingen profil ”paris”"),
        (["--name", "Anna Berg", "--profile", "/nowhere/my.toml"], "går inte att läsa"),
    ],
)
def test_the_command_says_what_is_wrong(words: list[str], sentence: str) -> None:
    with pytest.raises(CommandError, match=sentence):
        call_command("begin", *WORDS, *words)

    assert Unit.objects.count() == 0


@pytest.mark.parametrize(("said", "is_refused"), [("0", True), ("nej", True), ("1", False)])
def test_no_demonstration_is_built_when_none_is_wanted(
    said: str, is_refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RODTRAD_DEMO", said)
    refusal = None

    try:
        demonstration.refuse_unwanted()
    except Unusable as error:
        refusal = error

    assert (refusal is not None) == is_refused


def test_from_an_empty_folder_to_a_page_of_ones_own(tmp_path: Path) -> None:
    told = _rodtrad(tmp_path / "data", "up")
    begun = _rodtrad(tmp_path / "data", "begin", *WORDS, "--name", "Anna Berg", "--json")
    again = _rodtrad(tmp_path / "data", "begin", *WORDS, "--name", "Anna Berg")
    tried = _rodtrad(tmp_path / "data", "up", "--check")

    assert told.returncode == 1
    assert "rodtrad begin --municipality" in told.stderr
    assert (begun.returncode, begun.stderr) == (0, "")
    assert json.loads(begun.stdout)["username"] == "anna.berg"
    assert (again.returncode, again.stderr) == (
        1,
        "CommandError: Det finns redan en kommun i databasen. En ny börjar i en tom.\n",
    )
    assert tried.returncode == 1
    assert "är inte demonstrationens, så ingen kan logga in på prov." in tried.stderr


def _today() -> date:
    return date(2026, 3, 4)


def _rodtrad(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    taken_away = {"DATABASE_URL", "RODTRAD_SERVING"}
    environment = {k: v for k, v in os.environ.items() if k not in taken_away} | {
        "RODTRAD_DATA": str(data),
        "RODTRAD_DEMO": "0",
        "PORT": str(free_port()),
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
    }
    return subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
