"""What stands beside the figures: targets, definitions, owner, what is next and what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.swedish import capitalised, number_word, sort_key
from rodtrad.indicators import rules, words
from rodtrad.indicators.models import (
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
    Target,
)
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.facts import begun
from rodtrad.indicators.status import Standing
from rodtrad.organisation.tree import Node, Tree

# Days of the past carry their year: no day of today is in the same one.
NO_DAY = date(1, 1, 1)


@dataclass(frozen=True)
class Aim:
    phrase: str
    since: str
    decision: str


@dataclass(frozen=True)
class Wording:
    """One definition in the indicator's history."""

    name: str
    since: str
    reason: str
    method: str
    seam: str


def aims(series: Series, meaning: IndicatorDefinition, units: Tree, today: date) -> tuple[Aim, ...]:
    rows = series.targets.select_related("decision").order_by("-valid")
    return tuple(aim(row, meaning, units) for row in begun(rows, today))


def aim(row: Target, meaning: IndicatorDefinition, units: Tree) -> Aim:
    decision = ""
    if row.decision is not None:
        decision = _("%(body)s %(day)s, § %(paragraph)s") % {
            "body": units.name(row.decision.body_id) or _("Beslut"),
            "day": words.date_of(row.decision.decided_on, NO_DAY),
            "paragraph": row.decision.paragraph,
        }
    since = row.valid.lower
    return Aim(
        phrase=capitalised(words.target_phrase(row, meaning)),
        since=words.date_of(since, NO_DAY) if since else "",
        decision=decision,
    )


def wording(row: IndicatorDefinition) -> Wording:
    since = row.valid.lower
    return Wording(
        name=row.name,
        since=words.date_of(since, NO_DAY) if since else "",
        reason=row.change_reason,
        method=row.method,
        seam=words.seam(row),
    )


def provenance(history: list[Observation], meaning: IndicatorDefinition, today: date) -> str:
    """Say where the figures come from, until when, and plainly which of them are invented."""
    known = [row for row in history if row.value is not None]
    real = [row for row in known if not row.is_invented]
    invented = [row.period.ends_on for row in known if row.is_invented]
    if not real:
        return _("Siffrorna är påhittade.") if invented else _sourced(meaning.source)
    newest: dict[str, ReportingPeriod] = {}
    for row in real:
        source = words.bare_source(row.source or meaning.source)
        if source not in newest or newest[source].ends_on < row.period.ends_on:
            newest[source] = row.period
    is_parted = bool(invented) and min(invented) > max(row.period.ends_on for row in real)
    said = [
        _sourced(source, words.period_of(period, today) if is_parted else "")
        for source, period in sorted(newest.items(), key=lambda pair: sort_key(pair[0]))
    ]
    if is_parted and not any(newest):
        until = words.period_of(max(newest.values(), key=lambda one: one.ends_on), today)
        said.append(_("Siffrorna efter %s är påhittade.") % until)
    elif is_parted:
        said.append(_("Senare siffror är påhittade."))
    elif invented:
        said.append(_("Några siffror är påhittade. De är märkta i tabellen."))
    return " ".join(filter(None, said))


def _sourced(source: str, until: str = "") -> str:
    """Return a source with the last period that comes from it, before what more is said of it."""
    if not source:
        return ""
    name, _dot, more = words.bare_source(source).partition(". ")
    if until:
        name = _("%(source)s till och med %(period)s") % {"source": name, "period": until}
    return " ".join(filter(None, [_("Källa: %s.") % name, f"{more}." if more else ""]))


def next_due(standing: Standing, today: date) -> str:
    period = standing.upcoming
    if period is None:
        return ""
    name = capitalised(words.period_of(period, today))
    if period != standing.facts.missing_period:
        day = words.date_of(period.due_on, today)
        return _("%(period)s lämnas senast %(day)s") % {"period": name, "day": day}
    if standing.expected_on is None:
        return _("%s saknas, ingen dag angiven") % name
    day = words.date_of(standing.expected_on, today)
    return _("%(period)s väntas %(day)s") % {"period": name, "day": day}


def waiting_periods(
    standing: Standing, periods: dict[str, list[ReportingPeriod]], figures: set[int], today: date
) -> list[ReportingPeriod]:
    """Return the open periods without a figure, the newest first."""
    known = periods.get(standing.definition.frequency, [])
    several = calendar.open_for(standing.series, known, today)
    return [period for period in several if period.pk not in figures]


def to_record(standing: Standing, user: Any) -> str:
    """Return where somebody who may reports the figure."""
    if not rules.may_record(user, standing.series):
        return ""
    address = reverse("indicators:record", args=[standing.series.indicator.key])
    return f"{address}?serie={standing.series.pk}"


def owner(series: Series, unit: Node | None) -> str:
    """Say who answers for the figures: a person, or the unit's manager."""
    if series.responsible is None:
        return _("Chefen för %s") % unit.name if unit else _("Ingen ansvarig")
    name = series.responsible.display_name
    return f"{name}, {unit.name}" if unit else name


def unchanged(definitions: Sequence[IndicatorDefinition]) -> str:
    since = definitions[0].valid.lower
    if since is None:
        return ""
    day = words.date_of(since, NO_DAY)
    if len(definitions) == 1:
        return _("Definitionen är oförändrad sedan %s.") % day
    return _("Definitionen ändrades %s.") % day


def correction_count(history: Sequence[Observation]) -> int:
    return sum(getattr(row, "corrections", 0) for row in history)


def revision_words(history: Sequence[Observation]) -> str:
    count = correction_count(history)
    word = "en" if count == 1 else number_word(count)
    return ngettext("%s rättelse", "%s rättelser", count) % word


def record_words(waiting: Sequence[ReportingPeriod], today: date) -> str:
    if not waiting:
        return _("Rätta en lämnad siffra")
    return _("Lämna in %s") % words.period_of(waiting[0], today)


def other_words(count: int) -> str:
    word = "en" if count == 1 else number_word(count)
    return (
        ngettext("Samma siffra för %s annan enhet", "Samma siffra för %s andra enheter", count)
        % word
    )
