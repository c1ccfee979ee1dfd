"""Findings follow what the rules say: found, said anew, gone."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import stored
from rodtrad.checks.levels import severities
from rodtrad.checks.models import Finding, Round
from rodtrad.checks.queries import tally
from rodtrad.checks.registry import Fault, Ids, Key, Rule, rules, silences
from rodtrad.organisation.remember import another_moment

BATCH = 5_000
SAID = ("severity", "unit_id", "owner_id", "facts", "url", "mend_url")


def look_everywhere(day: date | None = None, at: datetime | None = None) -> Round:
    """Ask every rule about everything, and keep how much stands open.

    Another day than today's, and the moment of it, are for laying out a history.
    """
    known = [rule.key for rule in rules()]
    with transaction.atomic():
        wait_for_others()
        today, moment = day or timezone.localdate(), at or timezone.now()
        _forget_all_but({rule_id for rule_id, _subject_type in known}, moment)
        _look(dict.fromkeys(known, None), today, moment)
        counts = tally(today)
        return Round.objects.create(
            at=moment,
            day=today,
            errors=counts.open[Severity.ERROR],
            warnings=counts.open[Severity.WARNING],
            advices=counts.open[Severity.ADVICE],
            left=counts.left,
        )


def look_again(changed: Mapping[str, Iterable[int]]) -> None:
    """Ask the rules that read what changed, and only about what it touches."""
    asked: dict[Key, Ids | None] = {}
    for rule in rules():
        touched = _touched(rule, changed)
        if touched is None or touched:
            asked[rule.key] = touched
    if asked:
        with transaction.atomic():
            wait_for_others()
            _look(_with_quiet(asked), timezone.localdate(), timezone.now())


def wait_for_others() -> None:
    """Let only one look at a time, or two would find the same fault and both write it down."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('checks.look'))")


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


def _with_quiet(asked: dict[Key, Ids | None]) -> dict[Key, Ids | None]:
    """Ask those that a rule silences again too: they may speak when it no longer does."""
    wider = dict(asked)
    for rule in rules():
        for silence in silences(rule):
            if silence.speaks in wider:
                ids = wider[silence.speaks]
                over = None if ids is None else silence.over(ids)
                wider[rule.key] = _both(wider.get(rule.key, ()), over)
    return wider


def _both(some: Ids | None, others: Ids | None) -> Ids | None:
    return None if some is None or others is None else {*some, *others}


def _look(asked: Mapping[Key, Ids | None], day: date, moment: datetime) -> None:
    """Ask the rules and settle what they find; what they look at stands still meanwhile."""
    with another_moment():
        levels = severities(day)
        for rule in rules():
            if rule.key not in asked:
                continue
            ids = asked[rule.key]
            faults = {} if levels[rule.id] is None else _faults(rule, ids, day)
            _settle(rule, ids, faults, levels[rule.id], moment)


def _faults(rule: Rule, ids: Ids | None, day: date) -> dict[int, Fault]:
    """Return what the rule finds, but not where one settled before it speaks."""
    found = {fault.subject_id: fault for fault in rule.find(day, ids)}
    for silence in silences(rule) if found else ():
        standing = _open_of(silence.speaks)
        for pk in silence.over(standing) if standing else ():
            found.pop(pk, None)
    return found


def _open_of(key: Key) -> set[int]:
    rows = Finding.objects.filter(rule=key[0], subject_type=key[1], gone_at=None)
    return set(rows.values_list("subject_id", flat=True))


def _forget_all_but(rule_ids: Iterable[str], moment: datetime) -> None:
    of_no_rule = Finding.objects.filter(gone_at=None).exclude(rule__in=rule_ids)
    of_no_rule.update(gone_at=moment)


def _settle(
    rule: Rule,
    ids: Ids | None,
    faults: dict[int, Fault],
    severity: Severity | None,
    moment: datetime,
) -> None:
    """Bring the open findings of a rule in step with its faults."""
    about = {"rule": rule.id, "subject_type": rule.subject_type}
    rows = Finding.objects.select_for_update().filter(**about, gone_at=None)
    asked = rows if ids is None else rows.filter(subject_id__in=ids)
    standing = {row["subject_id"]: row for row in asked.values("pk", "subject_id", *SAID)}
    gone = [row["pk"] for pk, row in standing.items() if pk not in faults]
    Finding.objects.filter(pk__in=gone).update(gone_at=moment)
    said = {pk: _said(fault, severity) for pk, fault in faults.items()}
    Finding.objects.bulk_create(
        [
            Finding(**about, subject_id=pk, found_at=moment, **words)
            for pk, words in said.items()
            if pk not in standing
        ],
        BATCH,
    )
    changed = [
        Finding(pk=row["pk"], **said[pk])
        for pk, row in standing.items()
        if pk in said and any(row[name] != value for name, value in said[pk].items())
    ]
    Finding.objects.bulk_update(changed, SAID, BATCH)


def _said(fault: Fault, severity: Severity | None) -> dict[str, Any]:
    return {
        "severity": Severity.ADVICE if fault.is_under_way else severity,
        "unit_id": fault.unit_id,
        "owner_id": fault.owner_id,
        "facts": stored(fault.facts),
        "url": fault.url,
        "mend_url": fault.mend_url,
    }
