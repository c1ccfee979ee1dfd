"""How a version of a document stands, and how documents stand to each other."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VersionState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    IN_FORCE = "in_force", _("gäller")
    REPLACED = "replaced", _("ersatt")
    REPEALED = "repealed", _("upphävt")


class Standing(models.TextChoices):
    """How a version stands on a day; a time that has run out repeals nothing by itself."""

    DRAFT = "draft", _("utkast")
    COMING = "coming", _("beslutat, gäller inte än")
    IN_FORCE = "in_force", _("gäller")
    EXPIRED = "expired", _("giltighetstiden har gått ut")
    REPLACED = "replaced", _("ersatt")
    REPEALED = "repealed", _("upphävt")


class RelationKind(models.TextChoices):
    """How one document stands to another, read from the first: it stands under the second …"""

    PARENT = "parent", _("Står under")
    COMPLEMENTS = "complements", _("Kompletterar")
    DIFFERS = "differs", _("Gäller andra än")
    RELATED = "related", _("Hör ihop med")
    REPEALS = "repeals", _("Upphäver")
    REPLACES = "replaces", _("Ersätter")


class PaperState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    SUBMITTED = "submitted", _("anmält till sammanträde")
    DECIDED = "decided", _("beslutat")


# Relations by which the other document ends when the first comes into force.
ENDING = (RelationKind.REPEALS, RelationKind.REPLACES)
# Relations that say how two documents on one subject hold together.
EXPLAINING = (RelationKind.PARENT, RelationKind.COMPLEMENTS, RelationKind.DIFFERS)
