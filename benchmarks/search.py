"""How long a search over everything one may see takes, in each role and for common and rare words.

Run: RODTRAD_DATA=FOLDER python benchmarks/search.py
The folder holds a municipality built by `rodtrad demo --size city`, and is brought up to the newest
tables. Words are drawn from the titles there are; each is asked in full and as a beginning.
"""

import argparse
import random
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

AIM = 50


def words(dice: random.Random, count: int) -> list[str]:
    """Return words of titles drawn at random, so that common ones are asked for more often."""
    from rodtrad.goals.models import Activity, Goal

    titles = [*Goal.objects.values_list("title", flat=True)]
    titles += Activity.objects.values_list("title", flat=True)
    found = []
    while len(found) < count:
        long = [word for word in dice.choice(titles).split() if len(word) > 3]
        if long:
            word = dice.choice(long)
            found += [word, word[:4], f"{long[0]} {word}"]
    return found[:count]


def people() -> dict[str, Any]:
    """Return somebody of each role."""
    from rodtrad.organisation.models import Appointment

    return {held.role: held.user for held in Appointment.objects.on().select_related("user")}


def main(rounds: int, seed: int) -> None:
    from rodtrad.access.queries import holdings_of
    from rodtrad.organisation.remember import one_stamp
    from rodtrad.search.queries import search
    from rodtrad.search.registry import kinds

    asked = words(random.Random(seed), rounds)
    every: list[float] = []
    for role, user in sorted(people().items()):
        times, own, found = [], [], 0
        for text in asked:
            with one_stamp(only_reads=True):
                holdings_of(user)
                wall, processor = perf_counter(), process_time()
                found += sum(answer.count for answer in search(user, text, kinds()))
                times.append((perf_counter() - wall) * 1_000)
                own.append((process_time() - processor) * 1_000)
        every += times[1:]
        print(
            f"{role:22} median {median(times):5.0f} ms, own processor {median(own):4.0f} ms, "
            f"slowest {max(times):5.0f} ms for ”{asked[times.index(max(times))]}”, {found} found"
        )
    late = sorted(every)[int(len(every) * 0.95)]
    print(f"all: median {median(every):.0f} ms, 95 % within {late:.0f} ms; at most {AIM} aimed at")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()

    from folder import passing_folder

    passing_folder()

    import django

    django.setup()

    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    main(given.rounds, given.seed)
