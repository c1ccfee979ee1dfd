"""What everybody may know of one declaration: its promises, how they went, who decided them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.promises import words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import DeclarationGoal, DeclarationVersion, PromiseVersion
from rodtrad.declarations.queries import in_force, outcomes
from rodtrad.declarations.saying import excepted
from rodtrad.goals.models import Goal
from rodtrad.goals.queries import visible_to
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import word
from rodtrad.public.promises import telling
from rodtrad.public.promises.results import MARKS, SHOWN, Known, Result, result_of
from rodtrad.public.promises.searched import anchor
from rodtrad.public.promises.variants import Reading, other_readings
from rodtrad.public.queries import EVERYBODY
from rodtrad.times.request import default_day


@dataclass(frozen=True)
class Row:
    """One promise as the page shows it."""

    anchor: str
    text: str
    level: str
    result: Result
    exceptions: str
    remedy: str
    tell: telling.Tell | None


@dataclass(frozen=True)
class Method:
    """A way of working that assures promises of the page."""

    anchor: str
    title: str
    summary: str


@dataclass(frozen=True)
class Beside:
    """A declaration that makes this one precise, or that this one makes precise."""

    title: str
    url: str
    unit: str


@dataclass(frozen=True)
class Decided:
    """The authority of the page: which body decided, when, and from when it holds."""

    body: str
    on: str
    paragraph: str
    registry_number: str
    since: str
    delegation: str


def promise_page(version: DeclarationVersion) -> dict[str, Any]:
    """Return what the page of a text in force shows."""
    declaration, today = version.declaration, default_day()
    promises = list(version.promises.select_related("promise"))
    rows = _rows(version, promises, today)
    return {
        "version": version,
        "declaration": declaration,
        "unit": tree().name(declaration.unit_id),
        "heading": _heading(len(rows)),
        "rows": rows,
        "is_drawn": any(row.result.trend for row in rows),
        "counts": _counts(rows),
        "goals": _goals(declaration.pk, today),
        "offered": version.offered.splitlines(),
        "not_offered": version.not_offered.splitlines(),
        "contact": telling.contact_of(version),
        "has_form": any(row.tell is not None and row.tell.is_form for row in rows),
        "decided": _decided(version),
        "readings": _readings(version),
        "methods": _methods(promises, today),
        "parent": _beside(in_force().filter(declaration=declaration.parent_id)),
        "precisions": _beside(in_force().filter(declaration__parent=declaration)),
    }


def _rows(
    version: DeclarationVersion, promises: Sequence[PromiseVersion], today: date
) -> list[Row]:
    ids = [row.promise_id for row in promises]
    verdicts = outcomes.recent(ids, SHOWN)
    rhythms = outcomes.rhythms(ids, today)
    newest = [found[-1].pk for found in verdicts.values()]
    answers = outcomes.answers(newest)
    found = []
    for row in promises:
        own = verdicts.get(row.promise_id, [])
        answer = answers.get(own[-1].pk) if own else None
        known = Known(own, rhythms.get(row.promise_id, ""), answer, today)
        found.append(_row(version, row, result_of(row, known)))
    return found


def _row(version: DeclarationVersion, promise: PromiseVersion, result: Result) -> Row:
    return Row(
        anchor=anchor(promise.promise.number),
        text=promise.text,
        level=words(level_of(promise)),
        result=result,
        exceptions=excepted(promise.exceptions),
        remedy=promise.remedy,
        tell=telling.tell(version, promise),
    )


def _heading(count: int) -> str:
    """Return "Fem löften", in the municipality's word."""
    if count == 1:
        return capitalised(word("promise", "definite"))
    return f"{capitalised(number_word(count))} {word('promise', 'plural')}"


def _counts(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return how many were kept, broken and not measured, each with its mark."""
    found = [row.result.status for row in rows]
    counted = {one: found.count(one) for one in Verdict.values}
    said = {
        Verdict.KEPT.value: ngettext("%d hållet", "%d hållna", counted[Verdict.KEPT]),
        Verdict.BROKEN.value: ngettext("%d brutet", "%d brutna", counted[Verdict.BROKEN]),
        Verdict.NOT_MEASURED.value: ngettext(
            "%d inte mätt", "%d inte mätta", counted[Verdict.NOT_MEASURED]
        ),
    }
    return [(MARKS[one], said[one] % counted[one]) for one in said if counted[one]]


def _goals(declaration_id: int, today: date) -> list[Goal]:
    """Return the goals behind, as far as everybody may see."""
    links = DeclarationGoal.objects.on(today).filter(declaration=declaration_id)
    return list(visible_to(EVERYBODY).filter(pk__in=links.values("goal")))


def _decided(version: DeclarationVersion) -> Decided | None:
    decision = version.decision
    if decision is None:
        return None
    return Decided(
        body=tree().name(decision.body_id) or tree(decision.decided_on).name(decision.body_id),
        on=day_words(decision.decided_on, year=True),
        paragraph=decision.paragraph,
        registry_number=decision.registry_number,
        since=day_words(version.valid.lower, year=True),
        delegation=version.delegation,
    )


def _readings(version: DeclarationVersion) -> list[Reading]:
    return other_readings(version.declaration.key, version.variants.all())


def _methods(promises: Sequence[PromiseVersion], today: date) -> list[Method]:
    uses = outcomes.assured([row.promise_id for row in promises], today)
    found = {use.method_id: use.method for use in uses}
    return [Method(f"arbetssatt-{pk}", row.title, row.summary) for pk, row in found.items()]


def _beside(texts: Any) -> list[Beside]:
    return [
        Beside(
            title=text.title,
            url=reverse("public:promise_page", args=[text.declaration.key]),
            unit=tree().name(text.declaration.unit_id),
        )
        for text in texts.select_related("declaration")
    ]
