"""Many figures read in from one workbook: seconds for each step, and memory at its highest.

The aim is 100 000 in 30 seconds, and 300 MB for the process that reads the file. Runs in a folder
of its own: `python benchmarks/sheets.py [ROWS]`.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import django

INDICATORS, UNITS, FIRST_YEAR = 20, 50, 2015


def main(rows: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RODTRAD_DATA"] = folder + "/data"
        os.environ["DJANGO_SETTINGS_MODULE"] = "rodtrad.config.settings"
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        from rodtrad.config.embedded import base

        call_command("migrate", verbosity=0)
        try:
            found_town(rows)
            measure(Path(folder), rows)
        finally:
            connections.close_all()
            # The embedded server must be left while its folder still stands.
            base.cluster().leave()


def found_town(rows: int) -> None:
    """Make the units, the indicators and the series that the figures are of."""
    from rodtrad.indicators.services import Wording, define_indicator, lay_out_year, open_series
    from rodtrad.organisation.enums import UnitKind
    from rodtrad.organisation.services import create_unit

    started = date(FIRST_YEAR, 1, 1)
    units = [
        create_unit(name=f"Enhet {n}", key=f"e{n}", kind=UnitKind.UNIT, starts_on=started, by=None)
        for n in range(UNITS)
    ]
    for year in range(FIRST_YEAR, FIRST_YEAR + rows // (INDICATORS * UNITS * 12) + 1):
        lay_out_year(year, by=None)
    wording = Wording("Mått", "result", "procent", "higher", "month")
    for n in range(INDICATORS):
        made = define_indicator(f"m{n}", wording, owner=units[0], valid_from=started, by=None)
        for unit in units:
            open_series(made, unit=unit, valid_from=started, by=None)


def cells(rows: int, *, more: int = 0) -> Iterator[list[object]]:
    """Yield one row a figure, month by month."""
    series = INDICATORS * UNITS
    for n in range(rows):
        month, place = divmod(n, series)
        period = f"{FIRST_YEAR + month // 12}-{month % 12 + 1:02}"
        figure = Decimal((n * 7 + more) % 10_000) / 100
        yield [f"m{place // UNITS}", f"e{place % UNITS}", period, None, figure]


@contextmanager
def timed(what: str) -> Iterator[None]:
    begun = time.monotonic()
    yield
    print(f"{what}: {time.monotonic() - begun:.1f} s")


def measure(folder: Path, rows: int) -> None:
    """Read the same figures in three times: all new, all the same, all changed."""
    from rodtrad.exchange.sheets.writing import Written, write_xlsx

    header = ["Indikator", "Enhet", "Period", "Grupp", "Värde"]
    for name, more in (("new", 0), ("the same", 0), ("changed", 1)):
        path = folder / "utfall.xlsx"
        write_xlsx(path, [Written("Utfall", header, cells(rows, more=more))])
        take_in(path, name)
    own, child = (
        resource.getrusage(who).ru_maxrss // 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"memory at its highest: {own} MB here, {child} MB where the file is read")


def take_in(path: Path, name: str) -> None:
    from rodtrad.sheets import register, services

    kind, data = register.find("utfall"), path.read_bytes()
    waiting = services.receive(kind, name=path.name, data=data, by=None)
    with timed(f"{name}, read and tried"):
        read = services.look(waiting)
    with timed(f"{name}, confirmed and recorded"):
        read.state = "confirmed"
        read.save(update_fields=["state"])
        done = services.record_confirmed(read)
    counts = done.count_new, done.count_changed, done.count_same
    print(f"  new, changed and the same: {counts}, {done.state}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
