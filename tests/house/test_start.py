import os
import shutil
import subprocess
from pathlib import Path

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
