"""What is broken among what somebody answers for, on her own list."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import remedy, sentence
from rodtrad.checks.models import Finding
from rodtrad.checks.queries import mine, standing
from rodtrad.checks.registry import by_id, rules
from rodtrad.checks.rules import may_mend
from rodtrad.checks.wanted import Wanted
from rodtrad.core.workdays import WorkCalendar
from rodtrad.notifications.due import DueItem, Open

KIND = "checks.finding"
# So many working days somebody has to mend it; advice is never on a list.
WORKDAYS = {Severity.ERROR: 10, Severity.WARNING: 20}
# More of one rule than this are one row.
MOST = 5
_CALENDAR = WorkCalendar()


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the errors and warnings that are hers to mend, and those of the keys; one question."""
    ids = [int(key.split(":")[1]) for key in keys if key.startswith("finding:")]
    known = {key for key, rule in by_id().items() if not rule.is_on_list}
    rows = standing(day).filter(mine(user) | Q(pk__in=ids), rule__in=known, is_left=False)
    rows = rows.exclude(_listed_elsewhere(user, day))
    graver = rows.filter(severity__in=WORKDAYS).order_by("rule", "found_at", "pk")
    return [
        item
        for rule_id, found in groupby(graver, lambda row: row.rule)
        for item in _items(user, rule_id, list(found), ids)
    ]


def _listed_elsewhere(user: User, day: date) -> Q:
    """Return the findings that other rooms already put on her list."""
    found = Q(pk=None)
    for rule in rules():
        if rule.listed_for:
            ids = rule.listed_for(user, day)
            found |= Q(rule=rule.id, subject_type=rule.subject_type, subject_id__in=ids)
    return found


def _items(user: User, rule_id: str, rows: list[Any], ids: Iterable[int]) -> Iterator[DueItem]:
    if len(rows) > MOST:
        yield _together(rule_id, rows)
        rows = [row for row in rows if row.pk in ids]
    for row in rows:
        yield _item(user, row)


def _item(user: User, row: Finding) -> DueItem:
    rule = by_id()[row.rule]
    url, answer = _way(user, row)
    return DueItem(
        key=f"finding:{row.pk}",
        kind=KIND,
        title=sentence(rule, row.facts),
        hint=remedy(rule, row.facts),
        due_on=_due_on(row),
        url=url,
        answer=answer,
    )


def _way(user: User, row: Finding) -> tuple[str, Open]:
    """Return where it is mended, for whoever may; whoever it is named for reaches the thing."""
    if may_mend(user, row):
        return row.mend_url, Open(_("Laga"))
    is_named = row.owner_id == user.pk
    return row.url if is_named else "", Open(_("Visa"))


def _together(rule_id: str, rows: list[Finding]) -> DueItem:
    rule = by_id()[rule_id]
    said = {"rule": rule.name, "count": len(rows)}
    return DueItem(
        key=f"findings:{rule_id}",
        kind=KIND,
        title=_("%(rule)s: %(count)s ställen") % said,
        hint=str(rule.why),
        due_on=min(_due_on(row) for row in rows),
        url=Wanted(rule=rule_id, is_mine=True).url(),
        answer=Open(_("Visa dem")),
    )


def _due_on(row: Finding) -> date:
    found = timezone.localtime(row.found_at).date()
    return _CALENDAR.add(found, WORKDAYS[Severity(row.severity)])
