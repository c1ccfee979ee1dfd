"""What documents tell earlier rooms at start-up, so that they can speak of them."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.annotations.registry import register_subject
from rodtrad.checks import registers
from rodtrad.checks import registry as checks
from rodtrad.checks.registers import Held, Named
from rodtrad.documents import due, queries, registry, rules
from rodtrad.documents.checks import RULES
from rodtrad.documents.checks.resting import (
    leaned_on_by_documents,
    read_what_leans,
    read_what_rests,
)
from rodtrad.documents.models import DecisionPaper, GoverningDocument
from rodtrad.documents.queries.names import name_of
from rodtrad.documents.queries.standing import in_force
from rodtrad.documents.searched import register_searched
from rodtrad.documents.sheets import DOCUMENTS
from rodtrad.documents.staff.unit_section import documents_section
from rodtrad.notifications import due as due_items
from rodtrad.organisation import sections
from rodtrad.sheets import register as sheets


def register_all() -> None:
    """Give every earlier room what it asks for."""
    register_subjects()
    register_checks()
    registry.follow_citers(read_what_rests)
    registry.follow_leaning(read_what_leans)
    registry.register_leaning(leaned_on_by_documents, GoverningDocument._meta.label_lower)
    due_items.register_source("documents", due.items)
    sections.register(documents_section)
    register_searched()
    sheets.register(DOCUMENTS)


def register_checks() -> None:
    """Let documents be checked for what is broken among them."""
    checks.register(*RULES)
    checks.register_visible("documents.governingdocument", queries.visible_to)
    checks.register_visible(
        "documents.citation",
        queries.citations_visible_to,
    )
    checks.register_visible("organisation.decision", queries.decisions_visible_to)
    registers.register(
        Held(
            GoverningDocument,
            live=documents_in_force,
            unit="unit",
            named=named_documents,
            group=_("Styrdokument"),
        )
    )


def documents_in_force(day: date) -> QuerySet[GoverningDocument]:
    """Return the documents that hold on the day."""
    return GoverningDocument.objects.filter(pk__in=in_force(day).values("document"))


def named_documents(rows: Iterable[GoverningDocument]) -> Iterator[Named]:
    for document in rows:
        mend = reverse("documents:hand_over", args=[document.key])
        yield Named(document.pk, name_of(document), document_url(document), mend)


def register_subjects() -> None:
    """Let documents and papers carry comments, files and tags."""
    register_subject(
        "documents.governingdocument",
        visible_to=queries.visible_to,
        may_see=rules.may_see,
        url=document_url,
        title=name_of,
        unit_id=lambda document: document.unit_id,
        group=_("Styrdokument"),
    )
    register_subject(
        "documents.decisionpaper",
        visible_to=queries.papers_visible_to,
        may_see=rules.may_see_paper,
        url=paper_url,
        title=lambda paper: paper.title,
        unit_id=lambda paper: paper.unit_id,
        group=_("Beslutsunderlag"),
    )


def document_url(document: GoverningDocument) -> str:
    return reverse("documents:document", args=[document.key])


def paper_url(paper: DecisionPaper) -> str:
    return reverse("documents:paper", args=[paper.pk])
