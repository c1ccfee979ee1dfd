"""How far an import has come, and what a row does."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportState(models.TextChoices):
    WAITING = "waiting", _("väntar på att läsas")
    UNMAPPED = "unmapped", _("kolumnerna ska kopplas")
    FAULTY = "faulty", _("har fel")
    READ = "read", _("läst, väntar på dig")
    CONFIRMED = "confirmed", _("sparas")
    RECORDED = "recorded", _("sparad")
    REFUSED = "refused", _("gick inte att läsa")
    DISCARDED = "discarded", _("slängd")


# Those that hold a file which somebody may still act on.
OPEN_STATES = (
    ImportState.WAITING,
    ImportState.UNMAPPED,
    ImportState.FAULTY,
    ImportState.READ,
    ImportState.CONFIRMED,
)


# Those whose columns may be said, or said anew.
MAPPABLE_STATES = (ImportState.UNMAPPED, ImportState.READ, ImportState.FAULTY)


class Verb(StrEnum):
    """What a row does to what is there."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Sort(StrEnum):
    """What stands in a column."""

    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    WHOLE = "whole"
    YES_NO = "yes_no"
    CHOICE = "choice"
    PERIOD = "period"
