"""Whether what was decided to be done has been given to anybody to do."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, Model, OuterRef
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import before
from rodtrad.checks.registry import Fault, Ids, Touches, same
from rodtrad.documents.models import DocumentVersion
from rodtrad.goals.models import Assignment, Plan
from rodtrad.organisation.models import AdoptedProfile, Appointment, Decision, Reorganisation

GIVING = 60
# What carries a decision out, or gives somebody the task.
LEANING = (Assignment, Plan, DocumentVersion, Reorganisation, AdoptedProfile, Appointment)


def lying(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find decisions to be carried out that nothing says anybody has been asked to."""
    rows = Decision.objects.filter(
        must_be_carried_out=True,
        carried_out="",
        decided_on__lte=before(day, days("RT218", GIVING, day)),
    )
    for model in LEANING:
        rows = rows.exclude(Exists(model._default_manager.filter(decision=OuterRef("pk"))))
    for decision in rows if ids is None else rows.filter(pk__in=ids):
        yield Fault(
            decision.pk,
            reverse("organisation:decisions"),
            reverse("organisation:carried_out", args=[decision.pk]),
            unit_id=decision.body_id,
            facts={"decision": decision.title, "day": decision.decided_on},
        )


def decided_by(model: type[Model]) -> Touches:
    """Return what finds the decisions that things of the model lean on."""

    def touched(ids: Ids) -> Ids:
        rows = model._default_manager.filter(pk__in=ids, decision__isnull=False)
        return set(rows.values_list("decision", flat=True))

    return touched


FOUND = {
    "RT218": {
        "subject_type": "organisation.decision",
        "find": lying,
        "reads": {
            "organisation.decision": same,
            "goals.assignment": decided_by(Assignment),
            "goals.plan": decided_by(Plan),
            "documents.documentversion": decided_by(DocumentVersion),
        },
    },
}
