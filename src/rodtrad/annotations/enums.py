"""Where a tag comes from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vocabulary(models.TextChoices):
    OWN = "own", _("Kommunens egna")
    AGENDA_2030 = "agenda2030", _("Agenda 2030")
