"""Rules for one and questions for many agree, in every app that has both."""

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet
from tests.factories.things import of_every_kind
from tests.town import Town

from rodtrad.accounts.models import Visitor
from rodtrad.core.decision import Ruling

One = Callable[[Visitor, Model], Ruling]
Many = Callable[[Visitor], "QuerySet[Model]"]


def part(room: str, name: str) -> ModuleType | None:
    whole = f"{room}.{name}"
    return import_module(whole) if find_spec(whole) else None


def pairs() -> Iterator[tuple[str, One, Many]]:
    """Find `may_see` with `visible_to`, and `may_see_plan` with `plans_visible_to`."""
    for config in apps.get_app_configs():
        rules, queries = part(config.name, "rules"), part(config.name, "queries")
        if not config.name.startswith("rodtrad.") or rules is None or queries is None:
            continue
        many = {name: fn for name, fn in asked(queries) if name.endswith("visible_to")}
        for name, rule in vars(rules).items():
            stem = name.removeprefix("may_see")
            if stem != name and rule.__module__ == rules.__name__:
                wanted = [fn for plural, fn in many.items() if fits(stem, plural)]
                yield from ((f"{config.label}.{name}", rule, fn) for fn in wanted)


def asked(queries: ModuleType) -> Iterator[tuple[str, Many]]:
    """Return the questions of an app, whether in one module or several."""
    yield from vars(queries).items()
    for each in iter_modules(getattr(queries, "__path__", [])):
        yield from vars(import_module(f"{queries.__name__}.{each.name}")).items()


def fits(stem: str, plural: str) -> bool:
    if not stem:
        return plural == "visible_to"
    return plural != "visible_to" and plural.startswith(stem.strip("_")[:-1])


PAIRS = list(pairs())


def test_the_pairs_are_found() -> None:
    found = {name for name, _, _ in PAIRS}

    assert found >= {"goals.may_see", "goals.may_see_plan", "indicators.may_see"}


def differing(town: Town, may_see: One, visible_to: Many) -> list[tuple[str, object]]:
    """Return each person and thing that the rule and the question answer differently about."""
    things = list(visible_to(AnonymousUser()).model._default_manager.all())
    assert things, "the town has nothing of this kind to see; add it to tests.factories.things"
    found = []
    for person in [*town.cast, AnonymousUser()]:
        ids = set(visible_to(person).values_list("pk", flat=True))
        found += [
            (str(person), thing.pk)
            for thing in things
            if bool(may_see(person, thing)) != (thing.pk in ids)
        ]
    return found


@pytest.mark.parametrize(("name", "may_see", "visible_to"), PAIRS, ids=[name for name, *_ in PAIRS])
def test_what_is_visible_to_somebody_is_what_she_may_see(
    town: Town, name: str, may_see: One, visible_to: Many
) -> None:
    of_every_kind(town)

    assert differing(town, may_see, visible_to) == []


def test_a_question_that_forgets_a_rule_is_found_out(town: Town) -> None:
    of_every_kind(town)
    _, may_see, visible_to = next(pair for pair in PAIRS if pair[0] == "goals.may_see")

    found = differing(town, may_see, lambda user: visible_to(user).model.objects.all())

    assert found != []
