"""What a body decided is written down."""

from datetime import date

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.organisation import rules
from rodtrad.organisation.models import Decision, Unit


def register_decision(
    body: Unit,
    *,
    decided_on: date,
    paragraph: str,
    title: str,
    by: User | None,
    registry_number: str = "",
) -> Decision:
    """Write down a body's decision, so that acts can lean on it."""
    require(rules.may_register_decision(by, body.pk))
    paragraph, title = paragraph.replace("§", "").strip(), " ".join(title.split())
    _require_sound(body, decided_on, paragraph, title)
    try:
        with transaction.atomic():
            decision = Decision.objects.create(
                body=body,
                decided_on=decided_on,
                paragraph=paragraph,
                title=title,
                registry_number=registry_number.strip(),
            )
            record(
                "decision.registered",
                by=by,
                subject=decision,
                unit_id=body.pk,
                decision_id=decision.pk,
            )
    except IntegrityError as error:
        sentence = _("Beslutet är redan antecknat: samma organ, dag och paragraf.")
        raise BadInput(sentence, "paragraph") from error
    return decision


def _require_sound(body: Unit, decided_on: date, paragraph: str, title: str) -> None:
    if decided_on > timezone.localdate():
        raise BadInput(_("Ett beslut kan inte antecknas innan det är fattat."), "decided_on")
    ruling = rules.can_decide(body.pk, decided_on)
    if not ruling:
        raise BadInput(ruling.reason, "body")
    if not paragraph:
        raise BadInput(_("Skriv paragrafens nummer."), "paragraph")
    if not title:
        raise BadInput(_("Skriv vad beslutet gäller."), "title")
