"""What goes out comes in again unchanged, for every kind of sheet there is."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.exchange.sheets import read
from rodtrad.organisation.models import Unit
from rodtrad.sheets import register, writing_out
from rodtrad.sheets.management.commands import sheet
from rodtrad.sheets.management.commands.sheet import Progress
from rodtrad.sheets.mapping import Mapping
from rodtrad.sheets.plan import Fault, Plan
from rodtrad.sheets.services import Outcome, read_file
from tests.exchange.sheet_files import xlsx
from tests.lindvik import lay_out_lindvik

pytestmark = pytest.mark.django_db


def cells(path: Path) -> list[object]:
    with read(path) as content:
        return [content.heading.names, *content.rows]


def said(row: object) -> str:
    """Return a row as it is read, with what is true or not as a workbook says it."""
    return repr(row).replace("True", "'ja'").replace("False", "'nej'")


def test_every_sheet_of_the_demonstration_comes_in_again_unchanged(
    tmp_path: Path, kept: Path
) -> None:
    today = timezone.localdate()
    lay_out_lindvik(kept, today=today)
    found, expected = {}, {}

    for kind in register.kinds():
        for ending, write_out in writing_out.FORMATS.items():
            path, again = tmp_path / f"{kind.key}{ending}", tmp_path / f"igen{ending}"
            write_out(kind, None, today, path)
            write_out(kind, None, today, again)
            outcome = read_file(kind, path, by=None)
            new, changed, alike = outcome.plan.counts
            is_same_file = path.read_bytes() == again.read_bytes()
            found[path.name] = (new, changed, outcome.faults, is_same_file)
            expected[path.name] = (0, 0, [], True)
            assert alike == outcome.rows > 0
        book, open_document = (cells(tmp_path / f"{kind.key}{way}") for way in (".xlsx", ".ods"))
        assert [*map(said, book)] == [*map(said, open_document)]

    assert found == expected
    assert len(found) == 3 * 10


def test_a_protected_identity_is_in_no_sheet(town) -> None:
    today = timezone.localdate()
    hidden = User.objects.get(has_protected_identity=True)

    said = "".join("".join(writing_out.text_lines(kind, None, today)) for kind in register.kinds())

    assert "karin" in said
    assert (hidden.username in said, hidden.family_name in said) == (False, False)


def test_a_template_is_read_as_its_own_kind(town, tmp_path: Path) -> None:
    path = tmp_path / "mall.xlsx"

    writing_out.template(register.find("enheter"), path)

    with read(path, wanted="Enheter") as content:
        found = content.sheet, content.others, list(content.heading.names.values())
    headers = [column.header for column in register.find("enheter").columns]
    assert found == ("Enheter", ["Förklaringar"], headers)


def test_the_command_reads_in_and_out(town, tmp_path: Path) -> None:
    path, out = tmp_path / "e.xlsx", io.StringIO()
    xlsx(path, [["Nyckel", "Namn", "Slag"], ["kvarnen", "Kvarnen", "enhet"]])

    call_command("sheet", "read", "enheter", str(path), "--dry-run", stdout=out)
    tried = Unit.objects.filter(key="kvarnen").exists()
    call_command("sheet", "read", "enheter", str(path), stdout=out)
    call_command("sheet", "write", "enheter", str(tmp_path / "ut.csv"), stdout=out)
    call_command("sheet", "write", "enheter", str(tmp_path / "ut.xlsx"), "--json", stdout=out)

    assert (tried, Unit.objects.filter(key="kvarnen").exists()) == (False, True)
    assert out.getvalue().splitlines()[0] == "Nya: 1, ändrade: 0, som förut: 0."
    assert "kvarnen;Kvarnen" in (tmp_path / "ut.csv").read_text()
    assert Act.objects.get(action="import.recorded").actor_id is None


def test_the_command_says_each_fault_and_keeps_nothing(town, tmp_path: Path) -> None:
    path, said = tmp_path / "e.xlsx", io.StringIO()
    rows = [["Nyckel", "Namn", "Slag", "Ligger under"], ["a-b", "A", "enhet", "finns-inte"]]
    xlsx(path, rows)

    with pytest.raises(SystemExit) as ended:
        call_command("sheet", "read", "enheter", str(path), stderr=said)

    assert ended.value.code == 1
    assert said.getvalue().splitlines() == [
        "Rad 2, Ligger under: Ingen enhet har nyckeln ”finns-inte”.",
        "1 fel. Inget är inläst.",
    ]
    assert not Unit.objects.filter(key="a-b").exists()


def test_the_command_names_no_column_when_the_fault_is_of_the_whole_row(
    town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, said = tmp_path / "e.csv", io.StringIO()
    path.write_text("Nyckel;Namn;Slag\na-b;A;enhet\n")
    outcome = Outcome("", [], Mapping({}), Plan(faults=[Fault(2, "", "Du får inte.")]))
    monkeypatch.setattr(sheet, "read_file", lambda *_args, **_more: outcome)

    with pytest.raises(SystemExit):
        call_command("sheet", "read", "enheter", str(path), stderr=said)

    assert said.getvalue().splitlines()[0] == "Rad 2: Du får inte."


@pytest.mark.parametrize(
    ("kind", "text", "sentence"),
    [
        ("annat", "a;b\n", r"Den sortens ark finns inte\. \(enheter, personer"),
        ("enheter", "%PDF-1.7", "Filen är inget ark"),
        ("enheter", "x;y\n1;2\n", "Kolumnerna känns inte igen: x, y"),
    ],
)
def test_the_command_says_why_a_file_cannot_be_read(
    town, tmp_path: Path, kind: str, text: str, sentence: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text)

    with pytest.raises(CommandError, match=sentence):
        call_command("sheet", "read", kind, str(path))


def test_the_command_lists_the_kinds_only_when_the_kind_is_wrong(
    town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing_out, "MOST_ROWS_IN_A_WORKBOOK", 1)

    with pytest.raises(CommandError) as refused:
        call_command("sheet", "write", "enheter", str(tmp_path / "ut.xlsx"))

    said = "Det är för många rader för ett kalkylark. Hämta CSV i stället."
    assert str(refused.value) == said


@pytest.mark.parametrize(("ending", "begins"), [("ods", b"PK"), ("XLSX", b"PK"), ("csv", b"\xef")])
def test_the_command_writes_what_the_ending_says(
    town, tmp_path: Path, ending: str, begins: bytes
) -> None:
    path = tmp_path / f"ut.{ending}"

    call_command("sheet", "write", "enheter", str(path), stdout=io.StringIO())

    assert path.read_bytes().startswith(begins)
    assert (b"mimetypeapplication/vnd.oasis" in path.read_bytes()) == (ending == "ods")
    with read(path) as content:
        assert content.heading.names[0] == "Nyckel"


@pytest.mark.parametrize("name", ["ut.pdf", "ut", "ut.xls"])
def test_the_command_writes_no_other_ending(town, tmp_path: Path, name: str) -> None:
    with pytest.raises(CommandError) as refused:
        call_command("sheet", "write", "enheter", str(tmp_path / name))

    said = "Ett ark skrivs som xlsx, ods eller csv. Låt filens namn sluta så: ut.xlsx."
    assert str(refused.value) == said
    assert not (tmp_path / name).exists()


def test_the_command_says_that_a_file_is_not_there(town, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Filen går inte att öppna"):
        call_command("sheet", "read", "enheter", str(tmp_path / "saknas.csv"))


def test_the_command_tells_faults_to_programs_too(town, tmp_path: Path) -> None:
    path, out = tmp_path / "e.csv", io.StringIO()
    path.write_text("Nyckel;Namn;Slag;Ligger under\na-b;A;enhet;finns-inte\n")

    with pytest.raises(SystemExit):
        call_command("sheet", "read", "enheter", str(path), "--json", stdout=out)

    told = json.loads(out.getvalue())
    assert told["faults"] == [
        {
            "row": 2,
            "column": "parent",
            "sentence": "Ingen enhet har nyckeln ”finns-inte”.",
        }
    ]
    assert (told["new"], told["dry_run"]) == (0, False)


def test_the_command_says_how_far_a_long_sheet_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    said = io.StringIO()
    told = Progress(said)

    told(1, 1_000)
    monkeypatch.setattr("rodtrad.sheets.management.commands.sheet.QUIET_SECONDS", -1.0)
    told(400, 1_000)

    assert said.getvalue() == "400 av 1000 rader …"
