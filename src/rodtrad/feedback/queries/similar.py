"""Cases that say much the same: words that are rare among what one reads weigh the most."""

from collections import Counter
from dataclasses import dataclass
from math import log1p
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, F, Func, Q, TextField, Value, When
from django.utils import timezone
from django.utils.text import Truncator

from rodtrad.core.calendar_words import day as day_words
from rodtrad.feedback.enums import Secrecy, State
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.visible import visible_to
from rodtrad.organisation.queries import tree
from rodtrad.search.registry import SWEDISH

# Compared with so many of the newest, and so alike at least.
AMONG = 300
LEAST = 0.25
MOST = 3
WORDS = 16
STEMS = Func(
    Func(
        Func(Value(SWEDISH), function="", template="%(expressions)s::regconfig"),
        F("words__text"),
        function="to_tsvector",
    ),
    function="tsvector_to_array",
    output_field=ArrayField(TextField()),
)


@dataclass(frozen=True)
class Similar:
    """A case much like another, with the words they share."""

    code: str
    text: str
    day: str
    shared: tuple[str, ...]


def similar_to(user: Any, case: FeedbackCase, *, most: int = MOST) -> list[Similar]:
    """Return the cases of the same body most like this one, at most so many."""
    rows = _near(user, case)
    texts = {row.pk: frozenset(vars(row)["stems"]) for row in rows}
    own = texts.pop(case.pk, frozenset())
    rows = [row for row in rows if row.pk != case.pk]
    if not own or not rows:
        return []
    seen = Counter(word for words in texts.values() for word in words)
    weight = {word: log1p((len(texts) + 1) / (seen[word] + 1)) for word in own | set(seen)}
    found = sorted(
        ((_likeness(own, texts[row.pk], weight), row.pk, row) for row in rows), reverse=True
    )
    alike = [row for likeness, _pk, row in found[:most] if likeness >= LEAST]
    return [_shown(row, own & texts[row.pk], weight) for row in alike]


def _near(user: Any, case: FeedbackCase) -> list[FeedbackCase]:
    """Return the case and the newest others of its body, each with the stems of its words."""
    standing = tree()
    body = standing.committee_of(case.unit_id)
    others = ~Q(secrecy=Secrecy.MARKED) & ~Q(state__in=[State.HELD, State.REMOVED])
    if body is not None:
        others &= Q(unit__in=standing.subtree_ids(body.id))
    rows = visible_to(user).filter(Q(pk=case.pk) | others, words__isnull=False)
    return list(
        rows.select_related("words")
        .annotate(stems=STEMS)
        .order_by(Case(When(pk=case.pk, then=0), default=1), "-received_at")[: AMONG + 1]
    )


def _likeness(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    """Return how alike two texts are, from 0 to 1: what they share of what they say."""
    together = sum(weight[word] for word in one | other)
    return sum(weight[word] for word in one & other) / together if together > 0 else 0.0


def _shown(row: FeedbackCase, shared: frozenset[str], weight: dict[str, float]) -> Similar:
    words = sorted(shared, key=lambda word: (-weight[word], word))
    day = day_words(timezone.localdate(row.received_at), year=True)
    return Similar(row.code, Truncator(row.words.text).words(WORDS), day, tuple(words[:MOST]))
