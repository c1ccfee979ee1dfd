"""Faults as apps ask for them: what may be told of, and what everybody may read."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Max, Q, QuerySet
from django.utils import timezone

from rodtrad.feedback.enums import OPEN, SHOWN, Kind, Secrecy, State
from rodtrad.feedback.models import AppKey, CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.queries.pausing import with_pauses
from rodtrad.feedback.secret import digest_of
from rodtrad.search.sorting import by_name


@dataclass(frozen=True)
class Asked:
    """Which faults somebody wants to read of; what is left empty does not limit them."""

    codes: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    start: datetime | None = None
    end: datetime | None = None
    is_open: bool | None = None


@dataclass(frozen=True)
class KeyRow:
    """An app's key: whose it is, when it was in force, and how much has come with it."""

    name: str
    made_on: date
    revoked_on: date | None
    sent: int


def offered() -> QuerySet[FaultService]:
    """Return the services that apps may tell of, by name."""
    return FaultService.objects.filter(ended_at__isnull=True).order_by(by_name("name"), "pk")


def answer_shown(case: FeedbackCase, shown: ShownCase) -> str:
    """Return the answer that is shown: one that somebody let through after it was given."""
    at = case.answered_at if case.state == State.ANSWERED else None
    return shown.answer if at is not None and shown.at >= at else ""


def changed_at() -> datetime | None:
    """Return when the services last changed, None when there has been none."""
    times = FaultService.objects.aggregate(offered=Max("offered_at"), ended=Max("ended_at"))
    return max(filter(None, times.values()), default=None)


def key_in_force(key: str) -> AppKey | None:
    """Return the key that an app shows, if it is one of ours and holds."""
    return AppKey.objects.filter(digest=digest_of(key), revoked_at__isnull=True).first()


def keys() -> list[KeyRow]:
    """Return every key there has been, the oldest first."""
    rows = AppKey.objects.annotate(sent=Count("faults")).order_by("made_at", "pk")
    return [
        KeyRow(row.name, _day(row.made_at), row.revoked_at and _day(row.revoked_at), row.sent)
        for row in rows
    ]


def _day(at: datetime) -> date:
    return timezone.localdate(at)


def shown_to_everybody() -> QuerySet[FeedbackCase]:
    """Return the faults that somebody has let everybody read, and that nothing keeps from it."""
    return FeedbackCase.objects.filter(
        kind=Kind.FAULT,
        secrecy=Secrecy.NONE,
        state__in=SHOWN,
        shown__isnull=False,
        fault__isnull=False,
    )


def asked_for(asked: Asked, most: int) -> list[FeedbackCase]:
    """Return the faults that fit and everybody may read, the newest first, `most` at most."""
    fits = Q()
    if asked.codes:
        fits &= Q(code__in=asked.codes)
    if asked.services:
        fits &= Q(fault__service__code__in=asked.services)
    if asked.start:
        fits &= Q(received_at__gte=asked.start)
    if asked.end:
        fits &= Q(received_at__lte=asked.end)
    if asked.is_open is not None:
        fits &= Q(state__in=OPEN) if asked.is_open else Q(state=State.ANSWERED)
    rows = with_pauses(shown_to_everybody().filter(fits)).select_related("fault__service", "shown")
    return list(rows.order_by(F("received_at").desc(), "-pk")[:most])


def of_receipt(receipt: str) -> tuple[bool, str]:
    """Return whether a receipt is ours, and the code of its case once everybody may read it."""
    fault = CaseFault.objects.filter(token=digest_of(receipt)).first()
    if fault is None:
        return False, ""
    case = shown_to_everybody().filter(pk=fault.case_id).first()
    return True, case.code if case else ""
