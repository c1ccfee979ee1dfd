"""Every row that a reorganisation makes, changes or removes, so that all can be put back."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from django.apps import apps
from django.core import serializers
from django.db import models
from django.db.models.deletion import ProtectedError
from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.organisation.models import Effect, Reorganisation
from rodtrad.times.models import Dated
from rodtrad.times.spans import Span

Row = TypeVar("Row", bound=models.Model)
Key = tuple[str, int]
Touched = dict[str, set[int]]


class Ledger:
    """What rows were before the first change of each; rooms write through it."""

    def __init__(self) -> None:
        self._before: dict[Key, str] = {}

    def make(self, row: Row) -> Row:
        """Save a new row."""
        row.save(force_insert=True)
        self._before[_key(row)] = ""
        return row

    def change(self, row: Row, **values: Any) -> Row:
        """Give a row new values, and one version more where it has any."""
        self.note([row])
        if hasattr(row, "version"):
            values["version"] = row.version + 1
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        return row

    def remove(self, row: models.Model) -> None:
        """Take a row away."""
        self.note([row])
        row.delete()

    def end(self, row: Dated, on: date) -> None:
        """Let a row hold until the day; one that would not have begun by then goes."""
        if row.valid.lower >= on:
            self.remove(row)
        else:
            self.change(row, valid=Span(row.valid.lower, on))

    def note(self, rows: Iterable[models.Model]) -> None:
        """Remember rows as they are, before something else changes them."""
        for row in rows:
            self._before.setdefault(_key(row), _text(row))

    def found(self, rows: Iterable[models.Model]) -> None:
        """Count rows that were not noted as made."""
        for row in rows:
            self._before.setdefault(_key(row), "")

    @property
    def touched(self) -> Touched:
        """Return the rows by their tables."""
        return _by_table(self._before)

    def keep(self, reorganisation: Reorganisation) -> None:
        """Write down what became of each row that is not as it was."""
        now = _texts(self._before)
        changed = [key for key, before in self._before.items() if now.get(key, "") != before]
        Effect.objects.bulk_create(
            Effect(
                reorganisation=reorganisation, sort=place, table=key[0], row_id=key[1],
                before=self._before[key], after=now.get(key, ""),
            )
            for place, key in enumerate(changed)
        )  # fmt: skip


def put_back(reorganisation: Reorganisation) -> Touched:
    """Let every row be as it was before, unless something has been built on it since."""
    effects = list(reorganisation.effects.order_by("-sort"))
    keys = {(effect.table, effect.row_id): effect for effect in effects}
    now = _texts(keys)
    for key, effect in keys.items():
        if _said(now.get(key, "")) != _said(effect.after):
            raise BadInput(_changed_since(key[0]))
    for effect in effects:
        if not effect.before:
            _take_away(effect)
    for effect in effects:
        if effect.before:
            for each in serializers.deserialize("json", effect.before):
                each.save()
    return _by_table(keys)


def _take_away(effect: Effect) -> None:
    try:
        apps.get_model(effect.table)._default_manager.get(pk=effect.row_id).delete()
    except ProtectedError as error:
        raise BadInput(
            _("Något nytt hänger redan på det som omorganisationen inrättar. Ta bort det först.")
        ) from error


def _changed_since(table: str) -> str:
    what = {
        "organisation.unit": _("En enhet"),
        "organisation.unitversion": _("En enhet"),
        "organisation.appointment": _("Ett uppdrag"),
    }.get(table, _("En serie, ett målvärde eller ett mått"))
    return (
        _("%s som omorganisationen ändrar har ändrats igen. Ta tillbaka den ändringen först.")
        % what
    )


def _key(row: models.Model) -> Key:
    return (row._meta.label_lower, row.pk)


def _text(row: models.Model) -> str:
    text: str = serializers.serialize("json", [row])
    return text


def _said(text: str) -> Any:
    """Return what a text says of its row, but not how many times the row has changed."""
    rows = json.loads(text or "[]")
    for row in rows:
        row["fields"].pop("version", None)
    return rows


def _texts(keys: Iterable[Key]) -> dict[Key, str]:
    """Return the rows as they are now; those that are gone are left out."""
    found = {}
    for table, ids in _by_table(keys).items():
        for row in apps.get_model(table)._default_manager.filter(pk__in=ids):
            found[_key(row)] = _text(row)
    return found


def _by_table(keys: Iterable[Key]) -> Touched:
    found: Touched = defaultdict(set)
    for table, row_id in keys:
        found[table].add(row_id)
    return dict(found)
