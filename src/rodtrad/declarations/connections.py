"""What declarations tell earlier rooms at start-up, so that they can speak of them."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.annotations.registry import register_subject
from rodtrad.declarations import due, queries, rules
from rodtrad.declarations.models import ServiceDeclaration, WorkMethod
from rodtrad.declarations.queries.names import name_of
from rodtrad.declarations.searched import register_searched
from rodtrad.declarations.services import refresh_measured_by, succession
from rodtrad.declarations.sources import register_sources
from rodtrad.declarations.staff.unit_section import declarations_section
from rodtrad.documents import registry as documents
from rodtrad.indicators import listeners
from rodtrad.notifications import due as due_items
from rodtrad.organisation import following, sections


def register_all() -> None:
    """Give every earlier room what it asks for."""
    register_sources()
    listeners.register(refresh_measured_by)
    following.register(following.Room(succession.faults, succession.follow, succession.settle))
    register_subjects()
    due_items.register_source("declarations", due.items, perhaps=due.perhaps)
    sections.register(declarations_section)
    register_searched()
    documents.register_citer(
        documents.Citer(
            "declarations.servicedeclaration",
            _("Deklaration"),
            queries.declarations_in_force,
            "name",
        )
    )


def register_subjects() -> None:
    """Let declarations and ways of working carry comments, files and tags."""
    register_subject(
        "declarations.servicedeclaration",
        visible_to=queries.visible_to,
        may_see=rules.may_see,
        url=declaration_url,
        title=name_of,
        unit_id=lambda declaration: declaration.unit_id,
        group=_("Deklarationer"),
    )
    register_subject(
        "declarations.workmethod",
        visible_to=queries.methods_visible_to,
        may_see=rules.may_see_method,
        url=method_url,
        title=lambda method: method.title,
        unit_id=lambda method: method.unit_id,
        group=_("Arbetssätt"),
    )


def declaration_url(declaration: ServiceDeclaration) -> str:
    return reverse("declarations:declaration", args=[declaration.key])


def method_url(method: WorkMethod) -> str:
    return reverse("declarations:method", args=[method.key])
