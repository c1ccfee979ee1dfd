"""Who may see and change what is done to become better."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.improvement.models import Action


def may_see(user: Any, action: Action) -> Ruling:
    """Rule on reading an action: whoever answers for it, and those who see its unit."""
    if user is None or action.responsible_id == user.pk:
        return ALLOWED
    if action.unit_id in unit_ids(user, Right.SEE):
        return ALLOWED
    return refuse(_("Du kan inte se det här."))


def may_plan(user: Any, unit_id: int | None = None) -> Ruling:
    """Rule on planning something at the unit, or anywhere when none is named."""
    if user is None or (unit_id is None and unit_ids(user, Right.EDIT_ACTIVITIES)):
        return ALLOWED
    return may(user, Right.EDIT_ACTIVITIES, unit_id)


def may_edit(user: Any, action: Action) -> Ruling:
    """Rule on changing an action: whoever answers for it, and those who plan at its unit."""
    if user is None or action.responsible_id == user.pk:
        return ALLOWED
    return may(user, Right.EDIT_ACTIVITIES, action.unit_id)


def may_show(user: Any, action: Action) -> Ruling:
    """Rule on showing everybody what was done: whoever plans at the unit."""
    return may_plan(user, action.unit_id)


def may_name_causes(user: Any) -> Ruling:
    """Rule on the words that causes are told in, the same for the whole municipality."""
    return may(user, Right.EDIT_ACTIVITIES, None)
