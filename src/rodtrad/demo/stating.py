"""What Lindvik's units answer to the statements and questions of the adopted profile."""

from datetime import date
from functools import cache

from rodtrad.audit.services import record
from rodtrad.declarations.models import UnitStatement
from rodtrad.declarations.statements import ASKED, SECTIONS
from rodtrad.demo.content import Part, read
from rodtrad.demo.town import Lindvik
from rodtrad.organisation.queries import profile, tree
from rodtrad.times.spans import Span


class Statements(Part):
    """Sentences by key, the words of each branch, and what some units have not come to yet."""

    behind: dict[str, tuple[str, ...]]
    sentences: dict[str, str]
    branches: dict[str, dict[str, str]]


@cache
def statements() -> Statements:
    """Return what the file says."""
    return Statements.model_validate(read("statements.toml"))


def build_statements(lindvik: Lindvik) -> int:
    """Let every unit answer in its own words since the beginning of the year; return how many."""
    standing, said = tree(lindvik.today), statements()
    since = Span(min(date(lindvik.today.year, 2, 2), lindvik.today), None)
    asked = [
        (section, one.key)
        for section in SECTIONS
        for one in profile(lindvik.today).in_force(section)
        if one.key in said.sentences
    ]
    made: list[UnitStatement] = []
    for node in standing:
        line = [node.key, *(one.key for one in reversed(standing.ancestors(node.id)))]
        words = next((said.branches[key] for key in line if key in said.branches), None)
        if node.kind not in ASKED or words is None:
            continue
        done = [one for one in asked if one[1] not in said.behind.get(node.key, ())]
        for section, key in done:
            text = said.sentences[key].format_map(words)
            made.append(
                UnitStatement(unit_id=node.id, section=section, key=key, text=text, valid=since)
            )
        if done:
            unit = lindvik.units[node.key]
            record("unit.stated", by=None, subject=unit, unit_id=unit.pk, detail={"all": len(done)})
    UnitStatement.objects.bulk_create(made)
    return len(made)
