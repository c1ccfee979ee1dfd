"""Findings counted by rule and owner, which is what a page of any size is laid out from."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import BooleanField, Count, ExpressionWrapper, Min

from rodtrad.checks.enums import Severity
from rodtrad.checks.queries.mine import mine
from rodtrad.checks.queries.standing import visible_to


class Group(NamedTuple):
    """How many findings of one rule stand with one owner, and since when the oldest does."""

    severity: Severity
    rule: str
    unit_id: int | None
    is_left: bool
    # None where hers and others' are counted together.
    is_mine: bool | None
    size: int
    oldest: datetime


def groups(user: Any, day: date) -> list[Group]:
    """Return what somebody sees of what is broken, counted; in one question."""
    is_mine = ExpressionWrapper(mine(user), output_field=BooleanField())
    rows = visible_to(user, day).order_by().annotate(is_mine=is_mine)
    counted = rows.values_list("severity", "rule", "unit", "is_left", "is_mine").annotate(
        Count("pk"), Min("found_at")
    )
    return [Group(Severity(row[0]), *row[1:]) for row in counted]


def together(several: Iterable[Group]) -> list[Group]:
    """Return the groups with hers and others' counted together."""
    found: dict[tuple[Any, ...], Group] = {}
    for one in several:
        other = found.get(one[:4])
        size = one.size + (other.size if other else 0)
        oldest = min(one.oldest, other.oldest) if other else one.oldest
        found[one[:4]] = Group(*one[:4], None, size, oldest)
    return list(found.values())
