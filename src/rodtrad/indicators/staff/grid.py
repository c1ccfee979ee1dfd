"""Working through a period: many figures in one table, saved all together or not at all."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.accounts.request import user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.swedish import capitalised
from rodtrad.indicators import words
from rodtrad.indicators.enums import Frequency, ObservationStatus
from rodtrad.indicators.models import Observation
from rodtrad.indicators.services import NotKept, record_cells
from rodtrad.indicators.staff import grid_sent
from rodtrad.indicators.staff.grid_screen import Screen, newest_open, screen_of
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree

CHOICES = 24


@login_required
@require_http_methods(["GET", "POST"])
@acts_once
def grid(request: HttpRequest) -> HttpResponse:
    """Show a period's figures in a table, and keep all that was written in it or nothing."""
    sent = request.POST.dict()
    screen = screen_of(request, sent)
    if request.method == "POST" and _took(request, screen, sent):
        return redirect(request.get_full_path())
    return render(request, "indicators/staff/grid.html", _context(request, screen))


def _took(request: HttpRequest, screen: Screen, sent: Mapping[str, str]) -> bool:
    """Hand the table to the service; what it refuses stands in the table with what was written."""
    if sent.get("act") == "copy":
        proposed = _("Förslag från förra perioden: %s. De sparas först när du sparar.")
        screen.notice = proposed % grid_sent.propose(screen.table)
        return False
    if not screen.shared.is_valid():
        return False
    said = grid_sent.read(screen.table, screen.shared, sent)
    try:
        rows = record_cells(said.claims, by=user_of(request), faults=said.faults)
    except NotKept as refusal:
        grid_sent.mark(screen.table, screen.shared, refusal.faults)
        return False
    messages.success(request, " ".join([_thanks(rows), *said.notes]))
    return True


def _thanks(rows: list[Observation]) -> str:
    if not rows:
        return _("Inget var ändrat, så allt står kvar som det var.")
    gaps = sum(1 for row in rows if row.status == ObservationStatus.MISSING)
    given = len(rows) - gaps
    said = []
    if given:
        said.append(ngettext("%d siffra är sparad.", "%d siffror är sparade.", given) % given)
    if gaps:
        kept = ngettext("%d är antecknad som saknad.", "%d är antecknade som saknade.", gaps)
        said.append(kept % gaps)
    return " ".join(said)


def _context(request: HttpRequest, screen: Screen) -> dict[str, Any]:
    today, period = timezone.localdate(), screen.period
    marked = [cell for cell in screen.table.cells if cell.fault or cell.doubt]
    periods = screen.ended.get(period.kind, []) if period else []
    return {
        "screen": screen,
        "form": screen.shared,
        "marked": marked,
        "has_faults": any(cell.fault for cell in marked) or bool(screen.shared.errors),
        "period_name": words.in_period(period, today) if period else "",
        "is_locked": period is not None and period.is_locked,
        "has_inputs": bool(screen.table.inputs),
        "tabs": _tabs(screen),
        "units": _units(request, screen),
        "periods": [
            (one.key, capitalised(words.period_of(one, today)), one == period)
            for one in periods[: -CHOICES - 1 : -1]
        ],
    }


def _tabs(screen: Screen) -> list[tuple[str, str, bool]]:
    """Return a choice for each way figures come, to its newest open period."""
    found = []
    for kind in screen.kinds:
        newest = newest_open(screen.ended.get(kind, []))
        if newest is not None:
            asked = {"enhet": screen.unit.key} if screen.unit else {}
            address = "?" + urlencode(asked | {"period": newest.key})
            is_here = screen.period is not None and screen.period.kind == kind
            found.append((capitalised(str(Frequency(kind).label)), address, is_here))
    return found if len(found) > 1 else []


def _units(request: HttpRequest, screen: Screen) -> list[tuple[str, str, bool]]:
    """Return the units somebody may choose among; one alone is no choice."""
    reach = unit_ids(request.user, Right.RECORD_OUTCOME)
    offered = to_choose(tree(), screen.unit) if isinstance(reach, Everywhere) else tree()
    nodes = [node for node in offered if node.id in reach]
    return [(node.key, node.name, node == screen.unit) for node in nodes] if len(nodes) > 1 else []
