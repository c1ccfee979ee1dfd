"""Findings as a line of text, as JSON and as SARIF."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from rodtrad.checks.enums import Severity
from rodtrad.checks.facts import remedy, sentence
from rodtrad.checks.models import Finding
from rodtrad.checks.queries import Tally
from rodtrad.checks.registry import Rule, find_rule
from rodtrad.organisation.queries import tree

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def line(finding: Finding) -> str:
    rule = _rule(finding)
    level = Severity(finding.severity).label
    return f"{finding.rule} {level}: {sentence(rule, finding.facts)} {_address(finding.mend_url)}"


def as_json(findings: Iterable[Finding], counts: Tally) -> dict[str, Any]:
    """Return the findings and how many there are by severity, those left with a reason too."""
    return {
        "findings": [_told(finding) for finding in findings],
        "counts": {
            **{level.value: count for level, count in counts.open.items()},
            "left": counts.left,
        },
    }


def as_sarif(findings: Iterable[Finding]) -> dict[str, Any]:
    """Return the findings in the form that tools for reviewing read (OASIS SARIF 2.1.0)."""
    rows = list(findings)
    spoken = {row.rule: _rule(row) for row in rows}
    driver = {
        "name": "rodtrad",
        "rules": [_descriptor(rule) for _key, rule in sorted(spoken.items())],
    }
    results = [_result(row) for row in rows]
    return {
        "$schema": SARIF,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _told(finding: Finding) -> dict[str, Any]:
    rule = _rule(finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "object": f"{finding.subject_type}:{finding.subject_id}",
        "url": _address(finding.url),
        "owner": _owner(finding),
        "message": sentence(rule, finding.facts),
        "remedy": remedy(rule, finding.facts),
        "mend": _address(finding.mend_url),
    }


def _owner(finding: Finding) -> str:
    """Return the function asked to mend it: the unit's, never a person's name."""
    node = tree().find(finding.unit_id) if finding.unit_id else None
    return node.name if node else ""


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": str(rule.name),
        "shortDescription": {"text": str(rule.name)},
        "fullDescription": {"text": str(rule.holds_when)},
        "help": {"text": str(rule.remedy)},
    }


def _result(finding: Finding) -> dict[str, Any]:
    rule = _rule(finding)
    place = {"physicalLocation": {"artifactLocation": {"uri": _address(finding.url)}}}
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[Severity(finding.severity)],
        "message": {"text": f"{sentence(rule, finding.facts)} {remedy(rule, finding.facts)}"},
        "locations": [place],
    }


def _address(path: str) -> str:
    return f"{settings.SITE_ADDRESS.rstrip('/')}{path}"


def _rule(finding: Finding) -> Rule:
    """Return the rule of a finding; a rule taken away leaves none open."""
    rule = find_rule(finding.rule)
    assert rule is not None, finding.rule
    return rule
