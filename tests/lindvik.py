"""Lindvik under a profile, built once in a run of the tests and laid out again from what was kept.

To build it takes some fifteen seconds, and to copy its rows a part of one.
"""

from datetime import date
from pathlib import Path

import time_machine

from rodtrad.demo.build import build_lindvik
from rodtrad.profiles import library
from tests.kept import lay_out

PROFILE = "osteraker"
TODAY = date(2026, 11, 22)
MORNING = f"{TODAY} 09:00+01:00"


def lay_out_lindvik(kept: Path, profile: str = PROFILE, *, today: date = TODAY) -> None:
    """Put Lindvik in an empty database, inside a transaction, as built on a morning."""

    def build() -> None:
        with time_machine.travel(f"{today} 09:00+01:00", tick=False):
            build_lindvik(library.load(profile), today=today)

    lay_out(kept / f"lindvik-{profile}-{today}", build)
