"""What a page costs, what each route cost, and what cost the most."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from time import perf_counter, process_time
from typing import Any

MOST_QUERIES = 12
MOST_MS = 60.0


@dataclass(frozen=True)
class Visit:
    """One answer: how, with how many queries and in how many milliseconds."""

    role: str
    path: str
    status: int
    queries: int
    ms: float
    cpu_ms: float
    sql_ms: float
    size: int
    is_first: bool


@dataclass
class Counted:
    """Counts the queries of a connection, and keeps their words for the one who asks."""

    sql: list[str] = field(default_factory=list)

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        self.sql.append(sql)
        return execute(sql, params, many, context)


@contextmanager
def counted() -> Iterator[Counted]:
    from django.db import connection

    count = Counted()
    with connection.execute_wrapper(count):
        yield count


def database_ms() -> float:
    """Return the processor time our own connection has cost the embedded server, if it is one."""
    from django.db import connection

    if connection.connection is None:
        return 0.0
    try:
        stat = Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text()
    except FileNotFoundError:
        return 0.0
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def visit(browser: Any, role: str, path: str, *, is_first: bool) -> tuple[Visit, list[str]]:
    """Ask for the page and measure the answer."""
    with counted() as count:
        started, cpu, sql = perf_counter(), process_time(), database_ms()
        answer = browser.get(path, headers={"host": "localhost"})
        size = len(b"".join(answer.streaming_content) if answer.streaming else answer.content)
        ms, cpu_ms = (perf_counter() - started) * 1000, (process_time() - cpu) * 1000
        sql_ms = database_ms() - sql
    code, queries = answer.status_code, len(count.sql)
    seen = Visit(role, path, code, queries, ms, cpu_ms, sql_ms, size, is_first)
    return seen, count.sql


class Report:
    """What each route cost, and what cost the most."""

    def __init__(self, words: bool) -> None:
        self._words = words
        self.visits: list[Visit] = []
        self.over: list[str] = []

    def add(self, name: str, found: list[tuple[Visit, list[str]]]) -> None:
        """Print the line of a route."""
        shown = [seen for seen, _sql in found if seen.status == 200]
        if not shown:
            statuses = sorted({seen.status for seen, _sql in found})
            self.over += [f"{seen.path}: {seen.status}" for seen, _ in found if seen.status >= 500]
            print(f"{name:<34} no page: {', '.join(map(str, statuses)) or 'nothing to show'}")
            return
        self.visits += shown
        cold = max((one for one, _sql in found if one.is_first), key=lambda one: one.queries)
        most, sql = max(
            (one for one in found if not one[0].is_first), key=lambda one: one[0].queries
        )
        first = median(seen.ms for seen in shown if seen.is_first) if shown[0].is_first else 0.0
        again = [seen for seen in shown if not seen.is_first] or shown
        middle = median(seen.ms for seen in again)
        slowest = max(again, key=lambda seen: seen.ms)
        over = [] if most.queries <= MOST_QUERIES else [f"{most.queries} queries at {most.path}"]
        if middle > MOST_MS:
            over.append(f"median {middle:.0f} ms")
        print(
            f"{name:<34} {len(shown):>4} {most.queries:>4} {cold.queries:>4} {first:>8.0f} "
            f"{middle:>7.0f} "
            f"{median(seen.cpu_ms for seen in again):>7.0f} "
            f"{mean(seen.sql_ms for seen in again):>5.0f} {slowest.ms:>7.0f} "
            f"{max(seen.size for seen in shown) // 1024:>6}  {slowest.role} {slowest.path}"
            f"{'  OVER: ' + ', '.join(over) if over else ''}",
            flush=True,
        )
        if over:
            self.over.append(f"{name}: {', '.join(over)} ({most.role})")
        self.over += [f"{seen.role} {seen.path}: 500" for seen, _sql in found if seen.status >= 500]
        if self._words:
            print("\n".join(f"    {one[:400]}" for one in sql))

    def end(self) -> None:
        """Print the medians over all, the slowest, and what is over the ceilings."""
        again = [seen for seen in self.visits if not seen.is_first]
        first = [seen for seen in self.visits if seen.is_first]
        print(f"\n{len(self.visits)} pages shown, load {os.getloadavg()[0]:.1f}")
        print(f"median as just started {median(seen.ms for seen in first):.1f} ms")
        print(f"median of random objects and roles {median(seen.ms for seen in again):.1f} ms")
        print(f"median of its own processor time {median(seen.cpu_ms for seen in again):.1f} ms")
        print(f"mean of the database's processor time {mean(seen.sql_ms for seen in again):.1f} ms")
        slowest = sorted(again, key=lambda seen: -seen.ms)[:10]
        print("slowest:")
        for seen in slowest:
            print(f"  {seen.ms:6.0f} ms {seen.queries:>3} queries  {seen.role} {seen.path}")
        print(f"over {MOST_QUERIES} queries or {MOST_MS:.0f} ms:")
        print("\n".join(f"  {line}" for line in self.over) or "  nothing")
