"""The shield against floods goes up when far more comes than people send, and down by itself."""

import time
from datetime import datetime

from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.feedback.queries import shield
from rodtrad.notifications.services import tell
from rodtrad.organisation.models import Appointment

# So long after the last time that too much came.
STAYS = 15 * 60
# A process asks no oftener than this whether too much has come.
SECONDS_BETWEEN = 5.0


class _Looked:
    """When this process looked last."""

    at = float("-inf")


def look_out() -> None:
    """Raise the shield if too much has come lately, and tell the coordinators that it went up."""
    if time.monotonic() - _Looked.at < SECONDS_BETWEEN:
        return
    _Looked.at = time.monotonic()
    if not shield.is_a_flood():
        return
    if cache.add(shield.KEY, timezone.now(), STAYS):
        _tell()
    else:
        # It has been up, and stays.
        cache.touch(shield.KEY, STAYS)


def forget() -> None:
    """Let the next look count anew."""
    _Looked.at = float("-inf")


def up_since() -> datetime | None:
    """Return since when what is sent has to be proven a browser's, nothing in peace."""
    return shield.up_since()


def _tell() -> None:
    held = Appointment.objects.on().filter(role=Role.QUALITY_COORDINATOR).values("user")
    said = _("Det kommer ovanligt mycket genom Tyck till. Skyddet mot massutskick är uppe.")
    for coordinator in User.objects.filter(pk__in=held, is_active=True):
        tell(coordinator, said, url=reverse("feedback:list"), link_text=_("Tyck till"))
