"""How long it takes to ask every rule about a whole city, and what one change costs.

Run: RODTRAD_DATA=FOLDER python benchmarks/checks.py
The folder holds a municipality built by `rodtrad demo --size city`, and is brought up to the newest
tables. What the rules find is thrown away, so that each run finds the city as it was.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

AIM = 5.0
SLOWEST = 8


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds by the clock and the processor's."""
    wall, own = perf_counter(), process_time()
    act()
    return perf_counter() - wall, process_time() - own


def each_rule() -> list[tuple[float, str]]:
    """Return what each rule takes by itself, the slowest first."""
    from django.utils import timezone

    from rodtrad.checks.registry import rules
    from rodtrad.organisation.remember import another_moment

    today = timezone.localdate()
    found = []
    for rule in rules():
        with another_moment():
            wall, _own = timed(lambda find=rule.find: list(find(today, None)))
        found.append((wall, f"{rule.id} {rule.subject_type}"))
    return sorted(found, reverse=True)


def main(rounds: int) -> None:
    from django.db import transaction

    from rodtrad.checks.models import Finding
    from rodtrad.checks.services import look_again, look_everywhere
    from rodtrad.goals.models import Goal

    changed = list(Goal.objects.order_by("?").values_list("pk", flat=True)[:rounds])
    with transaction.atomic():
        first = timed(look_everywhere)
        again = [timed(look_everywhere) for _ in range(rounds)]
        one = [timed(lambda pk=pk: look_again({"goals.goal": [pk]})) for pk in changed]
        found = Finding.objects.filter(gone_at=None).count()
        transaction.set_rollback(True)
    settled = median(wall for wall, _own in again)
    print(f"{found} findings stand open")
    print(f"every rule, all of it new: {first[0]:.1f} s, own processor {first[1]:.1f} s")
    print(f"every rule, the night after: {settled:.1f} s; at most {AIM} s aimed at")
    single = median(wall for wall, _own in one)
    print(f"after one changed goal: {single * 1_000:.0f} ms, {settled / single:.0f} times less")
    for seconds, name in each_rule()[:SLOWEST]:
        print(f"  {name:32} {seconds * 1_000:6.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()

    from folder import passing_folder

    passing_folder()

    import django

    django.setup()

    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    main(given.rounds)
