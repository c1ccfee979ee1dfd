"""What is learnt from, what is asked of it, and how it has done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Floor, TruncMonth
from django.utils import timezone

from rodtrad.core.routing import Model, Suggestion, argued, pieces_of
from rodtrad.core.routing.model import Piece
from rodtrad.feedback.enums import OPEN, Result, Secrecy, State, TrackState
from rodtrad.feedback.models import (
    CaseSuggestion,
    FeedbackCase,
    RoutingChoice,
    RoutingModel,
    RoutingPiece,
)
from rodtrad.feedback.tracks import protecting

# So many of the newest are read, none older than this.
MOST = 5_000
OLDEST = timedelta(days=3 * 365)
# What has waited longer than this without a suggestion gets none.
FRESH = timedelta(days=30)
AT_ONCE = 200
MONTHS = 12
ANSWERED = Q(case__state=State.ANSWERED)
RIGHT = ANSWERED & Q(case__unit=F("unit"))
MOVED = Q(unit__isnull=False) & ~Q(unit=F("lay_at"))


@dataclass(frozen=True)
class Worth:
    """How suggestions of a month, or of a chance, have done; `judged` are those answered since."""

    key: Any
    read: int
    spoke: int
    judged: int
    right: int
    moves: int
    followed: int


def is_on() -> bool:
    """Say whether units are suggested."""
    chosen = RoutingChoice.objects.values_list("is_on", flat=True).first()
    return chosen is not False


def newest() -> RoutingModel | None:
    """Return what was last learnt, also when it is not worth asking."""
    return RoutingModel.objects.first()


def handled() -> QuerySet[FeedbackCase]:
    """Return the answered cases one may learn from: unmarked, and with their text still kept."""
    since = timezone.now() - OLDEST
    rows = FeedbackCase.objects.filter(state=State.ANSWERED, received_at__gte=since)
    rows = _open_words(rows).exclude(result=Result.FORWARDED)
    return rows.select_related("words", "contact").order_by("-received_at", "-pk")[:MOST]


def unsuggested() -> QuerySet[FeedbackCase]:
    """Return the open cases that nothing has been said of, the newest first."""
    since = timezone.now() - FRESH
    rows = FeedbackCase.objects.filter(
        state__in=OPEN, received_at__gte=since, suggestion__isnull=True
    )
    return _open_words(rows).select_related("words").order_by("-received_at", "-pk")[:AT_ONCE]


def _open_words(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return those whose words are kept and may concern nobody who is to be protected."""
    guarded = FeedbackCase.objects.filter(
        tracks__kind__in=protecting(),
        tracks__state__in=[TrackState.SUGGESTED, TrackState.ACCEPTED],
    )
    kept = rows.filter(secrecy=Secrecy.NONE, words__isnull=False).exclude(words__text="")
    return kept.exclude(pk__in=guarded.values("pk"))


def model_for(kept: RoutingModel, texts: Iterable[str]) -> Model:
    """Return the model with the pieces that the texts have, read in one question."""
    asked = {piece for text in texts for piece in pieces_of(text)}
    rows = RoutingPiece.objects.filter(model=kept, piece__in=asked)
    pieces = {row.piece: Piece(row.rarity, tuple(row.adds)) for row in rows}
    return Model(tuple(kept.labels), tuple(kept.starts), pieces)


def suggestion_of(case: FeedbackCase) -> Suggestion | None:
    """Return the unit that is suggested for a case that lies where it did, somewhere else."""
    said: CaseSuggestion | None = getattr(case, "suggestion", None)
    if said is None or said.unit_id in (None, case.unit_id) or said.lay_at_id != case.unit_id:
        return None
    kept = newest()
    if kept is None or not is_on() or not hasattr(case, "words"):
        return None
    text = case.words.text
    words = argued(model_for(kept, [text]), text, said.unit_id or 0)
    return Suggestion(said.unit_id, said.chance, words)


def by_month() -> list[Worth]:
    """Return how suggestions have done, a month in turn, the newest first."""
    rows = _since(timezone.now()).annotate(key=TruncMonth("made_at")).values("key")
    return [_worth(row, timezone.localdate(row["key"])) for row in _counted(rows, "-key")]


def by_chance() -> list[Worth]:
    """Return how suggestions of each tenth of a chance have done, the surest first."""
    spoken = _since(timezone.now()).filter(unit__isnull=False)
    # A chance of one belongs with the nine tenths.
    rows = spoken.annotate(key=Floor(F("chance") * 9.999)).values("key")
    return [_worth(row, int(row["key"])) for row in _counted(rows, "-key")]


def _since(now: datetime) -> QuerySet[CaseSuggestion]:
    first = date(now.year - 1, now.month, 1)
    return CaseSuggestion.objects.filter(made_at__date__gte=first)


def _counted(rows: Any, order: str) -> Any:
    return rows.annotate(
        read=Count("pk"),
        spoke=Count("pk", filter=Q(unit__isnull=False)),
        judged=Count("pk", filter=ANSWERED & Q(unit__isnull=False)),
        right=Count("pk", filter=RIGHT),
        moves=Count("pk", filter=ANSWERED & MOVED),
        followed=Count("pk", filter=RIGHT & MOVED),
    ).order_by(order)[: MONTHS + 1]


def _worth(row: dict[str, Any], key: Any) -> Worth:
    return Worth(**(row | {"key": key}))
