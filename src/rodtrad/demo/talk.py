"""What the people of Lindvik say about the thread, keep with it and mark it with."""

import random
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Max

from rodtrad.annotations import services
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.models import Attachment, Comment
from rodtrad.demo import content
from rodtrad.demo.days import moment, working_day_before
from rodtrad.demo.town import Lindvik
from rodtrad.goals.models import Activity, Goal
from rodtrad.indicators.models import Series
from rodtrad.notifications.models import Notice

# The quality coordinator is the one who marks what the others own.
MARKED_BY = "sofia.ahlgren"


def build_talk(lindvik: Lindvik, *, seed: int) -> None:
    """Let people comment, keep files and mark goals, each on a day of its own."""
    for part in sorted(content.talk().comments, key=lambda said: -said.days_ago):
        _comment(lindvik, part, seed)
    for kept in sorted(content.talk().files, key=lambda file: -file.days_ago):
        made = services.add_attachment(
            _thing(kept),
            name=kept.name,
            contents=kept.text.lstrip().encode(),
            by=lindvik.people[kept.by],
        )
        said = _moment(lindvik.today, kept.days_ago, f"{seed}:{kept.name}")
        Attachment.objects.filter(pk=made.pk).update(added_at=said)
    for key, numbers in content.talk().agenda_2030.items():
        tags = [(Vocabulary.AGENDA_2030.value, number) for number in numbers]
        goal = Goal.objects.get(key=key)
        services.set_tags(goal, keys=tags, by=lindvik.people[MARKED_BY])


def _comment(lindvik: Lindvik, part: content.SaidPart, seed: int) -> None:
    """Say it, and let it and what those mentioned are told be of the day it was said."""
    told_before = Notice.objects.aggregate(newest=Max("pk"))["newest"] or 0
    made = services.post_comment(_thing(part), text=part.text, by=lindvik.people[part.by])
    said = _moment(lindvik.today, part.days_ago, f"{seed}:{part.text}")
    Comment.objects.filter(pk=made.pk).update(posted_at=said)
    Notice.objects.filter(pk__gt=told_before).update(created_at=said)


def _moment(today: date, days_ago: int, seed: str) -> datetime:
    """Return a moment of the last working day that is so many days ago or more."""
    return moment(working_day_before(today - timedelta(days=days_ago - 1)), random.Random(seed))


def _thing(part: content.SaidPart) -> Any:
    if part.on == "goal":
        return Goal.objects.get(key=part.about)
    if part.on == "activity":
        return Activity.objects.get(title=part.about)
    return Series.objects.get(indicator__key=part.about)
