"""The profile a first start is given: any of the five, a file, or a broken one."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from rodtrad.config import data_folder
from rodtrad.profiles import library

DRIVEN = "vasteras"
OTHERS = [name for name in library.names() if name != DRIVEN]


def test_a_broken_profile_file_is_told_line_by_line_and_nothing_is_built(tmp_path: Path) -> None:
    broken = tmp_path / "min.toml"
    lines = library.text_of("pitea").splitlines()
    at = next(n for n, line in enumerate(lines, 1) if line.startswith("power = "))
    lines[at - 1] = 'power = "bestämmer allt"'
    broken.write_text("\n".join(lines))

    answer = _start(tmp_path / "data", "--profile", str(broken))

    told = [line for line in answer.stderr.splitlines() if line.startswith(f"{broken}:{at}: ")]
    assert (answer.returncode, len(told), answer.stdout) == (1, 1, "")
    assert answer.stderr.rstrip().endswith("Ingenting har startats eller skapats.")
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("paris", "Det finns ingen profil ”paris”."), ("./saknas.toml", "går inte att läsa.")],
)
def test_a_profile_that_is_not_there_is_said_so(tmp_path: Path, name: str, sentence: str) -> None:
    answer = _start(tmp_path / "data", "--profile", name)

    assert answer.returncode == 1
    assert sentence in answer.stderr
    assert not (tmp_path / "data").exists()


def test_an_empty_folder_that_was_there_is_left_empty(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()

    _start(data, "--profile", "paris")

    assert list(data.iterdir()) == []


def test_a_folder_with_a_key_from_before_keeps_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data_folder.claim(data)
    (data / "secret_key").write_text("hemlig")

    _start(data, "--profile", "paris")

    assert (data / "secret_key").read_text() == "hemlig"


def test_a_taken_port_leaves_no_folder_behind(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        answer = _start(tmp_path / "data", PORT=str(port))

    assert answer.stderr.startswith(f"Port {port} är upptagen av ett annat program.")
    assert (answer.returncode, (tmp_path / "data").exists()) == (1, False)


def test_a_file_of_ones_own_is_checked_before_it_is_used(tmp_path: Path) -> None:
    own = tmp_path / "min.toml"
    own.write_text(library.text_of("umea").replace('name = "umea"', 'name = "sjoby"', 1))

    found = library.find(str(own))

    assert (found.name, found.levels) == ("sjoby", library.load("umea").levels)


def test_a_first_start_with_another_profile_answers(tmp_path: Path) -> None:
    _require_all_well(tmp_path, DRIVEN)


@pytest.mark.full
@pytest.mark.parametrize("name", OTHERS)
def test_a_first_start_with_each_profile_answers(tmp_path: Path, name: str) -> None:
    _require_all_well(tmp_path, name)


def _require_all_well(tmp_path: Path, name: str) -> None:
    answer = _start(tmp_path / "data", "--check", "--profile", name)

    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.rstrip().endswith("Allt svarar.")


def _start(data: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    taken_away = {"DATABASE_URL", "RODTRAD_SERVING", "RODTRAD_DEMO"}
    environment = {k: v for k, v in os.environ.items() if k not in taken_away} | {
        "RODTRAD_DATA": str(data),
        **more,
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
    }
    return subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", "up", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
