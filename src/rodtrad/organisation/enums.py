"""What kinds of body a municipality has."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class UnitKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("kommun")
    COUNCIL = "council", _("kommunfullmäktige")
    EXECUTIVE_BOARD = "executive_board", _("kommunstyrelse")
    COMMITTEE = "committee", _("nämnd")
    COMPANY = "company", _("bolag")
    DEPARTMENT = "department", _("förvaltning")
    AREA = "area", _("verksamhetsområde")
    GROUP = "group", _("grupp")
    UNIT = "unit", _("enhet")
    PROVIDER = "provider", _("utförare")


# Bodies that decide, each answering for what lies below it.
DECIDING = frozenset({UnitKind.COUNCIL, UnitKind.EXECUTIVE_BOARD, UnitKind.COMMITTEE})

# Those whose word holds for the whole municipality.
GOVERNING = frozenset({UnitKind.COUNCIL, UnitKind.EXECUTIVE_BOARD})

# Units with a head, who decides what the bodies have left to the unit.
HEADED = frozenset({UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT, UnitKind.COMPANY})


class LegalForm(models.TextChoices):
    MUNICIPAL = "municipal", _("kommunal")
    COMPANY = "company", _("kommunalt bolag")
    PRIVATE = "private", _("privat")
    NON_PROFIT = "non_profit", _("ideell")


class MarkKind(models.TextChoices):
    SVG = "svg", "SVG"
    PNG = "png", "PNG"


class StepKind(models.TextChoices):
    MOVE = "move", _("flytta en enhet")
    RENAME = "rename", _("byt namn på en enhet")
    MERGE = "merge", _("slå ihop enheter")
    SPLIT = "split", _("dela en enhet")
    CLOSE = "close", _("avsluta en enhet")


class ReorganisationState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    PLANNED = "planned", _("planerad")
    IN_FORCE = "in_force", _("gäller")
    WITHDRAWN = "withdrawn", _("tillbakadragen")
