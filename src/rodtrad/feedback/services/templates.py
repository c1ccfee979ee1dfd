"""Templates that answers begin with: written, changed, ended, and never sent half filled in."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.written import required, required_line
from rodtrad.feedback import rules
from rodtrad.feedback.models import AnswerTemplate
from rodtrad.feedback.models.words import LONGEST
from rodtrad.feedback.templating import GAP, SUGGESTED, left_open

NAME = 80


def write_template(*, name: str, text: str, by: User | None) -> AnswerTemplate:
    """Write words that answers can begin with."""
    with transaction.atomic():
        require(rules.may_write_templates(by))
        made = AnswerTemplate.objects.create(**_said(name, text))
        record("template.written", by=by, subject=made)
        return made


def edit_template(
    template: AnswerTemplate, *, name: str, text: str, by: User | None, seen: int | None = None
) -> AnswerTemplate:
    """Change a template; answers that began with it stay as they are."""
    with transaction.atomic():
        require(rules.may_write_templates(by))
        template = _open(template)
        values = _said(name, text, but=template.pk)
        changing.same_version(template, seen, values)
        changing.save(template, **values, version=template.version + 1)
        record("template.edited", by=by, subject=template)
        return template


def end_template(template: AnswerTemplate, *, by: User | None) -> None:
    """Offer a template no longer."""
    with transaction.atomic():
        require(rules.may_write_templates(by))
        template = _open(template)
        changing.save(template, ended_at=timezone.now())
        record("template.ended", by=by, subject=template)


def begin_templates(*, by: User | None) -> int:
    """Write the suggested templates that there are none of; return how many they were."""
    with transaction.atomic():
        require(rules.may_write_templates(by))
        known = set(AnswerTemplate.objects.values_list("name", flat=True))
        made = AnswerTemplate.objects.bulk_create(
            AnswerTemplate(name=name, text=text) for name, text in SUGGESTED if name not in known
        )
        record("templates.begun", by=by, subject=None, detail={"count": len(made)})
        return len(made)


def require_filled(text: str) -> None:
    """Refuse an answer in which a gap of a template still stands."""
    if not GAP.search(text):
        return
    if open_gaps := left_open(text, AnswerTemplate.objects.values_list("text", flat=True)):
        said = _("Fyll i det som står mellan hakparenteser: %s.") % " ".join(open_gaps)
        raise BadInput(said, "text")


def _said(name: str, text: str, but: int = 0) -> dict[str, str]:
    clean = required_line(name, "name", _("Skriv vad mallen heter."), most=NAME)
    rows = AnswerTemplate.objects.filter(name=clean, ended_at__isnull=True)
    if rows.exclude(pk=but).exists():
        raise BadInput(_("Det finns redan en mall som heter så."), "name")
    words = required(text, "text", _("Skriv vad svaret ska börja med."), most=LONGEST)
    return {"name": clean, "text": words}


def _open(template: AnswerTemplate) -> AnswerTemplate:
    template = changing.locked(template)
    if template.ended_at is not None:
        raise BadInput(_("Mallen är redan avslutad."))
    return template
