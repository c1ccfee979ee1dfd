"""How often mails go out: the municipality's rhythm and the person's own choice."""

from django.db import transaction
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.notifications import rules
from rodtrad.notifications.enums import Weekday
from rodtrad.notifications.models import MailChoice, Rhythm


def choose_digest(*, wants: bool, by: User) -> MailChoice:
    """Keep the person's own choice about the mail with what is due."""
    with transaction.atomic():
        choice, _made = MailChoice.objects.update_or_create(
            user=by, defaults={"wants_digest": wants}
        )
        record("digest.chosen", by=by, subject=choice, detail={"wants": wants})
    return choice


def set_rhythm(*, weekdays: list[int], hour: int, keep_days: int, by: User) -> Rhythm:
    """Set on which days and at what hour the digest goes out, and how long mails are kept."""
    require(rules.may_look_after_mail(by))
    if not set(weekdays) <= set(Weekday.values):
        raise BadInput(_("Välj bland veckans arbetsdagar."), "weekdays")
    if not 0 <= hour <= 23:
        raise BadInput(_("Klockslaget ska vara en hel timme mellan 0 och 23."), "hour")
    if not 1 <= keep_days <= 3650:
        raise BadInput(_("Skriv ett antal dagar mellan 1 och 3650."), "keep_days")
    with transaction.atomic():
        rhythm, _made = Rhythm.objects.update_or_create(
            pk=1,
            defaults={
                "weekdays": sorted(set(weekdays)),
                "hour": hour,
                "keep_days": keep_days,
            },
        )
        record(
            "rhythm.set",
            by=by,
            subject=rhythm,
            detail={"weekdays": rhythm.weekdays, "hour": hour, "keep_days": keep_days},
        )
    return rhythm
