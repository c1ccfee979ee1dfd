"""The fixed choices of service declarations, promises and the way to a decision."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scope(models.TextChoices):
    """Whose declaration it is: the whole department's, a unit's that makes one precise, or one."""

    DEPARTMENT_WIDE = "department_wide", _("förvaltningsövergripande")
    UNIT = "unit", _("preciserad för en enhet")
    SINGLE = "single", _("fristående")


class State(models.TextChoices):
    """Where a version stands on its way to the resident."""

    DRAFT = "draft", _("utkast")
    SUBMITTED = "submitted", _("inlämnad")
    ASSESSED = "assessed", _("bedömd")
    DISCUSSED = "discussed", _("återkopplad")
    PROPOSED = "proposed", _("anmäld till sammanträde")
    RETURNED = "returned", _("återlämnad med synpunkter")
    DECIDED = "decided", _("beslutad, inte publicerad än")
    PUBLISHED = "published", _("publicerad")
    SUPERSEDED = "superseded", _("ersatt")
    WITHDRAWN = "withdrawn", _("återkallad")


class ChainAct(models.TextChoices):
    """What is done on the way; a profile's chain says which of them and by whom."""

    SUBMIT = "submit", _("Lämna in")
    ASSESS = "assess", _("Bedöm")
    FEEDBACK = "feedback", _("Återkoppla")
    PROPOSE = "propose", _("Anmäl till sammanträde")
    RETURN = "return", _("Lämna tillbaka")
    DECIDE = "decide", _("För in beslutet")
    PUBLISH = "publish", _("Publicera")
    WITHDRAW = "withdraw", _("Återkalla")


class Concern(models.TextChoices):
    """What is declared: a service, or how an authority decides about somebody."""

    SERVICE = "service", _("en tjänst")
    AUTHORITY = "authority", _("ett myndighetsbeslut")


class LevelKind(models.TextChoices):
    """What kind of level a promise has."""

    TIME = "time", _("en tid")
    SHARE = "share", _("en andel")
    NUMBER = "number", _("ett antal eller ett värde")
    QUALITY = "quality", _("en beskriven kvalitet")


class TimeUnit(models.TextChoices):
    MINUTES = "minutes", _("minuter")
    HOURS = "hours", _("timmar")
    WORKING_DAYS = "working_days", _("arbetsdagar")
    CALENDAR_DAYS = "calendar_days", _("dagar")
    WEEKS = "weeks", _("veckor")
    MONTHS = "months", _("månader")


class Bound(models.TextChoices):
    AT_LEAST = "at_least", _("minst")
    AT_MOST = "at_most", _("högst")


class Verdict(models.TextChoices):
    KEPT = "kept", _("hållet")
    BROKEN = "broken", _("brutet")
    NOT_MEASURED = "not_measured", _("inte mätt")


class Party(models.TextChoices):
    """Who has a say when a declaration is drafted."""

    ELECTED = "elected", _("förtroendevalda")
    STAFF = "staff", _("personal")
    RESIDENTS = "residents", _("invånare")


class StakeholderKind(models.TextChoices):
    CUSTOMER = "customer", _("kund eller brukare")
    STAKEHOLDER = "stakeholder", _("intressent")


class Answered(models.TextChoices):
    """What is done about a promise that was broken."""

    ACTIVITY = "activity", _("En aktivitet är planerad")
    CHANGED = "changed", _("Vi har ändrat arbetssättet")
    ADJUSTED = "adjusted", _("Löftet skrivs om")
    ACCEPTED = "accepted", _("Avvikelsen godtas")


class Used(models.TextChoices):
    """How far a way of working is used."""

    YES = "yes", _("ja, av alla")
    PARTLY = "partly", _("delvis")
    NO = "no", _("nej")


class Degree(models.TextChoices):
    """To what degree a declaration was fulfilled, as the unit says with its reasons."""

    MET = "met", _("uppfylld")
    PARTLY = "partly", _("delvis uppfylld")
    NOT_MET = "not_met", _("ej uppfylld")
    NOT_ASSESSABLE = "not_assessable", _("ej bedömbar")


class VariantKind(models.TextChoices):
    EASY = "easy", _("lättläst")
    LANGUAGE = "language", _("annat språk")


# A text can be written in these, and is seen only by those who work on it or may read drafts.
OPEN_STATES = (State.DRAFT, State.RETURNED)
# On its way, not decided.
UNDER_WAY = (State.SUBMITTED, State.ASSESSED, State.DISCUSSED, State.PROPOSED)
UNDECIDED = (*OPEN_STATES, *UNDER_WAY)
# What has been decided is frozen.
FROZEN = (State.DECIDED, State.PUBLISHED, State.SUPERSEDED, State.WITHDRAWN)
# What has been public.
ISSUED = (State.PUBLISHED, State.SUPERSEDED, State.WITHDRAWN)
# What each act on the way leads to.
LEADS_TO = {
    ChainAct.SUBMIT: State.SUBMITTED,
    ChainAct.ASSESS: State.ASSESSED,
    ChainAct.FEEDBACK: State.DISCUSSED,
    ChainAct.PROPOSE: State.PROPOSED,
    ChainAct.DECIDE: State.DECIDED,
    ChainAct.PUBLISH: State.PUBLISHED,
}
