"""A finding is left as it is for a time, with a reason and a name."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.checks import rules
from rodtrad.checks.models import LEAST_REASON, Finding, Suppression
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput

A_DAY = timedelta(days=1)


def suppress(finding: Finding, *, reason: str, last_day: date, by: User) -> Suppression:
    """Leave the finding as it is through a last day, at most a year ahead."""
    with transaction.atomic():
        finding = Finding.objects.select_for_update().get(pk=finding.pk)
        require(rules.may_suppress(by, finding))
        today, clean = timezone.localdate(), " ".join(reason.split())
        if len(clean) < LEAST_REASON:
            raise BadInput(_("Skriv skälet med minst 20 tecken."), "reason")
        if not today < last_day <= _in_a_year(today):
            raise BadInput(_("Välj en dag från i morgon till högst ett år fram."), "ends_on")
        object_ = {
            "rule": finding.rule,
            "subject_type": finding.subject_type,
            "subject_id": finding.subject_id,
        }
        Suppression.objects.filter(**object_, lifted_at=None).update(lifted_at=timezone.now())
        made = Suppression.objects.create(
            **finding.about, reason=clean, by=by, starts_on=today, ends_on=last_day + A_DAY
        )
        record(
            "finding.left", by=by, subject=finding, unit_id=finding.unit_id,
            detail={"rule": finding.rule, "until": made.ends_on.isoformat()},
        )  # fmt: skip
        return made


def lift(suppression: Suppression, *, by: User) -> None:
    """Let the finding stand open again."""
    with transaction.atomic():
        suppression = Suppression.objects.select_for_update().get(pk=suppression.pk)
        require(rules.may_lift(by, suppression))
        suppression.lifted_at = timezone.now()
        suppression.save(update_fields=["lifted_at"])
        record("finding.opened", by=by, subject=suppression, detail={"rule": suppression.rule})


def _in_a_year(day: date) -> date:
    """Return the same day next year; the leap day's is the last of February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)
