"""A document's header: what the profile asks for, and what is known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from rodtrad.access.enums import Role
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import NO_BREAK_SPACE
from rodtrad.core.swedish import capitalised
from rodtrad.documents.models import DocumentVersion
from rodtrad.documents.scopes import kind_name
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import role_name
from rodtrad.profiles.schema import Profile
from rodtrad.profiles.schema.papers import HeaderFact, HeaderField

# The header of every document; a profile names its own fields, and the rest follow after them.
COMMON: dict[HeaderFact, str | Promise] = {
    "type": gettext_lazy("Dokumenttyp"),
    "adopted": gettext_lazy("Fastställt"),
    "body": gettext_lazy("Beslutsinstans"),
    "owner": gettext_lazy("Dokumentansvarig"),
    "number": gettext_lazy("Version"),
    "registry_number": gettext_lazy("Diarienummer"),
    "valid_until": gettext_lazy("Giltigt till och med"),
    "summary": gettext_lazy("Dokumentinformation"),
    "applies_to": gettext_lazy("Gäller för"),
}
# Where a profile shows one of these, the common field that says the same is left out.
SAYS_TOO: dict[HeaderFact, HeaderFact] = {"adopted_on": "adopted", "paragraph": "adopted"}
# What a decision gives, and a draft does not have.
FOLLOWING = ("adopted", "adopted_on", "paragraph", "body", "registry_number", "decision")
# What somebody writes in a field, rather than what follows from a decision or a relation.
WRITTEN = ("summary", "applies_to", "valid_until")


@dataclass(frozen=True)
class Row:
    """One field of the header, in words; empty where nothing is known."""

    name: str
    value: str
    reason: str = ""


def asked_fields(profile: Profile) -> list[HeaderField]:
    """Return the fields of the profile's header, those it has chosen away left out."""
    return [field for field in profile.document_header_fields if not field.is_option]


def rows(version: DocumentVersion, profile: Profile, named: Mapping[HeaderFact, str]) -> list[Row]:
    """Return the whole header: the profile's fields first, then the common ones it leaves out."""
    values = {**facts(version, profile), **named}
    own = [
        field
        for field in asked_fields(profile)
        if field.fact is None
        or (field.fact != "title" and (field.required or values.get(field.fact)))
    ]
    if version.decision is None:
        own = [field for field in own if field.fact not in FOLLOWING]
    shown = {field.fact for field in own} | {SAYS_TOO.get(f.fact) for f in own if f.fact}
    found = [
        Row(field.name, _value(field, version, values), version.not_applicable.get(field.key, ""))
        for field in own
    ]
    rest = [
        Row(str(name), values[key])
        for key, name in COMMON.items()
        if key not in shown and values.get(key)
    ]
    return [*found, *rest]


def facts(version: DocumentVersion, profile: Profile) -> dict[HeaderFact, str]:
    """Return what is known of the version, in words."""
    until = version.valid_until
    return {
        "title": version.title,
        "type": kind_name(profile, version.kind),
        "owner": owner(version.document.unit_id, version.document.role),
        "number": str(version.number),
        "valid_until": day_words(until, year=True) if until else "",
        "summary": version.summary,
        "applies_to": version.applies_to,
        **_decided(version.decision),
    }


def lacking(version: DocumentVersion, fields: Iterable[HeaderField], known: set[str]) -> list[str]:
    """Return the names of the required fields that say nothing and are not said to be needless.

    `known` are the facts that follow from elsewhere, as relations.
    """
    return [
        field.name for field in fields if field.required and not _is_filled(field, version, known)
    ]


def owner(unit_id: int, role: str) -> str:
    """Return the function that answers for a document."""
    unit, function = tree().name(unit_id), capitalised(role_name(Role(role)))
    return f"{function}, {unit}" if unit else function


def decision_words(decision: Decision | None) -> str:
    """Return body, day, paragraph and registry number of a decision."""
    if decision is None:
        return ""
    body = tree(decision.decided_on).name(decision.body_id)
    words = f"{body} {_day_and_paragraph(decision)}".strip()
    number = decision.registry_number.replace(" ", NO_BREAK_SPACE)
    return f"{words}, {number}" if number else words


def has_expired(version: DocumentVersion, day: date) -> bool:
    """Say whether the document's own time has run out on the day."""
    return version.valid_until is not None and version.valid_until < day


def _decided(decision: Decision | None) -> dict[HeaderFact, str]:
    if decision is None:
        return {}
    return {
        "adopted": _day_and_paragraph(decision),
        "adopted_on": day_words(decision.decided_on, year=True),
        "paragraph": f"§{NO_BREAK_SPACE}{decision.paragraph}",
        "body": tree(decision.decided_on).name(decision.body_id),
        "registry_number": decision.registry_number,
        "decision": decision.title,
    }


def _day_and_paragraph(decision: Decision) -> str:
    day = day_words(decision.decided_on, year=True)
    return f"{day}, §{NO_BREAK_SPACE}{decision.paragraph}"


def _value(field: HeaderField, version: DocumentVersion, values: Mapping[HeaderFact, str]) -> str:
    if field.fact is None:
        return str(version.header.get(field.key, ""))
    return values.get(field.fact, "")


def _is_filled(field: HeaderField, version: DocumentVersion, known: set[str]) -> bool:
    if version.not_applicable.get(field.key):
        return True
    if field.fact is None:
        return bool(version.header.get(field.key))
    if field.fact in WRITTEN:
        return bool(getattr(version, field.fact))
    if field.fact == "registry_number":
        return bool(version.decision and version.decision.registry_number)
    if field.fact in ("repeals", "related"):
        return field.fact in known
    return True
