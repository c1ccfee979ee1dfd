"""An indicator's page: one unit's figures, and everything needed to judge them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.http import Http404
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.core.addresses import number_in
from rodtrad.core.swedish import capitalised, number
from rodtrad.indicators import thread, words
from rodtrad.indicators.drawing import Chart, breaks_of, series_picture
from rodtrad.indicators.enums import Group, ObservationStatus
from rodtrad.indicators.figures import show
from rodtrad.indicators.followed import is_followed, words_of_followed
from rodtrad.indicators.judged import Judged, judged
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.queries import figures as given
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.facts import begun, recall
from rodtrad.indicators.queries.series import in_force, visible_to, with_others
from rodtrad.indicators.queries.succession import CARRIED, SeamLine, Seams, seams_of, with_seams
from rodtrad.indicators.staff import aside
from rodtrad.indicators.staff.groups import Comparison, compare
from rodtrad.indicators.status import Standing, stand
from rodtrad.organisation.tree import Node, Tree
from rodtrad.ui import marks

SHORT_TABLE = 6
GAPS = 3


@dataclass(frozen=True)
class Row:
    """One period of the table: its name, a figure for each group, and what is said of it."""

    period: str
    values: tuple[str, ...]
    number: str
    note: str
    is_newest: bool = False
    is_gap: bool = False


@dataclass(frozen=True)
class IndicatorPage:
    """Everything the template shows."""

    standing: Standing
    unit: Node | None
    committee: Node | None
    strand: thread.Strand
    lead: str
    marks: tuple[tuple[str, SafeString, str], ...]
    judged: Judged | None
    chart: Chart
    chart_title: str
    comparison: Comparison | None
    groups: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int
    has_numbers: bool
    aims: tuple[aside.Aim, ...]
    wordings: tuple[aside.Wording, ...]
    provenance: str
    revision_count: int
    next_due: str
    to_record: str
    others: int
    query: str
    owner: str
    all_count: int
    chart_note: str
    seams: tuple[SeamLine, ...]
    table_caption: str
    unchanged: str
    revision_words: str
    record_words: str
    other_words: str
    past_note: str
    day_text: str


def series_or_404(user: Any, key: str, unit: Node | None, pk: str = "") -> Series:
    """Return the series the address asks for, or the indicator's first that somebody may see."""
    rows = with_others(visible_to(user), user, timezone.localdate()).filter(indicator__key=key)
    rows = with_seams(rows)
    if unit is not None:
        rows = rows.filter(unit_id=unit.id)
    asked = number_in(pk)
    if asked is not None:
        rows = rows.filter(pk=asked)
    found = rows.select_related(
        "indicator", "responsible", "status__period", "status__target", "status__missing_period"
    ).order_by("unit_id", "-valid")
    series = found.first()
    if series is None:
        raise Http404
    return series


def indicator_page(
    series: Series, units: Tree, user: Any, today: date, *, shows_all: bool
) -> IndicatorPage:
    """Gather the page as it stands on a day, in a constant number of queries."""
    periods = calendar.all_by_kind()
    history = list(given.history(series.pk, today))
    every = list(series.indicator.definitions.select_related("bridge_period").order_by("-valid"))
    wordings = begun(every, today) or every[-1:]
    recall([series], today)
    meaning = in_force(reversed(wordings), today)
    standing = stand(series, meaning, periods, today)
    totals = {row.period_id: row for row in history if row.group == Group.TOTAL}
    seams = seams_of(series, periods.get(meaning.frequency, []), set(totals), today)
    unit = units.find(series.unit_id)
    strand = thread.strands([series.pk], today).get(series.pk, thread.EMPTY)
    title = _chart_title(unit, meaning)
    groups = _groups(meaning, history)
    breaks = _begun(breaks_of(wordings), today)
    rows = _rows([*history, *seams.carried], groups, meaning, today, breaks)
    waiting = aside.waiting_periods(standing, periods, set(totals), today)
    others: int = getattr(series, "others", 0)
    return IndicatorPage(
        **_beside(series, standing, history, wordings, units, today),
        **_said(standing, strand, list(totals.values()), today, breaks),
        **_table(rows, meaning, title, shows_all=shows_all),
        standing=standing,
        unit=unit,
        committee=units.committee_of(series.unit_id),
        strand=strand,
        chart=_chart(standing, periods, seams, totals, title, breaks, today),
        seams=seams.lines,
        chart_title=title,
        comparison=compare(standing, history, today),
        groups=tuple(meaning.groups[key].capitalize() for key in groups),
        has_numbers=any(row.denominator is not None for row in totals.values()),
        to_record=aside.to_record(standing, user) if today == timezone.localdate() else "",
        others=others,
        query=f"?enhet={unit.key}" if unit else "",
        record_words=aside.record_words(waiting, today),
        other_words=aside.other_words(others),
    )


