"""What ways of working, units' statements and what came of promises tell earlier rooms."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from rodtrad.access.enums import Right
from rodtrad.checks import registers
from rodtrad.checks import registry as checks
from rodtrad.checks.registers import Held, Named
from rodtrad.declarations import due_checks, due_years, queries
from rodtrad.declarations.checks import RULES, finding
from rodtrad.declarations.models import ServiceDeclaration, WorkMethod
from rodtrad.declarations.queries.names import name_of
from rodtrad.declarations.report_builders import register_report_items
from rodtrad.declarations.staff.statement_page import statements_section
from rodtrad.declarations.statement_sources import register_statements
from rodtrad.notifications import answers, due
from rodtrad.organisation import sections


def register_following() -> None:
    """Give every earlier room what it asks for."""
    register_statements()
    register_report_items()
    sections.register(statements_section)
    due.register_source("declarations.checks", due_checks.items, perhaps=due_checks.perhaps)
    due.register_source("declarations.years", due_years.items, perhaps=due_years.perhaps)
    answers.register(due_checks.KIND, due_checks.answer)
    register_checks()


def register_checks() -> None:
    """Let declarations and promises be checked, and say what hangs on bodies."""
    checks.register(*RULES)
    checks.register_visible(finding.DECLARATION, queries.visible_to)
    checks.register_visible(finding.PROMISE, finding.promises_seen_by)
    checks.register_visible(finding.AREA, finding.areas_seen_by)
    registers.register(
        Held(
            ServiceDeclaration,
            live=queries.declarations_in_force,
            unit="unit",
            named=named_declarations,
            mended_by=(Right.EDIT_DECLARATIONS,),
            group=_("Deklarationer"),
        ),
        Held(
            WorkMethod,
            live=living_methods,
            unit="unit",
            named=named_methods,
            mended_by=(Right.EDIT_DECLARATIONS,),
            group=_("Arbetssätt"),
        ),
    )


def living_methods(day: date) -> QuerySet[WorkMethod]:
    """Return how it is worked on the day."""
    rows: QuerySet[WorkMethod] = WorkMethod.objects.on(day)
    return rows


def named_declarations(rows: Iterable[ServiceDeclaration]) -> Iterator[Named]:
    for row in rows:
        address = reverse("declarations:declaration", args=[row.key])
        yield Named(row.pk, name_of(row), address, address)


def named_methods(rows: Iterable[WorkMethod]) -> Iterator[Named]:
    for row in rows:
        address = reverse("declarations:method", args=[row.key])
        yield Named(row.pk, row.title, address, address)
