"""The lines of the page: one for each finding, or one for many of a rule and owner."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from itertools import groupby
from operator import or_
from typing import Any, NamedTuple

from django.db.models import BooleanField, ExpressionWrapper
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.rules import may_act
from rodtrad.checks import rules
from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import remedy, sentence
from rodtrad.checks.models import Finding, Suppression
from rodtrad.checks.queries import Group, mine, visible_to
from rodtrad.checks.registry import Rule, by_id
from rodtrad.checks.wanted import NOWHERE, Wanted, of_group
from rodtrad.core.calendar_words import day as day_words
from rodtrad.organisation.queries import tree

# More of a rule and owner than this are told in one line.
MOST = 5
A_DAY = timedelta(days=1)


class Slot(NamedTuple):
    """A place on the page: the n:th finding of a group, or the whole group."""

    group: Group
    number: int | None


@dataclass(frozen=True)
class Line:
    """What one line says."""

    severity: Severity
    rule: Rule
    title: str
    url: str
    where: str
    since: str
    mend: str = ""
    mend_url: str = ""
    owner: str = ""
    leave_url: str = ""
    left: Suppression | None = None
    left_until: str = ""
    lift_url: str = ""
    is_many: bool = False


def slots(groups: Iterable[Group], wanted: Wanted) -> list[Slot]:
    """Return the places the groups take, the gravest first."""
    gravity = list(Severity)
    names = {node.id: place for place, node in enumerate(tree())}
    known = by_id()
    ordered = sorted(
        (group for group in groups if group.rule in known),
        key=lambda one: (gravity.index(one.severity), one.rule, names.get(one.unit_id or 0, -1)),
    )
    return [slot for group in ordered for slot in _of(group, wanted)]


def _of(group: Group, wanted: Wanted) -> Iterator[Slot]:
    if group.size > MOST and not wanted.is_one_group and not wanted.is_left:
        yield Slot(group, None)
    else:
        yield from (Slot(group, number) for number in range(group.size))


def lines(user: Any, shown: Sequence[Slot], wanted: Wanted) -> list[Line]:
    """Return what the places say; in one question, two where there are reasons to tell."""
    today = timezone.localdate()
    found = _findings(user, shown, today)
    everything = [row for rows in found.values() for row in rows.values()]
    reasons = _reasons(everything, today) if wanted.is_left else {}
    told = []
    for slot in shown:
        if slot.number is None:
            told.append(_summed(slot.group, wanted))
        elif slot.number in found[slot.group]:
            told.append(_single(user, found[slot.group][slot.number], reasons))
    return told


def by_severity(told: Iterable[Line]) -> list[tuple[Severity, list[Line]]]:
    return [(level, list(rows)) for level, rows in groupby(told, lambda line: line.severity)]


def _findings(user: Any, shown: Sequence[Slot], today: date) -> dict[Group, dict[int, Finding]]:
    """Return the findings of the groups shown one by one, each with its number in its group."""
    numbers: dict[Group, list[int]] = {}
    for slot in shown:
        if slot.number is not None:
            numbers.setdefault(slot.group, []).append(slot.number)
    if not numbers:
        return {}
    chosen = reduce(or_, (of_group(group) for group in numbers))
    is_mine = ExpressionWrapper(mine(user), output_field=BooleanField())
    rows = visible_to(user, today).annotate(is_mine=is_mine).filter(chosen)
    ordered = rows.select_related("owner").order_by("found_at", "pk")
    if len(numbers) == 1:
        ((group, wanted),) = numbers.items()
        part = ordered[wanted[0] : wanted[-1] + 1]
        return {group: dict(zip(wanted, part, strict=False))}
    by_key = {group[:4]: group for group in numbers}
    found: dict[Group, dict[int, Finding]] = {group: {} for group in numbers}
    for row in ordered:
        of_its = found[by_key[Severity(row.severity), row.rule, row.unit_id, row.is_left]]
        of_its[len(of_its)] = row
    return found


def _reasons(found: list[Any], today: date) -> dict[tuple[str, str, int], Suppression]:
    rows = Suppression.objects.filter(
        rule__in={row.rule for row in found},
        subject_id__in={row.subject_id for row in found},
        lifted_at=None,
        ends_on__gt=today,
    )
    return {(row.rule, row.subject_type, row.subject_id): row for row in rows.select_related("by")}


def _single(user: Any, row: Finding, reasons: dict[tuple[str, str, int], Suppression]) -> Line:
    rule = by_id()[row.rule]
    left = reasons.get((row.rule, row.subject_type, row.subject_id))
    may_mend = bool(rules.may_mend(user, row))
    may_lift = left is not None and (may_mend or (left.by == user and bool(may_act())))
    return Line(
        severity=Severity(row.severity),
        rule=rule,
        title=sentence(rule, row.facts),
        url=row.url,
        where=tree().name(row.unit_id),
        since=_since(row.found_at),
        mend=remedy(rule, row.facts),
        mend_url=row.mend_url if may_mend else "",
        owner=row.owner.display_name if row.owner else "",
        leave_url=reverse("checks:leave", args=[row.pk]) if may_mend and left is None else "",
        left=left,
        left_until=day_words(left.ends_on - A_DAY, year=True) if left else "",
        lift_url=reverse("checks:lift", args=[left.pk]) if left and may_lift else "",
    )


def _summed(group: Group, wanted: Wanted) -> Line:
    rule, node = by_id()[group.rule], tree().find(group.unit_id)
    key = node.key if node else NOWHERE
    title = _("%(rule)s: %(count)s ställen") % {"rule": rule.name, "count": group.size}
    return Line(
        severity=group.severity,
        rule=rule,
        title=title,
        url=wanted.url(rule=group.rule, unit=key, is_alone=True),
        where=node.name if node else "",
        since=_since(group.oldest),
        is_many=True,
    )


def _since(moment: Any) -> str:
    found = timezone.localtime(moment).date()
    if found == timezone.localdate():
        return _("Funnen i dag")
    return _("Funnen %s") % day_words(found, year=found.year != timezone.localdate().year)
