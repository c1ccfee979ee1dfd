"""Governing documents come in by a sheet: what is new, changed and refused."""

from datetime import date
from pathlib import Path

import pytest

from rodtrad.access.enums import Role
from rodtrad.documents import services
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.sheets import register, writing_out
from tests.documents.conftest import TODAY, decided_by, drafted, in_force, ten_fields
from tests.goals.conftest import _november
from tests.sheets.conftest import assert_told, hand_in, take_in
from tests.town import Town

__all__ = ["_november", "ten_fields"]
HEAD = "Nyckel;Dokument;Dokumenttyp;Räckvidd;Ansvarig enhet;Ansvarig roll;Dokumentinformation"
HEAD += ";Gäller för;Ämnen;Länk;Giltigt till och med\n"


@pytest.fixture(autouse=True)
def _ten_header_fields(ten_fields: Town) -> None:
    """Every test speaks of documents as that profile has them."""


def of(document: GoverningDocument, **more: str) -> str:
    row = document.versions.latest("number")
    said = {"key": document.key, "title": row.title, "kind": "policy", "scope": row.scope}
    said |= {"unit": document.unit.key, "role": "", "summary": row.summary}
    said |= {"applies_to": row.applies_to, "subjects": ", ".join(row.subjects), "link": row.link}
    said |= {"until": row.valid_until.isoformat() if row.valid_until else ""} | more
    return HEAD + ";".join(said.values()) + "\n"


NEW = f"{HEAD};Policy för kost;policy;;head-office;;Mat;Anställda;mat, kost;;2028-12-31\n"


def test_a_new_document_is_a_draft(town: Town) -> None:
    take_in("styrdokument", NEW, town.maja)
    again = hand_in("styrdokument", NEW, town.maja)

    made = DocumentVersion.objects.get(title="Policy för kost")
    assert (made.state, made.subjects, made.valid_until) == (
        VersionState.DRAFT,
        ["kost", "mat"],
        date(2028, 12, 31),
    )
    assert (made.document.key, made.document.role) == ("policy-for-kost", Role.UNIT_MANAGER)
    assert (again.count_new, again.count_same) == (0, 1)


def test_a_document_is_worded_anew_and_handed_over(town: Town) -> None:
    document = in_force(town)

    row = of(document, summary="Annat", unit="care", role=str(Role.DEPARTMENT_HEAD.label))
    done = take_in("styrdokument", row, town.maja)

    document.refresh_from_db()
    assert done.count_changed == 1
    assert document.versions.get().summary == "Annat"
    assert (document.unit, document.role) == (town.care, Role.DEPARTMENT_HEAD)


def test_only_the_one_who_answers_changes(town: Town) -> None:
    document = in_force(town)

    take_in("styrdokument", of(document, unit="care"), town.maja)

    document.refresh_from_db()
    assert (document.unit, document.role) == (town.care, Role.DEPARTMENT_HEAD)


def test_what_the_sheet_does_not_say_of_a_document_stays(town: Town) -> None:
    document = drafted(town, header={"steering_model": "Ny"}, not_applicable={"x": "Nej"})

    take_in("styrdokument", of(document, summary="Annat"), town.maja)

    row = document.versions.get()
    assert (row.summary, row.header, row.not_applicable) == (
        "Annat",
        {"steering_model": "Ny"},
        {"x": "Nej"},
    )


def test_what_a_decision_settled_needs_another(town: Town) -> None:
    read = hand_in("styrdokument", of(in_force(town), title="Annat namn"), town.maja)

    said = "Det är beslutat och ändras med ett nytt beslut. Börja på en ny version."
    assert read.faults == [[2, "Dokument", said]]


def test_a_repealed_document_is_not_changed(town: Town) -> None:
    document = in_force(town)
    services.repeal(document, decision=decided_by(town.council), ends_on=date(2026, 6, 1), by=None)

    same = hand_in("styrdokument", of(document), town.maja)
    read = hand_in("styrdokument", of(document, summary="Annat"), town.maja)

    assert same.count_same == 1
    said = "Dokumentet gäller inte längre och kan inte ändras."
    assert read.faults == [[2, "Dokument", said]]


@pytest.mark.parametrize(
    ("old", "new", "column", "sentence"),
    [
        (";head-office;", ";ingen;", "Ansvarig enhet", "Ingen enhet har nyckeln ”ingen”."),
        ("\n;Policy", "\nÅ Ä;Policy", "Nyckel", "Nyckeln får ha bokstäverna a–z"),
        ("\n;Policy", "\nnytt;Policy", "Nyckel", "Nyckeln används redan. Välj en annan."),
        (";;2028", ";ftp://a;2028", "Länk", "Länken ska börja med https://."),
    ],
)
def test_a_document_that_cannot_be_right_is_told_in_its_column(
    town: Town, old: str, new: str, column: str, sentence: str
) -> None:
    read = hand_in("styrdokument", NEW.replace(old, new), town.maja)

    assert_told(read, column, sentence)


def test_what_holds_speaks_for_a_document_with_a_draft(town: Town, tmp_path: Path) -> None:
    services.draft_version(in_force(town), by=None)
    path = tmp_path / "a.csv"

    writing_out.text(register.find("styrdokument"), town.maja, TODAY, path)

    [row] = path.read_text("utf-8-sig").splitlines()[1:]
    assert row.endswith(";2026-03-02;gäller")


def test_drafts_of_others_are_in_no_sheet_of_who_may_not_read_them(
    town: Town, tmp_path: Path
) -> None:
    drafted(town)
    path = tmp_path / "a.csv"

    writing_out.text(register.find("styrdokument"), town.karin, TODAY, path)

    assert len(path.read_text("utf-8-sig").splitlines()) == 1
