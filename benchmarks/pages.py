"""Every page of the load-test municipality: its queries and its time, for random objects and roles.

Run: RODTRAD_DATA=FOLDER python benchmarks/pages.py [--visits N] [--seed N] [--only PREFIX]
The folder holds a municipality built by `rodtrad demo --size city`. Requests go in-process through
the whole stack under the real settings. Each route is visited by each role: the first time
as a node that has just started, with nothing drawn before, then by others, to other objects.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median
from time import perf_counter, process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

MOST_QUERIES = 12
MOST_MS = 60.0
VISITOR = "visitor"


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


def forget() -> None:
    """Empty whatever the process remembers: the tree, the profile, templates and drawn pages."""
    from django.template import engines

    from rodtrad.organisation.remember import Memory

    for name, module in list(sys.modules.items()):
        if not name.startswith("rodtrad.") or name.startswith("rodtrad.config"):
            continue
        for thing in list(vars(module).values()):
            if isinstance(thing, Memory):
                thing._things.clear()
            elif hasattr(thing, "cache_clear"):
                thing.cache_clear()
    for loader in engines["django"].engine.template_loaders:  # type: ignore[attr-defined]
        loader.reset()


class People:
    """Somebody of each role, drawn anew at every visit and signed in once."""

    def __init__(self, dice: random.Random) -> None:
        from django.test import Client

        from rodtrad.organisation.models import Appointment

        self._dice = dice
        self._clients: dict[int, Any] = {}
        self._make = Client
        self._stack = self._make(raise_request_exception=False).handler
        self._users: dict[str, list[Any]] = {}
        for held in Appointment.objects.on().select_related("user"):
            self._users.setdefault(held.role, []).append(held.user)

    @property
    def roles(self) -> list[str]:
        return sorted(self._users)

    def somebody(self, role: str) -> Any:
        """Return a browser in the hands of somebody with the role."""
        user = None if role == VISITOR else self._dice.choice(self._users[role])
        if user is None or user.pk not in self._clients:
            browser = self._make(raise_request_exception=False)
            browser.handler = self._stack
            if user is None:
                return browser
            browser.force_login(user)
            self._clients[user.pk] = browser
        return self._clients[user.pk]

    def forget(self) -> None:
        """Know what a node knows when it has just started, and no more."""
        from rodtrad.config.serving import work

        forget()
        self._stack.load_middleware()
        work.remember()


class Addresses:
    """A random address of every route."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._known: dict[str, list[Any]] = {}

    def of(self, name: str) -> str | None:
        """Return an address of the route, or None when nothing of its kind is there."""
        from django.urls import NoReverseMatch, reverse

        space = name.partition(":")[0]
        try:
            return reverse(name)
        except NoReverseMatch:
            pass
        things = self._things(space, name.rpartition(":")[2])
        return reverse(name, kwargs=self._dice.choice(things)) if things else None

    def _things(self, space: str, name: str) -> list[Any]:
        found = THINGS.get(f"{space}:{name}") or THINGS.get(space)
        if found is None:
            return []
        if found.__name__ not in self._known:
            self._known[found.__name__] = found()
        return self._known[found.__name__]


def keyed(rows: Any, field: str = "key") -> list[dict[str, Any]]:
    """Return the arguments of many addresses, each kind of thing as likely as the next."""
    return [{field: key} for key in rows]


def goals() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Goal

    levels: dict[str, list[str]] = {}
    for level, key in Goal.objects.values_list("level", "key"):
        levels.setdefault(level, []).append(key)
    # As many visits to the few goals at the top as to the many at the bottom.
    most = 200
    return keyed(key for keys in levels.values() for key in (keys * most)[:most])


def activities() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Activity

    return keyed(Activity.objects.values_list("pk", flat=True)[:40_000:37], "pk")


def plans() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Plan

    return keyed(Plan.objects.filter(state="adopted").values_list("pk", flat=True), "pk")


