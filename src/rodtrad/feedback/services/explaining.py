"""Saying why cases contradict what was measured of a promise."""

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required
from rodtrad.declarations.models import Promise
from rodtrad.feedback import rules
from rodtrad.feedback.models import PromiseDifference
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.queries.contradicting import cases_against
from rodtrad.indicators.models import ReportingPeriod


def explain_difference(
    promise: Promise, *, period: ReportingPeriod, text: str, by: User | None
) -> PromiseDifference:
    """Write down what it depends on that cases of a period say that a promise was broken."""
    with transaction.atomic():
        declaration = changing.locked(promise.declaration)
        require(rules.may_explain(by, declaration.unit_id))
        said = required(text, "text", _("Skriv vad skillnaden beror på."), most=LONGEST)
        count = cases_against(promise, period).count()
        if not count:
            raise BadInput(_("Inget ärende från perioden säger att löftet bröts."))
        made = PromiseDifference.objects.create(
            promise=promise, period=period, text=said, cases=count, by=by
        )
        unit_id = declaration.unit_id
        record("promise.difference_explained", by=by, subject=made, unit_id=unit_id)
        return made
