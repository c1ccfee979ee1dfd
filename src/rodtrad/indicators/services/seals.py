"""What is decided to be measured is kept as it is that day."""

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core import sealing
from rodtrad.indicators.models import IndicatorDefinition, Seal, SealedMeasure, Series
from rodtrad.indicators.queries.seals import Covenants, within
from rodtrad.indicators.uses import Part, Use, uses
from rodtrad.organisation.models import Decision


def seal(
    subject_type: str,
    subject_id: int,
    *,
    first: date,
    last: date,
    decision: Decision | None,
    unit_id: int,
    by: User | None,
) -> Seal | None:
    """Seal what measures the subject now, and what it aims at between the days.

    Whoever calls has ruled on the adoption itself. What is sealed already stays as it was; another
    seal is made of what is new, none where nothing is.
    """
    with transaction.atomic():
        today = timezone.localdate()
        day = within(today, first, last)
        earlier = Seal.objects.filter(subject_type=subject_type, subject_id=subject_id)
        measured = _new(uses(subject_type, [subject_id], day), earlier)
        if not measured and earlier.exists():
            return None
        series = Series.objects.filter(pk__in={use.series_id for use in measured})
        known = Covenants(series.values_list("pk", "indicator"))
        covenants = {use: known.of(use, day, first, last) for use in measured}
        made = Seal.objects.create(
            subject_type=subject_type,
            subject_id=subject_id,
            decision=decision,
            starts_on=first,
            ends_on=last,
            sealed_on=today,
            fingerprint=sealing.fingerprint_of_all(map(sealing.fingerprint, covenants.values())),
        )
        measures = [
            _measure(made, use, covenant, known.meaning(use.series_id, day))
            for use, covenant in covenants.items()
        ]
        SealedMeasure.objects.bulk_create(measures)
        detail = {"measures": len(measures), "fingerprint": made.fingerprint}
        _tell(made, detail, unit_id, by)
        return made


def _tell(made: Seal, detail: dict[str, Any], unit_id: int, by: User | None) -> None:
    record(
        "covenant.sealed",
        by=by,
        subject=made,
        unit_id=unit_id,
        decision_id=made.decision_id,
        detail=detail,
    )


def _new(measured: list[Use], earlier: QuerySet[Seal]) -> list[Use]:
    """Return what is not sealed yet."""
    rows = SealedMeasure.objects.filter(seal__in=earlier)
    sealed: set[Part] = set(rows.values_list("purpose_id", "series_id"))
    return [use for use in measured if (use.purpose_id, use.series_id) not in sealed]


def _measure(
    made: Seal, use: Use, covenant: dict[str, Any], meaning: IndicatorDefinition
) -> SealedMeasure:
    return SealedMeasure(
        seal=made,
        purpose_id=use.purpose_id,
        purpose=use.purpose,
        series_id=use.series_id,
        definition=meaning,
        covenant=covenant,
        fingerprint=sealing.fingerprint(covenant),
    )
