"""Everything the pages of actions show."""

from dataclasses import dataclass
from datetime import date
from math import isinf
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.core.swedish import number
from rodtrad.improvement import rules, telling
from rodtrad.improvement.enums import Check, State, Verdict
from rodtrad.improvement.forms import FilterForm
from rodtrad.improvement.models import Action, Days, ImprovementArea
from rodtrad.improvement.queries import Measured, Wish, listing, measured
from rodtrad.improvement.staff import choices
from rodtrad.improvement.staff.acting import address
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from rodtrad.times.request import default_day
from rodtrad.ui.acting import offer

ON_A_PAGE = 50


@dataclass(frozen=True)
class Row:
    """One action as the list shows it."""

    title: str
    url: str
    unit: str
    who: str
    cause: str
    state: str
    when: str
    is_late: bool


def list_page(request: HttpRequest) -> dict[str, Any]:
    """Return what the list shows."""
    form = FilterForm(request.GET)
    standing = tree()
    chosen = standing.find(number_in(request.GET.get("enhet", "")))
    offered = ((str(node.id), node.name) for node in to_choose(standing, chosen))
    offer(form, "enhet", [("", _("alla")), *offered])
    offer(form, "orsak", choices.causes(_("alla")))
    form.is_valid()
    said = form.cleaned_data
    wish = Wish(*(said.get(name, "") for name in ("sok", "lage", "enhet", "orsak")))
    page = Paginator(listing(request.user, wish), ON_A_PAGE).get_page(request.GET.get("sida"))
    today, count = default_day(), page.paginator.count
    return {
        "filters": form,
        "page": page,
        "rows": [_row(action, today) for action in page],
        "answer": ngettext("%d åtgärd.", "%d åtgärder.", count) % count,
        "may_plan": known.moment() is None and bool(choices.units(request.user)),
    }


def _row(action: Action, today: date) -> Row:
    return Row(
        title=action.title,
        url=address(action),
        unit=tree().name(action.unit_id),
        who=action.responsible.display_name,
        cause=action.cause.name if action.cause else "",
        state=_state(action),
        when="" if action.stop_reason else day_words(action.done_on or action.due_on, year=True),
        is_late=action.is_open and action.due_on < today,
    )


def _state(action: Action) -> str:
    """Return where an action stands, and what is known of its effect."""
    state = str(State(action.state).label)
    if action.verdict:
        state = f"{state}, {Verdict(action.verdict).label}"
    elif action.is_time_to_tell:
        state = _("%s, väntar på om det hjälpte") % state
    return capitalised(state)


def action_page(user: Any, action: Action) -> dict[str, Any]:
    """Return everything about one action."""
    figures = measured(action)
    return {
        "action": action,
        "state": _state(action),
        "unit": tree().name(action.unit_id),
        "due": day_words(action.due_on, year=True),
        "done": day_words(action.done_on, year=True) if action.done_on else "",
        "planned": day_words(action.planned_on, year=True),
        "check": str(Check(action.check_by).label),
        "windows": _windows(action),
        "figures": check_words(action, figures),
        "verdict": capitalised(str(Verdict(action.verdict).label)) if action.verdict else "",
        "verdict_on": day_words(action.verdict_on, year=True) if action.verdict_on else "",
        "raised": [(_raised(one.count), one.url) for one in telling.raised(user, action)],
        "published": day_words(action.published_on, year=True) if action.published_on else "",
        "may": _may(user, action),
    }


def _raised(count: int) -> str:
    return ngettext("%d ärende", "%d ärenden", count) % count


def _windows(action: Action) -> list[tuple[str, str]]:
    """Return the days that are held beside each other."""
    if action.check_by != Check.CAUSE:
        return []
    found = [(_("Före"), _between(action.before))]
    if action.after is not None:
        found.append((_("Efter"), _between(action.after)))
    else:
        days = _("%(days)d dagar från det att den är klar") % {"days": action.window}
        found.append((_("Efter"), days))
    return found


def _between(days: Days) -> str:
    said = {"first": day_words(days.first, year=True), "last": day_words(days.last, year=True)}
    return _("%(first)s till %(last)s") % said


def check_words(action: Action, figures: Measured | None) -> str:
    """Say what the figures tell: how often before and after, how sure, and what it means."""
    if action.check_by != Check.CAUSE:
        return _("Ni tittar själva på: %s") % action.check_what
    if figures is None:
        on = action.check_on
        return _("Siffrorna går att läsa %s.") % day_words(on, year=True) if on else ""
    counted = _("%(before)d ärenden med orsaken före, %(after)d efter.") % {
        "before": figures.before,
        "after": figures.after,
    }
    said = (counted, _sure(figures), _MEANING[figures.verdict]())
    return " ".join(each for each in said if each)


def _sure(figures: Measured) -> str:
    """Return how often it comes now, in per cent of before, and between which limits."""
    found = figures.comparison
    if found.ratio is None or isinf(found.high):
        return ""
    share, low, high = (number(round(100 * one)) for one in (found.ratio, found.low, found.high))
    said = _("Det är %(share)s procent av förr, troligen mellan %(low)s och %(high)s procent.")
    return said % {"share": share, "low": low, "high": high}


_MEANING = {
    Verdict.HELPED: lambda: _("Det är mer än slumpen."),
    Verdict.WORSE: lambda: _("Det är mer än slumpen, åt fel håll."),
    Verdict.NONE_SEEN: lambda: _("Så nära som förr att ingen effekt syns."),
    Verdict.TOO_FEW: lambda: _("Det är för få för att säga något säkert."),
}


def _may(user: Any, action: Action) -> dict[str, bool]:
    """Return what may be done now; nothing while an earlier moment is looked at."""
    if known.moment() is not None or not rules.may_edit(user, action):
        return {}
    may_show = bool(rules.may_show(user, action)) and action.state == State.DONE
    return {
        "edit": action.is_open,
        "start": action.state == State.PLANNED,
        "check": action.is_time_to_tell,
        "show": may_show,
        "hide": may_show and action.published_on is not None,
    }


def areas_page(request: HttpRequest) -> dict[str, Any]:
    """Return what has been chosen to be improved, and what is done in each."""
    standing = tree()
    rows = ImprovementArea.objects.on().prefetch_related("actions")
    return {
        "rows": [
            {
                "area": area,
                "unit": standing.name(area.unit_id),
                "actions": [
                    (action.title, address(action), _state(action)) for action in area.actions.all()
                ],
                "end": reverse("improvement:end_area", args=[area.pk])
                if rules.may_plan(request.user, area.unit_id)
                else "",
            }
            for area in rows
        ],
        "may_name": known.moment() is None and bool(choices.units(request.user)),
    }
