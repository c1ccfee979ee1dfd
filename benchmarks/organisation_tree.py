"""How long it takes to lay out the organisation of a day: 2 000 units in memory."""

import os
from time import perf_counter

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
django.setup()

from rodtrad.organisation.enums import LegalForm, UnitKind  # noqa: E402 - after the settings
from rodtrad.organisation.tree import Node, Tree  # noqa: E402

ROUNDS = 10


def nodes(count: int) -> list[Node]:
    return [
        Node(
            id=n,
            key=f"u{n}",
            name=f"Enhet {n}",
            short_name=f"E{n}",
            kind=UnitKind.UNIT,
            parent_id=n // 6 or None,
            sort_key=f"enhet{n:05}",
            legal_form=LegalForm.MUNICIPAL,
        )
        for n in range(1, count + 1)
    ]


def best(count: int) -> float:
    times = []
    for _ in range(ROUNDS):
        given = nodes(count)
        started = perf_counter()
        Tree(given)
        times.append(perf_counter() - started)
    return min(times)


if __name__ == "__main__":
    once, twice = best(2_000), best(4_000)
    print(f"2 000 units: {once * 1_000:.0f} ms; twice as many take {twice / once:.1f} times that")
