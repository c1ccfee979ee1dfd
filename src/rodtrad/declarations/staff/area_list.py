"""Everything the list of areas shows."""

from collections import defaultdict
from datetime import date
from typing import Any

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


def areas_page(request: HttpRequest) -> dict[str, Any]:
    """Return every area of the day by name, with its body and what is declared of it."""
    day = asked_day(request)
    areas = list(ServiceArea.objects.on(day))
    declared = _declared(day)
    mine = unit_ids(request.user, Right.EDIT_DECLARATIONS) if known.moment() is None else ()
    said = ngettext("%s område.", "%s områden.", len(areas))
    return {
        "rows": [_row(area, declared[area.pk], day, area.body_id in mine) for area in areas],
        "answer": said % capitalised(number_word(len(areas))) if areas else "",
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


def _declared(day: date) -> dict[int | None, list[dict[str, str]]]:
    found: dict[int | None, list[dict[str, str]]] = defaultdict(list)
    rows = in_force(day).filter(declaration__area__isnull=False)
    for row in rows.select_related("declaration").order_by("sort_key"):
        url = reverse("declarations:declaration", args=[row.declaration.key])
        found[row.declaration.area_id].append({"title": row.title, "url": url})
    return found


def _row(
    area: ServiceArea, declared: list[dict[str, str]], day: date, is_mine: bool
) -> dict[str, Any]:
    return {
        "name": area.name,
        "body": tree(day).name(area.body_id),
        "is_core": area.is_core,
        "declared": declared,
        "edit": reverse("declarations:edit_area", args=[area.key]) if is_mine else "",
        "end": reverse("declarations:end_area", args=[area.key]) if is_mine else "",
    }
