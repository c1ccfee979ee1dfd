"""What kinds of body a municipality has."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    COUNCIL = "council", _("kommunfullmäktige")
    EXECUTIVE_BOARD = "executive_board", _("kommunstyrelse")
    COMMITTEE = "committee", _("nämnd")
    DEPARTMENT = "department", _("förvaltning")
    UNIT = "unit", _("enhet")
    COMPANY = "company", _("bolag")
    PROVIDER = "provider", _("utförare")
    QUALITY_GROUP = "quality_group", _("kvalitetsgrupp")


# Bodies that decide, each answering for what lies below it.
DECIDING = frozenset({UnitKind.COUNCIL, UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})


class LegalForm(models.TextChoices):
    MUNICIPAL = "municipal", _("kommunal")
    PRIVATE = "private", _("privat")
    NONPROFIT = "nonprofit", _("ideell")
