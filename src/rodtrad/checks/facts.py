"""What fills a finding's sentence: kept as plain values, worded for whoever reads."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

from rodtrad.checks.registry import Fact, Rule, Words
from rodtrad.core.calendar_words import day
from rodtrad.core.periods import Period, parse, period_name
from rodtrad.core.swedish import listing, number


def stored(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Return the facts as JSON holds them."""
    return {name: _stored(value) for name, value in facts.items()}


def sentence(rule: Rule, facts: Mapping[str, Any]) -> str:
    """Return the rule's message about one object, in the reader's language."""
    return _filled(str(rule.message), rule, facts)


def remedy(rule: Rule, facts: Mapping[str, Any]) -> str:
    """Return how to mend it, in the reader's language."""
    return _filled(str(rule.remedy), rule, facts)


def blank(text: Words) -> str:
    """Return a sentence about nothing in particular: three dots where a fact would stand.

    No full stop follows where the dots close a sentence.
    """
    names = [name for _, name, _, _ in Formatter().parse(str(text)) if name]
    return str(text).format(**dict.fromkeys(names, "…")).replace("….", "…")


def _stored(value: Fact) -> Any:
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    if isinstance(value, Period):
        return {"period": value.key}
    if isinstance(value, tuple):
        return {"words": list(value)}
    return value


def _filled(text: str, rule: Rule, facts: Mapping[str, Any]) -> str:
    names = [name for _, name, _, _ in Formatter().parse(text) if name]
    # What was found before the rule spoke of more lacks it until it is looked at again.
    return text.format(**{name: _said(rule, facts.get(name, "…")) for name in names})


def _said(rule: Rule, value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    ((kind, held),) = value.items()
    if kind == "day":
        # Always with its year: findings stand in lists beside those of other years.
        return day(date.fromisoformat(held), year=True)
    if kind == "number":
        return number(Decimal(held))
    if kind == "period":
        return period_name(parse(held))
    return listing([str(rule.words.get(code, code)) for code in held])
