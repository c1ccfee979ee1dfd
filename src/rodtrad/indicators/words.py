"""What the figures say, in sentences made by stated rules.

1. A target is said as people say it: at least, at most, between, better than the starting value.
2. The newest figure comes first, with its period, then whether it reaches the target in force
   that day, then how it stands against the one before.
3. What is missing is said before anything else is.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from rodtrad.core import periods as core_periods
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.periods import PeriodKind
from rodtrad.core.status import DataMark, Outcome
from rodtrad.core.swedish import number
from rodtrad.indicators.enums import Direction, Seam, TargetKind
from rodtrad.indicators.figures import difference, is_percentage, show, with_unit
from rodtrad.indicators.models import IndicatorDefinition, ReportingPeriod, Target
from rodtrad.indicators.status import Standing
from rodtrad.times import known

OWNED = ngettext_lazy(
    "%(count)s serie att lämna siffror för",
    "%(count)s serier att lämna siffror för",
    "count",
)
ACTS = {
    "covenant.sealed": gettext_lazy("förseglade det som ska mätas"),
    "indicator.defined": gettext_lazy("skapade en indikator"),
    "indicator.redefined": gettext_lazy("ändrade en indikators definition"),
    "observation.missing": gettext_lazy("anmälde att en siffra saknas"),
    "observation.recorded": gettext_lazy("lämnade ett utfall"),
    "observation.revised": gettext_lazy("rättade ett utfall"),
    "observations.loaded": gettext_lazy("läste in siffror"),
    "period.due_changed": gettext_lazy("ändrade en periods sista dag"),
    "period.laid_out": gettext_lazy("lade ut ett års perioder"),
    "period.locked": gettext_lazy("låste en period"),
    "period.unlocked": gettext_lazy("öppnade en låst period"),
    "series.assigned": gettext_lazy("bytte ansvarig för en serie"),
    "series.closed": gettext_lazy("avslutade en serie"),
    "series.handed_over": gettext_lazy("lämnade över en serie"),
    "series.opened": gettext_lazy("bad en enhet om en indikator"),
    "series.published": gettext_lazy("gjorde en serie publik"),
    "series.withdrawn": gettext_lazy("tog ner en publik serie"),
    "target.set": gettext_lazy("satte ett mål"),
}
MISSING = gettext_lazy("saknas")
SYSTEM = gettext_lazy("systemet")


def target_phrase(target: Target, definition: IndicatorDefinition) -> str:
    """Return "högst 5,5", "minst 90", "5 till 6" or "minst 2 högre än 80"."""
    value = number(target.value)
    if target.kind == TargetKind.BAND:
        return _("%(low)s till %(high)s") % {"low": value, "high": number(target.upper)}
    if target.kind == TargetKind.IMPROVE:
        return _improvement(target, Direction(definition.direction))
    if definition.direction == Direction.LOWER:
        return _("högst %s") % value
    if definition.direction == Direction.HIGHER:
        return _("minst %s") % value
    return value


def _improvement(target: Target, direction: Direction) -> str:
    """Return which way from the starting value, which says more than that it is better."""
    words = {"step": number(target.value), "base": number(target.base) or _("utgångsvärdet")}
    if not target.value:
        said = {
            Direction.HIGHER: _("högre än %(base)s"),
            Direction.LOWER: _("lägre än %(base)s"),
            Direction.NEITHER: _("bättre än %(base)s"),
        }
    else:
        said = {
            Direction.HIGHER: _("minst %(step)s högre än %(base)s"),
            Direction.LOWER: _("minst %(step)s lägre än %(base)s"),
            Direction.NEITHER: _("minst %(step)s bättre än %(base)s"),
        }
    return said[direction] % words


def of_unit(name: str, unit: str) -> str:
    """Return an indicator's name with the unit's after it, unless it says the unit already."""
    return f"{name}, {unit}" if unit and not name.endswith(unit) else name


def in_period(period: ReportingPeriod, today: date) -> str:
    """Return "i oktober", "i oktober 2025", "under tertial 2 2026" or "under 2025"."""
    parsed = core_periods.parse(period.key)
    has_year = parsed.kind is PeriodKind.YEAR or parsed.year != today.year
    name = core_periods.period_name(parsed, year=has_year)
    return (_("i %s") if parsed.kind is PeriodKind.MONTH else _("under %s")) % name


def period_of(period: ReportingPeriod, today: date) -> str:
    """Return the period's name, the year only when it is another."""
    parsed = core_periods.parse(period.key)
    has_year = parsed.kind is PeriodKind.YEAR or parsed.year != today.year
    return core_periods.period_name(parsed, year=has_year)


