"""`rodtrad profile` answers without a database."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from rodtrad.profiles import library


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("profile", *arguments, stdout=out)
    return out.getvalue()


def test_the_five_are_listed_with_source_and_year() -> None:
    lines = run("list").splitlines()

    assert len(lines) == 5
    assert lines[1] == "osteraker   Mål- och resultatstyrning i Österåkers kommun (2017)"


def test_the_list_is_also_plain_values() -> None:
    listed = json.loads(run("list", "--json"))

    assert [profile["name"] for profile in listed] == list(library.names())
    assert listed[3]["municipality"] == "Umeå"


def test_a_profile_is_shown_as_plain_values() -> None:
    shown = json.loads(run("show", "vasteras", "--json"))

    assert shown == library.load("vasteras").document()


def test_a_profile_is_shown_in_words() -> None:
    shown = run("show", "osteraker")

    assert "Nivåer (levels)" in shown
    assert "  council_goal                Inriktningsmål" in shown
    assert "  municipality                Österåkers kommun" in shown
    assert "Det nyas faser" not in shown


def test_a_profile_nobody_has_gets_a_sentence() -> None:
    with pytest.raises(CommandError, match="Det finns ingen profil ”atlantis”"):
        run("show", "atlantis")


def test_a_whole_file_is_said_to_be_whole(tmp_path: Path) -> None:
    file = tmp_path / "egen.toml"
    run("copy", "markaryd", str(file))

    said = run("check", str(file))

    assert said.startswith(f"{file}: profilen ”markaryd” är hel, med ")


def test_a_broken_file_names_each_line_and_ends_with_one(tmp_path: Path) -> None:
    file = tmp_path / "egen.toml"
    file.write_text('name = "egen"\nfärg = 1\n', encoding="utf-8")
    err = StringIO()

    with pytest.raises(SystemExit) as stopped:
        call_command("profile", "check", str(file), stderr=err)

    assert stopped.value.code == 1
    assert err.getvalue().startswith(f"{file}:")


def test_a_file_that_is_not_there_or_not_text_gets_a_sentence(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes("titel = 'å'".encode("latin-1"))

    with pytest.raises(CommandError, match="går inte att läsa"):
        run("check", str(tmp_path / "borta.toml"))
    with pytest.raises(CommandError, match="är inte text i UTF-8"):
        run("check", str(latin))


def test_a_copy_is_word_for_word_and_never_writes_over_a_file(tmp_path: Path) -> None:
    file = tmp_path / "egen.toml"

    said = run("copy", "umea", str(file))

    assert said == f"Profilen ”umea” är kopierad till {file}.\n"
    assert file.read_text(encoding="utf-8") == library.text_of("umea")
    with pytest.raises(CommandError, match="finns redan"):
        run("copy", "pitea", str(file))
    assert file.read_text(encoding="utf-8") == library.text_of("umea")


def test_a_copy_to_a_folder_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="går inte att skriva"):
        run("copy", "umea", str(tmp_path / "borta" / "egen.toml"))


def test_the_trace_counts_itself_in_a_sentence() -> None:
    rows = json.loads(run("trace", "--json"))["rows"]
    answered = sum(row["status"] == "answered" for row in rows)

    assert run("trace") == f"{answered} av 501 källrader har ett svar.\n"
