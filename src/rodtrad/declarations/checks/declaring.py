"""Whether what is declared covers the core, is whole, and promises no less than it builds on."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.core.promises import asks_less
from rodtrad.declarations.chain import chain
from rodtrad.declarations.checks import finding
from rodtrad.declarations.enums import ISSUED, UNDER_WAY, ChainAct, Scope, State
from rodtrad.declarations.lacking import parts_lacking
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    ServiceArea,
    StepTaken,
)
from rodtrad.declarations.queries import in_force
from rodtrad.times.spans import holds

# What ended or was withdrawn so lately is about to be replaced.
LATELY = 60
TO_THE_MEETING = 10


def uncovered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find core areas that nothing in force is declared of, and nothing is on its way."""
    asked = {} if ids is None else {"pk__in": ids}
    held = Q(state__in=ISSUED, valid__contains=day) | Q(state__in=(*UNDER_WAY, State.DECIDED))
    declared = DeclarationVersion.objects.filter(held, declaration__area=OuterRef("pk"))
    rows = ServiceArea.objects.on(day).filter(~Exists(declared), is_core=True, **asked)
    address = reverse("declarations:overview")
    for area in rows:
        yield Fault(area.pk, address, address, unit_id=area.body_id, facts={"area": area.name})


def below_its_parent(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units' declarations whose parent does not hold, or that promise less than it."""
    rows = [row for row in finding.texts(day, ids) if row.declaration.scope == Scope.UNIT]
    parents = {row.declaration.parent_id for row in rows}
    held = in_force(day).filter(declaration__in=parents).prefetch_related("promises")
    above = {row.declaration_id: row for row in held}
    leaving = _lately_ended(parents - above.keys(), day)
    for row in rows:
        parent_id = row.declaration.parent_id
        if parent_id in leaving:
            continue
        if parent_id not in above:
            yield finding.of_declaration(row, wrong=("parent",))
        elif _promises_less(row, above[parent_id]):
            yield finding.of_declaration(row, wrong=("less",))


def _lately_ended(declaration_ids: set[int], day: date) -> set[int]:
    since = day - timedelta(days=days("RT402", LATELY, day))
    rows = DeclarationVersion.objects.filter(
        declaration__in=declaration_ids, state__in=ISSUED, valid__endswith__gt=since
    )
    return set(rows.values_list("declaration", flat=True))


def _promises_less(version: Any, parent: Any) -> bool:
    """Say whether any promise asks less than the parent's of the same aspect."""
    return any(
        asks_less(level_of(own), level_of(theirs)) is True
        for own in version.promises.all()
        for theirs in parent.promises.all()
        if own.aspect and own.aspect == theirs.aspect
    )


def incomplete(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find declarations handed in or in force that lack a part the profile asks for."""
    for version in finding.texts(day, ids):
        parts = parts_lacking(version)
        if "goals" in parts and _had_a_goal_lately(version, day):
            parts.remove("goals")
        if parts:
            yield finding.of_declaration(version, lacking=(*parts,))


def _had_a_goal_lately(version: Any, day: date) -> bool:
    since = day - timedelta(days=days("RT403", LATELY, day))
    rows = DeclarationGoal.objects.filter(declaration=version.declaration_id)
    ended = rows.select_related("goal").filter(goal__valid__endswith__gt=since)
    return any(not holds(link.goal.valid, day) for link in ended)


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find declarations on an agenda near in time, whose questions are not all answered."""
    near = day + timedelta(days=days("RT404", TO_THE_MEETING, day))
    rows = [
        row
        for row in finding.texts(day, ids)
        if row.state == State.PROPOSED and row.meeting_on <= near
    ]
    steps = StepTaken.objects.filter(version__in=rows, act=ChainAct.PROPOSE).order_by("at", "pk")
    said = {step.version_id: step.answers for step in steps}
    for row in rows:
        for question in chain().questions:
            if not str(said.get(row.pk, {}).get(question.key, {}).get("text", "")).strip():
                yield finding.of_declaration(row, question=question.name, day=row.meeting_on)
                break


FOUND = {
    "RT401": {
        "subject_type": finding.AREA,
        "find": uncovered,
        "reads": {
            finding.AREA: same,
            finding.DECLARATION: finding.areas_of_declarations,
        },
    },
    "RT402": {
        "subject_type": finding.DECLARATION,
        "find": below_its_parent,
        "reads": {finding.DECLARATION: finding.with_precisions},
    },
    "RT403": {
        "subject_type": finding.DECLARATION,
        "find": incomplete,
        "reads": {
            finding.DECLARATION: finding.with_precisions,
            "goals.goal": finding.declarations_of_goals,
            "goals.plan": everything,
        },
        "quiet_under": ("RT402",),
    },
    "RT404": {
        "subject_type": finding.DECLARATION,
        "find": unanswered,
        "reads": {finding.DECLARATION: same},
    },
}