def _begun(breaks: Iterable[date], today: date) -> list[date]:
    """Return the breaks that have come; those to come are not drawn yet."""
    return [day for day in breaks if day <= today]


def _chart(
    standing: Standing,
    periods: dict[str, list[ReportingPeriod]],
    seams: Seams,
    totals: dict[int, Observation],
    title: str,
    breaks: list[date],
    today: date,
) -> Chart:
    known = periods.get(standing.definition.frequency, [])
    figures, breaks = seams.before | totals, [*breaks, *_begun(seams.breaks, today)]
    return series_picture(standing, known, figures, title, today, breaks)


def _said(
    standing: Standing,
    strand: thread.Strand,
    totals: list[Observation],
    today: date,
    breaks: list[date],
) -> dict[str, Any]:
    """Return the marks in words; the judgement is the goal's."""
    data = capitalised(marks.word("data", standing.data))
    before = _before(standing, totals, breaks)
    is_former = standing.period is not None and _is_former(standing.period, breaks)
    return {
        "lead": words.lead(standing, today, before, is_former=is_former),
        "marks": (
            (
                str(marks.KINDS["data"]),
                marks.one("data", standing.data, data),
                words.data_about(standing, today),
            ),
            (str(marks.KINDS["outcome"]), *_outcome(standing, strand, totals)),
        ),
        "judged": judged(standing, strand, today),
    }


def _outcome(
    standing: Standing, strand: thread.Strand, totals: list[Observation]
) -> tuple[SafeString, str]:
    """Return the mark of the outcome and what it builds on, with the margin of error."""
    meaning = standing.definition
    if is_followed(standing, strand):
        said = format_html('<span class="quiet">{}</span>', capitalised(words_of_followed()))
        return said, _("%s.") % capitalised(str(meaning.get_direction_display()))
    errors = [row.standard_error for row in totals if row.period == standing.period]
    margin = words.margin(errors[0], meaning) if errors and standing.has_come else ""
    about = words.outcome_about(standing)
    mark = marks.one(
        "outcome", standing.outcome, capitalised(words.outcome_words(standing.outcome))
    )
    return mark, f"{about.rstrip('.')}. {margin}" if margin else about


def _is_former(period: ReportingPeriod, breaks: list[date]) -> bool:
    """Say whether figures of the period are measured by a definition before the last break."""
    return any(period.ends_on < day for day in breaks)


def _table(
    rows: tuple[Row, ...], meaning: IndicatorDefinition, title: str, *, shows_all: bool
) -> dict[str, Any]:
    """Return the table, all of it or its newest rows."""
    return {
        "rows": rows if shows_all else rows[:SHORT_TABLE],
        "more": 0 if shows_all else max(0, len(rows) - SHORT_TABLE),
        "all_count": len(rows),
        "chart_note": _chart_note(rows, meaning),
        "table_caption": title if shows_all else _("Samma siffror, de senaste"),
    }


