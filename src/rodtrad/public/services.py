"""What a visitor tells us reaches those who can do something about it."""

import hashlib

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.notifications.models import Mail
from rodtrad.notifications.services import post_mail, tell
from rodtrad.organisation.models import Appointment
from rodtrad.ui.identity import identity

KEY = "shortcoming:"
MOST_A_DAY = 50


def report_shortcoming(*, what: str, where: str, reply_to: str, key: str) -> Mail:
    """Send what a visitor wrote to the municipality and say so to those who look after the pages.

    The words leave the outbox when the mail has gone; nothing else is kept.
    """
    dedupe_key = KEY + hashlib.sha256(key.encode()).hexdigest()
    with transaction.atomic():
        known = Mail.objects.filter(dedupe_key=dedupe_key).first()
        if known is not None:
            return known
        _require_room()
        with override("sv"):
            mail = post_mail(
                identity().email,
                subject=_("En besökare har berättat om en brist i tillgänglighet"),
                body=_letter(what, where, reply_to),
                dedupe_key=dedupe_key,
                is_secret=True,
            )
            _tell_administrators()
        return mail


def _require_room() -> None:
    """Refuse when a robot seems to be writing, and leave the phone to people."""
    today = Mail.objects.filter(
        dedupe_key__startswith=KEY, created_at__date=timezone.localdate()
    ).count()
    if today >= MOST_A_DAY:
        raise BadInput(
            _("Vi har fått ovanligt många meddelanden i dag. Ring oss, eller försök i morgon.")
        )


def _letter(what: str, where: str, reply_to: str) -> str:
    parts = [
        (_("Det här hindrar"), what),
        (_("På sidan"), where or _("inte angivet")),
        (_("Svara till"), reply_to or _("vill inte ha svar")),
    ]
    return "\n\n".join(f"{title}:\n{text}" for title, text in parts) + "\n"


def _tell_administrators() -> None:
    text = _("En besökare har berättat om en brist i tillgänglighet. Texten är skickad till %s.")
    held = Appointment.objects.on().filter(role=Role.ADMINISTRATOR).values("user")
    for person in User.objects.filter(pk__in=held, is_active=True):
        tell(person, text % identity().email)
