"""Loading many figures at once: imports and the demonstration."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from operator import attrgetter
from typing import Any

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core.decision import Refused, require
from rodtrad.core.errors import BadInput
from rodtrad.indicators import rules
from rodtrad.indicators.enums import Group, ObservationStatus, PeriodState
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.indicators.services.recompute import recompute


@dataclass(frozen=True, slots=True)
class Row:
    """One figure to load, by the ids of its series and period."""

    series_id: int
    period_id: int
    value: Decimal | float | None
    group: str = Group.TOTAL.value
    numerator: Decimal | float | None = None
    denominator: Decimal | float | None = None
    standard_error: Decimal | float | None = None
    status: str = ObservationStatus.FINAL.value
    reason: str = ""
    expected_on: date | None = None
    is_invented: bool = False
    source: str | None = None
    recorded_at: datetime | None = None


LINES = 1_000
NULL = "\\N"
ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
COLUMNS = [f'"{item.name}"' for item in fields(Row)]
CELLS = attrgetter(*(item.name for item in fields(Row)))
STAGE = """
    CREATE TEMPORARY TABLE staged_figures (
        series_id bigint, period_id bigint, value numeric(18, 6), "group" varchar(40),
        numerator numeric(18, 6), denominator numeric(18, 6), standard_error numeric(18, 6),
        status varchar(11), reason varchar(300), expected_on date, is_invented boolean,
        source varchar(200), recorded_at timestamptz
    ) ON COMMIT DROP
"""
LOAD = """
    INSERT INTO indicators_observation AS o (
        series_id, period_id, value, "group", numerator, denominator, standard_error, status,
        reason, expected_on, is_invented, source, recorded_at, recorded_by_id, change_reason,
        version
    )
    SELECT series_id, period_id, value, "group", numerator, denominator, standard_error, status,
        reason, expected_on, is_invented, coalesce(source, %(source)s),
        coalesce(recorded_at, %(now)s), %(by)s, '', 1
    FROM staged_figures
"""
TOUCHES_KNOWN = """
    SELECT EXISTS (
        SELECT 1 FROM (SELECT DISTINCT series_id FROM staged_figures) staged
        JOIN indicators_observation o ON o.series_id = staged.series_id
    )
"""
# Only what differs is written, so that loading a file again leaves no trace.
UPSERT = """
    ON CONFLICT (series_id, "group", period_id) DO UPDATE SET
        value = excluded.value, numerator = excluded.numerator,
        denominator = excluded.denominator, standard_error = excluded.standard_error,
        status = excluded.status, reason = excluded.reason, expected_on = excluded.expected_on,
        is_invented = excluded.is_invented, source = excluded.source,
        recorded_at = excluded.recorded_at, recorded_by_id = excluded.recorded_by_id,
        change_reason = %(source)s, version = o.version + 1
"""
COPIED = ("value", "numerator", "denominator", "standard_error", "status", "reason")
TOLD = ("expected_on", "source")


def record_many(
    rows: Iterable[Row], *, by: User | None, source: str, is_told_anew: bool = False
) -> int:
    """Keep many figures, new or changed, in one transaction; return how many were written.

    One act tells of them all. `source` says where they come from, and why those changed did. A
    figure that differs only in where it comes from is left, unless it is to be told anew.
    """
    with transaction.atomic():
        staged = _stage(rows)
        series_ids, period_ids = _touched()
        _require_allowed(by, series_ids, period_ids)
        _require_single()
        written = _load(by, source, COPIED + TOLD if is_told_anew else COPIED)
        if written:
            detail = {"figures": written, "series": len(series_ids), "staged": staged}
            record("observations.loaded", by=by, subject=None, detail=detail)
            recompute(series_ids)
    return written


def _stage(rows: Iterable[Row]) -> int:
    count = 0
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS staged_figures")
        cursor.execute(STAGE)
        columns = ", ".join(COLUMNS)
        with cursor.copy(f"COPY staged_figures ({columns}) FROM STDIN") as copy:
            for lines in batched(map(_line, rows), LINES):
                copy.write("".join(lines))
                count += len(lines)
        cursor.execute("ANALYZE staged_figures")
    return count


def batched(lines: Iterable[str], size: int) -> Iterator[list[str]]:
    """Return the lines some at a time."""
    waiting = iter(lines)
    while several := list(islice(waiting, size)):
        yield several


def _line(row: Row) -> str:
    """Return the row in COPY's text format; by hand it costs a sixth of the driver's way."""
    return "\t".join([NULL if cell is None else _cell(cell) for cell in CELLS(row)]) + "\n"


def _cell(cell: Any) -> str:
    return cell.translate(ESCAPED) if isinstance(cell, str) else str(cell)


def _touched() -> tuple[list[int], list[int]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT series_id FROM staged_figures ORDER BY 1")
        series = [row[0] for row in cursor.fetchall()]
        cursor.execute("SELECT DISTINCT period_id FROM staged_figures ORDER BY 1")
        periods = [row[0] for row in cursor.fetchall()]
    return series, periods


def _require_allowed(by: User | None, series_ids: list[int], period_ids: list[int]) -> None:
    # In id order, so that two loads of the same series wait for each other and never both.
    series = Series.objects.select_for_update().filter(pk__in=series_ids).order_by("pk")
    for row in series:
        require(rules.may_record(by, row))
    locked = ReportingPeriod.objects.filter(pk__in=period_ids, state=PeriodState.LOCKED)
    names = [period.shown_name for period in locked[:3]]
    if names:
        raise Refused(_("Låsta perioder kan inte ändras: %s.") % ", ".join(names))


def _require_single() -> None:
    """Raise `BadInput` when the rows give one series, period and group more than once."""
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT 1 FROM staged_figures GROUP BY series_id, period_id, "group" '
            "HAVING count(*) > 1 LIMIT 1"
        )
        if cursor.fetchone():
            raise BadInput(_("Samma serie, period och grupp finns mer än en gång i filen."))


def _load(by: User | None, source: str, compared: tuple[str, ...]) -> int:
    given: dict[str, Any] = {"source": source, "now": timezone.now(), "by": by.pk if by else None}
    with connection.cursor() as cursor:
        cursor.execute(TOUCHES_KNOWN)
        is_first = cursor.fetchone() == (False,)
        cursor.execute(LOAD if is_first else LOAD + UPSERT + _differs(compared), given)
        return int(cursor.rowcount)


def _differs(compared: tuple[str, ...]) -> str:
    """Return the condition that one of the columns, all of them ours, says another thing."""
    there, given = (", ".join(f"{row}.{name}" for name in compared) for row in ("o", "excluded"))
    return f"WHERE ({there}) IS DISTINCT FROM ({given})"
