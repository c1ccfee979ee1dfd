"""The states of what the thread is made of, and the ways between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PlanState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    PROPOSED = "proposed", _("föreslagen")
    ADOPTED = "adopted", _("beslutad")
    CLOSED = "closed", _("avslutad")


class GoalState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    PROPOSED = "proposed", _("föreslaget")
    DECIDED = "decided", _("beslutat")
    CLOSED = "closed", _("avslutat")


class GoalFate(models.TextChoices):
    """What becomes of a goal when another plan takes over from the one it stands in."""

    GOES_ON = "goes_on", _("går vidare")
    REPLACED = "replaced", _("ersätts")
    ENDS = "ends", _("upphör")


class ActivityState(models.TextChoices):
    DRAFT = "draft", _("utkast")
    PLANNED = "planned", _("inte startad")
    ONGOING = "ongoing", _("pågår")
    DONE = "done", _("klar")
    STOPPED = "stopped", _("stoppad")


class PartKind(models.TextChoices):
    TARGET_GROUP = "target_group", _("målgrupp")
    CHANGE = "change", _("förändring")
    PLACE = "place", _("plats")
    TIME = "time", _("tid")


class SourceKind(models.TextChoices):
    NATIONAL = "national", _("nationellt mål")
    MANDATE = "mandate", _("reglemente")


class AssignmentState(models.TextChoices):
    OPEN = "open", _("öppet")
    REPORTED = "reported", _("redovisat")
    WRITTEN_OFF = "written_off", _("avskrivet")


class ReportForm(models.TextChoices):
    WRITTEN = "written", _("skriftlig rapport")
    ORAL = "oral", _("muntligt på sammanträde")
    YEARLY = "yearly", _("i årsredovisningen")
    BUDGET = "budget", _("till budgetberedningen")


PLAN_FLOW: dict[PlanState, frozenset[PlanState]] = {
    PlanState.DRAFT: frozenset({PlanState.PROPOSED, PlanState.ADOPTED}),
    PlanState.PROPOSED: frozenset({PlanState.DRAFT, PlanState.ADOPTED}),
    PlanState.ADOPTED: frozenset({PlanState.CLOSED}),
    PlanState.CLOSED: frozenset(),
}

ACTIVITY_FLOW: dict[ActivityState, frozenset[ActivityState]] = {
    ActivityState.DRAFT: frozenset({ActivityState.PLANNED, ActivityState.STOPPED}),
    ActivityState.PLANNED: frozenset(
        {ActivityState.ONGOING, ActivityState.DONE, ActivityState.STOPPED}
    ),
    ActivityState.ONGOING: frozenset({ActivityState.DONE, ActivityState.STOPPED}),
    ActivityState.DONE: frozenset({ActivityState.ONGOING}),
    ActivityState.STOPPED: frozenset({ActivityState.ONGOING}),
}
