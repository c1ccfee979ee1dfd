"""Rows as acts change them: locked first, held against what was seen, and saved field by field."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from rodtrad.core.errors import Conflict

Thing = TypeVar("Thing", bound=models.Model)


def locked(thing: Thing) -> Thing:
    """Return the thing as it is now; nobody else changes it until the transaction ends."""
    found: Thing = type(thing)._default_manager.select_for_update(of=("self",)).get(pk=thing.pk)
    return found


def same_version(
    thing: models.Model,
    seen: int | None,
    yours: Mapping[str, object],
    *,
    theirs: Mapping[str, object] | None = None,
) -> None:
    """Raise `Conflict`, with both texts, when somebody saved after the form was opened.

    `theirs` is what stands now, read from the thing itself when nothing else is given.
    """
    if seen is None or seen == vars(thing)["version"]:
        return
    sentence = _("Någon annan har ändrat samma text. Din version finns kvar här.")
    stands = fields_of(thing, tuple(yours)) if theirs is None else theirs
    raise Conflict.between(sentence, theirs=stands, yours=yours)


def fields_of(row: models.Model, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the named fields of a row."""
    return {name: getattr(row, name) for name in names}


def save(thing: models.Model, **values: object) -> None:
    """Give a row new values and save just those."""
    for field, value in values.items():
        setattr(thing, field, value)
    thing.save(update_fields=list(values))
