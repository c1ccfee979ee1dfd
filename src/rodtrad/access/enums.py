"""Who one can be, what one may, and how far it reaches."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    STAFF = "staff", _("medarbetare")
    UNIT_MANAGER = "unit_manager", _("enhetschef")
    DEPARTMENT_HEAD = "department_head", _("förvaltningschef")
    COMMITTEE_MEMBER = "committee_member", _("ledamot i nämnd")
    COMMITTEE_SECRETARY = "committee_secretary", _("nämndsekreterare")
    COUNCIL_MEMBER = "council_member", _("ledamot i fullmäktige")
    QUALITY_COORDINATOR = "quality_coordinator", _("kvalitetssamordnare")
    QUALITY_GROUP_MEMBER = "quality_group_member", _("ledamot i kvalitetsgruppen")
    CONTROLLER = "controller", _("controller")
    AUDITOR = "auditor", _("revisor")
    PROVIDER_CONTACT = "provider_contact", _("utförarens kontaktperson")
    ADMINISTRATOR = "administrator", _("administratör")


class Right(StrEnum):
    SEE = "see"
    SEE_DRAFTS = "see_drafts"
    SEE_SUPPLEMENTARY = "see_supplementary"
    READ_LOG = "read_log"
    COMMENT = "comment"
    ATTACH = "attach"
    DELEGATE = "delegate"
    RECORD_OUTCOME = "record_outcome"
    EDIT_ACTIVITIES = "edit_activities"
    EDIT_GOALS = "edit_goals"
    EDIT_DOCUMENTS = "edit_documents"
    EDIT_DECLARATIONS = "edit_declarations"
    ASSESS_DECLARATIONS = "assess_declarations"
    REGISTER_CASES = "register_cases"
    READ_CASES = "read_cases"
    READ_MARKED_CASES = "read_marked_cases"
    HANDLE_CASES = "handle_cases"
    PROPOSE = "propose"
    JUDGE = "judge"
    DEFINE_INDICATORS = "define_indicators"
    SET_TARGETS = "set_targets"
    LOCK_PERIOD = "lock_period"
    REGISTER_DECISION = "register_decision"
    ADOPT_PLAN = "adopt_plan"
    ADOPT_PROFILE = "adopt_profile"
    MANAGE_PEOPLE = "manage_people"
    MANAGE_ORGANISATION = "manage_organisation"


class Reach(StrEnum):
    """How far from the unit of the appointment a right goes."""

    OWN = "own"
    BELOW = "below"
    # Own, below, and the bodies above that the unit's goals serve.
    LINE = "line"
    EVERYWHERE = "everywhere"
