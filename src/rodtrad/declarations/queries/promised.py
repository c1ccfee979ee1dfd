"""What promises say, in the words that hold or were written last."""

from collections.abc import Collection
from datetime import date
from typing import Any

from rodtrad.declarations.enums import ISSUED
from rodtrad.declarations.models import PromiseVersion
from rodtrad.declarations.queries.visible import promises_visible_to
from rodtrad.times.spans import holds


def wordings(user: Any, promise_ids: Collection[int], day: date) -> dict[int, PromiseVersion]:
    """Return the words of each promise that the user may read: those in force, else the newest."""
    rows = promises_visible_to(user).filter(promise__in=promise_ids)
    rows = rows.select_related("version__declaration", "promise").order_by("version__number")
    newest = {row.promise_id: row for row in rows}
    return newest | {row.promise_id: row for row in rows if is_in_force(row, day)}


def is_in_force(row: PromiseVersion, day: date) -> bool:
    """Say whether the words hold on the day; its text came along."""
    return row.version.state in ISSUED and holds(row.version.valid, day)


def promised_on(day: date) -> Any:
    """Return the promises in force on the day, in their words, their text and declaration along."""
    rows = PromiseVersion.objects.filter(version__state__in=ISSUED, version__valid__contains=day)
    return rows.select_related("version__declaration", "promise")
