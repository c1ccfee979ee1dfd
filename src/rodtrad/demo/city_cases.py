"""What the load-test municipality's residents have brought, in words borrowed from Lindvik's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from django.db import connection
from django.db.models import Model

from rodtrad.accounts.models import User
from rodtrad.core.pauses import ZONE
from rodtrad.demo.cases import CasePart, cases
from rodtrad.demo.city_papers import Desk
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
    """Lay out the cases, each registered with its body, and return how many.

    They are copied in as they stand: to make a row of each by way of its model takes a minute more.
    """
    years = range((desk.today - timedelta(days=DAYS)).year, desk.today.year + 1)
    bodies = sorted({body for _unit, body in units})
    made = RegistrySeries.objects.bulk_create(
        RegistrySeries(body_id=body, year=year) for body in bodies for year in years
    )
    series = {(row.body_id, row.year): row for row in made}
    rows = list(_rows(desk, units, people, size.cases, series))
    RegistrySeries.objects.bulk_update(made, ["last"])
    since = desk.today - timedelta(days=WORDS_DAYS)
    with connection.cursor() as cursor:
        _copy(cursor, FeedbackCase, CASE, (row for row, _text in rows))
        told = ((row[0], text, "") for row, text in rows if row[AT].date() > since)
        _copy(cursor, CaseWords, ("case_id", "text", "place"), told)
        table = FeedbackCase._meta.db_table
        cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, len(rows)])
    return len(rows)


CASE = (
    "id", "code", "submission", "kind", "channel", "known_to", "language", "unit_id",
    "received_at", "registered_at", "registry_id", "number", "secrecy", "verdict", "has_measure",
    "version", "state", "handler_id", "taken_at", "first_answered_at", "answered_at", "result",
)  # fmt: skip
AT = CASE.index("received_at")


def _copy(
    cursor: Any, model: type[Model], columns: Sequence[str], rows: Iterable[tuple[Any, ...]]
) -> None:
    table, names = model._meta.db_table, ", ".join(columns)
    with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _rows(
    desk: Desk,
    units: Sequence[tuple[Unit, int]],
    people: Sequence[User],
    count: int,
    series: dict[tuple[int, int], RegistrySeries],
) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield cases from the oldest to the newest, so that numbers are given in order."""
    told, first = cases(), desk.today - timedelta(days=DAYS)
    opened = desk.today - timedelta(days=OPEN_DAYS)
    for at in range(count):
        unit, body = units[(at * 7) % len(units)]
        part = told[at % len(told)]
        day = first + timedelta(days=DAYS * at // count)
        came = datetime.combine(day, time(8 + at % 9, at % 60), ZONE)
        numbered = series[body, day.year]
        numbered.last += 1
        hand = people[at % len(people)].pk
        how = _open(at, came, hand) if day > opened else _answered(part, at, came, hand)
        row = (
            at + 1, _code(at), at.to_bytes(32), part.kind, part.channel, "nobody", "sv", unit.pk,
            came, came, numbered.pk, numbered.last, "none", "", False, 1,
        )  # fmt: skip
        yield (*row, *how), part.text


def _code(at: int) -> str:
    digits = f"{at:08d}"
    return f"{digits[:4]}-{digits[4:]}"


def _open(at: int, came: datetime, hand: int) -> tuple[Any, ...]:
    """Return how the newest stand: every other one is in somebody's hand."""
    if at % 2:
        return State.RECEIVED.value, None, None, None, None, ""
    return State.UNDER_WAY.value, hand, came + timedelta(hours=5), None, None, ""


def _answered(part: CasePart, at: int, came: datetime, hand: int) -> tuple[Any, ...]:
    """Return how all the others stand: answered within two weeks."""
    on = came + timedelta(days=1 + at % 14)
    return State.ANSWERED.value, hand, came + timedelta(hours=5), on, on, part.result or "noted"
