"""Writing the act log."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from rodtrad.audit import origin, registry
from rodtrad.audit.models import Act


def prepare(
    action: str,
    *,
    by: models.Model | None,
    subject: models.Model | None,
    unit_id: int | None = None,
    decision_id: int | None = None,
    role: str = "",
    detail: dict[str, Any] | None = None,
) -> Act:
    """Return an act not yet written, for `record_many`.

    An act that does not say in which role it is done gets the one its actor has at the unit.
    """
    return Act(
        action=action,
        actor_id=by.pk if by else None,
        role=role or registry.role_of(by, unit_id),
        subject_type=subject._meta.label_lower if subject else "",
        subject_id=subject.pk if subject else None,
        unit_id=unit_id,
        decision_id=decision_id,
        detail=detail or {},
        origin=origin.current(),
    )


def record(
    action: str,
    *,
    by: models.Model | None,
    subject: models.Model | None,
    unit_id: int | None = None,
    decision_id: int | None = None,
    role: str = "",
    detail: dict[str, Any] | None = None,
) -> Act:
    """Write one act in the transaction of what it tells of; `by=None` is the system."""
    act = prepare(
        action,
        by=by,
        subject=subject,
        unit_id=unit_id,
        decision_id=decision_id,
        role=role,
        detail=detail,
    )
    act.save(force_insert=True)
    return act


def record_many(acts: Iterable[Act]) -> int:
    """Write many prepared acts at once and return how many they were."""
    return len(Act.objects.bulk_create(acts, batch_size=5_000))
