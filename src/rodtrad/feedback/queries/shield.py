"""How much comes from everybody together, and whether the shield against floods is up."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone

from rodtrad.feedback.enums import Channel
from rodtrad.feedback.models import FeedbackCase, IntakeDraft

# What all web processes share; nothing stands there but when the shield went up.
KEY = "feedback.shield"
WINDOW = timedelta(minutes=10)


def up_since() -> datetime | None:
    """Return when the shield went up, nothing while it is down."""
    since: datetime | None = cache.get(KEY) if settings.SHIELD_AT else None
    return since


def is_a_flood() -> bool:
    """Say whether more has come in ten minutes than the municipality has said people send.

    Nobody's address is asked for. No more is counted than that it is enough.
    """
    if not (enough := settings.SHIELD_AT):
        return False
    since = timezone.now() - WINDOW
    begun = IntakeDraft.objects.filter(begun_at__gte=since).values("pk")[:enough].count()
    if begun >= enough:
        return True
    sent = FeedbackCase.objects.filter(received_at__gte=since, channel=Channel.WEB)
    return begun + sent.values("pk")[: enough - begun].count() >= enough
