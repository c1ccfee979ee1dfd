"""A whole council's roll-up without the database, and how the time grows when the goals double.

Run: python benchmarks/roll_up.py
"""

import random
from time import process_time

import numpy as np

from rodtrad.core.edges import Edges, Floats, Truths, Whole
from rodtrad.core.tree import Leaves, roll_up_tree

Rows = tuple[Whole, Whole, Floats, Truths, int]


def council(goals: int, series: int) -> tuple[Leaves, Rows]:
    """Return in columns a thread of seven levels, every series and goal tied to a goal above."""
    chance = random.Random(20261121)
    outcome = [chance.randrange(4) for _ in range(series)]
    attainment = [chance.random() if o < 3 else np.nan for o in outcome]
    data = [chance.randrange(3) for _ in outcome]
    leaves = Leaves(*map(np.array, (outcome, attainment, data, [0.02] * series)))
    parent, child = [], []
    for goal in range(1, goals):
        parent.append(series + (goal - 1) // 5)
        child.append(series + goal)
    for one in range(series):
        parent.append(series + goals // 5 + one % (goals - goals // 5))
        child.append(one)
    count = len(parent)
    edges = (np.array(parent), np.array(child), np.ones(count), np.ones(count, dtype=bool))
    return leaves, (*edges, series + goals)


def measured(leaves: Leaves, rows: Rows) -> float:
    """Return the CPU time of one run in milliseconds."""
    start = process_time()
    roll_up_tree(leaves, Edges(*rows))
    return (process_time() - start) * 1000


if __name__ == "__main__":
    threads = council(50_000, 20_000), council(100_000, 40_000)
    # In turn, so that other work on the machine weighs on both alike.
    rounds = [[measured(*thread) for thread in threads] for _ in range(9)]
    once, twice = (min(times) for times in zip(*rounds, strict=True))
    print(f"50 000 goals and activities, 20 000 indicators: {once:.0f} ms on one core")
    print(f"twice as many: {twice:.0f} ms, {twice / once:.2f} times the time")
