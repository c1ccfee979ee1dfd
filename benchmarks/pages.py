"""Every page of the load-test municipality: its queries and its time, for random objects and roles.

Run: RODTRAD_DATA=FOLDER python benchmarks/pages.py [--visits N] [--seed N] [--only PREFIX]
The folder holds a municipality built by `rodtrad demo --size city`. Requests go in-process through
the whole stack under the real settings. Each route is visited by each role: the first time
as a node that has just started, with nothing drawn before, then by others, to other objects.
"""

import argparse
import gc
import os
import random
import sys
from pathlib import Path
from typing import Any

from addresses import Addresses
from costs import Report, visit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

VISITOR = "visitor"


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
        gc.collect()
        gc.freeze()


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
    if addresses.unvisited:
        print("not visited, nothing there:", ", ".join(sorted(addresses.unvisited)))
    connection.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=4, help="visits by each role after the first")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--only", default="", help="routes whose name begins so")
    parser.add_argument("--queries", action="store_true", help="print the page's queries too")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
    measure(parser.parse_args())
