"""Who may hand a due item to whom, and who looks after the outbox."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.rules import may
from rodtrad.accounts.models import User
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.notifications.models import Delegation

if TYPE_CHECKING:  # What waits asks these rules.
    from rodtrad.notifications.due import DueItem


def may_look_after_mail(user: Any) -> Ruling:
    """Rule on reading what did not arrive and setting the rhythm of mails."""
    return may(user, Right.MANAGE_PEOPLE, None)


def may_delegate(user: User, item: "DueItem") -> Ruling:
    """Rule on handing the item to any colleague at all."""
    if item.right is None:
        return refuse(_("Den här saken kan inte lämnas vidare."))
    return may(user, Right.DELEGATE, item.unit_id)


def may_delegate_to(user: User, item: "DueItem", receiver: User) -> Ruling:
    """Rule on handing the item to this colleague, who must be allowed to do it."""
    own = may_delegate(user, item)
    if not own:
        return own
    if receiver.pk == user.pk:
        return refuse(_("Du har redan saken på din egen lista."))
    if item.right is None or not may(receiver, item.right, item.unit_id):
        return refuse(
            _("%(name)s har inget uppdrag som ger rätt att göra det här.")
            % {"name": receiver.display_name}
        )
    return ALLOWED


def may_end_delegation(user: User, delegation: Delegation) -> Ruling:
    """Rule on handing back or taking back: only the two it is between."""
    if user.pk in {delegation.giver_id, delegation.receiver_id}:
        return ALLOWED
    return refuse(_("Bara den som lämnade saken och den som fick den kan ändra det."))
