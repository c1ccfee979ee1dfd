"""Groups of texts that say alike, as far as somebody reads the cases in them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from rodtrad.core.themes import Counts, Growth, compare_all
from rodtrad.feedback.enums import Secrecy, State
from rodtrad.feedback.models import FeedbackCase, Theme
from rodtrad.feedback.queries.visible import visible_to

# So many of the newest are put in groups, none older than this.
MOST = 5_000
YEAR = timedelta(days=365)
# What has come since is held against what came before it within the year.
NOW = timedelta(days=90)
# A group is shown to somebody who reads so many cases in it.
LEAST = 5
MONTHS = 12


@dataclass(frozen=True)
class Shown:
    """A group as somebody sees it: its words, cases a month, units and how it has changed."""

    pk: int
    words: tuple[str, ...]
    count: int
    months: tuple[int, ...]
    units: tuple[tuple[int, int], ...]
    growth: Growth


@dataclass(frozen=True)
class Left:
    """How many of the year's cases that somebody reads are in no group shown, and why."""

    of: int
    marked: int
    wordless: int
    alone: int


@dataclass(frozen=True)
class _Row:
    theme: int | None
    unit: int
    at: datetime


def to_group() -> QuerySet[FeedbackCase]:
    """Return the newest cases of the year that may be put in groups, with their words."""
    since = timezone.now() - YEAR
    rows = _counted(FeedbackCase.objects.filter(received_at__gte=since, secrecy=Secrecy.NONE))
    rows = rows.filter(words__isnull=False).exclude(words__text="")
    return rows.select_related("words", "contact").order_by("-received_at", "-pk")[:MOST]


def _counted(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    return rows.exclude(state__in=[State.HELD, State.REMOVED])


def months_until(now: datetime) -> list[tuple[int, int]]:
    """Return the year and month of the last twelve, the oldest first."""
    last = timezone.localtime(now)
    count = last.year * 12 + last.month - 1
    return [divmod(count - back, 12) for back in range(MONTHS - 1, -1, -1)]


def themes_for(user: Any) -> tuple[list[Shown], Left]:
    """Return the groups that somebody reads enough cases in, the largest first, and what is left.

    A mark that has come since the night takes a case out at once, and so does a removal.
    """
    now = timezone.now()
    mine = _counted(visible_to(user).filter(received_at__gte=now - YEAR))
    unmarked = mine.filter(secrecy=Secrecy.NONE)
    found = unmarked.values_list("themed__theme", "unit", "received_at")
    rows = [_Row(*row) for row in found]
    size = Counter(row.theme for row in rows if row.theme)
    words = {row.pk: tuple(row.words) for row in Theme.objects.filter(pk__in=size)}
    kept = sorted((pk for pk in words if size[pk] >= LEAST), key=lambda pk: (-size[pk], words[pk]))
    by_theme = {pk: [row for row in rows if row.theme == pk] for pk in kept}
    growths = compare_all([_counts(by_theme[pk], now) for pk in kept], _counts(rows, now))
    shown = [
        _shown(pk, words[pk], by_theme[pk], growth, now)
        for pk, growth in zip(kept, growths, strict=True)
    ]
    return shown, _left(mine, unmarked, sum(one.count for one in shown), len(rows))


def _counts(rows: Iterable[_Row], now: datetime) -> Counts:
    when = Counter(row.at >= now - NOW for row in rows)
    return Counts(when[False], when[True])


def _shown(
    pk: int, words: tuple[str, ...], rows: Sequence[_Row], growth: Growth, now: datetime
) -> Shown:
    came = Counter(_month(row.at) for row in rows)
    months = tuple(came[year, month + 1] for year, month in months_until(now))
    units = Counter(row.unit for row in rows)
    ordered = sorted(units.items(), key=lambda pair: (-pair[1], pair[0]))
    return Shown(pk, words, len(rows), months, tuple(ordered), growth)


def _month(at: datetime) -> tuple[int, int]:
    local = timezone.localtime(at)
    return local.year, local.month


def _left(
    mine: QuerySet[FeedbackCase], unmarked: QuerySet[FeedbackCase], shown: int, read: int
) -> Left:
    whole = mine.count()
    gone = unmarked.filter(Q(words__isnull=True) | Q(words__text="")).count()
    return Left(whole, whole - read, gone, read - shown - gone)
