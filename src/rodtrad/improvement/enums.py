"""Where an action stands, how its effect is tried, and what was found."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    PLANNED = "planned", _("planerad")
    ONGOING = "ongoing", _("pågår")
    DONE = "done", _("genomförd")
    STOPPED = "stopped", _("avbruten")


LIVE = (State.PLANNED, State.ONGOING)


class Check(models.TextChoices):
    """How it is to be seen whether an action helped, said before anybody knows."""

    CAUSE = "cause", _("hur ofta orsaken återkommer, före och efter")
    JUDGED = "judged", _("något annat, som vi tittar på själva")
    NONE = "none", _("det går inte att mäta")


class Verdict(models.TextChoices):
    """What was found of the effect; too few to tell is an honest answer."""

    HELPED = "helped", _("det hjälpte")
    NONE_SEEN = "none_seen", _("ingen effekt syns")
    WORSE = "worse", _("det blev sämre")
    TOO_FEW = "too_few", _("för lite att gå på")


class Window(models.IntegerChoices):
    """How many days before and after are held beside each other."""

    QUARTER = 91, _("tre månader")
    HALF = 182, _("ett halvår")
    YEAR = 364, _("ett år")
