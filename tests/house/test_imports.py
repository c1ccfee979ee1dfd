import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.source import ROOT

SERVED = "rodtrad.config.wsgi, rodtrad.config.urls"


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


@pytest.mark.parametrize(
    ("imports", "is_loaded"), [(SERVED, "False"), (f"{SERVED}, rodtrad.core.tree", "True")]
)
def test_a_web_server_loads_no_numpy_at_start(imports: str, is_loaded: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", f"import sys, {imports}; print('numpy' in sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert answer.stdout.split() == [is_loaded]
