"""Findings as somebody may see them, and how many there are."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When

from rodtrad.checks.enums import Severity
from rodtrad.checks.models import Finding, Suppression
from rodtrad.checks.registry import visible


@dataclass(frozen=True)
class Tally:
    """How many findings stand open by severity, and how many are left as they are."""

    open: dict[Severity, int]
    left: int


def standing(day: date) -> QuerySet[Any]:
    """Return what is broken now, each with whether somebody has left it so for the day."""
    of_same = Suppression.objects.filter(
        rule=OuterRef("rule"),
        subject_type=OuterRef("subject_type"),
        subject_id=OuterRef("subject_id"),
        lifted_at=None,
        ends_on__gt=day,
    )
    return Finding.objects.filter(gone_at=None).annotate(is_left=Exists(of_same))


def visible_to(user: Any, day: date) -> QuerySet[Any]:
    """Return what is broken among what somebody may see."""
    seen = Q()
    for subject_type, things in visible().items():
        seen |= Q(subject_type=subject_type, subject_id__in=things(user).values("pk"))
    return standing(day).filter(seen) if seen else Finding.objects.none()


def tally(day: date, findings: QuerySet[Any] | None = None) -> Tally:
    """Return how many of the findings, or of all, stand open and how many are left."""
    rows = (standing(day) if findings is None else findings).order_by()
    counted = rows.values("severity", "is_left").annotate(count=Count("pk"))
    open_, left = dict.fromkeys(Severity, 0), 0
    for row in counted:
        if row["is_left"]:
            left += row["count"]
        else:
            open_[Severity(row["severity"])] += row["count"]
    return Tally(open_, left)


def gravest_first(findings: QuerySet[Any]) -> QuerySet[Any]:
    """Order findings by how grave they are."""
    places = [When(severity=severity, then=place) for place, severity in enumerate(Severity)]
    return findings.order_by(Case(*places), "rule", "pk")
