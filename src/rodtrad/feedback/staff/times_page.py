"""Everything the page of promised times shows, and what a time tried would have come to."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.credibility_words import limits_words, share_words
from rodtrad.core.language import capitalised
from rodtrad.core.promised_time import PromisedTime
from rodtrad.core.promises import UNITS
from rodtrad.core.swedish import number
from rodtrad.feedback import rules
from rodtrad.feedback.clock import ASSUMED
from rodtrad.feedback.enums import Kind, Promised
from rodtrad.feedback.models import ClosedDay, HandlingTime
from rodtrad.feedback.queries.durations import tried
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree
from rodtrad.times import known


@dataclass(frozen=True)
class Row:
    """A promised time in words; `pk` is nothing of what is only assumed."""

    pk: int | None
    what: str
    time: str
    whose: str
    kind: str
    since: str
    may_end: bool


def times_page(user: Any) -> dict[str, Any]:
    """Return what is promised, today and from a later day, and the days that are closed."""
    today = timezone.localdate()
    may = known.moment() is None
    rows = [row for row in HandlingTime.objects.all() if _is_left(row, today)]
    general = {row.what for row in rows if row.body_id is None and not row.kind}
    closed = ClosedDay.objects.filter(on__gte=today).order_by("on")
    return {
        "rows": [
            *(_assumed(each) for each in ASSUMED.values() if each.what.value not in general),
            *(_row(user, row, may=may) for row in sorted(rows, key=_order)),
        ],
        "closed": [(day.pk, day_words(day.on, year=True), day.name) for day in closed],
        "may": may and bool(bodies(user)),
        "may_close": may and bool(rules.may_promise_times(user, None)),
    }


def bodies(user: Any) -> list[tuple[str, str]]:
    """Return those that somebody may promise for, the whole municipality first."""
    found = [("", _("hela kommunen"))] if rules.may_promise_times(user, None) else []
    deciding = [node for node in tree() if node.kind in DECIDING]
    mine = [node for node in deciding if rules.may_promise_times(user, node.id)]
    return found + [(str(node.id), node.name) for node in mine]


def tried_page(promised: PromisedTime, body_id: int | None, kind: str) -> list[dict[str, str]]:
    """Return how the time, a shorter and a longer would have gone with last year's cases."""
    return [
        {
            "time": UNITS[promised.unit].words(point.amount),
            "kept": _("%(kept)s av %(of)s")
            % {"kept": number(Decimal(point.reach.kept)), "of": number(Decimal(point.reach.of))},
            "share": share_words(point.reach),
            "limits": limits_words(point.reach),
        }
        for point in tried(promised, body_id, kind)
    ]


def _is_left(row: HandlingTime, today: date) -> bool:
    return row.valid.upper is None or row.valid.upper > today


def _order(row: HandlingTime) -> tuple[int, int, str]:
    return list(Promised.values).index(row.what), row.body_id or 0, row.kind


def _assumed(promised: PromisedTime) -> Row:
    return Row(
        None,
        capitalised(str(Promised(promised.what.value).label)),
        UNITS[promised.unit].words(Decimal(promised.amount)),
        _("hela kommunen"),
        _("alla"),
        _("tills ni bestämt annat"),
        may_end=False,
    )


def _row(user: Any, row: HandlingTime, *, may: bool) -> Row:
    return Row(
        row.pk,
        capitalised(str(Promised(row.what).label)),
        UNITS[row.unit].words(Decimal(row.amount)),
        tree().name(row.body_id) or _("hela kommunen"),
        str(Kind(row.kind).label) if row.kind else _("alla"),
        _("från %s") % day_words(row.valid.lower, year=True),
        may_end=may and bool(rules.may_promise_times(user, row.body_id)),
    )
