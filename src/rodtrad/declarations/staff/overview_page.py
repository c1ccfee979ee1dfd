"""Everything the overview of how far units have come shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised
from rodtrad.declarations.enums import Degree, State
from rodtrad.declarations.forms.overview import OverviewForm
from rodtrad.declarations.queries.coverage import (
    Come,
    come,
    core_areas,
    expired_methods,
    never_proven,
)
from rodtrad.declarations.statements import ASKED, answered, asked_of_units
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.times.request import asked_day
from rodtrad.ui.acting import offer
from rodtrad.ui.files import csv_answer

ON_A_PAGE, MOST = 25, 15


@dataclass(frozen=True)
class Scope:
    """What is looked at: a committee's units, or all that the user may see."""

    committee: Node | None
    nodes: list[Node]

    @property
    def ids(self) -> set[int]:
        return {node.id for node in self.nodes}


def overview_page(request: HttpRequest) -> dict[str, Any]:
    """Return how far each unit has come, what is not covered, and what has been left."""
    day, form = asked_day(request), filters(request)
    scope = scope_of(request, form)
    page = Paginator(scope.nodes, ON_A_PAGE).get_page(request.GET.get("sida"))
    shown = list(page)
    known = come(request.user, {node.id for node in shown}, day)
    areas = core_areas([scope.committee.id] if scope.committee else None, day)
    return {
        "filters": form,
        "page": page,
        "rows": rows(request.user, shown, known, day),
        "asked": asked_of_units(day),
        "answer": _answer(areas),
        "uncovered": [
            (area.name, tree(day).name(area.body_id)) for area in areas if not area.is_declared
        ],
        "expired": [
            _expired(one, day) for one in expired_methods(request.user, scope.ids, day)[:MOST]
        ],
        "never": [_never(row, day) for row in never_proven(scope.ids, day)[:MOST]],
        "day": day,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "is_other_day": day != timezone.localdate(),
        "query": request.GET.urlencode(),
    }


def filters(request: HttpRequest) -> OverviewForm:
    form = OverviewForm(request.GET.dict())
    kinds = (UnitKind.COMMITTEE, UnitKind.EXECUTIVE_BOARD)
    bodies = [(node.key, node.name) for node in tree(asked_day(request)) if node.kind in kinds]
    offer(form, "namnd", [("", _("alla")), *bodies])
    form.is_valid()
    return form


def scope_of(request: HttpRequest, form: OverviewForm) -> Scope:
    """Return the units that the user may see and the filter lets through."""
    standing = tree(asked_day(request))
    chosen = standing.by_key(form.cleaned_data.get("namnd", ""))
    branch = standing.subtree(chosen.id) if chosen else list(standing)
    seen = unit_ids(request.user, Right.SEE)
    return Scope(chosen, [node for node in branch if node.kind in ASKED and node.id in seen])


def rows(
    user: Any, nodes: Sequence[Node], known: dict[int, Come], day: Any
) -> list[dict[str, Any]]:
    """Return how far each of the units has come, in words."""
    done = answered(user, nodes, day)
    return [_row(node, known.get(node.id, Come()), done[node.id], day) for node in nodes]


def _row(node: Node, one: Come, done: int, day: Any) -> dict[str, Any]:
    return {
        "name": node.name,
        "url": reverse("declarations:statements", args=[node.key]),
        "body": _name(tree(day).committee_of(node.id)),
        "declared": [_declared(version) for version in one.versions],
        "promised": one.promised,
        "assured": one.assured,
        "kept": one.kept,
        "broken": one.broken,
        "missing": one.missing,
        "year": _year(one),
        "done": done,
    }


def _name(node: Node | None) -> str:
    return node.name if node else ""


def _declared(version: Any) -> dict[str, str]:
    return {
        "title": version.title,
        "url": reverse("declarations:declaration", args=[version.declaration.key]),
        "state": str(State(version.state).label),
    }


def _year(one: Come) -> str:
    """Return the newest year that any of the unit's declarations was summed up for."""
    found = [version for version in one.versions if version.summed_up]
    if not found:
        return ""
    newest = max(found, key=lambda version: version.summed_up)
    return f"{newest.summed_up}: {Degree(newest.confirmed).label}"


def _answer(areas: list[Any]) -> str:
    if not areas:
        return _("Inga kärnverksamheter är angivna än.")
    done = sum(area.is_declared for area in areas)
    return _("%(done)s av %(all)s kärnverksamheter har en gällande deklaration.") % {
        "done": done,
        "all": len(areas),
    }


def _expired(method: Any, day: Any) -> dict[str, str]:
    return {
        "title": method.title,
        "url": reverse("declarations:method", args=[method.key]),
        "about": f"{tree(day).name(method.unit_id)}, {day_words(method.next_review_on, year=True)}",
    }


def _never(row: Any, day: Any) -> dict[str, str]:
    return {
        "title": row.text,
        "url": reverse("declarations:check", args=[row.promise_id]),
        "about": tree(day).name(row.version.declaration.unit_id),
    }


def sheet(request: HttpRequest) -> HttpResponse:
    """Return how far every unit of the filter has come as a file."""
    day = asked_day(request)
    scope = scope_of(request, filters(request))
    known = come(request.user, scope.ids, day)
    heads = [
        _("Enhet"), _("Nämnd"), _("Deklaration"), _("Läge"), _("Löften"), _("Med arbetssätt"),
        _("Hållna"), _("Brutna"), _("Inte mätta"), _("Årets bedömning"), _("Besvarade frågor"),
    ]  # fmt: skip
    cells = [
        [
            row["name"], row["body"], ", ".join(one["title"] for one in row["declared"]),
            capitalised(", ".join(one["state"] for one in row["declared"])),
            str(row["promised"]), str(row["assured"]), str(row["kept"]), str(row["broken"]),
            str(row["missing"]), row["year"], f"{row['done']}/{asked_of_units(day)}",
        ]
        for row in rows(request.user, scope.nodes, known, day)
    ]  # fmt: skip
    return csv_answer("deklarationslaget.csv", heads, cells)
