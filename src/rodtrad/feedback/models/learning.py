"""What cases teach: their causes, and what is done about them."""

from django.db import models

from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.improvement.models import Action, Cause
from rodtrad.times.history import tracked


@tracked()
class CaseCause(models.Model):
    """A cause that a handler has seen in a case; a case may have several."""

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="causes")
    cause = models.ForeignKey(Cause, models.PROTECT, related_name="case_causes")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "cause"], name="a_case_has_a_cause_once"),
        ]
        indexes = [models.Index(fields=["cause", "case"])]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.cause_id}"


@tracked()
class CaseAction(models.Model):
    """A case that raised what an action is about; its sender is told what comes of it.

    `told` is the last thing of the action that the sender has been told.
    """

    case = models.ForeignKey(FeedbackCase, models.CASCADE, related_name="actions")
    action = models.ForeignKey(Action, models.PROTECT, related_name="case_actions")
    told = models.CharField(max_length=16, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "action"], name="a_case_raises_an_action_once"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.action_id}"
