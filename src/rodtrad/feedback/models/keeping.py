"""How long what is personal is kept: rules, what keeps it longer, and the proof when it has gone.

No such row holds a sender's words or name; what the rules say is the municipality's own decision.
"""

import pgtrigger
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from rodtrad.declarations.models import Promise
from rodtrad.feedback.enums import Asked, Channel, Goes, Kind, Weeded
from rodtrad.feedback.models.cases import FeedbackCase
from rodtrad.organisation.models import Unit
from rodtrad.times.history import tracked
from rodtrad.times.models import Dated

MOST_MONTHS = 1_200
PARAGRAPH = 200
REASON = 1_000


@tracked()
class RetentionRule(Dated):
    """What goes from cases so many months after they were answered, and who decided that."""

    kind = models.CharField(max_length=12, choices=Kind, blank=True)
    channel = models.CharField(max_length=8, choices=Channel, blank=True)
    months = models.PositiveSmallIntegerField(
        validators=[MinValueValidator(1), MaxValueValidator(MOST_MONTHS)]
    )
    goes = models.CharField(max_length=10, choices=Goes)
    paragraph = models.CharField(max_length=PARAGRAPH)
    decided_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(months__range=(1, MOST_MONTHS)), name="a_rule_lets_a_month_go_at_least"
            ),
            models.CheckConstraint(
                condition=~Q(paragraph=""), name="a_rule_for_weeding_names_its_decision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.goes}: {self.months}"


class RetentionHold(models.Model):
    """What keeps a case, or all of a unit or a promise, from weeding and erasure; `ends_on` too."""

    case = models.ForeignKey(FeedbackCase, models.PROTECT, null=True, related_name="holds")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    promise = models.ForeignKey(Promise, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=REASON)
    ends_on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    lift_reason = models.CharField(max_length=REASON, blank=True)

    class Meta:
        ordering = ["ends_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case__isnull=False, unit__isnull=True, promise__isnull=True)
                | Q(case__isnull=True, unit__isnull=False, promise__isnull=True)
                | Q(case__isnull=True, unit__isnull=True, promise__isnull=False),
                name="a_hold_is_on_a_case_a_unit_or_a_promise",
            ),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lift_reason="")
                | (Q(lifted_at__isnull=False) & ~Q(lift_reason="")),
                name="a_hold_is_lifted_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class RetentionProposal(models.Model):
    """What one person wants a rule to take now, which another must approve before it is done."""

    rule = models.ForeignKey(RetentionRule, models.PROTECT, related_name="proposals")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=timezone.now)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-proposed_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=F("proposed_by")),
                name="nobody_approves_her_own_weeding",
            ),
            models.CheckConstraint(
                condition=Q(approved_at__isnull=False, approved_by__isnull=False)
                | Q(approved_at__isnull=True, approved_by__isnull=True, done_at__isnull=True),
                name="only_what_is_approved_is_weeded",
            ),
            models.UniqueConstraint(
                fields=["rule"],
                condition=Q(done_at__isnull=True, withdrawn_at__isnull=True),
                name="a_rule_has_one_proposal_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ProposedCase(models.Model):
    """One case that a proposal would weed, and what came of it."""

    proposal = models.ForeignKey(RetentionProposal, models.CASCADE, related_name="cases")
    case = models.ForeignKey(FeedbackCase, models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=8, choices=Weeded, blank=True, default=Weeded.WAITING)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "case"], name="a_case_is_proposed_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.case_id}"


class RightsDecision(models.Model):
    """What was decided when a sender asked for what is kept of her; `appeal` as it read then."""

    case = models.ForeignKey(FeedbackCase, models.PROTECT, related_name="rights")
    asked = models.CharField(max_length=10, choices=Asked)
    is_granted = models.BooleanField()
    goes = models.CharField(max_length=10, choices=Goes, blank=True)
    reason = models.CharField(max_length=REASON)
    appeal = models.TextField(blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(asked=Asked.ERASURE, is_granted=True) & ~Q(goes=""))
                | (~Q(asked=Asked.ERASURE, is_granted=True) & Q(goes="")),
                name="only_a_granted_erasure_says_what_goes",
            ),
            models.CheckConstraint(
                condition=~Q(reason=""), name="a_decision_on_rights_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(is_granted=True) | ~Q(appeal=""), name="a_refusal_says_how_to_appeal"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="a_decision_on_rights_stays", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.asked}"


class RetentionProof(models.Model):
    """That something went from a case, why and by whom: codes and counts, nothing of what it was.

    It went by a rule, which two people saw to, or by a decision when the sender asked.
    """

    case = models.ForeignKey(FeedbackCase, models.PROTECT, related_name="proofs")
    code = models.CharField(max_length=12)
    goes = models.CharField(max_length=10, choices=Goes)
    proposal = models.ForeignKey(
        RetentionProposal, models.PROTECT, null=True, related_name="proofs"
    )
    decision = models.ForeignKey(RightsDecision, models.PROTECT, null=True, related_name="proofs")
    paragraph = models.CharField(max_length=PARAGRAPH, blank=True)
    decided_on = models.DateField(null=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )
    at = models.DateTimeField(default=timezone.now)
    contacts = models.PositiveIntegerField(default=0)
    texts = models.PositiveIntegerField(default=0)
    notes = models.PositiveIntegerField(default=0)
    files = models.PositiveIntegerField(default=0)
    mails = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(proposal__isnull=False, decision__isnull=True)
                | Q(proposal__isnull=True, decision__isnull=False),
                name="what_went_went_by_a_rule_or_a_decision",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="a_proof_stays", operation=pgtrigger.Update | pgtrigger.Delete)
        ]

    def __str__(self) -> str:
        return self.code


class AppealNote(models.Model):
    """One row: what the municipality says of how to have a refusal tried by somebody else."""

    text = models.TextField(max_length=REASON)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(pk=1), name="there_is_one_appeal_note"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
