"""What the pages about the rules say."""

from collections import Counter
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import blank
from rodtrad.checks.levels import severities
from rodtrad.checks.queries import groups
from rodtrad.checks.registry import Rule, by_id, silences
from rodtrad.checks.wanted import Wanted
from rodtrad.core.swedish import number_word


def rules_page(user: User) -> dict[str, Any]:
    """Return every rule, by what it looks at, with how grave it is and how many stand open."""
    today = timezone.localdate()
    levels, counts = severities(today), _open(user)
    rooms: dict[str, list[dict[str, Any]]] = {}
    for rule in by_id().values():
        row = {
            "rule": rule,
            "url": reverse("checks:rule", args=[rule.id]),
            "severity": _level(levels[rule.id]),
            "count": counts[rule.id],
        }
        rooms.setdefault(_room(rule), []).append(row)
    return {"rooms": rooms, "rule_count": len(levels), "rule_words": number_word(len(levels))}


def rule_page(user: User, rule: Rule) -> dict[str, Any]:
    """Return what a rule asks, why, and what it has found."""
    level = severities(timezone.localdate())[rule.id]
    return {
        "rule": rule,
        "severity": _level(level),
        "is_off": level is None,
        "message": blank(rule.message),
        "remedy": blank(rule.remedy),
        "over": _speaking_over(rule),
        "count": _open(user)[rule.id],
        "found_url": Wanted(rule=rule.id).url(),
    }


def _speaking_over(rule: Rule) -> list[Rule]:
    """Return the rules that make this one silent where they speak."""
    names = {silence.speaks[0] for silence in silences(rule)}
    return [each for key, each in by_id().items() if key in names]


def _open(user: User) -> Counter[str]:
    counts: Counter[str] = Counter()
    for group in groups(user, timezone.localdate()):
        if not group.is_left:
            counts[group.rule] += group.size
    return counts


def _level(severity: Severity | None) -> str:
    return _("avstängd") if severity is None else str(severity.label)


def _room(rule: Rule) -> str:
    # The hundreds are the thread's rooms.
    names = {
        "RT0": _("Organisationen"),
        "RT1": _("Dokumenten"),
        "RT2": _("Målen"),
        "RT3": _("Måtten"),
    }
    return names.get(rule.id[:3], _("Övrigt"))
