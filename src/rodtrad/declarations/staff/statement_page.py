"""Everything the page of a unit's statements shows, and its part of the unit's own page."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.declarations import rules
from rodtrad.declarations.enums import StakeholderKind
from rodtrad.declarations.forms.units import StakeholderForm
from rodtrad.declarations.models import Stakeholder
from rodtrad.declarations.statements import (
    ASKED,
    SECTIONS,
    Answer,
    Found,
    answers,
    asked_of_units,
)
from rodtrad.organisation.queries import tree
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node
from rodtrad.times import known
from rodtrad.times.request import default_day

MOST = 8
# How the sections of the profile are written in addresses.
ADDRESSES = {"stallningstaganden": SECTIONS[0], "fragor": SECTIONS[1]}


@dataclass(frozen=True)
class Row:
    """One statement: what is there, how many more, the unit's own words, and the origin."""

    name: str
    text: str
    found: tuple[Found, ...]
    more: int
    said: str
    origin: str
    is_answered: bool
    url: str


def statements_page(user: Any, unit: Node) -> dict[str, Any]:
    """Return every statement with its answer, and whom the unit is for."""
    day = default_day()
    node = tree(day).get(unit.id)
    every = answers(user, node, day)
    groups = [_group(section, every, node) for section in SECTIONS]
    return {
        "node": node,
        "answer": groups[0]["said"] if groups[0]["rows"] else "",
        "groups": [group for group in groups if group["rows"]],
        "stakeholders": stakeholders(unit.id, day),
        "form": StakeholderForm(),
        "may_edit": known.moment() is None and bool(rules.may_edit(user, unit.id)),
    }


def _group(section: str, every: list[Answer], node: Node) -> dict[str, Any]:
    own = [one for one in every if one.section == section]
    done = sum(one.is_answered for one in own)
    is_stated = section == SECTIONS[0]
    return {
        "title": _("Enhetens ställningstaganden") if is_stated else _("Grundfrågorna"),
        "said": _("%(done)s av %(all)s är besvarade.") % {"done": done, "all": len(own)},
        "done": done,
        "of": len(own),
        "rows": [_row(one, node) for one in own],
    }


def _row(one: Answer, node: Node) -> Row:
    address = next(key for key, section in ADDRESSES.items() if section == one.section)
    return Row(
        name=one.element.name,
        text=one.element.text,
        found=one.found[:MOST],
        more=max(0, len(one.found) - MOST),
        said=one.text,
        origin=_origin(one),
        is_answered=one.is_answered,
        url=reverse("declarations:state", args=[node.key, address, one.element.key]),
    )


def _origin(one: Answer) -> str:
    if one.found and one.text:
        return _("Ur det som redan finns, och med enhetens egna ord")
    if one.found:
        return _("Ur det som redan finns")
    if one.is_answered:
        return _("Med enhetens egna ord")
    return _("Svaret är för kort för att räknas") if one.text else _("Inte besvarat")


def stakeholders(unit_id: int, day: date) -> list[dict[str, Any]]:
    """Return whom the unit is for and who has a stake in it, with what they need."""
    return [
        {
            "pk": row.pk,
            "name": row.name,
            "needs": row.needs,
            "kind": str(StakeholderKind(row.kind).label),
        }
        for row in Stakeholder.objects.on(day).filter(unit=unit_id)
    ]


def statements_section(_user: Any, node: Node, day: date) -> Section | None:
    """Return the way to what the unit says of itself; how many it has answered is told there."""
    # The statements stand on today: of another day they would say what was not answered then.
    if node.kind not in ASKED or not asked_of_units(day) or day != default_day():
        return None
    context = {"url": reverse("declarations:statements", args=[node.key])}
    template = "declarations/staff/unit/statements.html"
    return Section(_("Enhetens ställningstaganden"), template, context, order=42)
