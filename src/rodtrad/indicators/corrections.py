"""What somebody changes of the figures of a period; what is not touched stays as it was.

1. A group is written only when the person changed what the form shows of it.
2. A value or parts that somebody wrote are their own: such a figure is no longer invented.
3. Parts that no longer give the value, and a margin that belonged to another value, are dropped.
4. Parts that were changed alone count the value anew.
5. The preliminary mark and the source follow to every group that had the same as all together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.language import reading
from rodtrad.indicators import figures
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.models import IndicatorDefinition, Observation
from rodtrad.indicators.services.weighing import FACTS, Figure

There = Mapping[str, Observation]


@dataclass(frozen=True)
class Entry:
    """What a form says of one group."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    status: str = ObservationStatus.FINAL
    source: str = ""

    @property
    def parts(self) -> tuple[Decimal | None, Decimal | None]:
        return self.numerator, self.denominator


def initial(there: There, meaning: IndicatorDefinition) -> dict[str, Any]:
    """Return what the form begins with: all it holds of the figures that are there."""
    shown: dict[str, Any] = {}
    for group, row in there.items():
        shown[f"seen_{group}"] = row.version
        if row.value is not None:
            shown[f"value_{group}"] = figures.typed(row.value, meaning)
    total = there.get(Group.TOTAL)
    if total is None or total.value is None:
        return shown
    shown["is_preliminary"] = total.status == ObservationStatus.PRELIMINARY
    shown["source"] = _source(total)
    for name in ("numerator", "denominator"):
        shown[name] = _counted(getattr(total, name))
    return shown


def _source(row: Observation) -> str:
    """Return where a figure comes from; what an invented one says does not hold for another."""
    return "" if row.is_invented else row.source


def _counted(value: Decimal | None) -> str:
    if value is None:
        return ""
    written = f"{value.normalize():f}"
    return written if reading() == "en" else written.replace(".", ",")


def correction(
    group: str, entry: Entry, there: There, meaning: IndicatorDefinition
) -> tuple[Figure | None, list[str]]:
    """Return what is to be written of the group, if anything, and what more that changes."""
    row = there.get(group)
    if row is None or row.value is None:
        is_empty = entry.value is None and entry.parts == (None, None)
        return None if is_empty else Figure(**entry.__dict__), []
    shown = _shown(group, row, there, meaning)
    kept = Figure(**{name: getattr(row, name) for name in FACTS})
    is_own = entry.value != shown.value or entry.parts != shown.parts
    new, notes = _rewritten(entry, shown, kept, meaning) if is_own else (kept, [])
    new = _marked(new, entry, row, there)
    return (None, []) if new == kept else (new, notes)


def revalued(
    group: str, value: Decimal, there: There, meaning: IndicatorDefinition, *, status: str
) -> tuple[Figure | None, list[str]]:
    """Return the same where a form asks for the value alone; `status` is that of a first figure."""
    row, total = there.get(group), there.get(Group.TOTAL)
    if row is None or row.value is None:
        return Figure(value, status=status), []
    entry = replace(_shown(group, row, there, meaning), value=value)
    if total is not None:
        entry = replace(entry, status=total.status, source=_source(total))
    return correction(group, entry, there, meaning)


def _shown(group: str, row: Observation, there: There, meaning: IndicatorDefinition) -> Entry:
    """Return what the form showed of the group, as it reads back."""
    assert row.value is not None
    value = figures.read(figures.typed(row.value, meaning), meaning)
    if group != Group.TOTAL or not meaning.is_proportion:
        return Entry(value)
    return Entry(value, row.numerator, row.denominator)


def _rewritten(
    entry: Entry, shown: Entry, kept: Figure, meaning: IndicatorDefinition
) -> tuple[Figure, list[str]]:
    """Return the figure as somebody wrote it anew."""
    notes = []
    new = replace(kept, is_invented=False, source="" if kept.is_invented else kept.source)
    if entry.parts != shown.parts:
        new = replace(new, numerator=entry.numerator, denominator=entry.denominator)
    if entry.value != shown.value:
        new = replace(new, value=entry.value)
    parts = (new.numerator, new.denominator)
    counted = figures.share(*parts, meaning)
    if new.value is None:
        new = replace(new, value=counted)
    elif counted is not None and not _is_same(counted, new.value, meaning):
        if entry.parts == shown.parts:
            new = replace(new, numerator=None, denominator=None)
            notes.append(_("Antalen gav inte längre värdet och togs bort."))
        elif entry.value == shown.value:
            new = replace(new, value=counted)
            notes.append(_("Värdet räknades om ur antalen."))
    if new.standard_error is not None and new.value != kept.value:
        new = replace(new, standard_error=None)
        notes.append(_("Felmarginalen gällde det gamla värdet och togs bort."))
    return new, notes


def _is_same(one: Decimal, other: Decimal, meaning: IndicatorDefinition) -> bool:
    return figures.show(one, meaning) == figures.show(other, meaning)


def _marked(new: Figure, entry: Entry, row: Observation, there: There) -> Figure:
    """Return the figure with the mark and the source that were changed for all together."""
    total = there.get(Group.TOTAL)
    if total is None or total.value is None:
        return new
    if entry.status != total.status and row.status == total.status:
        new = replace(new, status=entry.status)
    if entry.source != _source(total) and row.source == total.source:
        new = replace(new, source=entry.source)
    return new
