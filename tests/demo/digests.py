"""What a built municipality comes to, so that two buildings of it can be held side by side."""

import hashlib
from datetime import datetime

from rodtrad.annotations.models import Attachment, Comment
from rodtrad.goals.models import Judgement
from rodtrad.indicators.models import Observation, SeriesStatus
from rodtrad.notifications.models import Notice


def fingerprint() -> str:
    """Return a digest of every figure, by indicator, period and group."""
    rows = Observation.objects.order_by(
        "series__indicator__key", "period__key", "group"
    ).values_list("series__indicator__key", "period__key", "group", "value", "status", "source")
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()


def happened() -> dict[str, list[datetime]]:
    """Return when everything that bears a moment happened, by what it is."""
    return {
        "figures": list(Observation.objects.values_list("recorded_at", flat=True)),
        "newest": [row.recorded_at for row in SeriesStatus.objects.all() if row.recorded_at],
        "judgements": list(Judgement.objects.values_list("at", flat=True)),
        "comments": list(Comment.objects.values_list("posted_at", flat=True)),
        "files": list(Attachment.objects.values_list("added_at", flat=True)),
        "notices": list(Notice.objects.values_list("created_at", flat=True)),
    }
