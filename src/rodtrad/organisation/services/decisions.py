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
    must_be_carried_out: bool = False,
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
                must_be_carried_out=must_be_carried_out,
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


def complete_decision(decision: Decision, *, registry_number: str, by: User | None) -> Decision:
    """Write down the registry number of a decision that was entered without one."""
    with transaction.atomic():
        decision = Decision.objects.select_for_update().get(pk=decision.pk)
        require(rules.may_register_decision(by, decision.body_id))
        number = " ".join(registry_number.split())
        if not number:
            raise BadInput(_("Skriv diarienumret."), "registry_number")
        if decision.registry_number:
            raise BadInput(_("Beslutet har redan ett diarienummer."), "registry_number")
        decision.registry_number = number
        decision.save(update_fields=["registry_number"])
        record(
            "decision.completed",
            by=by,
            subject=decision,
            unit_id=decision.body_id,
            decision_id=decision.pk,
        )
    return decision


def note_carried_out(decision: Decision, *, how: str, by: User | None) -> Decision:
    """Write down how a decision has been carried out, and how that is known."""
    with transaction.atomic():
        decision = Decision.objects.select_for_update().get(pk=decision.pk)
        require(rules.may_register_decision(by, decision.body_id))
        if not decision.must_be_carried_out:
            raise BadInput(_("Beslutet är inget som ska verkställas."))
        decision.carried_out = how.strip()
        if not decision.carried_out:
            raise BadInput(_("Skriv hur det verkställdes och hur vi vet det."), "how")
        decision.save(update_fields=["carried_out"])
        record(
            "decision.carried_out",
            by=by,
            subject=decision,
            unit_id=decision.body_id,
            decision_id=decision.pk,
        )
    return decision
