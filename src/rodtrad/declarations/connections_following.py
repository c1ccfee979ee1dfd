"""What ways of working, units' statements and what came of promises tell earlier rooms."""

from rodtrad.declarations import due_checks
from rodtrad.declarations.staff.statement_page import statements_section
from rodtrad.declarations.statement_sources import register_statements
from rodtrad.notifications import answers, due
from rodtrad.organisation import sections


def register_following() -> None:
    """Give every earlier room what it asks for."""
    register_statements()
    sections.register(statements_section)
    due.register_source("declarations.checks", due_checks.items)
    answers.register(due_checks.KIND, due_checks.answer)
