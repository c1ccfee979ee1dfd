"""A declaration on paper: the same as its page, as a PDF that is read aloud and kept."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core.language import reading
from rodtrad.core.swedish import capitalised
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.exchange.pdf import paper
from rodtrad.profiles.naming import word
from rodtrad.public.promises.page import Decided, Row, promise_page
from rodtrad.times.request import default_day
from rodtrad.ui.identity import identity

TEMPLATE = Path(__file__).parent / "paper.typ"


def promise_paper(version: DeclarationVersion) -> bytes:
    """Return the page of a text in force as a paper, as it is known on the day."""
    return paper(TEMPLATE, _said(promise_page(version), version), on=default_day())


def _said(page: dict[str, Any], version: DeclarationVersion) -> dict[str, Any]:
    return {
        "language": reading(),
        "municipality": identity().name,
        "footer": f"{identity().name}, {version.title}",
        "title": version.title,
        "audience": version.audience,
        "purpose": version.purpose,
        "heading": page["heading"],
        "promises": [_promise(row) for row in page["rows"]],
        "offered": page["offered"],
        "not_offered": page["not_offered"],
        "words": {"offered": _("Det här ingår"), "not_offered": _("Det här ingår inte")},
        "last": [*_decided(page["decided"]), *_contact(page)],
    }


def _promise(row: Row) -> dict[str, Any]:
    notes = [*row.result.notes]
    for name, text in (
        (_("Det här gör vi:"), row.result.action),
        (_("Det gäller inte:"), row.exceptions),
        (_("Om vi inte håller det:"), row.remedy),
    ):
        notes += [f"{name} {text}"] if text else []
    return {
        "text": row.text,
        "status": row.result.word,
        "found": row.result.sentence,
        "level": f"{capitalised(word('promise', 'definite'))}: {row.level}.",
        "notes": notes,
    }


def _decided(decided: Decided | None) -> list[str]:
    if decided is None:
        return []
    said = _("%(body)s %(on)s, § %(paragraph)s. Gäller från %(since)s.") % {
        "body": decided.body,
        "on": decided.on,
        "paragraph": decided.paragraph,
        "since": decided.since,
    }
    number = decided.registry_number
    return [said, *([f"{_('Diarienummer')} {number}"] if number else [])]


def _contact(page: dict[str, Any]) -> list[str]:
    """Return who answers, one line each."""
    contact = page["contact"]
    ways = ", ".join(filter(None, [contact.phone, contact.email]))
    return [page["unit"], *contact.lines, *([ways] if ways else [])]
