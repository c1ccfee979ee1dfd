"""Rules for one and questions for many agree, in every app that has both."""

from importlib import import_module
from importlib.util import find_spec
from inspect import signature

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet
from tests.town import Town


def found(room: str, part: str) -> object | None:
    name = f"rodtrad.{room}.{part}"
    return import_module(name) if find_spec(name) else None


ROOMS = [config.label for config in apps.get_app_configs() if config.name.startswith("rodtrad.")]
PAIRS = [
    room
    for room in ROOMS
    if hasattr(found(room, "queries"), "visible_to") and hasattr(found(room, "rules"), "may_see")
]


@pytest.mark.parametrize("room", PAIRS)
def test_what_is_visible_to_somebody_is_what_she_may_see(town: Town, room: str) -> None:
    visible_to = found(room, "queries").visible_to  # type: ignore[union-attr]
    may_see = found(room, "rules").may_see  # type: ignore[union-attr]
    assert next(iter(signature(visible_to).parameters)) == "user"
    differing = []

    for person in [*town.cast, AnonymousUser()]:
        shown: QuerySet[Model] = visible_to(person)
        ids = set(shown.values_list("pk", flat=True))
        differing += [
            (str(person), thing.pk)
            for thing in shown.model._default_manager.all()
            if bool(may_see(person, thing)) != (thing.pk in ids)
        ]

    assert differing == []
