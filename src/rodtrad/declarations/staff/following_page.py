"""Everything the pages of what came of promises show."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promises import value_words
from rodtrad.core.swedish import capitalised, number
from rodtrad.declarations import rules
from rodtrad.declarations.enums import Answered, Degree, Verdict
from rodtrad.declarations.forms.following import CountForm, ValueForm
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import (
    BrokenAnswer,
    Fulfilment,
    Promise,
    PromiseCheck,
    PromiseVerdict,
    PromiseVersion,
    ServiceDeclaration,
)
from rodtrad.declarations.queries.following import history, open_periods, way_of
from rodtrad.declarations.queries.year import counted, outcomes
from rodtrad.indicators.drawing import spark
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.words import in_period
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from rodtrad.times.request import default_day

# A verdict's place among the marks of outcome.
MARKS = {
    Verdict.KEPT: "met",
    Verdict.BROKEN: "not_met",
    Verdict.NOT_MEASURED: "not_assessable",
}


def asked_period(
    promise: Promise, key: str
) -> tuple[ReportingPeriod | None, list[ReportingPeriod]]:
    """Return the period asked for, else the newest that has ended, and all that can be checked."""
    day = default_day()
    way = way_of(promise, day)
    periods = open_periods(way, day) if way is not None else []
    named = next((one for one in periods if one.key == key), None)
    ended = next((one for one in periods if one.ends_on < day), None)
    return named or ended or next(iter(periods), None), periods


def check_form(
    said: PromiseVersion, data: Any, check: PromiseCheck | None
) -> CountForm | ValueForm:
    """Return the form for what the promise's level asks: how many of how many, or a number."""
    kind = CountForm if level_of(said).is_counted else ValueForm
    fields = ("kept", "of", "value", "note", "version")
    begun = {name: getattr(check, name) for name in fields} if check else {}
    if begun.get("value") is not None:
        begun["value"] = number(begun["value"])
    return kind(data, initial=begun)


def promise_page(user: Any, promise: Promise, said: PromiseVersion) -> dict[str, Any]:
    """Return what has come of a promise, period by period."""
    day = default_day()
    rows = history(promise)
    unit_id = promise.declaration.unit_id
    return {
        "promise": promise,
        "said": said,
        "unit": tree(day).name(unit_id),
        "declaration": said.version,
        "way": way_of(promise, day),
        "rows": [_row(one) for one in rows],
        "newest": newest_words(rows[0]) if rows else "",
        "spark": spark([one.value for one in rows[::-1]], "kontroll"),
        "may_check": known.moment() is None and bool(rules.may_check(user, unit_id)),
        "may_answer": known.moment() is None and bool(rules.may_edit(user, unit_id)),
    }


def _row(one: PromiseVerdict) -> dict[str, Any]:
    verdict = Verdict(one.verdict)
    return {
        "period": capitalised(one.period.shown_name),
        "key": one.period.key,
        "mark": MARKS[verdict],
        "word": str(verdict.label),
        "value": measured_words(one),
        "is_broken": verdict == Verdict.BROKEN,
        "answers": [answer_words(answer) for answer in one.answers.all()],
    }


def measured_words(one: PromiseVerdict) -> str:
    """Return what was measured: "94 procent, 18 av 20"."""
    if one.value is None:
        return ""
    said = value_words(level_of(one.wording), one.value)
    if one.kept is None or one.of is None:
        return said
    return _("%(value)s, %(kept)s av %(all)s") % {
        "value": said,
        "kept": number(one.kept),
        "all": number(one.of),
    }


def broken_words(verdict: PromiseVerdict) -> str:
    return _("Vi höll inte löftet %(when)s: %(value)s.") % {
        "when": in_period(verdict.period, default_day()),
        "value": measured_words(verdict),
    }


def newest_words(verdict: PromiseVerdict) -> str:
    """Say how the promise went in its newest period."""
    period = in_period(verdict.period, default_day())
    if verdict.verdict == Verdict.BROKEN:
        return broken_words(verdict)
    if verdict.verdict == Verdict.NOT_MEASURED:
        return _("Löftet mättes inte %s.") % period
    said = {"when": period, "value": measured_words(verdict)}
    return _("Vi höll löftet %(when)s: %(value)s.") % said


def when(period: ReportingPeriod | None) -> dict[str, str]:
    return {"when": in_period(period, default_day()) if period else ""}


def answer_words(answer: BrokenAnswer) -> dict[str, str]:
    return {
        "kind": str(Answered(answer.kind).label),
        "text": answer.text,
        "when": day_words(answer.at.date(), year=True),
    }


def year_page(user: Any, declaration: ServiceDeclaration, year: int) -> dict[str, Any]:
    """Return how a year's promises went, counted one by one, and what the unit has confirmed."""
    sums = counted(declaration, year)
    row = Fulfilment.objects.filter(declaration=declaration, year=year).select_related("by").first()
    words = {"kept": sums.kept, "broken": sums.broken, "missing": sums.not_measured}
    return {
        "declaration": declaration,
        "name": vars(declaration)["name"],
        "year": year,
        "sums": sums,
        "counted": _("%(kept)s hållna, %(broken)s brutna, %(missing)s inte mätta.") % words,
        "degree": str(sums.degree.label),
        "rows": [_outcome(said, verdict) for said, verdict in outcomes(user, declaration, year)],
        "confirmed": _confirmed(row) if row else None,
        "begun": _begun(row, sums.degree),
        "is_measured": sums.degree != Degree.NOT_ASSESSABLE,
    }


def _begun(row: Fulfilment | None, computed: Degree) -> dict[str, Any]:
    """Return what the form begins with: what was confirmed, else what is counted."""
    if row is None:
        return {"degree": computed}
    return {"degree": row.confirmed, "reasons": row.reasons, "version": row.version}


def _outcome(said: PromiseVersion, verdict: PromiseVerdict | None) -> dict[str, Any]:
    found = Verdict(verdict.verdict) if verdict else Verdict.NOT_MEASURED
    return {
        "text": said.text,
        "url": reverse("declarations:check", args=[said.promise_id]),
        "mark": MARKS[found],
        "word": str(found.label),
        "value": measured_words(verdict) if verdict else "",
        "period": capitalised(verdict.period.shown_name) if verdict else "",
    }


def _confirmed(row: Fulfilment) -> dict[str, str]:
    return {
        "degree": str(Degree(row.confirmed).label),
        "mark": row.confirmed,
        "reasons": row.reasons,
        "who": row.by.display_name if row.by else "",
        "when": day_words(row.at.date(), year=True),
    }


def is_a_year(year: int) -> bool:
    """Say whether anything can have been declared in the year, or is about to be."""
    return 2000 <= year <= timezone.localdate().year + 1
