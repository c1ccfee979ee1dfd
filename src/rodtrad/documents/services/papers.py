"""Decision papers are drafted, put on an agenda and tied to the decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import listing
from rodtrad.core.written import required_line
from rodtrad.documents import rules
from rodtrad.documents.enums import PaperState
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.documents.papers import sections
from rodtrad.documents.services import common
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import profile


@dataclass(frozen=True)
class Text:
    """What a paper says: its title, and each section or why it does not apply."""

    title: str
    sections: Mapping[str, str] = field(default_factory=dict)
    not_applicable: Mapping[str, str] = field(default_factory=dict)

    def checked(self) -> dict[str, Any]:
        """Return the values by column, or say what cannot be right."""
        title = required_line(self.title, "title", _("Skriv vad ärendet gäller."))
        if len(title) > 200:
            raise BadInput(_("Skriv rubriken med högst 200 tecken."), "title")
        return {
            "title": title,
            "sections": common.said(self.sections),
            "not_applicable": common.said(self.not_applicable),
        }


def draft_paper(
    document: GoverningDocument, *, body: Unit, text: Text, by: User | None
) -> DecisionPaper:
    """Begin on what a body gets to read before it decides on the document."""
    with transaction.atomic():
        require(rules.may_edit(by, document.unit_id))
        paper = DecisionPaper.objects.create(
            document=document, unit_id=document.unit_id, body=body, **text.checked()
        )
        record("paper.drafted", by=by, subject=paper, unit_id=paper.unit_id)
        return paper


def edit_paper(
    paper: DecisionPaper, *, text: Text, by: User | None, seen: int | None = None
) -> DecisionPaper:
    """Write a paper anew, until it has been decided on."""
    with transaction.atomic():
        paper = _locked(paper)
        require(rules.may_edit(by, paper.unit_id))
        values = text.checked()
        changing.same_version(paper, seen, theirs=_texts(paper, values), yours=_texts(None, values))
        _require_undecided(paper)
        _save("paper.edited", paper, by=by, **values)
        return paper


def submit_paper(paper: DecisionPaper, *, meeting_on: date, by: User | None) -> DecisionPaper:
    """Put a paper that is complete on the agenda of a meeting."""
    with transaction.atomic():
        paper = _locked(paper)
        require(rules.may_edit(by, paper.unit_id))
        _require_undecided(paper)
        if meeting_on < timezone.localdate():
            raise BadInput(_("Sammanträdet har redan varit."), "meeting_on")
        lacking = missing_sections(paper)
        if lacking:
            raise BadInput(_("Underlaget saknar %s.") % listing(lacking))
        _save("paper.submitted", paper, by=by, state=PaperState.SUBMITTED, meeting_on=meeting_on)
        return paper


def settle_paper(
    paper: DecisionPaper, *, decision: Decision | None, by: User | None
) -> DecisionPaper:
    """Tie the paper to the decision that its body made on it."""
    with transaction.atomic():
        paper = _locked(paper)
        _require_undecided(paper)
        if decision is None or decision.body_id != paper.body_id:
            raise BadInput(_("Välj ett beslut av det organ som underlaget är till."), "decision")
        require(rules.may_decide(by, decision.body_id))
        _save(
            "paper.decided", paper, by=by, about=decision, state=PaperState.DECIDED,
            decision=decision,
        )  # fmt: skip
        return paper


def missing_sections(paper: DecisionPaper) -> list[str]:
    """Return the names of the sections that must be written and neither are nor are needless."""
    return [
        section.name
        for section in sections(profile())
        if section.required
        and not paper.sections.get(section.key)
        and not paper.not_applicable.get(section.key)
    ]


def _locked(paper: DecisionPaper) -> DecisionPaper:
    return DecisionPaper.objects.select_for_update().get(pk=paper.pk)


def _require_undecided(paper: DecisionPaper) -> None:
    if paper.state == PaperState.DECIDED:
        raise BadInput(_("Ärendet är avgjort och underlaget ändras inte längre."))


def _save(
    action: str,
    paper: DecisionPaper,
    *,
    by: User | None,
    about: Decision | None = None,
    **values: object,
) -> None:
    changing.save(paper, version=paper.version + 1, **values)
    record(
        action,
        by=by,
        subject=paper,
        unit_id=paper.unit_id,
        decision_id=about.pk if about else None,
    )


def _texts(paper: DecisionPaper | None, values: Mapping[str, Any]) -> dict[str, str]:
    """Return the paper's title and sections side by side, as a form names its fields."""
    shown = changing.fields_of(paper, tuple(values)) if paper else values
    keys = {*values["sections"], *(paper.sections if paper else ())}
    sections = {f"section_{key}": shown["sections"].get(key, "") for key in keys}
    return {"title": shown["title"], **sections}
