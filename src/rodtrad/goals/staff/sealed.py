"""What a plan sealed, beside what is so on a day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.sealing import Change, Difference
from rodtrad.core.swedish import capitalised, listing, number_word
from rodtrad.goals.models import Plan
from rodtrad.goals.queries import visible_to
from rodtrad.indicators import words
from rodtrad.indicators.enums import Direction, Frequency, MeasureKind, TargetKind
from rodtrad.indicators.queries.seals import Verdict, seals_of, verdicts
from rodtrad.indicators.queries.unanswered import Unanswered

DIFFERENCES = {
    Difference.SAME: gettext_lazy("samma"),
    Difference.REWORDED: gettext_lazy("omformulerat"),
    Difference.REDEFINED: gettext_lazy("omdefinierat"),
    Difference.REPLACED: gettext_lazy("utbytt"),
    Difference.MISSING: gettext_lazy("borttaget"),
}
PARTS = {
    "breakdowns": gettext_lazy("Uppdelning"),
    "description": gettext_lazy("Vad siffran visar"),
    "direction": gettext_lazy("Vilket håll som är bättre"),
    "frequency": gettext_lazy("Hur ofta"),
    "is_proportion": gettext_lazy("Är en andel"),
    "measure_kind": gettext_lazy("Slag av mått"),
    "method": gettext_lazy("Så mäter vi"),
    "name": gettext_lazy("Namn"),
    "source": gettext_lazy("Källa"),
    "targets": gettext_lazy("Målvärde"),
    "unit_of_measure": gettext_lazy("Måttenhet"),
    "weight": gettext_lazy("Vikt i målet"),
}
CHOICES: dict[str, Any] = {
    "direction": Direction, "frequency": Frequency, "measure_kind": MeasureKind,
}  # fmt: skip
WAITS = {
    Unanswered.SEAM: gettext_lazy("Ingen har sagt hur siffrorna före och efter hänger ihop."),
    Unanswered.TARGET: gettext_lazy("Målvärdet är ändrat utan beslut."),
    Unanswered.PURPOSE: gettext_lazy("Målet mäts på ett annat sätt men är inte ändrat med beslut."),
}
# The same of several.
MANY = DIFFERENCES | {
    Difference.REWORDED: gettext_lazy("omformulerade"),
    Difference.REDEFINED: gettext_lazy("omdefinierade"),
    Difference.REPLACED: gettext_lazy("utbytta"),
    Difference.MISSING: gettext_lazy("borttagna"),
}


@dataclass(frozen=True)
class Row:
    """One sealed measure: what it measured, what it is now, and what has been said of it."""

    goal: str
    name: str
    url: str
    difference: str
    kind: str
    changes: tuple[tuple[str, str, str], ...]
    said: tuple[str, ...]
    is_open: bool
    unanswered: tuple[str, ...]
    fingerprint: str


def sealed_page(user: Any, plan: Plan, day: date) -> dict[str, Any]:
    """Return the plan's seal and each measure in it as it stands on the day.

    A goal that the user may not see is counted and not named.
    """
    seals = seals_of("goals.plan", plan.pk)
    if not seals:
        return {"seals": [], "rows": [], "lead": _("Planen antogs utan sigill.")}
    found = [verdict for several in verdicts(seals, day).values() for verdict in several]
    seen = set(
        visible_to(user)
        .filter(pk__in=[verdict.measure.purpose_id for verdict in found])
        .values_list("pk", flat=True)
    )
    return {
        "seals": [(day_words(seal.sealed_on, year=True), seal.fingerprint) for seal in seals],
        "rows": [_row(verdict, verdict.measure.purpose_id in seen) for verdict in found],
        "lead": _lead(found),
    }


def _lead(found: list[Verdict]) -> str:
    """Say first how many are what was decided, then what has become of the others."""
    if not found:
        return _("Inget mått följde målen när planen antogs.")
    counts = Counter(verdict.difference for verdict in found)
    if counts[Difference.SAME] == len(found):
        return ngettext(
            "Det enda måttet är det som beslutades.",
            "Alla %(count)s mått är de som beslutades.",
            len(found),
        ) % {"count": number_word(len(found))}
    if len(found) == 1:
        return _("Det enda måttet är %s.") % DIFFERENCES[found[0].difference]
    return _("Av %(all)s mått är %(parts)s.") % {
        "all": number_word(len(found)),
        "parts": listing([_part(each, counts[each]) for each in Difference if counts[each]]),
    }


def _part(each: Difference, count: int) -> str:
    return f"{number_word(count)} {(DIFFERENCES if count == 1 else MANY)[each]}"


def _row(verdict: Verdict, is_seen: bool) -> Row:
    measure = verdict.measure
    said = [words.seam(row) for row in verdict.seams]
    said += [_("Målvärdet är ändrat med beslut.")] if verdict.is_decided else []
    return Row(
        goal=measure.purpose if is_seen else _("Ett mål som du inte kan se"),
        name=str(measure.covenant["name"]),
        url=f"{reverse('indicators:indicator', args=[measure.series.indicator.key])}"
        f"?serie={measure.series_id}",
        difference=capitalised(str(DIFFERENCES[verdict.difference])),
        kind=verdict.difference.value,
        changes=tuple(change_words(change) for change in verdict.changes),
        said=tuple(said),
        is_open=verdict.is_open,
        unanswered=tuple(str(WAITS[each]) for each in Unanswered if each in verdict.unanswered),
        fingerprint=measure.fingerprint,
    )


def change_words(change: Change) -> tuple[str, str, str]:
    """Return a part's name, what it was and what it is."""
    return (
        str(PARTS[change.part]),
        _shown(change.part, change.then),
        _shown(change.part, change.now),
    )


def _shown(part: str, value: Any) -> str:
    """Return a part of a covenant in words."""
    if part == "targets":
        return "; ".join(_aim(aim) for aim in value) or _("inget")
    if part == "breakdowns":
        return ", ".join(str(group["name"]) for group in value) or _("ingen")
    if part == "is_proportion":
        return _("ja") if value else _("nej")
    if part in CHOICES:
        return str(CHOICES[part](value).label)
    return str(value).replace(".", ",") if part == "weight" else str(value) or _("inget")


def _aim(aim: dict[str, Any]) -> str:
    shown = {name: str(aim[name]).replace(".", ",") for name in ("value", "upper", "base")}
    value = shown["value"]
    if aim["kind"] == TargetKind.BAND:
        value = f"{value}–{shown['upper']}"
    if aim["kind"] == TargetKind.IMPROVE:
        shown["base"] = shown["base"] if aim["base"] is not None else _("utgångsvärdet")
        value = _("förbättring med minst %(value)s från %(base)s") % shown
    since, until = (day_words(date.fromisoformat(aim[end]), year=True) for end in ("from", "to"))
    return _("%(value)s från %(since)s till %(until)s") % {
        "value": value, "since": since, "until": until,
    }  # fmt: skip