def _beside(
    series: Series,
    standing: Standing,
    history: list[Observation],
    wordings: list[IndicatorDefinition],
    units: Tree,
    today: date,
) -> dict[str, Any]:
    """Return what stands beside the figures."""
    meaning, unit = standing.definition, units.find(series.unit_id)
    now = timezone.localdate()
    return {
        "past_note": words.past_note(today, now),
        "day_text": words.standing_on(today, now),
        "aims": aside.aims(series, meaning, units, today),
        "wordings": tuple(aside.wording(row) for row in wordings),
        "provenance": aside.provenance(history, meaning, today),
        "revision_count": aside.correction_count(history),
        "next_due": aside.next_due(standing, today),
        "owner": aside.owner(series, unit),
        "unchanged": aside.unchanged(wordings),
        "revision_words": aside.revision_words(history),
    }


def _chart_title(unit: Node | None, meaning: IndicatorDefinition) -> str:
    often = {
        "month": _("månad för månad"),
        "quarter": _("kvartal för kvartal"),
        "tertial": _("tertial för tertial"),
        "half": _("halvår för halvår"),
        "year": _("år för år"),
    }[meaning.frequency]
    name = f"{unit.name}, {often}" if unit else often
    return f"{capitalised(name)}, {meaning.unit_of_measure}"


def _groups(meaning: IndicatorDefinition, history: list[Observation]) -> list[str]:
    """Return the groups that have figures, in the definition's order."""
    used = {row.group for row in history}
    return [key for key in meaning.groups if key == Group.TOTAL or key in used]


def _rows(
    history: list[Observation],
    groups: list[str],
    meaning: IndicatorDefinition,
    today: date,
    breaks: list[date],
) -> tuple[Row, ...]:
    by_period: dict[int, dict[str, Observation]] = {}
    for row in history:
        by_period.setdefault(row.period_id, {})[row.group] = row
    return tuple(
        _row(several, groups, meaning, today, breaks, is_newest=place == 0)
        for place, several in enumerate(by_period.values())
    )


def _row(
    several: dict[str, Observation],
    groups: list[str],
    meaning: IndicatorDefinition,
    today: date,
    breaks: list[date],
    *,
    is_newest: bool,
) -> Row:
    first = several.get(Group.TOTAL) or next(iter(several.values()))
    values = []
    for key in groups:
        figure = several.get(key)
        is_gap = figure is None or figure.value is None
        values.append(_("saknas") if is_gap else show(figure.value if figure else None, meaning))
    return Row(
        period=words.period_of(first.period, today),
        values=tuple(values),
        number=show_count(first.denominator),
        note=_note(first, breaks),
        is_newest=is_newest,
        is_gap=first.value is None,
    )


def show_count(value: Decimal | None) -> str:
    return number(value)


def _note(figure: Observation, breaks: list[date]) -> str:
    if figure.status == ObservationStatus.MISSING:
        return figure.reason
    if getattr(figure, CARRIED, False):
        return _("före sömmen")
    said = figure.get_status_display()
    if getattr(figure, "corrections", 0):
        said += ", " + _("rättad")
    if figure.is_invented:
        said += ", " + _("påhittad siffra")
    if _is_former(figure.period, breaks):
        said += ", " + words.former()
    return str(said)


def _before(standing: Standing, totals: list[Observation], breaks: list[date]) -> Decimal | None:
    """Return the last known value before the newest; none where a break lies between them."""
    known = [row for row in totals if row.value is not None]
    if len(known) < 2 or known[0].pk is None or standing.value is None:
        return None
    newest, earlier = known[0].period.ends_on, known[1].period.ends_on
    return None if any(earlier < day <= newest for day in breaks) else known[1].value


def _chart_note(rows: tuple[Row, ...], meaning: IndicatorDefinition) -> str:
    """Say which way is better, and what is missing and why."""
    said = [_("%s.") % capitalised(str(meaning.get_direction_display()))]
    gaps = [row for row in rows if row.is_gap and row.note]
    said += [
        _("%(period)s saknas: %(why)s.")
        % {"period": capitalised(row.period), "why": row.note.rstrip(".")}
        for row in gaps[:GAPS]
    ]
    return " ".join(said)
