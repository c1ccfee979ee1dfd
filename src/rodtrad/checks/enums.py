"""How grave a finding is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    """Error: contradicted or overdue. Warning: the thread is broken. Advice: would be better."""

    ERROR = "error", _("fel")
    WARNING = "warning", _("varning")
    ADVICE = "advice", _("råd")

    @property
    def state(self) -> str:
        """Return how the thread is there, and what the profile calls it."""
        words = {
            Severity.ERROR: _("Av (fel)"),
            Severity.WARNING: _("Tunt (varning)"),
            Severity.ADVICE: _("Lös ände (råd)"),
        }
        return str(words[self])
