"""What fills a finding's sentence: kept as plain values, worded for whoever reads."""

from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Any

from rodtrad.checks.registry import Fact, Rule
from rodtrad.core.calendar_words import day
from rodtrad.core.swedish import listing


def stored(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Return the facts as JSON holds them."""
    return {name: _stored(value) for name, value in facts.items()}


def sentence(rule: Rule, facts: Mapping[str, Any]) -> str:
    """Return the rule's message about one object, in the reader's language."""
    return _filled(str(rule.message), rule, facts)


def remedy(rule: Rule, facts: Mapping[str, Any]) -> str:
    """Return how to mend it, in the reader's language."""
    return _filled(str(rule.remedy), rule, facts)


def _stored(value: Fact) -> Any:
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        return {"words": list(value)}
    return value


def _filled(text: str, rule: Rule, facts: Mapping[str, Any]) -> str:
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    return text.format(**{name: _said(rule, facts[name]) for name in names})


def _said(rule: Rule, value: Any) -> str:
    if isinstance(value, dict) and "day" in value:
        return day(date.fromisoformat(value["day"]))
    if isinstance(value, dict):
        return listing([str(rule.words.get(code, code)) for code in value["words"]])
    return str(value)
