"""Whether what is measured is what was decided to be measured."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.urls import reverse

from rodtrad.checks.registry import Fault, Ids
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Goal, Plan
from rodtrad.indicators.models import Seal, SealedMeasure
from rodtrad.indicators.queries.seals import Verdict, verdicts
from rodtrad.indicators.queries.unanswered import Unanswered


def altered(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find sealed measures that mean another thing, or are gone, without a word about it."""
    plans = {plan.pk: plan for plan in Plan.objects.filter(state=PlanState.ADOPTED)}
    seals = Seal.objects.filter(subject_type="goals.plan", subject_id__in=plans)
    asked = seals if ids is None else seals.filter(measures__in=ids).distinct()
    by_pk = {seal.pk: seal for seal in asked}
    held = verdicts(by_pk.values(), day)
    goals = _goals(verdict for found in held.values() for verdict in found if verdict.is_open)
    for pk, found in held.items():
        plan = plans[by_pk[pk].subject_id]
        for verdict in found:
            if verdict.is_open and (ids is None or verdict.measure.pk in ids):
                yield Fault(
                    verdict.measure.pk,
                    reverse("goals:sealed", args=[plan.pk]),
                    _mend(verdict, plan, goals),
                    unit_id=verdict.measure.series.unit_id,
                    facts={
                        "measure": str(verdict.measure.covenant["name"]),
                        "what": (verdict.difference.value,),
                        "plan": plan.name,
                        "day": by_pk[pk].sealed_on,
                    },
                )


def _goals(open_ones: Iterable[Verdict]) -> dict[int, str]:
    """Return the keys of the goals whose measures somebody has to answer for."""
    rows = Goal.objects.filter(pk__in={verdict.measure.purpose_id for verdict in open_ones})
    return dict(rows.values_list("pk", "key"))


def _mend(verdict: Verdict, plan: Plan, goals: dict[int, str]) -> str:
    """Return where what the difference waits for is written down."""
    series = verdict.measure.series
    if Unanswered.SEAM in verdict.unanswered:
        return reverse("indicators:redefine", args=[series.indicator.key])
    if Unanswered.TARGET in verdict.unanswered:
        return f"{reverse('indicators:target', args=[series.indicator.key])}?serie={series.pk}"
    if verdict.measure.purpose_id in goals:
        return reverse("goals:edit", args=[goals[verdict.measure.purpose_id]])
    return reverse("goals:sealed", args=[plan.pk])


def of_indicators(indicator_ids: Ids) -> Ids:
    """Return the sealed measures of the indicators."""
    return _ids(series__indicator__in=indicator_ids)


def of_targets(target_ids: Ids) -> Ids:
    """Return the sealed measures whose series aim so."""
    return _ids(series__targets__in=target_ids)


def of_goals(goal_ids: Ids) -> Ids:
    """Return the sealed measures of the goals, whether they still measure them or not."""
    return _ids(purpose_id__in=goal_ids)


def of_plans(plan_ids: Ids) -> Ids:
    return _ids(seal__subject_type="goals.plan", seal__subject_id__in=plan_ids)


def _ids(**found: Ids | str) -> Ids:
    return set(SealedMeasure.objects.filter(**found).values_list("pk", flat=True))


FOUND = {
    "RT308": {
        "subject_type": "indicators.sealedmeasure",
        "find": altered,
        "reads": {
            "indicators.indicator": of_indicators,
            "indicators.target": of_targets,
            "goals.goal": of_goals,
            "goals.plan": of_plans,
        },
    },
}
