"""Everything the page of a decision paper shows."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.documents import rules
from rodtrad.documents.enums import PaperState
from rodtrad.documents.header import decision_words
from rodtrad.documents.models import DecisionPaper
from rodtrad.documents.papers import sections
from rodtrad.documents.queries.names import name_of
from rodtrad.documents.services import missing_sections
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles.schema.papers import PaperField
from rodtrad.times import known


def paper_page(user: Any, paper: DecisionPaper) -> dict[str, Any]:
    """Return what the page of the paper shows: sections in the profile's order, then the rest."""
    is_open = paper.state != PaperState.DECIDED and known.moment() is None
    edits = bool(rules.may_edit(user, paper.unit_id))
    asked = sections(profile())
    keys = {section.key for section in asked}
    left = [key for key in paper.sections if key not in keys]
    return {
        "paper": paper,
        "document_name": name_of(paper.document),
        "document_url": reverse("documents:document", args=[paper.document.key]),
        "answer": _answer(paper),
        "from_unit": tree().name(paper.unit_id),
        "to_body": tree().name(paper.body_id),
        "written_on": day_words(paper.written_on, year=True),
        "decision": decision_words(paper.decision),
        "sections": [
            *(_section(paper, one) for one in asked),
            *((key, paper.sections[key], "") for key in left),
        ],
        "missing": missing_sections(paper) if is_open else [],
        "may_edit": is_open and edits,
        "may_settle": is_open and bool(rules.may_decide(user, paper.body_id)),
    }


def _section(paper: DecisionPaper, asked: PaperField) -> tuple[str, str, str]:
    """Return a section's name, its text and why it does not apply."""
    key = asked.key
    return asked.name, paper.sections.get(key, ""), paper.not_applicable.get(key, "")


def _answer(paper: DecisionPaper) -> str:
    if paper.state == PaperState.DECIDED:
        return _("Ärendet är avgjort.")
    if paper.state == PaperState.SUBMITTED and paper.meeting_on:
        return _("Anmält till sammanträdet %s.") % day_words(paper.meeting_on, year=True)
    return _("Det är ett utkast.")
