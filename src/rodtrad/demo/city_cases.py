"""What the load-test municipality's residents have brought, in words borrowed from Lindvik's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.demo.cases import CasePart, cases
from rodtrad.demo.city_papers import BATCH, Desk
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseWords, FeedbackCase, RegistrySeries
from rodtrad.organisation.models import Unit

# They came over so many days; the last are open, and of the older the words are gone by rule.
DAYS = 4 * 365
OPEN_DAYS = 30
WORDS_DAYS = 2 * 365


@dataclass(frozen=True)
class Brought:
    """How much residents have brought."""

    cases: int = 200_000


def bring(
    desk: Desk, units: Sequence[tuple[Unit, int]], people: Sequence[User], size: Brought
) -> int:
    """Lay out the cases, each registered with its body, and return how many."""
    series: dict[tuple[int, int], RegistrySeries] = {}
    rows = list(_rows(desk, units, people, size.cases, series))
    RegistrySeries.objects.bulk_create(series.values(), BATCH)
    made = FeedbackCase.objects.bulk_create((case for case, _text in rows), BATCH)
    since = desk.today - timedelta(days=WORDS_DAYS)
    CaseWords.objects.bulk_create(
        (
            CaseWords(case=case, text=text)
            for case, text in zip(made, (text for _case, text in rows), strict=True)
            if timezone.localdate(case.received_at) > since
        ),
        BATCH,
    )
    return len(made)


def _rows(
    desk: Desk,
    units: Sequence[tuple[Unit, int]],
    people: Sequence[User],
    count: int,
    series: dict[tuple[int, int], RegistrySeries],
) -> Iterator[tuple[FeedbackCase, str]]:
    """Yield cases from the oldest to the newest, so that numbers are given in order."""
    told, first = cases(), desk.today - timedelta(days=DAYS)
    for at in range(count):
        unit, body = units[(at * 7) % len(units)]
        part = told[at % len(told)]
        day = first + timedelta(days=DAYS * at // count)
        came = timezone.make_aware(datetime.combine(day, time(8 + at % 9, at % 60)))
        key = (body, day.year)
        numbered = series.setdefault(key, RegistrySeries(body_id=body, year=day.year, last=0))
        numbered.last += 1
        case = FeedbackCase(
            code=_code(at),
            submission=at.to_bytes(32),
            kind=part.kind,
            channel=part.channel,
            known_to="nobody",
            unit=unit,
            received_at=came,
            registered_at=came,
            registry=numbered,
            number=numbered.last,
            **_standing(part, at, came, people, desk),
        )
        yield case, part.text


def _code(at: int) -> str:
    digits = f"{at:08d}"
    return f"{digits[:4]}-{digits[4:]}"


def _standing(
    part: CasePart, at: int, came: datetime, people: Sequence[User], desk: Desk
) -> dict[str, Any]:
    """Return how far a case has come: all but the newest are answered."""
    if timezone.localdate(came) > desk.today - timedelta(days=OPEN_DAYS):
        if at % 2:
            return {"state": State.RECEIVED}
        return {
            "state": State.UNDER_WAY,
            "handler": people[at % len(people)],
            "taken_at": came + timedelta(hours=5),
        }
    answered_at = came + timedelta(days=1 + at % 14)
    return {
        "state": State.ANSWERED,
        "handler": people[at % len(people)],
        "taken_at": came + timedelta(hours=5),
        "first_answered_at": answered_at,
        "answered_at": answered_at,
        "result": part.result or "noted",
    }
