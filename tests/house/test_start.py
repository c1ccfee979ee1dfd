import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.source import ROOT

NOT_COPIED = {"DATABASE_URL", "RODTRAD_DATA", "DJANGO_SETTINGS_MODULE", "RODTRAD_SERVING"}


def test_a_copy_of_what_is_committed_starts_answers_and_stops(tmp_path: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    copy = tmp_path / "Röda tråden"
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)

    answer = subprocess.run(
        [str(copy / "start"), "--check"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name not in NOT_COPIED},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )

    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout.rstrip().endswith("Allt svarar.")
    assert (copy / ".data" / "postgres").is_dir()
    assert not (copy / ".data" / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ""),
        ("--profile pitea --check", "--profile pitea --check"),
        ("--profile min.toml", "--profile {here}/min.toml"),
        ("--check --profile=under/min.toml", "--check --profile={here}/under/min.toml"),
        ("--profile /annan/min.toml", "--profile /annan/min.toml"),
        ("--profile 'en fil.toml'", "--profile '{here}/en fil.toml'"),
    ],
)
def test_a_profile_file_is_meant_from_where_the_caller_stands(
    tmp_path: Path, words: str, expected: str
) -> None:
    (tmp_path / "tools").mkdir()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / "here").mkdir()
    shutil.copy2(ROOT / "start", tmp_path / "start")
    for name, line in (("tools/environment", ""), (".venv/bin/python", 'printf "%s\\n" "$@"')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / name).chmod(0o755)

    said = subprocess.run(
        ["../start", *shlex.split(words)],
        cwd=tmp_path / "here",
        capture_output=True,
        text=True,
        check=True,
    )

    wanted = shlex.split(expected.format(here=tmp_path / "here"))
    assert said.stdout.splitlines() == ["-m", "rodtrad.config.command", "up", *wanted]
