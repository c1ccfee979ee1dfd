"""Everything the list of areas shows."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised, number_word
from rodtrad.declarations import rules
from rodtrad.declarations.models import ServiceArea
from rodtrad.declarations.queries import in_force
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from rodtrad.times.request import asked_day

ON_A_PAGE = 50
# Of each area so many declarations are named; the list has them all.
FIRST = 5


def areas_page(request: HttpRequest) -> dict[str, Any]:
    """Return every area of the day by name, with its body and what is declared of it."""
    day = asked_day(request)
    areas = Paginator(ServiceArea.objects.on(day).order_by("sort_key", "pk"), ON_A_PAGE)
    page = areas.get_page(request.GET.get("sida"))
    declared = _declared(page, day)
    mine = unit_ids(request.user, Right.EDIT_DECLARATIONS) if known.moment() is None else ()
    said = ngettext("%s område.", "%s områden.", areas.count)
    return {
        "rows": [
            _row(area, declared.get(area.pk, Declared()), day, area.body_id in mine)
            for area in page
        ],
        "page": page,
        "answer": said % capitalised(number_word(areas.count)) if areas.count else "",
        "day": day,
        "day_text": _("Läget den %s") % day_words(day, year=True),
        "is_other_day": day != timezone.localdate(),
        "may_name": bool(bodies_for(request)) if known.moment() is None else False,
    }


def bodies_for(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the bodies whose areas the user may name."""
    reached = unit_ids(request.user, Right.EDIT_DECLARATIONS)
    found = [node for node in tree() if node.kind in DECIDING and node.id in reached]
    return [(str(node.id), node.name) for node in found if rules.may_edit(request.user, node.id)]


@dataclass(frozen=True)
class Declared:
    """The first declarations in force of an area, and where the rest of them are."""

    shown: tuple[dict[str, str], ...] = ()
    more: int = 0
    url: str = ""


def _declared(areas: Iterable[ServiceArea], day: date) -> dict[int, Declared]:
    """Return what is declared of each area, a few by name and the rest counted."""
    rows = in_force(day).filter(declaration__area__in=list(areas)).select_related("declaration")
    ranked = rows.annotate(
        place=Window(
            RowNumber(), partition_by=F("declaration__area"), order_by=[F("sort_key"), F("pk")]
        ),
        of=Window(Count("pk"), partition_by=F("declaration__area")),
    )
    found: dict[int | None, list[Any]] = defaultdict(list)
    for row in ranked.filter(place__lte=FIRST).order_by("sort_key", "pk"):
        found[row.declaration.area_id].append(row)
    return {area.pk: _few(area.pk, found[area.pk]) for area in areas}


def _few(area: int, rows: list[Any]) -> Declared:
    if not rows:
        return Declared()
    query = urlencode({"omrade": area, "lage": "in_force"})
    shown = tuple(
        {
            "title": row.title,
            "url": reverse("declarations:declaration", args=[row.declaration.key]),
        }
        for row in rows
    )
    more = rows[0].of - len(rows)
    return Declared(shown, more, f"{reverse('declarations:list')}?{query}")


def _row(area: ServiceArea, declared: Declared, day: date, is_mine: bool) -> dict[str, Any]:
    return {
        "name": area.name,
        "body": tree(day).name(area.body_id),
        "is_core": area.is_core,
        "declared": declared,
        "edit": reverse("declarations:edit_area", args=[area.key]) if is_mine else "",
        "end": reverse("declarations:end_area", args=[area.key]) if is_mine else "",
    }
