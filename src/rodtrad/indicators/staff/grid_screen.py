"""What the page of many figures shows: whose series, which period, and the table of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.core.paginator import Page, Paginator
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.accounts.models import User
from rodtrad.accounts.request import user_of
from rodtrad.core.decision import require
from rodtrad.core.periods import PeriodKind
from rodtrad.indicators import due, rules
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.series import asked_in, frequencies, recordable_by
from rodtrad.indicators.staff.grid_sent import SharedForm, fill, series_ids
from rodtrad.indicators.staff.grid_table import Table, lay_out
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.times import known

PER_PAGE = 30
LOOKS_BACK = timedelta(days=400)
Calendars = Mapping[str, Sequence[ReportingPeriod]]


@dataclass
class Screen:
    """The page: whose figures, which period, the table and what is said below it."""

    unit: Node | None
    kinds: list[str]
    shared: SharedForm
    ended: Calendars
    period: ReportingPeriod | None = None
    page: Page[Series] | None = None
    table: Table = field(default_factory=lambda: Table([]))
    notice: str = ""


def screen_of(request: HttpRequest, sent: Mapping[str, str]) -> Screen:
    """Return the page as it is asked for, holding what was sent to it."""
    today = timezone.localdate()
    ended = _ended(today)
    unit = tree().by_key(request.GET.get("enhet", ""))
    rows, kinds = _scope(user_of(request), unit, today)
    kinds = kinds or _kinds_to_choose(user_of(request), ended)
    screen = Screen(unit, kinds, SharedForm(sent or None), ended)
    screen.period = _period(sent.get("period") or request.GET.get("period", ""), kinds, ended)
    if screen.period is None:
        return screen
    if sent:
        series = _sent(request, sent)
    else:
        screen.page = _page(rows, screen.period, request.GET.get("sida"))
        series = list(screen.page.object_list)
    screen.table = lay_out(
        series,
        ended[screen.period.kind],
        screen.period,
        today=today,
        only_reads=known.moment() is not None,
    )
    fill(screen.table, sent)
    return screen


def _ended(today: date) -> Calendars:
    return {
        kind: [period for period in periods if period.ends_on < today]
        for kind, periods in calendar.all_by_kind().items()
    }


def _scope(user: User, unit: Node | None, today: date) -> tuple[QuerySet[Series], list[str]]:
    """Return whose series it is about, and how often their figures come, the most often first.

    Without a unit the person's own; who has none of her own but writes for some units, theirs.
    """
    rows = recordable_by(user)
    if unit is not None:
        rows = rows.filter(unit_id__in=tree().subtree_ids(unit.id))
        return rows, _kinds(rows, today)
    mine = rows.filter(due.reported_by(user))
    kinds = _kinds(mine, today)
    if kinds or isinstance(unit_ids(user, Right.RECORD_OUTCOME), Everywhere):
        return mine, kinds
    return rows, _kinds(rows, today)


def _kinds(rows: QuerySet[Series], today: date) -> list[str]:
    asked = rows.filter(valid__overlap=DateRange(today - LOOKS_BACK, today))
    return sorted(frequencies(asked, today), key=_rarely)


def _rarely(kind: str) -> int:
    """Return what sorts the kinds of period that come most often first."""
    return -PeriodKind(kind).per_year


def _kinds_to_choose(user: User, ended: Calendars) -> list[str]:
    """Return every kind of period to who has nothing of her own but chooses among units."""
    reach = unit_ids(user, Right.RECORD_OUTCOME)
    if isinstance(reach, Everywhere) or len(reach) > 1:
        return sorted((kind for kind in ended if ended[kind]), key=_rarely)
    return []


def _period(asked: str, kinds: Sequence[str], ended: Calendars) -> ReportingPeriod | None:
    """Return the period asked for, else the newest that is open of what comes most often."""
    every = (period for periods in ended.values() for period in periods)
    if found := next((period for period in every if period.key == asked), None):
        return found
    several = ended.get(kinds[0], []) if kinds else []
    return newest_open(several)


def newest_open(several: Sequence[ReportingPeriod]) -> ReportingPeriod | None:
    """Return the newest period that can be reported, else the newest there is."""
    still_open = [period for period in several if not period.is_locked]
    return (still_open or several)[-1] if several else None


def _page(rows: QuerySet[Series], period: ReportingPeriod, number: str | None) -> Page[Series]:
    return Paginator(asked_in(rows, period), PER_PAGE).get_page(number)


def _sent(request: HttpRequest, sent: Mapping[str, str]) -> list[Series]:
    """Return the series somebody wrote for, whatever has become of them since."""
    found = list(Series.objects.filter(pk__in=series_ids(sent)))
    for series in found:
        require(rules.may_record(request.user, series))
    return found
