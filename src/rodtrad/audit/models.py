"""The act log: what was done, by whom, on what authority. Rows are never changed or removed."""

import pgtrigger
from django.db import models
from django.utils import timezone

from rodtrad.audit.enums import Origin


def append_only(statement: str) -> pgtrigger.Trigger:
    """Return a trigger by which the database refuses to change, remove or empty rows."""
    return pgtrigger.Trigger(
        name=statement,
        level=pgtrigger.Statement,
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete | pgtrigger.Truncate,
        func=f"RAISE EXCEPTION '{statement}' USING ERRCODE = 'restrict_violation';",
    )


class Act(models.Model):
    """One act. No foreign keys and no names: the log survives what it speaks of."""

    at = models.DateTimeField(default=timezone.now)
    action = models.CharField(max_length=80)
    actor_id = models.BigIntegerField(null=True)
    role = models.CharField(max_length=40, blank=True)
    subject_type = models.CharField(max_length=80, blank=True)
    subject_id = models.BigIntegerField(null=True)
    unit_id = models.BigIntegerField(null=True)
    decision_id = models.BigIntegerField(null=True)
    detail = models.JSONField(default=dict)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.COMMAND)

    class Meta:
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "-id"], name="acts_of_a_subject"),
            models.Index(fields=["unit_id", "-id"], name="acts_of_a_unit"),
            models.Index(fields=["actor_id", "-id"], name="acts_of_a_person"),
            models.Index(fields=["action", "-id"], name="acts_of_a_kind"),
            models.Index(fields=["at"], name="acts_in_time"),
        ]
        triggers = [
            append_only("acts_are_never_changed"),
            # A trigger and not the service, so that no way of writing escapes the chain.
            pgtrigger.Trigger(
                name="every_act_awaits_its_seal",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="new_acts"),
                func=(
                    "INSERT INTO audit_unsealedact (act_id) SELECT id FROM new_acts; RETURN NULL;"
                ),
            ),
        ]


class UnsealedAct(models.Model):
    """An act that the sealer has not reached yet."""

    act_id = models.BigIntegerField(primary_key=True)


class ActSeal(models.Model):
    """One link: the digest of an act together with the digest before it."""

    position = models.BigIntegerField(primary_key=True)
    act_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    sealed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        triggers = [append_only("seals_are_never_changed")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(position__gte=1), name="the_chain_starts_at_one"
            )
        ]


class Once(models.Model):
    """A form already acted on, and where its answer is."""

    key = models.UUIDField(primary_key=True)
    actor_id = models.BigIntegerField(null=True)
    answer_url = models.CharField(max_length=500)
    at = models.DateTimeField(default=timezone.now, db_index=True)
