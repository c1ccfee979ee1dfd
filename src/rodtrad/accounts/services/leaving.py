"""People leave, and what they answered for stays with somebody."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts import handover, rules
from rodtrad.accounts.models import Invitation, User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput


def leave(user: User, *, by: User | None, to: User | None = None) -> User:
    """Close somebody's account today; what she answers for must pass to somebody who stays."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        user = User.objects.select_for_update().get(pk=user.pk)
        if not user.is_active:
            raise BadInput(_("Kontot är redan avslutat."))
        if by is not None and by.pk == user.pk:
            raise BadInput(_("Du kan inte avsluta ditt eget konto. Be en annan administratör."))
        _hand_over(user, to, by)
        handover.end_all(user, timezone.localdate(), by)
        now = timezone.now()
        Invitation.objects.filter(user=user, accepted_at=None, withdrawn_at=None).update(
            withdrawn_at=now
        )
        user.is_active = False
        user.version += 1
        user.save(update_fields=["is_active", "version"])
        record("person.left", by=by, subject=user)
    return user


def welcome_back(user: User, *, by: User | None) -> User:
    """Open the account again; appointments and things are not given back."""
    with transaction.atomic():
        require(rules.may_manage_people(by))
        user = User.objects.select_for_update().get(pk=user.pk)
        user.is_active = True
        user.version += 1
        user.save(update_fields=["is_active", "version"])
        record("person.returned", by=by, subject=user)
    return user


def _hand_over(user: User, to: User | None, by: User | None) -> None:
    if not handover.owned(user):
        return
    if to is None:
        raise BadInput(_("Välj vem som tar över det %s ansvarar för.") % user, "to")
    if to.pk == user.pk or not to.is_active:
        raise BadInput(_("Den som tar över måste vara någon annan som är kvar."), "to")
    count = handover.hand_over(user, to=to, by=by)
    record("person.handed_over", by=by, subject=user, detail={"to": to.pk, "count": count})
