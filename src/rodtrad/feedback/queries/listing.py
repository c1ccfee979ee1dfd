"""Cases as a list: what waits, for whom, and how late it is."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet

from rodtrad.core.addresses import number_in
from rodtrad.feedback.enums import OPEN, Secrecy, State
from rodtrad.feedback.models import CaseWords, FeedbackCase
from rodtrad.feedback.queries.joining import is_joined
from rodtrad.feedback.queries.tracks import waits_for_decision
from rodtrad.feedback.queries.visible import visible_to
from rodtrad.feedback.secret import tidy_code
from rodtrad.organisation.queries import tree
from rodtrad.search.registry import SWEDISH


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see; what is left empty does not limit it."""

    words: str = ""
    state: str = ""
    kind: str = ""
    unit: str = ""
    action: str = ""
    track: str = ""
    theme: str = ""


def listing(user: Any, wish: Wish) -> QuerySet[FeedbackCase]:
    """Return the cases that fit the wish and the user may read: the oldest open first.

    Before them come those where it may be that somebody is to be protected.
    """
    rows = visible_to(user).filter(_stands(wish.state, user))
    if wish.kind:
        rows = rows.filter(kind=wish.kind)
    if (unit := number_in(wish.unit)) is not None:
        rows = rows.filter(unit__in=tree().subtree_ids(unit))
    if (action := number_in(wish.action)) is not None:
        rows = rows.filter(actions__action=action)
    if (theme := number_in(wish.theme)) is not None:
        rows = rows.filter(themed__theme=theme, secrecy=Secrecy.NONE)
    rows = rows.annotate(is_urgent=waits_for_decision(), is_joined=is_joined())
    if wish.track:
        rows = rows.filter(is_urgent=True)
    for word in wish.words.split():
        rows = rows.filter(Q(code=tidy_code(word)) | Q(pk__in=_saying(word)))
    newest_first = wish.state in ("answered", "all")
    oldest_first = ("-is_urgent", "received_at", "pk")
    order = ("-received_at", "-pk") if newest_first else oldest_first
    return rows.select_related("words", "registry").prefetch_related("pauses").order_by(*order)


def _saying(word: str) -> QuerySet[Any]:
    """Return the cases that say the word, in any of its forms."""
    said = CaseWords.objects.annotate(read=SearchVector("text", config=SWEDISH))
    return said.filter(read=SearchQuery(word, config=SWEDISH)).values("case")


def _stands(state: str, user: Any) -> Q:
    if state == "mine":
        return Q(state__in=OPEN, handler=user.pk)
    if state == "all":
        return ~Q(state=State.REMOVED)
    if state in (State.HELD, State.ANSWERED):
        return Q(state=state)
    return Q(state__in=OPEN)


def next_for(user: Any, but: FeedbackCase) -> FeedbackCase | None:
    """Return the open case in somebody's hand that has waited longest, but for one."""
    rows = visible_to(user).filter(~is_joined(), state__in=OPEN, handler=user.pk)
    return rows.exclude(pk=but.pk).order_by("received_at", "pk").first()
