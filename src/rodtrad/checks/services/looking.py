"""Findings follow what the rules say: found, said anew, gone."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import stored
from rodtrad.checks.levels import severities
from rodtrad.checks.models import Finding, Round
from rodtrad.checks.queries import tally
from rodtrad.checks.registry import Fault, Ids, Rule, rules

BATCH = 5_000
SAID = ("severity", "unit", "owner", "facts", "url", "mend_url")


def look_everywhere(day: date | None = None) -> Round:
    """Ask every rule about everything, and keep how much stands open."""
    today = day or timezone.localdate()
    known = [rule.id for rule in rules()]
    with transaction.atomic():
        of_no_rule = Finding.objects.filter(gone_at=None).exclude(rule__in=known)
        of_no_rule.update(gone_at=timezone.now())
        _look(dict.fromkeys(known, None), today)
        counts = tally(today)
        return Round.objects.create(
            day=today,
            errors=counts.open[Severity.ERROR],
            warnings=counts.open[Severity.WARNING],
            advices=counts.open[Severity.ADVICE],
            left=counts.left,
        )


def look_again(changed: Mapping[str, Iterable[int]]) -> None:
    """Ask the rules that read what changed, and only about what it touches."""
    asked: dict[str, Ids | None] = {}
    for rule in rules():
        touched = _touched(rule, changed)
        if touched is None or touched:
            asked[rule.id] = touched
    if asked:
        with transaction.atomic():
            _look(_with_quiet(asked), timezone.localdate())


def _touched(rule: Rule, changed: Mapping[str, Iterable[int]]) -> Ids | None:
    """Return the rule's subjects that the changes touch; None is every one."""
    found: set[int] = set()
    for label, ids in changed.items():
        if label in rule.reads:
            touched = rule.reads[label](list(ids))
            if touched is None:
                return None
            found.update(touched)
    return found


def _with_quiet(asked: dict[str, Ids | None]) -> dict[str, Ids | None]:
    """Ask those that a rule silences again too: they may speak when it no longer does."""
    wider = dict(asked)
    for rule in rules():
        over = [wider[key] for key in rule.quiet_under if key in wider]
        own = [wider[rule.id]] if rule.id in wider else []
        if over:
            several = [*over, *own]
            wider[rule.id] = (
                None if None in several else {pk for ids in several for pk in ids or ()}
            )
    return wider


def _look(asked: Mapping[str, Ids | None], day: date) -> None:
    levels = severities(day)
    spoken: dict[str, set[int]] = {}
    for rule in rules():
        if rule.id not in asked:
            continue
        ids = asked[rule.id]
        faults = {} if levels[rule.id] is None else _faults(rule, ids, day, spoken)
        spoken[rule.id] = set(faults)
        _settle(rule, ids, faults, levels[rule.id])


def _faults(
    rule: Rule, ids: Ids | None, day: date, spoken: Mapping[str, set[int]]
) -> dict[int, Fault]:
    found = {fault.subject_id: fault for fault in rule.find(day, ids)}
    for other in rule.quiet_under:
        for pk in spoken[other] if other in spoken else _open_of(other, found):
            found.pop(pk, None)
    return found


def _open_of(rule_id: str, subjects: Iterable[int]) -> set[int]:
    rows = Finding.objects.filter(rule=rule_id, gone_at=None, subject_id__in=subjects)
    return set(rows.values_list("subject_id", flat=True))


def _settle(
    rule: Rule, ids: Ids | None, faults: dict[int, Fault], severity: Severity | None
) -> None:
    """Bring the open findings of a rule in step with its faults."""
    rows = Finding.objects.select_for_update().filter(
        rule=rule.id, subject_type=rule.subject_type, gone_at=None
    )
    asked = rows if ids is None else rows.filter(subject_id__in=ids)
    standing = {row.subject_id: row for row in asked}
    gone = [row.pk for pk, row in standing.items() if pk not in faults]
    Finding.objects.filter(pk__in=gone).update(gone_at=timezone.now())
    said = {pk: _said(fault, severity) for pk, fault in faults.items()}
    Finding.objects.bulk_create(
        [
            Finding(rule=rule.id, subject_type=rule.subject_type, subject_id=pk, **words)
            for pk, words in said.items()
            if pk not in standing
        ],
        BATCH,
    )
    changed = [row for pk, row in standing.items() if pk in said and _say(row, said[pk])]
    Finding.objects.bulk_update(changed, SAID, BATCH)


def _say(row: Finding, said: Mapping[str, Any]) -> bool:
    """Let a finding say what is so now, and tell whether that was something else."""
    if all(getattr(row, name) == value for name, value in said.items()):
        return False
    for name, value in said.items():
        setattr(row, name, value)
    return True


def _said(fault: Fault, severity: Severity | None) -> dict[str, Any]:
    return {
        "severity": severity,
        "unit_id": fault.unit_id,
        "owner_id": fault.owner_id,
        "facts": stored(fault.facts),
        "url": fault.url,
        "mend_url": fault.mend_url,
    }
