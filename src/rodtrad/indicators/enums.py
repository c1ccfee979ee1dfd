"""The fixed choices of measuring."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeasureKind(TextChoices):
    RESOURCE = "resource", _("resursmått")
    OUTPUT = "output", _("prestationsmått")
    RESULT = "result", _("resultatmått")


class Direction(TextChoices):
    HIGHER = "higher", _("högre är bättre")
    LOWER = "lower", _("lägre är bättre")
    NEITHER = "neither", _("varken högre eller lägre är bättre")


class Frequency(TextChoices):
    """How often a figure comes; also the kind of a reporting period."""

    MONTH = "month", _("varje månad")
    QUARTER = "quarter", _("varje kvartal")
    TERTIAL = "tertial", _("varje tertial")
    HALF = "half", _("varje halvår")
    YEAR = "year", _("varje år")


class PeriodState(TextChoices):
    OPEN = "open", _("öppen")
    LOCKED = "locked", _("låst")


class TargetKind(TextChoices):
    REACH = "reach", _("nå ett värde")
    BAND = "band", _("ligga inom ett spann")
    IMPROVE = "improve", _("förbättra från ett utgångsläge")


class ObservationStatus(TextChoices):
    PRELIMINARY = "preliminary", _("preliminär")
    FINAL = "final", _("slutlig")
    MISSING = "missing", _("saknas")


class Group(TextChoices):
    """The groups every definition can use; a definition may name others."""

    TOTAL = "total", _("alla")
    WOMEN = "women", _("kvinnor")
    MEN = "men", _("män")


class Seam(TextChoices):
    """How a series goes on when what it means has become another thing."""

    BREAK = "break", _("brott: siffrorna före och efter går inte att jämföra")
    BRIDGE = "bridge", _("brygga: samma period räknad på båda sätten")
