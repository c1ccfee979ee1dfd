"""Everything the page of one document shows."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised
from rodtrad.documents import header, papers, rules, sentences
from rodtrad.documents.enums import PaperState, Standing, VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries import papers_visible_to, versions_visible_to
from rodtrad.documents.queries.citing import resting_on
from rodtrad.documents.queries.related import (
    Related,
    conflicts_of,
    header_facts,
    related,
    successor,
)
from rodtrad.documents.queries.standing import ENDED, HOLDING, Shown, speaking, standing
from rodtrad.documents.registry import citers
from rodtrad.documents.scopes import kind_name
from rodtrad.organisation.queries import profile, tree
from rodtrad.times import known
from rodtrad.times.request import default_day


def document_page(user: Any, document: GoverningDocument, number: int | None) -> dict[str, Any]:
    """Return what the page of the document shows, in the version asked for or the one that speaks.

    Raises `DocumentVersion.DoesNotExist` where the user may see no such version.
    """
    today = default_day()
    rows = versions_visible_to(user).filter(document=document).select_related("decision")
    versions = list(rows.order_by("number"))
    for version in versions:
        version.document = document
    shown = _asked(versions, number, today)
    relations = related(document, today, user)
    page = {
        "document": document,
        "version": shown.version,
        "subtitle": _kind_and_scope(shown.version),
        "review": _review(shown),
        "answer": sentences.answer(shown, successor(relations)),
        "header": header.rows(shown.version, profile(), header_facts(relations)),
        "relations": relations,
        "conflicts": _conflicts(shown, relations, today),
        "resting": resting_on(document, today, user),
        "can_be_cited": bool(citers()),
        "versions": [_point(one, shown.version, today) for one in versions],
        "papers": _papers(document, user),
        "may": _may(user, document, versions, shown, today),
    }
    return page | _way(shown)


def _kind_and_scope(version: DocumentVersion) -> str:
    name = kind_name(profile(), version.kind)
    return f"{name}, {version.scope[:1].lower()}{version.scope[1:]}" if version.scope else name


def _review(shown: Shown) -> str:
    on = shown.version.next_review_on
    return day_words(on, year=True) if on and shown.standing not in ENDED else ""


def _asked(versions: list[DocumentVersion], number: int | None, day: date) -> Shown:
    if number is None:
        return speaking(versions, day)
    found = next((one for one in versions if one.number == number), None)
    if found is None:
        raise DocumentVersion.DoesNotExist
    return Shown(found, standing(found, day))


def _conflicts(shown: Shown, relations: list[Related], day: date) -> list[dict[str, str]]:
    if shown.standing not in HOLDING:
        return []
    found = conflicts_of(shown.version, relations, day)
    return [
        {"name": one.title, "url": reverse("documents:document", args=[one.document.key])}
        for one in found
    ]


def _point(version: DocumentVersion, here: DocumentVersion, day: date) -> dict[str, str]:
    """Return a version as a point on the document's thread."""
    stands = standing(version, day)
    state = "past" if stands in ENDED else "next" if stands == Standing.DRAFT else "now"
    url = f"{reverse('documents:document', args=[version.document.key])}?version={version.number}"
    drafted = stands == Standing.DRAFT
    return {
        "title": _("Version %s") % version.number,
        "state": "here" if version == here else state,
        "url": "" if version == here else url,
        "day": "" if drafted else day_words(version.valid.lower, year=True),
        "about": ". ".join(
            part
            for part in (
                capitalised(str(stands.label)),
                header.decision_words(version.decision),
            )
            if part
        ),
    }


def _papers(document: GoverningDocument, user: Any) -> list[dict[str, str]]:
    return [
        {
            "title": paper.title,
            "url": reverse("documents:paper", args=[paper.pk]),
            "body": tree().name(paper.body_id),
            "state": str(PaperState(paper.state).label),
        }
        for paper in papers_visible_to(user).filter(document=document)
    ]


def _may(
    user: Any,
    document: GoverningDocument,
    versions: list[DocumentVersion],
    shown: Shown,
    day: date,
) -> dict[str, bool]:
    """Return what the user may do with the document as it stands; what was known is only read."""
    if known.moment():
        return {}
    edits = bool(rules.may_edit(user, document.unit_id))
    decides = bool(unit_ids(user, Right.REGISTER_DECISION))
    has_draft = any(one.state == VersionState.DRAFT for one in versions)
    holds = any(standing(one, day) in HOLDING for one in versions)
    is_open = shown.version.state in {VersionState.DRAFT, VersionState.IN_FORCE}
    drawn = {
        "edit": edits and is_open,
        "redraft": edits and not has_draft,
        "discard": edits and shown.standing == Standing.DRAFT,
        "begin": decides and shown.standing == Standing.DRAFT,
        "end": decides and holds and shown.standing in HOLDING,
    }
    below = {"relate": edits, "write_paper": edits and bool(papers.sections(profile()))}
    return drawn | below | {"any": any(drawn.values())}


def _way(shown: Shown) -> dict[str, Any]:
    """Return the steps to a decision and what is asked on the way, of a draft."""
    chains = [chain for chain in profile().approval_chains if chain.about == "document"]
    if shown.standing != Standing.DRAFT or not chains:
        return {"steps": (), "questions": ()}
    return {"steps": chains[0].steps, "questions": chains[0].questions}
