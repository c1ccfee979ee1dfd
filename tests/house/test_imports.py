import subprocess
import sys
from pathlib import Path

from tests.house.source import ROOT


def test_imports_keep_the_order_of_the_rooms() -> None:
    answer = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "0 broken" in answer.stdout, answer.stdout
    assert answer.returncode == 0
