"""Paragraphs and registry numbers of what Lindvik has decided, in the order it was decided.

What is decided is written thing by thing and not day by day, so the numbers are given last of all.
"""

import random
from collections import defaultdict
from datetime import date

import pgtrigger

from rodtrad.organisation.models import Decision
from rodtrad.times.history import events_of

# A meeting also decides on what is not told here, and so does the rest of the municipality.
BETWEEN_MEETINGS = (4, 11)
BETWEEN_PAPERS = (1, 9)


def number_the_decisions(*, seed: int) -> int:
    """Let paragraphs rise by body and year, and registry numbers run by year; count them."""
    decisions = list(Decision.objects.order_by("decided_on", "body__key", "pk"))
    dice = random.Random(f"{seed}:numbers")
    met: dict[tuple[int, int], date] = {}
    paragraphs: dict[tuple[int, int], int] = defaultdict(int)
    papers: dict[int, int] = defaultdict(int)
    for each in decisions:
        year = each.decided_on.year
        held = (each.body_id, year)
        is_next = met.get(held) == each.decided_on
        paragraphs[held] += 1 if is_next else dice.randint(*BETWEEN_MEETINGS)
        papers[year] += dice.randint(*BETWEEN_PAPERS)
        met[held] = each.decided_on
        each.paragraph = str(paragraphs[held])
        each.registry_number = f"LK {year}/{papers[year]:05d}"
    _write(decisions)
    return len(decisions)


def _write(decisions: list[Decision]) -> None:
    """Write the numbers as if they had been there from the first, in the history too."""
    with pgtrigger.ignore("organisation.Decision:update_update"):
        Decision.objects.bulk_update(decisions, ["paragraph", "registry_number"])
    for each in decisions:
        events_of(Decision).filter(pgh_obj=each.pk).update(
            paragraph=each.paragraph, registry_number=each.registry_number
        )
