"""What the page of groups of texts shows: each with its words, its year and what has changed."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import month
from rodtrad.core.charts.spark import sparkline
from rodtrad.core.language import capitalised
from rodtrad.core.swedish import listing, number
from rodtrad.core.themes import Change, Growth
from rodtrad.feedback.queries.themes import Left, Shown, months_until, themes_for
from rodtrad.organisation.queries import tree

UNITS = 3


@dataclass(frozen=True)
class Row:
    """A group in words and as a picture."""

    anchor: str
    name: str
    count: str
    picture: SafeString
    months: list[tuple[str, str]]
    units: str
    grows: bool
    change: str
    url: str


def themes_page(user: Any) -> dict[str, Any]:
    """Return the groups of what somebody reads, those that grow first."""
    found, left = themes_for(user)
    labels = [
        f"{month(number_ + 1, is_short=True)} {year}"
        for year, number_ in months_until(timezone.now())
    ]
    rows = [_row(one, labels) for one in found]
    return {
        "rows": sorted(rows, key=lambda row: not row.grows),
        "answer": _answer(rows),
        "left": _left(left, sum(one.count for one in found)),
    }


def _answer(rows: list[Row]) -> str:
    growing = [row for row in rows if row.grows]
    if not rows:
        return _("Det finns för få texter som liknar varandra.")
    if not growing:
        return _("Ingen grupp växer, så långt det går att säga.")
    return ngettext("En grupp växer.", "%(count)s grupper växer.", len(growing)) % {
        "count": number(len(growing))
    }


def _row(one: Shown, labels: list[str]) -> Row:
    anchor = f"tema-{one.pk}"
    title = _("Ärenden per månad: %s") % listing(one.words)
    chart = sparkline(one.months, labels, prefix=anchor, title=title)
    return Row(
        anchor=anchor,
        name=capitalised(listing(one.words)),
        count=ngettext("%(count)s ärende", "%(count)s ärenden", one.count)
        % {"count": number(one.count)},
        picture=mark_safe(chart.svg),  # noqa: S308 (drawn by us, its texts escaped)
        months=[(label, number(count)) for label, count in zip(labels, one.months, strict=True)],
        units=_units(one),
        grows=one.growth.change == Change.GROWS,
        change=_change(one.growth),
        url=f"{reverse('feedback:list')}?lage=all&tema={one.pk}",
    )


def _units(one: Shown) -> str:
    named = [f"{tree().name(pk)} {number(count)}" for pk, count in one.units[:UNITS]]
    more = len(one.units) - UNITS
    if more > 0:
        words = ngettext("%(count)s enhet till", "%(count)s enheter till", more)
        named.append(words % {"count": number(more)})
    return listing(named)


def _change(growth: Growth) -> str:
    words = {
        Change.GROWS: _("Växer"),
        Change.SHRINKS: _("Minskar"),
        Change.NOT_SEEN: _("Ingen ändring syns"),
        Change.TOO_FEW: _("För få för att säga om det har ändrats"),
    }
    said, found = words[growth.change], growth.found
    if growth.change not in (Change.GROWS, Change.SHRINKS) or found is None:
        return said
    if found.ratio is None or found.ratio == float("inf"):
        return _("%(change)s: fanns inte före de senaste 90 dagarna") % {"change": said}
    return _(
        "%(change)s: %(ratio)s gånger så stor del av ärendena (minst %(low)s, högst %(high)s)"
    ) % {
        "change": said,
        "ratio": _times(found.ratio),
        "low": _times(found.low),
        "high": _times(found.high) if found.high != float("inf") else _("obegränsat"),
    }


def _times(ratio: float) -> str:
    return number(Decimal(str(ratio)), 1)


def _left(left: Left, shown: int) -> list[str]:
    """Return what is in no group, and why."""
    told = [
        ngettext(
            "Du läser %(count)s ärende från det senaste året.",
            "Du läser %(count)s ärenden från det senaste året.",
            left.of,
        )
        % {"count": number(left.of)},
        _("%s ligger i grupperna här.") % number(shown),
    ]
    reasons = (
        (left.marked, _("%s kan omfattas av sekretess och läses inte.")),
        (left.wordless, _("%s har ingen text kvar.")),
        (left.alone, _("%s liknar för få andra, eller har kommit sedan grupperna gjordes i natt.")),
    )
    return [*told, *(words % number(count) for count, words in reasons if count)]
