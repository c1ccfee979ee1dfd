"""How long the load-test municipality takes to build, stage by stage, in an empty data folder.

Run: python benchmarks/city.py [--profile NAME]
With RODTRAD_DATA set the municipality stays there, for the other benchmarks; otherwise it is built
in a folder that is removed.
"""

import argparse
import os
import sys
from time import perf_counter, process_time

from folder import passing_folder

AIM = 300.0


class Stages:
    """Prints the seconds since the last stage as each one ends."""

    def __init__(self) -> None:
        self.started = self.last = perf_counter()
        self.used = process_time()

    def told(self, stage: str) -> None:
        now, used = perf_counter(), process_time()
        print(f"{stage:<36} {now - self.last:7.1f} s, own processor {used - self.used:6.1f} s")
        sys.stdout.flush()
        self.last, self.used = now, used

    @property
    def total(self) -> float:
        return self.last - self.started


def build(profile: str) -> float:
    """Start the database, build the municipality, and return the seconds of the whole."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from rodtrad.demo.build import build_city
    from rodtrad.profiles import library

    stages = Stages()
    call_command("migrate", verbosity=0, interactive=False)
    stages.told("database and tables")
    counts = build_city(library.load(profile), today=timezone.localdate(), told=stages.told)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database()) / 1048576")
        size = cursor.fetchone()[0]
    stages.told("committing")
    print(", ".join(f"{name} {count:,}".replace(",", " ") for name, count in counts.items()))
    print(f"{size} MB in the database, load {os.getloadavg()[0]:.1f}")
    connection.close()
    return stages.total


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--profile", default="umea")
    chosen = asked.parse_args()
    passing_folder()
    seconds = build(chosen.profile)
    print(f"built in {seconds:.0f} s; at most {AIM:.0f} is aimed at")
