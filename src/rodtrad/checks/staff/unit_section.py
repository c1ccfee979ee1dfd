"""What is broken in a unit's part of the thread, on the unit's page."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.checks.facts import remedy, sentence
from rodtrad.checks.queries import gravest_first, visible_to
from rodtrad.checks.registry import by_id
from rodtrad.checks.rules import may_mend
from rodtrad.checks.wanted import Wanted
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node

MOST = 5
ORDER = 40


def section(user: User, node: Node, day: date) -> Section | None:
    """Return what is broken today in what is the unit's own, or None where nothing is."""
    if day != timezone.localdate():
        return None
    rules = by_id()
    rows = visible_to(user, day).filter(unit=node.id, is_left=False, rule__in=rules)
    found = list(gravest_first(rows)[: MOST + 1])
    if not found:
        return None
    shown = [
        {
            "title": sentence(rules[row.rule], row.facts),
            "mend": remedy(rules[row.rule], row.facts),
            "mend_url": row.mend_url if may_mend(user, row) else "",
            "severity": row.severity,
        }
        for row in found[:MOST]
    ]
    url = Wanted(unit=node.key, is_alone=True).url()
    context = {"findings": shown, "has_more": len(found) > MOST, "url": url}
    return Section(_("Trådens hälsa"), "checks/staff/unit_section.html", context, ORDER)
