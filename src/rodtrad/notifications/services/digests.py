"""The mail with what is due: one a day at most, a count and a link, nothing more."""

from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.accounts.models import User
from rodtrad.core.swedish import counted
from rodtrad.jobs import enqueue
from rodtrad.notifications.due import DueList, due_for
from rodtrad.notifications.models import Mail, Rhythm
from rodtrad.notifications.services.outbox import post_mail


def start_digests() -> int:
    """Queue today's digests once, when the rhythm says so; return how many people."""
    now = timezone.localtime()
    with transaction.atomic():
        Rhythm.objects.get_or_create(pk=1)
        rhythm = Rhythm.objects.select_for_update().get(pk=1)
        is_time = now.isoweekday() in rhythm.weekdays and now.hour >= rhythm.hour
        if not is_time or rhythm.last_digest_on == now.date():
            return 0
        rhythm.last_digest_on = now.date()
        rhythm.save(update_fields=["last_digest_on"])
        people = list(wanting_digest().values_list("pk", flat=True))
        for user_id in people:
            enqueue("notifications.send_digest", user_id=user_id)
    return len(people)


def wanting_digest() -> QuerySet[User]:
    """Return the people who have an address and have not said no."""
    able = User.objects.filter(is_active=True).exclude(email="")
    return able.exclude(mail_choice__wants_digest=False)


def post_digest(user: User, day: date) -> Mail | None:
    """Put the person's digest of the day in the outbox, unless nothing presses."""
    due = due_for(user, day)
    this_week = day + timedelta(days=6 - day.weekday())
    soon = sum(1 for one in due.soon if one.item.due_on <= this_week)
    if not due.late and not soon:
        return None
    with override(user.language):
        return post_mail(
            user.email,
            subject=_("Det här väntar på dig i Röda tråden"),
            body=_body(due, soon),
            dedupe_key=f"digest:{user.pk}:{day.isoformat()}",
            recipient=user,
        )


def _body(due: DueList, soon: int) -> str:
    lines = []
    if due.late:
        lines.append(_late(len(due.late)))
    if soon:
        lines.append(_("%s ska göras den här veckan.") % _things(soon))
    address = settings.SITE_ADDRESS
    return "\n".join(
        [
            *lines,
            "",
            _("Öppna Min sida: %s") % (address + reverse("notifications:mine")),
            "",
            _("Vill du slippa det här brevet? Ändra här: %s")
            % (address + reverse("notifications:settings")),
        ]
    )


def _late(count: int) -> str:
    if count == 1:
        return _("En sak är försenad.")
    return _("%s är försenade.") % _things(count)


def _things(count: int) -> str:
    words = counted(count, _("sak"), _("saker"), is_neuter=False)
    return words[:1].upper() + words[1:]
