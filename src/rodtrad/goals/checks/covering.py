"""Whether all of the goals is worked with, and no judgement says more than what it rests on."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Trim
from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids, everything
from rodtrad.core.status import Outcome
from rodtrad.goals.checks import live, touched
from rodtrad.goals.models import Goal, Judgement
from rodtrad.goals.models.coverage import LEAST_REASON
from rodtrad.goals.queries.coverage import Covered, committees, council_goals, covered
from rodtrad.goals.queries.status import judgements
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree

NEWLY = timedelta(days=30)
# How far a judgement reaches; what cannot be assessed reaches nowhere.
RANK = {
    Outcome.NOT_ASSESSABLE: 0,
    Outcome.NOT_MET: 0,
    Outcome.PARTLY: 1,
    Outcome.MET: 2,
}


def unanswered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find committees that neither contribute to a council goal nor have said why not."""
    found = covered(None, list(_settled(council_goals(day), day)), day).values()
    for node in committees(day):
        gaps = [each.goal for each in found if _is_gap(each, node.id)]
        if gaps and (ids is None or node.id in ids):
            yield Fault(
                node.id,
                reverse("goals:coverage"),
                reverse("goals:abstain", args=[gaps[0].key, node.key]),
                unit_id=node.id,
                facts={"unit": node.name, "goals": tuple(f"”{goal.title}”" for goal in gaps)},
            )


def uncovered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find goals of the council and the committees with a part that nobody works with."""
    deciding = [node.id for node in tree(day) if node.kind in DECIDING]
    rows = live.goals(day, ids).filter(body__in=deciding, is_supplementary=False)
    of_council = set(council_goals(day).values_list("pk", flat=True))
    for each in covered(None, list(_settled(rows, day)), day).values():
        lacking = tuple(f"”{name}”" for name in _unserved(each, day))
        if not each.parts and not each.contributors and each.goal.pk in of_council:
            lacking = ("whole",)
        if lacking:
            yield live.of_goal(each.goal, "parts", parts=lacking)


def overstated(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find judgements that reach further than the figures and the coverage, without evidence."""
    unfounded = Judgement.objects.annotate(said=Length(Trim("reason"))).filter(
        goal=OuterRef("pk"), said__lt=LEAST_REASON
    )
    rows = list(live.goals(day, ids).filter(Exists(unfounded)))
    newest = judgements([goal.pk for goal in rows], day)
    said = {pk: one for pk, one in newest.items() if len(one.reason.strip()) < LEAST_REASON}
    judged = [goal for goal in rows if goal.pk in said]
    known = covered(None, judged, day)
    for goal in judged:
        judgement = said[goal.pk]
        outcome, computed = Outcome(judgement.outcome), Outcome(judgement.computed_outcome)
        if outcome is Outcome.MET and known[goal.pk].parts:
            computed = computed if known[goal.pk].coverage.is_complete else Outcome.PARTLY
        if RANK[outcome] > RANK[computed]:
            facts = {"judgement": (outcome.value,), "computed": (computed.value,)}
            yield live.of_goal(goal, "judge", **facts)


def _settled(goals: Iterable[Goal], day: date) -> Iterator[Goal]:
    """Give those that have been in force long enough to be answered."""
    for goal in goals:
        if goal.valid.lower is None or goal.valid.lower <= day - NEWLY:
            yield goal


def _is_gap(each: Covered, committee_id: int) -> bool:
    return not each.of(committee_id) and committee_id not in each.abstaining


def _unserved(each: Covered, day: date) -> list[str]:
    """Return the names of the parts nobody serves, those that are not new."""
    return [
        part.name
        for part in each.parts
        if part.pk in each.coverage.unserved
        and (part.valid.lower is None or part.valid.lower <= day - NEWLY)
    ]


READS = {
    "goals.goal": touched.near,
    "goals.activity": touched.of_activities,
    "goals.assignment": touched.of_assignments,
}
FOUND = {
    "RT203": {
        "subject_type": "organisation.unit",
        "find": unanswered,
        "reads": dict.fromkeys([*READS, "organisation.unit"], everything),
    },
    "RT204": {"subject_type": "goals.goal", "find": uncovered, "reads": READS},
    "RT205": {"subject_type": "goals.goal", "find": overstated, "reads": READS},
}
