"""The log as pages read it: newest first, a page at a time."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Count, OuterRef, QuerySet, Subquery, Value
from django.utils import timezone

from rodtrad.audit import registry
from rodtrad.audit.models import Act, ActSeal, UnsealedAct

PAGE = 50
PEOPLE = settings.AUTH_USER_MODEL.lower()


@dataclass(frozen=True)
class LogFilter:
    """What part of the log to show; what is empty leaves nothing out."""

    actor_id: int | None = None
    unit_ids: Collection[int] | None = None
    action: str = ""
    subject_type: str = ""
    subject_id: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def _end(self) -> datetime | None:
        """Return the midnight after the last day; after the last there is, nothing happens."""
        if self.last is None or self.last.year == MAXYEAR:
            return None
        return _midnight(self.last + timedelta(days=1))

    def apply(self, acts: "QuerySet[Act]") -> "QuerySet[Act]":
        """Return the acts that the filter lets through."""
        wanted = {
            "actor_id": self.actor_id,
            "unit_id__in": None if self.unit_ids is None else list(self.unit_ids),
            "action": self.action or None,
            "subject_type": self.subject_type or None,
            "subject_id": self.subject_id,
            "at__gte": _midnight(self.first) if self.first else None,
            "at__lt": self._end,
        }
        return acts.filter(**{key: value for key, value in wanted.items() if value is not None})


@dataclass(frozen=True)
class LogRow:
    """One act as it is shown: the words, what may be shown of people, its place sealed.

    `about` is the person the act speaks of, where it speaks of one.
    """

    act: Act
    words: str
    actor: str
    position: int | None
    about: str = ""


@dataclass(frozen=True)
class LogPage:
    """Some rows, and the id to go on below, None at the end."""

    rows: tuple[LogRow, ...]
    below: int | None


@dataclass(frozen=True)
class ChainState:
    """How far the chain reaches, and how much waits to be sealed."""

    length: int
    digest: str
    sealed_at: datetime | None
    unsealed: int


def log(wanted: LogFilter, *, below: int | None = None, size: int = PAGE) -> LogPage:
    """Return the newest acts that the filter lets through, below an id if one is given."""
    acts = wanted.apply(Act.objects.order_by("-pk"))
    if below is not None:
        acts = acts.filter(pk__lt=below)
    position = ActSeal.objects.filter(act_id=OuterRef("pk")).values("position")
    found = list(acts.annotate(position=Subquery(position))[: size + 1])
    shown = found[:size]
    people = {act.pk: act.subject_id for act in shown if act.subject_type == PEOPLE}
    named = {act.actor_id for act in shown} | set(people.values())
    names = registry.actor_names(pk for pk in named if pk)
    rows = tuple(
        LogRow(
            act=act,
            words=registry.words(act.action),
            actor=names.get(act.actor_id or 0, ""),
            position=act.position,
            about=names.get(people.get(act.pk) or 0, ""),
        )
        for act in shown
    )
    return LogPage(rows, shown[-1].pk if len(found) > size else None)


def history_of(subject_type: str, subject_id: int, *, size: int = PAGE) -> LogPage:
    """Return what has been done with one thing."""
    return log(LogFilter(subject_type=subject_type, subject_id=subject_id), size=size)


def chain_state() -> ChainState:
    """Return the state of the chain without walking it."""
    waiting = UnsealedAct.objects.values(all=Value(1)).annotate(count=Count("pk")).values("count")
    last = ActSeal.objects.order_by("-position").annotate(waiting=Subquery(waiting)).first()
    if last is None:
        return ChainState(0, "", None, UnsealedAct.objects.count())
    return ChainState(last.position, last.digest, last.sealed_at, last.waiting or 0)


def newest_mark() -> str:
    """Return what is another when anything more has been done.

    The newest act is not enough: one that was begun earlier may come to be known after it. Its
    seal, which is set when it is known, is then the newest.
    """
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        return "/".join(str(number) for number in cursor.fetchone())


_NEWEST = """
    SELECT (SELECT max(id) FROM audit_act), (SELECT max(position) FROM audit_actseal)
"""


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))
