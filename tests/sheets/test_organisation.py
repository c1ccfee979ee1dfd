"""Units, people and appointments come in by sheets: what is new, changed and refused."""

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.accounts.services import leave
from rodtrad.organisation.models import Appointment, UnitVersion
from tests.goals.conftest import Thread
from tests.sheets.conftest import assert_told, hand_in, take_in

UNITS = "Nyckel;Namn;Kort namn;Slag;Ligger under;Driftsform;Gäller från;Upphör\n"
PEOPLE = "Användarnamn;Förnamn;Efternamn;E-post;Språk\n"
APPOINTMENTS = "Användarnamn;Enhet;Roll;Från;Upphör\n"
SOUTH = "home-care-south;Hemtjänsten Söder;;enhet;home-care;;2026-11-20;"


def version(key: str, day: date = date(2026, 11, 20)) -> UnitVersion:
    found: UnitVersion = UnitVersion.objects.on(day).get(unit__key=key)
    return found


def test_units_are_made_above_before_below_whatever_the_order_of_the_rows(thread: Thread) -> None:
    rows = (
        "nere;Nere;;enhet;uppe;;2026-11-20;\nuppe;Uppe;;verksamhetsområde;home-care;;2026-11-20;\n"
    )

    take_in("enheter", UNITS + rows, thread.town.adam)

    assert version("nere").parent == version("uppe").unit


def test_units_that_stand_under_each_other_are_refused_without_end(thread: Thread) -> None:
    rows = "a-a;A;;enhet;b-b;;2026-11-20;\nb-b;B;;enhet;a-a;;2026-11-20;\n"

    read = hand_in("enheter", UNITS + rows, thread.town.adam)

    assert read.faults[0] == [2, "Ligger under", "Ingen enhet har nyckeln ”b-b”."]


def test_a_unit_is_renamed_moved_and_closed(thread: Thread) -> None:
    row = "home-care-south;Söderhjälpen;Söder;enhet;care;;2026-11-20;2027-01-01\n"

    done = take_in("enheter", UNITS + row, thread.town.adam)
    again = hand_in("enheter", UNITS + row, thread.town.adam)

    found = version("home-care-south")
    assert (done.count_changed, again.count_same) == (1, 1)
    assert (found.name, found.short_name, found.parent) == (
        "Söderhjälpen",
        "Söder",
        thread.town.care,
    )
    assert found.valid == DateRange(date(2026, 11, 20), date(2027, 1, 1))


def test_a_unit_as_it_is_changes_nothing(thread: Thread) -> None:
    read = hand_in("enheter", f"{UNITS}{SOUTH}\n", thread.town.adam)

    assert (read.count_same, read.faults) == (1, [])


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (
            SOUTH.replace(";enhet;", ";verksamhetsområde;"),
            "Slag",
            "En enhets slag kan inte ändras.",
        ),
        (SOUTH.replace("care;;", "care;kommunalt bolag;"), "Driftsform", "Driftsformen kan inte"),
        (SOUTH.replace("2026-11-20", "2001-01-01"), "Gäller från", "Enheten finns inte den dagen"),
        (
            SOUTH.replace("Söder;", "Syd;").replace("2026-11-20", "2022-01-01"),
            "Gäller från",
            "Skriv dagen då ändringen börjar gälla.",
        ),
        (SOUTH.replace(";home-care;", ";ingen;"), "Ligger under", "Ingen enhet har nyckeln ”ing"),
        ("Ny enhet;Ny;;enhet;care;;;", "Nyckel", "Nyckeln får ha bokstäverna a–z"),
        ("ångan;Ny;;enhet;care;;;", "Nyckel", "Nyckeln får ha bokstäverna a–z"),
        ("ny;Ny;;enhet;care;;;", "Nyckel", "Nyckeln används av en av systemets sidor."),
    ],
)
def test_a_unit_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("enheter", f"{UNITS}{row}\n", thread.town.adam)

    assert_told(read, column, sentence)


def test_a_closed_unit_is_not_opened_by_an_empty_cell(thread: Thread) -> None:
    take_in("enheter", f"{UNITS}{SOUTH}2027-01-01\n", thread.town.adam)

    read = hand_in("enheter", f"{UNITS}{SOUTH}\n", thread.town.adam)

    assert read.faults == [[2, "Upphör", "En avslutad enhet kan inte öppnas igen."]]


def test_people_come_in_and_change(thread: Thread) -> None:
    rows = "ny.person;Ny;Person;ny@sjoby.example;\nnyare;Nyare;Person;;engelska\n"
    take_in("personer", PEOPLE + rows, thread.town.adam)

    done = take_in(
        "personer",
        f"{PEOPLE}NY.PERSON;Ny;Namnsdotter;ny@sjoby.example;\nnyare;Nyare;Person;;\n",
        thread.town.adam,
    )

    found = User.objects.filter(family_name__in=("Person", "Namnsdotter")).order_by("username")
    assert (done.count_changed, done.count_same) == (1, 1)
    assert [(one.username, one.family_name, one.language) for one in found] == [
        ("ny.person", "Namnsdotter", "sv"),
        ("nyare", "Person", "en"),
    ]


def test_who_has_left_or_is_protected_is_not_changed_by_a_sheet(thread: Thread) -> None:
    leave(thread.town.ebba, by=None)

    read = hand_in("personer", f"{PEOPLE}lena;Lena;Ny;;\nebba;Ebba;Nyström;;\n", thread.town.adam)

    assert read.faults == [
        [2, "Användarnamn", "Personen ändras på sin egen sida, inte med ett ark."],
        [3, "Användarnamn", "Personen har slutat. Användarnamnet kan inte användas igen."],
    ]


def test_appointments_begin_and_end(thread: Thread) -> None:
    rows = "ebba;home-care;handläggare;2026-11-20;\nKarin;home-care-south;enhetschef;2022-01-01;"
    text = f"{APPOINTMENTS}{rows}2026-12-31\n"
    text = text.replace("handläggare", str(Role.STAFF.label))

    done = take_in("uppdrag", text, thread.town.adam)
    again = hand_in("uppdrag", text, thread.town.adam)

    assert (done.count_new, done.count_changed, again.count_same) == (1, 1, 2)
    assert Appointment.objects.get(user=thread.town.ebba).unit == thread.town.home_care
    ended = Appointment.objects.get(user=thread.town.karin, substitutes_for=None)
    assert ended.valid.upper == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("ingen;home-care;enhetschef;2026-11-20;", "Användarnamn", "Ingen person har det"),
        ("karin;ingen;enhetschef;2026-11-20;", "Enhet", "Ingen enhet har nyckeln ”ingen”."),
        ("karin;home-care-south;enhetschef;2026-01-01;", "Från", "Uppdraget börjar redan 2022-"),
        ("karin;care;enhetschef;2026-02-01;2026-01-01", "", "Slutdatumet måste ligga efter"),
    ],
)
def test_an_appointment_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("uppdrag", f"{APPOINTMENTS}{row}\n", thread.town.adam)

    assert_told(read, column, sentence)


def test_an_appointment_that_has_ended_is_not_taken_up_by_an_empty_cell(thread: Thread) -> None:
    row = "karin;home-care-south;enhetschef;2022-01-01;"
    take_in("uppdrag", f"{APPOINTMENTS}{row}2026-12-31\n", thread.town.adam)

    read = hand_in("uppdrag", f"{APPOINTMENTS}{row}\n", thread.town.adam)

    said = "Uppdraget är avslutat. Skriv ett nytt från en senare dag."
    assert read.faults == [[2, "Upphör", said]]
