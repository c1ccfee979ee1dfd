"""Whether what is declared covers the core, is whole, and promises no less than it builds on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, everything, same
from rodtrad.core.promises import asks_less
from rodtrad.declarations.chain import chain
from rodtrad.declarations.checks import finding
from rodtrad.declarations.enums import ISSUED, UNDER_WAY, ChainAct, Scope, State
from rodtrad.declarations.lacking import around_all, parts_lacking
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    PromiseVersion,
    ServiceArea,
    StepTaken,
)
from rodtrad.declarations.queries import in_force

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
    rows = [r for r in finding.every_text(day, ids) if r.declaration.scope == Scope.UNIT]
    parents = {row.declaration.parent_id for row in rows}
    held = in_force(day).filter(declaration__in=parents).only("declaration")
    above = {row.declaration_id: row.pk for row in held}
    promised = _with_aspect([*(row.pk for row in rows), *above.values()])
    leaving = _lately_ended({pk for pk in parents - above.keys() if pk}, day)
    for row in rows:
        parent_id = row.declaration.parent_id
        if parent_id in leaving:
            continue
        if parent_id not in above:
            yield finding.of_declaration(row, wrong=("parent",))
        elif _promises_less(promised[row.pk], promised[above[parent_id]]):
            yield finding.of_declaration(row, wrong=("less",))


def _lately_ended(declaration_ids: set[int], day: date) -> set[int]:
    since = day - timedelta(days=days("RT402", LATELY, day))
    rows = DeclarationVersion.objects.filter(
        declaration__in=declaration_ids, state__in=ISSUED, valid__endswith__gt=since
    )
    return set(rows.values_list("declaration", flat=True))


def _with_aspect(version_ids: Ids) -> dict[int, list[PromiseVersion]]:
    """Return what the texts promise in a stated respect: only that is held beside its like."""
    found: dict[int, list[PromiseVersion]] = defaultdict(list)
    rows = PromiseVersion.objects.filter(version__in=version_ids).exclude(aspect="")
    for row in rows.order_by():
        found[row.version_id].append(row)
    return found


def _promises_less(own: Sequence[PromiseVersion], above: Sequence[PromiseVersion]) -> bool:
    """Say whether any promise asks less than one above in the same respect."""
    return any(
        asks_less(level_of(one), level_of(other)) is True
        for one in own
        for other in above
        if one.aspect == other.aspect
    )


def incomplete(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find declarations handed in or in force that lack a part the profile asks for."""
    versions = finding.every_text(day, ids)
    around = around_all(versions)
    found = {version: parts_lacking(version, around[version.pk]) for version in versions}
    unserving = [version.declaration_id for version, parts in found.items() if "goals" in parts]
    lately = _had_a_goal_lately(unserving, day)
    for version, parts in found.items():
        if version.declaration_id in lately:
            parts.remove("goals")
        if parts:
            yield finding.of_declaration(version, lacking=(*parts,))


def _had_a_goal_lately(declaration_ids: Ids, day: date) -> set[int]:
    """Return the declarations that served a goal which has ended so lately that it is no fault."""
    since = day - timedelta(days=days("RT403", LATELY, day))
    rows = DeclarationGoal.objects.filter(declaration__in=declaration_ids)
    ended = rows.filter(goal__valid__endswith__gt=since).exclude(goal__valid__contains=day)
    return set(ended.values_list("declaration", flat=True))


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find declarations on an agenda near in time, whose questions are not all answered."""
    near = day + timedelta(days=days("RT404", TO_THE_MEETING, day))
    rows = list(finding.texts(day, ids).filter(state=State.PROPOSED, meeting_on__lte=near))
    steps = StepTaken.objects.filter(version__in=rows, act=ChainAct.PROPOSE).order_by("at", "pk")
    said = {step.version_id: step.answers for step in steps}
    for row in rows:
        for question in chain().questions:
            if not str(said.get(row.pk, {}).get(question.key, {}).get("text", "")).strip():
                yield finding.of_declaration(row, question=question.name, day=row.meeting_on or day)
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