def indicators() -> list[dict[str, Any]]:
    from rodtrad.indicators.models import Indicator

    return keyed(Indicator.objects.values_list("key", flat=True)[:20_000:17])


def periods() -> list[dict[str, Any]]:
    from rodtrad.indicators.models import ReportingPeriod

    return keyed(ReportingPeriod.objects.values_list("key", flat=True))


def units() -> list[dict[str, Any]]:
    from rodtrad.organisation.queries import tree

    kinds: dict[str, list[str]] = {}
    for node in tree():
        kinds.setdefault(node.kind, []).append(node.key)
    most = 100
    return keyed(key for keys in kinds.values() for key in (keys * most)[:most])


def persons() -> list[dict[str, Any]]:
    from rodtrad.accounts.models import User

    return keyed(User.objects.values_list("pk", flat=True), "pk")


def appointments() -> list[dict[str, Any]]:
    from rodtrad.organisation.models import Appointment

    return keyed(Appointment.objects.values_list("pk", flat=True), "pk")


def comments() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    return keyed(Comment.objects.values_list("pk", flat=True)[:20_000:19], "pk")


def commented() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    rows = Comment.objects.values_list("subject_type", "subject_id")[:20_000:19]
    return [{"subject_type": kind, "pk": pk} for kind, pk in rows]


def tags() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Tag

    return [{"vocabulary": v, "key": k} for v, k in Tag.objects.values_list("vocabulary", "key")]


def tag_ids() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Tag

    return keyed(Tag.objects.values_list("pk", flat=True), "pk")


def profiles() -> list[dict[str, Any]]:
    return keyed(("umea", "pitea", "osteraker", "vasteras", "markaryd"), "name")


def pairs() -> list[dict[str, Any]]:
    return [{"name": "umea", "other": "pitea"}, {"name": "osteraker", "other": "markaryd"}]


THINGS: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "goals": goals,
    "goals:activity": activities,
    "goals:edit_activity": activities,
    "goals:plan": plans,
    "goals:adopt_plan": plans,
    "indicators": indicators,
    "indicators:period": periods,
    "organisation": units,
    "organisation:person": persons,
    "organisation:appoint": persons,
    "organisation:leave": persons,
    "organisation:way_in": persons,
    "organisation:substitute": appointments,
    "organisation:end": appointments,
    "annotations:edit_comment": comments,
    "annotations:remove_comment": comments,
    "annotations:about": commented,
    "annotations:tags_of": commented,
    "annotations:tag": tags,
    "annotations:retire_tag": tag_ids,
    "profiles": profiles,
    "profiles:compare": pairs,
    "public:result": goals,
}


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


def measure(asked: argparse.Namespace) -> None:
    """Visit every route as everybody, and print what it cost."""
    import django

    django.setup()
    from django.db import connection

    from rodtrad.config.serving import static

    static.collect_if_changed()
    from tests.browser.routes import ROUTES, Access

    dice = random.Random(asked.seed)
    people, addresses, report = People(dice), Addresses(dice), Report(asked.queries)
    print(
        f"{'route':<34}    n   sql cold cold(ms)  median     cpu    db slowest    KiB  slowest at"
    )
    visit(people.somebody("administrator"), "administrator", "/min-sida/", is_first=False)
    for route in ROUTES:
        if route.access is Access.SENT or not route.name.startswith(asked.only):
            continue
        roles = people.roles if route.access is Access.SIGNED_IN else [VISITOR]
        found = []
        for number in range(1 + asked.visits):
            for role in roles:
                path = addresses.of(route.name)
                if path is not None:
                    browser = people.somebody(role)
                    if number == 0:
                        people.forget()
                    found.append(visit(browser, role, path, is_first=number == 0))
        report.add(route.name, found)
    report.end()
    connection.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=4, help="visits by each role after the first")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--only", default="", help="routes whose name begins so")
    parser.add_argument("--queries", action="store_true", help="print the page's queries too")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
    measure(parser.parse_args())
