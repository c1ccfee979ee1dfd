"""How grave a finding is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Severity(models.TextChoices):
    """Error: contradicted or overdue. Warning: the thread is broken. Advice: would be better."""

    ERROR = "error", _("fel")
    WARNING = "warning", _("varning")
    ADVICE = "advice", _("råd")
