"""Who may mend a finding, who may leave it as it is, and why not."""

from typing import Any

from django.utils.translation import gettext as _

from rodtrad.access.queries import unit_ids
from rodtrad.access.rules import may_act
from rodtrad.checks.models import Finding, Suppression
from rodtrad.checks.registry import rule_of
from rodtrad.core.decision import Ruling, refuse


def may_mend(user: Any, finding: Finding) -> Ruling:
    """Rule on mending one where it is: for whoever has one of the rights its rule names."""
    rule = rule_of(finding.rule, finding.subject_type)
    reached = [unit_ids(user, right) for right in rule.mended_by] if rule else []
    if any(finding.unit_id in ids if finding.unit_id else bool(ids) for ids in reached):
        return may_act()
    return refuse(_("Ditt uppdrag ger inte rätt att göra det här."))


def may_suppress(user: Any, finding: Finding) -> Ruling:
    """Rule on leaving one as it is: for whoever may mend it."""
    return may_mend(user, finding)


def may_lift(user: Any, suppression: Suppression) -> Ruling:
    """Rule on letting it stand open again: for whoever left it, and whoever might have."""
    said = {name: getattr(suppression, name) for name in ("rule", "subject_type", "subject_id")}
    finding = Finding.objects.filter(**said).order_by("-found_at").first()
    if user == suppression.by:
        return may_act()
    return may_suppress(user, finding) if finding else refuse(_("Bristen finns inte längre."))
