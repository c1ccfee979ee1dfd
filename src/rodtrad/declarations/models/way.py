"""How a declaration came to be: who took part, and each step on its way to a decision."""

from django.db import models
from django.utils import timezone

from rodtrad.audit.models import append_only
from rodtrad.declarations.enums import ChainAct, Party
from rodtrad.declarations.models.declarations import DeclarationVersion, ServiceDeclaration
from rodtrad.times.history import tracked


@tracked()
class DraftingEntry(models.Model):
    """What elected members, staff or residents brought to the draft, and when."""

    declaration = models.ForeignKey(ServiceDeclaration, models.PROTECT, related_name="drafting")
    party = models.CharField(max_length=10, choices=Party)
    held_on = models.DateField()
    form = models.CharField(max_length=160)
    brought = models.TextField()

    class Meta:
        ordering = ["held_on", "pk"]


class StepTaken(models.Model):
    """One step on the way: by whom, what was said, and what the text said then.

    `answers` holds what was asked and answered, by key: `{"goals": {"is_ok": true, "text": "…"}}`;
    `figures` what was computed and shown to whoever decided; `content` the text of that moment.
    """

    version = models.ForeignKey(DeclarationVersion, models.PROTECT, related_name="steps")
    act = models.CharField(max_length=10, choices=ChainAct)
    held_on = models.DateField(null=True, blank=True)
    comment = models.TextField(blank=True)
    answers = models.JSONField(default=dict)
    figures = models.JSONField(default=dict)
    content = models.JSONField(default=dict)
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        triggers = [append_only("a_step_taken_is_never_changed")]