def date_of(day: date, today: date) -> str:
    return day_words(day, year=day.year != today.year)


def past_note(day: date, today: date) -> str:
    """Say what a page that stands on a past day can and cannot tell; nothing on other days."""
    if day >= today:
        return ""
    if known.moment() is not None:
        # What has come since was not known then, and is not shown.
        return _("Bara perioder som hade tagit slut den dagen räknas.")
    return _(
        "Bara perioder som hade tagit slut den dagen räknas. "
        "Siffror som har kommit eller rättats sedan dess visas som de är nu."
    )


def standing_on(day: date, today: date) -> str:
    """Return which day a page stands on."""
    said = _("Läget den %s") if day <= today else _("Läget som det ser ut att bli den %s")
    return said % day_words(day, year=True)


def asked(day: date, today: date) -> dict[str, str]:
    """Return what an address says so that its page stands on the same day."""
    return {} if day == today else {"dag": day.isoformat()}


def lead(
    standing: Standing, today: date, before: Decimal | None = None, *, is_former: bool = False
) -> str:
    """Return what the newest figure says, in one to four short sentences.

    `is_former` says that it was measured by an earlier definition than the one in force.
    """
    sentences = [_lacking(standing, today)] if standing.data is not DataMark.FRESH else []
    if standing.value is not None and standing.period is not None:
        newest = _newest(standing, today)
        sentences.append(f"{newest.removesuffix('.')}, {former()}." if is_former else newest)
        sentences.append(_against_target(standing))
        sentences.append(_movement(standing, before))
    return " ".join(sentence for sentence in sentences if sentence)


def _lacking(standing: Standing, today: date) -> str:
    lacking = standing.lacking
    if lacking is None:
        return _("Ingen siffra har lämnats än.")
    name = period_of(lacking, today)
    facts = standing.facts
    if standing.is_reported_missing:
        said = _("%(period)s saknas: %(why)s.") % {
            "period": name.capitalize(),
            "why": facts.missing_reason.rstrip("."),
        }
        if facts.missing_expected_on is None:
            return said + " " + _("Ingen dag är angiven för när den kommer.")
        return said + " " + _("Siffran väntas %s.") % date_of(facts.missing_expected_on, today)
    due = date_of(lacking.due_on, today)
    return _("Siffran för %(period)s skulle ha kommit %(due)s.") % {"period": name, "due": due}


def awaited(standing: Standing, today: date, *, year: bool = False) -> str:
    """Return which day a lacking figure is waited for, or by which day it should have come.

    Of a figure that has come it says why it cannot be assessed all the same.
    """
    if standing.has_come:
        return reasons(standing)
    expected = _awaited_on(standing, today)
    if expected is not None:
        said = day_words(expected, year=year or expected.year != today.year)
        return said if expected >= today else _("skulle ha kommit %s") % said
    return _("Ingen dag angiven") if standing.is_reported_missing else _("Inget datum")


def is_awaited(standing: Standing, today: date) -> bool:
    """Say whether a figure is still to come: neither here nor late."""
    expected = _awaited_on(standing, today)
    return not standing.has_come and (expected is None or expected >= today)


def _awaited_on(standing: Standing, today: date) -> date | None:
    lacking = standing.lacking
    if lacking is not None and not standing.is_reported_missing and lacking.due_on < today:
        return lacking.due_on
    return standing.expected_on


def reasons(standing: Standing) -> str:
    """Return why a series cannot be assessed."""
    return " ".join(reason.sentence() for reason in standing.reasons)


def former() -> str:
    """Return what is said of a figure from before a break in its series."""
    return _("mätt enligt den tidigare definitionen")


def _newest(standing: Standing, today: date) -> str:
    assert standing.value is not None
    assert standing.period is not None
    when = in_period(standing.period, today)
    definition = standing.definition
    said = with_unit(standing.value, definition)
    if standing.data is not DataMark.FRESH:
        return _("Senast, %(when)s, var värdet %(value)s.") % {"when": when, "value": said}
    return _("%(when)s var värdet %(value)s.") % {
        "when": when[:1].upper() + when[1:],
        "value": said,
    }


