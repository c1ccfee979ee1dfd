"""Measures what the tests run through, in their own processes and in those they start.

`./test` loads it by `PYTEST_PLUGINS`, before anything of the product is imported. A tracer nearly
doubles the time of tests that drive Django; here the product's own lines report themselves, and
nothing else is slowed. What runs in processes of its own is few lines: a tracer sees to them there.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
import slipcover
from slipcover.importer import SlipcoverLoader

from tests.house.measured import FOLDER, SETTINGS, meter

PRODUCT = "rodtrad"
# What they start, systems for a browser to look at and readers of sheets, other tests run through.
UNTRACED = ("tests/browser/", "tests/house/", "tests/sheets/", "tests/demo/test_profiles_carry.py")


class _Measured(MetaPathFinder):
    """Finds the product's modules with a loader that lets their lines report."""

    def __init__(self, started: slipcover.Slipcover) -> None:
        self._meter = started

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.split(".")[0] != PRODUCT or ".migrations" in fullname:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec and spec.origin and isinstance(spec.loader, SourceFileLoader):
            spec.loader = SlipcoverLoader(self._meter, spec.loader, spec.origin)
        return spec


def start() -> slipcover.Slipcover:
    """Measure what this process imports of the product from here on."""
    started = meter()
    sys.meta_path.insert(0, _Measured(started))
    return started


@contextmanager
def tracing(folder: Path) -> Iterator[None]:
    """Have processes that are started meanwhile traced."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COVERAGE_PROCESS_START", str(SETTINGS))
        patch.setenv("COVERAGE_FILE", str(folder / ".coverage"))
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    with nullcontext() if item.nodeid.startswith(UNTRACED) else tracing(_folder()):
        return (yield)


def pytest_sessionfinish() -> None:
    """Write what this process ran through, beside what others write."""
    report = _folder() / f"{os.getpid()}.json"
    report.write_text(json.dumps(METER.get_coverage()))


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        shutil.rmtree(_folder(), ignore_errors=True)


def _folder() -> Path:
    """Return the folder that all processes of this run write in; the first one made it."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="rodtrad-measured-")
    return Path(os.environ[FOLDER])


METER = start()
_folder()
