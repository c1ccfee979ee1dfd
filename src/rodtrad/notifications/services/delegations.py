"""Handing a due item to a colleague, and getting it back."""

from datetime import date

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.notifications import rules
from rodtrad.notifications.due import DueItem
from rodtrad.notifications.models import Delegation
from rodtrad.notifications.services.telling import tell

LONGEST_LINE = 300


def delegate(item: DueItem, *, to: User, line: str = "", by: User) -> Delegation:
    """Put the item in a colleague's hands and tell them who sent it."""
    line = line.strip()
    if len(line) > LONGEST_LINE:
        raise BadInput(_("Raden får ha högst 300 tecken."), "line")
    with transaction.atomic():
        # Locking the giver keeps a double click from meeting the constraint.
        User.objects.select_for_update().get(pk=by.pk)
        require(rules.may_delegate_to(by, item, to))
        if Delegation.objects.filter(item_key=item.key, ended_at=None).exists():
            raise BadInput(_("Saken är redan lämnad till en kollega."), "to")
        row = Delegation.objects.create(item_key=item.key, giver=by, receiver=to, line=line)
        record(
            "delegation.given",
            by=by,
            subject=row,
            unit_id=item.unit_id,
            detail={"item": item.key, "receiver_id": to.pk},
        )
        title = item.title[:200]
        with override(to.language):
            sentence = _("%(name)s lämnade över till dig: %(title)s.")
        filling = {"name": by.display_name[:80], "title": title}
        tell(to, sentence % filling, url=item.url, link_text=title)
    return row


def end_delegation(delegation: Delegation, *, by: User) -> None:
    """Hand the item back, or take it back, and tell the other of the two."""
    with transaction.atomic():
        row = Delegation.objects.select_for_update().get(pk=delegation.pk)
        require(rules.may_end_delegation(by, row))
        if row.ended_at is not None:
            return
        is_receiver = by.pk == row.receiver_id
        _end(row, "delegation.handed_back" if is_receiver else "delegation.taken_back", by=by)
        other = row.giver if is_receiver else row.receiver
        with override(other.language):
            sentence = (
                _("%(name)s lämnade tillbaka en sak till dig.")
                if is_receiver
                else _("%(name)s tog tillbaka en sak från dig.")
            )
        tell(other, sentence % {"name": by.display_name})


def finish_item(item_key: str, *, by: User | None) -> None:
    """End the delegation of an item that is done, if there is one."""
    with transaction.atomic():
        rows = Delegation.objects.select_for_update().filter(item_key=item_key, ended_at=None)
        for row in rows:
            _end(row, "delegation.done", by=by)


def end_delegations_of(user: User, day: date, by: User | None) -> None:
    """End all that lies between the person and colleagues, when the person leaves."""
    with transaction.atomic():
        between = Q(giver=user) | Q(receiver=user)
        for row in Delegation.objects.select_for_update().filter(between, ended_at=None):
            _end(row, "delegation.ended", by=by)


def _end(row: Delegation, action: str, *, by: User | None) -> None:
    row.ended_at = timezone.now()
    row.save(update_fields=["ended_at"])
    record(action, by=by, subject=row, detail={"item": row.item_key})
