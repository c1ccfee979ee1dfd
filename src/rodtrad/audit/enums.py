"""Where an act came from, and what can be wrong with the chain that seals it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Origin(models.TextChoices):
    PAGE = "page", _("sida")
    API = "api", _("gränssnitt")
    COMMAND = "command", _("kommando")
    TASK = "task", _("bakgrundsarbete")
    IMPORT = "import", _("inläsning")


class Fault(models.TextChoices):
    CHANGED = "changed", _("ändrad, flyttad eller utbytt")
    DELETED = "deleted", _("borttagen")
    INSERTED = "inserted", _("inskjuten utan försegling")
    GAP = "gap", _("en länk saknas")
    TRUNCATED = "truncated", _("slutet saknas")
    OTHER_HEAD = "other_head", _("kedjan är en annan än den antecknade")
