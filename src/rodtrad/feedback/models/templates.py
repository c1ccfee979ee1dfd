"""Words that answers can begin with, shared by everybody who answers."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from rodtrad.feedback.models.words import LONGEST
from rodtrad.times.history import tracked


@tracked()
class AnswerTemplate(models.Model):
    """Words to begin an answer with; what stands between brackets is to be filled in."""

    name = models.CharField(max_length=80)
    text = models.TextField(max_length=LONGEST)
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(ended_at__isnull=True),
                name="a_template_has_a_name_of_its_own",
            ),
        ]

    def __str__(self) -> str:
        return self.name