def _against_target(standing: Standing) -> str:
    if standing.target is None:
        return _("Det finns inget mål att jämföra med.")
    aim = target_phrase(standing.target, standing.definition)
    if standing.data is not DataMark.FRESH:
        return _("Målet är %s. Utfallet går inte att bedöma än.") % aim
    words = {
        Outcome.MET: _("Det når målet, %s."),
        Outcome.PARTLY: _("Det når nästan målet, %s, och ligger inom toleransen."),
        Outcome.NOT_MET: _("Det når inte målet, %s."),
        Outcome.NOT_ASSESSABLE: _("Målet är %s. Det går inte att bedöma än."),
    }
    return words[standing.outcome] % aim


def _movement(standing: Standing, before: Decimal | None) -> str:
    value, definition = standing.value, standing.definition
    if value is None or before is None:
        return ""
    if show(value, definition) == show(before, definition):
        return _("Det är samma som förra gången.")
    by = difference(abs(value - before), definition)
    if definition.direction == Direction.NEITHER:
        said = _("%s högre än förra gången") if value > before else _("%s lägre än förra gången")
        return _("Det är %s.") % (said % by)
    is_better = (value > before) == (definition.direction == Direction.HIGHER)
    said = _("%s bättre än förra gången") if is_better else _("%s sämre än förra gången")
    return _("Det är %s.") % (said % by)


def outcome_words(outcome: Outcome) -> str:
    return {
        Outcome.MET: _("når målet"),
        Outcome.PARTLY: _("når delvis"),
        Outcome.NOT_MET: _("når inte målet"),
        Outcome.NOT_ASSESSABLE: _("ej bedömbart"),
    }[outcome]


def data_about(standing: Standing, today: date) -> str:
    """Return what the data mark builds on: which period, and when it came."""
    if standing.period is None or standing.facts.recorded_at is None:
        return _("Ingen siffra än")
    came = date_of(timezone.localdate(standing.facts.recorded_at), today)
    name = period_of(standing.period, today)
    return _("%(period)s, kom %(day)s") % {
        "period": name[:1].upper() + name[1:],
        "day": came,
    }


def margin(standard_error: Decimal | None, definition: IndicatorDefinition) -> str:
    """Return the margin of error in a sentence, a decimal closer than the figure itself."""
    if not standard_error:
        return ""
    wide = number(standard_error * 196 / 100, definition.decimals + 1)
    unit = definition.unit_of_measure
    shown = _("%s procentenheter") % wide if is_percentage(definition) else f"{wide} {unit}"
    return _("Felmarginalen är %s åt vardera hållet.") % shown


def outcome_about(standing: Standing) -> str:
    """Return the figure against its target, or what is missing."""
    if standing.outcome is Outcome.NOT_ASSESSABLE:
        return reasons(standing)
    assert standing.target is not None
    return _("%(value)s mot %(target)s") % {
        "value": show(standing.value, standing.definition),
        "target": target_phrase(standing.target, standing.definition),
    }


def recent_phrase(
    values: Sequence[tuple[ReportingPeriod, Decimal]],
    definition: IndicatorDefinition,
    today: date,
) -> str:
    """Return "juli 5,4, augusti 5,6, september 5,5." with a capital first."""
    parts = [f"{period_of(period, today)} {show(value, definition)}" for period, value in values]
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def bare_source(source: str) -> str:
    """Return a source as its name alone, however it was written down."""
    return source.removeprefix("Källa:").strip().rstrip(".")


def seam(definition: IndicatorDefinition) -> str:
    """Say how the series goes on over a new definition; nothing where it means the same."""
    if definition.seam == Seam.BREAK:
        return _("Brott: siffrorna före och efter går inte att jämföra.")
    if definition.seam != Seam.BRIDGE or definition.bridge_period is None:
        return ""
    return _("Brygga: %(period)s är %(before)s på det gamla sättet och %(after)s på det nya.") % {
        "period": definition.bridge_period.shown_name,
        "before": show(definition.bridge_before, definition),
        "after": show(definition.bridge_after, definition),
    }
