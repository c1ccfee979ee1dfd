"""Shares the tests out to processes: each file to one, all of the browser's to one.

What a file builds once is then built in one process, and so is the system that browsers look at.
"""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling
from xdist.scheduler.protocol import Scheduling

BROWSER = "tests/browser/"
# The longest first, so that no process is left alone with it at the end.
FIRST = (BROWSER, "tests/demo/", "tests/config/")


class _ByFile(LoadScopeScheduling):
    """Hands out a file at a time, and the browser's files as if they were one."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else nodeid.split("::", 1)[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    config.option.loadscopereorder = False
    return _ByFile(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.nodeid))


def _place(nodeid: str) -> int:
    return next((at for at, room in enumerate(FIRST) if nodeid.startswith(room)), len(FIRST))
