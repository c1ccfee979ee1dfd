"""What else cases are: read along with the cases themselves, and what holds for each track."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils import timezone

from rodtrad.core.clock import PromisedTime, Reckoned, reckon
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.core.promised_time import What
from rodtrad.feedback.clock import calendar
from rodtrad.feedback.enums import Secrecy, TrackKind, TrackStart, TrackState
from rodtrad.feedback.models import CaseTrack, FeedbackCase, TrackSetting
from rodtrad.feedback.tracks import Track, protecting, tracks

OWN = ("kind", "state", "argued", "receiver_id", "amount", "unit", "started_at", "closed_at")
WORDS = ("reason", "outcome", "reference")


@dataclass(frozen=True)
class Standing:
    """A track of a case as it stands: what argued, who has it, how the time goes, and why."""

    track: Track
    state: TrackState
    argued: tuple[str, ...]
    receiver_id: int | None
    reckoned: Reckoned | None
    closed_at: datetime | None
    reason: str
    outcome: str
    reference: str

    @property
    def kind(self) -> TrackKind:
        return self.track.kind

    @property
    def waits(self) -> bool:
        """Say whether nobody has decided on it."""
        return self.state == TrackState.SUGGESTED

    @property
    def is_live(self) -> bool:
        """Say whether it holds and is not done."""
        return self.state == TrackState.ACCEPTED and self.closed_at is None


@dataclass(frozen=True)
class Terms:
    """What holds for a track in this municipality: its own decision, or what is assumed."""

    amount: int
    unit: TimeUnit
    starts: TrackStart
    secrecy: Secrecy
    receiver_id: int | None = None
    is_own: bool = False
    version: int = 0


def with_tracks(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return the cases with their tracks in the same question, for `tracks_of`."""
    found = CaseTrack.objects.filter(case=OuterRef("pk")).order_by("pk")
    columns: dict[str, Any] = {name: F(name) for name in OWN}
    columns |= {name: F(f"words__{name}") for name in WORDS}
    return rows.annotate(tracked=ArraySubquery(found.values_list(JSONObject(**columns))))


def tracks_of(case: FeedbackCase) -> list[Standing]:
    """Return the tracks of a case as they stand, those that protect somebody first."""
    said = vars(case).get("tracked")
    if said is None:
        said = vars(with_tracks(FeedbackCase.objects.filter(pk=case.pk)).get())["tracked"]
    order = list(TrackKind)
    return sorted((_standing(row) for row in said), key=lambda one: order.index(one.kind))


def _standing(said: dict[str, Any]) -> Standing:
    started, closed = _moment(said["started_at"]), _moment(said["closed_at"])
    return Standing(
        track=tracks()[TrackKind(said["kind"])],
        state=TrackState(said["state"]),
        argued=tuple(said["argued"]),
        receiver_id=said["receiver_id"],
        reckoned=_reckoned(said["amount"], said["unit"], started, closed) if started else None,
        closed_at=closed,
        **{name: said[name] or "" for name in WORDS},
    )


def _reckoned(amount: int, unit: str, started: datetime, closed: datetime | None) -> Reckoned:
    """Return how it goes with the track's own time, which nothing stops."""
    promised = PromisedTime(What.FINAL_ANSWER, amount, TimeUnit(unit), is_moved=True)
    now = max(timezone.now(), started)
    return reckon(promised, started, calendar(), (), now, ended_at=closed)


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None


def terms_of(kind: TrackKind) -> Terms:
    """Return what holds for a track."""
    return all_terms()[kind]


def all_terms() -> dict[TrackKind, Terms]:
    """Return what holds for every track, in one question."""
    own = {row.kind: row for row in TrackSetting.objects.all()}
    return {kind: _terms(track, own.get(kind.value)) for kind, track in tracks().items()}


def _terms(track: Track, row: TrackSetting | None) -> Terms:
    if row is None:
        return Terms(track.amount, track.unit, track.starts, track.secrecy)
    return Terms(
        row.amount,
        TimeUnit(row.unit),
        TrackStart(row.starts),
        Secrecy(row.secrecy),
        row.receiver_id,
        is_own=True,
        version=row.version,
    )


def undecided() -> QuerySet[CaseTrack]:
    """Return the suggestions that protect somebody and that nobody has decided on."""
    return CaseTrack.objects.filter(state=TrackState.SUGGESTED, kind__in=protecting())


def waits_for_decision() -> Exists:
    """Return the condition on a case that such a suggestion waits in it."""
    return Exists(undecided().filter(case=OuterRef("pk")))
