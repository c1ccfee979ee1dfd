"""How long residents wait to find what is promised, at the load-test municipality's size.

Run: RODTRAD_DATA=FOLDER python benchmarks/promises.py
The folder holds a municipality built by `rodtrad demo --size city`, with 5 000 declarations and
25 000 promises. Pages are drawn by the server's own code, without the network; the first visit of
each kind is left out.
"""

import argparse
import random
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SEARCH_AIM, LEDGER_AIM = 50, 100


def words(dice: random.Random, count: int) -> list[str]:
    """Return words of promises drawn at random, so that common ones are asked for more often."""
    from rodtrad.declarations.models import PromiseVersion

    texts = list(PromiseVersion.objects.order_by("pk").values_list("text", flat=True)[:2000])
    found = []
    while len(found) < count:
        long = [word.strip(".,”") for word in dice.choice(texts).split() if len(word) > 4]
        if long:
            found.append(dice.choice(long))
    return found


def visits(count: int, seed: int) -> dict[str, list[str]]:
    """Return the addresses to visit, by kind."""
    from rodtrad.declarations.models import ServiceArea, ServiceDeclaration

    dice = random.Random(seed)
    asked = words(dice, count)
    areas = list(ServiceArea.objects.values_list("key", flat=True)[:count])
    keys = list(
        ServiceDeclaration.objects.filter(versions__state="published").values_list("key", flat=True)
    )
    return {
        "search": [f"/loften/?{urlencode({'q': word})}" for word in asked],
        "search in a service": [
            f"/loften/?{urlencode({'q': word, 'tjanst': areas[at % len(areas)]})}"
            for at, word in enumerate(asked)
        ],
        "all services": ["/loften/"] * 10,
        "one declaration": [f"/loften/{key}/" for key in dice.sample(keys, count)],
        "ledger": [f"/loften/register/?sida={1 + at * 7}" for at in range(count)],
        "ledger, broken": ["/loften/register/?status=broken"] * 10,
        "ledger, words": [f"/loften/register/?{urlencode({'q': word})}" for word in asked],
        "ledger as a paper": ["/loften/register.csv?status=broken"] * 2,
    }


def main(count: int, seed: int) -> None:
    from django.test import Client

    client = Client(raise_request_exception=True)
    for kind, addresses in visits(count, seed).items():
        times, own, bad = [], [], 0
        for address in addresses:
            wall, processor = perf_counter(), process_time()
            answer = client.get(address, HTTP_HOST="localhost")
            _ = answer.content if not answer.streaming else b"".join(answer)
            times.append((perf_counter() - wall) * 1_000)
            own.append((process_time() - processor) * 1_000)
            bad += answer.status_code != 200
        aim = LEDGER_AIM if "ledger" in kind else SEARCH_AIM
        lost = f", {bad} not found" if bad else ""
        print(
            f"{kind:20} median {median(times[1:]):5.0f} ms, own processor {median(own[1:]):3.0f} ms"
            f", slowest {max(times[1:]):5.0f} ms; {aim} aimed at{lost}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()

    from folder import passing_folder

    passing_folder()

    import django

    django.setup()

    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    main(given.count, given.seed)
