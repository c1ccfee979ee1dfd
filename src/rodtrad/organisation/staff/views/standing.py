"""The organisation and its units, as they stand on a day."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.accounts.request import user_of
from rodtrad.core.swedish import day as day_word
from rodtrad.organisation import rules
from rodtrad.organisation.enums import DECIDING
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.history import changes_since, history_of
from rodtrad.organisation.queries.people import Seat, leaders, seats
from rodtrad.organisation.queries.visible import visible
from rodtrad.organisation.sections import sections
from rodtrad.organisation.staff.outline import Outline, drawn
from rodtrad.organisation.tree import Node
from rodtrad.times.request import asked_day


@require_safe
def organisation(request: HttpRequest) -> HttpResponse:
    """Show the whole organisation of a day, and what has changed since."""
    user, day, today = user_of(request), asked_day(request), timezone.localdate()
    standing = tree(day)
    seen = {node.id for node in visible(standing, user)}
    led: dict[int, list[Seat]] = {}
    for seat in leaders(drawn(standing, seen), day):
        led.setdefault(seat.unit_id, []).append(seat)
    query = "" if day == today else f"?dag={day.isoformat()}"
    changes = changes_since(min(day, today), max(day, today)) if day != today else []
    context = {
        "day": day,
        "day_text": day_text(day),
        "outline": Outline(standing, seen, led, query).render() if seen else "",
        "count": len(seen),
        "changes": [change for change in changes if change.unit_id in seen],
        "is_past": day < today,
        "is_bare": day == today and standing.is_bare,
        "may_manage": bool(rules.may_manage_organisation(user)),
        "may_read_people": bool(rules.may_read_people(user)),
        "may_read_reorganisations": bool(rules.may_read_reorganisations(user)),
        "may_adopt": bool(rules.may_adopt_profile(user)),
    }
    return render(request, "organisation/staff/organisation.html", context)


@require_safe
def unit(request: HttpRequest, key: str) -> HttpResponse:
    """Show a unit: its place, its people, what it owes and what it has been."""
    user, day = user_of(request), asked_day(request)
    node = find_unit(request, key, day)
    standing = tree(day)
    decisions = decisions_of(node.id)
    may_register = rules.can_decide(node.id, day) and rules.may_register_decision(user, node.id)
    context = {
        "day": day,
        "day_text": day_text(day),
        "query": "" if day == timezone.localdate() else f"?dag={day.isoformat()}",
        "node": node,
        "above": standing.ancestors(node.id),
        "below": standing.children(node.id),
        "seats": seats([node.id], day),
        "sections": sections(user, node, day),
        "history": history_of(node.id),
        "decides": bool(node.kind in DECIDING or decisions or may_register),
        "decisions": decisions,
        "may_manage": bool(rules.may_manage_organisation(user)),
        "may_register": bool(may_register),
    }
    return render(request, "organisation/staff/unit.html", context)


def find_unit(request: HttpRequest, key: str, day: date) -> Node:
    """Return the unit if whoever asks may see it on the day; 404 says no more than that."""
    node = tree(day).by_key(key)
    if node is None or node not in visible(tree(day), user_of(request)):
        hidden = Unit.objects.filter(key=key).first()
        if hidden is not None and hidden.pk in unit_ids(user_of(request), Right.SEE):
            raise Http404(_("Enheten finns inte den här dagen."))
        raise Http404
    return node


def decisions_of(body_id: int) -> list[tuple[Decision, str]]:
    """Return a body's newest decisions, each with its day in words."""
    newest = Decision.objects.filter(body_id=body_id).order_by("-decided_on", "-pk")[:10]
    return [(each, day_word(each.decided_on, year=True)) for each in newest]


def day_text(day: date) -> str:
    """Return the line that says which day the page stands on."""
    return _("Läget den %s") % day_word(day, year=True)
