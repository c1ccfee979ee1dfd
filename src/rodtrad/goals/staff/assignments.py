"""Assignments as rows and pages of words."""

from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.access.enums import Right
from rodtrad.access.rules import may_act
from rodtrad.core.addresses import number_in
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import listing, number_word
from rodtrad.goals import rules
from rodtrad.goals.enums import AssignmentState, ReportForm
from rodtrad.goals.forms import EVERY, LATE, AssignmentFilter, offer
from rodtrad.goals.models import Assignment, PresentedList
from rodtrad.goals.queries.assignments import Asked, found, presented, unfinished
from rodtrad.goals.staff import choices
from rodtrad.organisation.enums import DECIDING, GOVERNING
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.times.request import default_day

ON_A_PAGE = 50
DAYS_IN_A_MONTH = 30.44


def assignment_rows(request: HttpRequest) -> dict[str, Any]:
    """Return one page of assignments, with what is asked for."""
    form, today = chosen(request), default_day()
    asked = asked_for(form)
    page = Paginator(found(request.user, asked, today), ON_A_PAGE).get_page(request.GET.get("sida"))
    return {
        "page": page,
        "rows": [row(each, today) for each in page],
        "filters": form,
        "lists": [node for node in tree() if node.kind in GOVERNING],
        "may_give": bool(may_act()) and bool(givers(request.user)),
        "count": _counted(page.paginator.count),
    }


def asked_for(form: AssignmentFilter) -> Asked:
    """Return what the form asks for; what it cannot mean is left out."""
    data = form.cleaned_data if form.is_valid() else {}
    state, is_late = data.get("lage") or AssignmentState.OPEN.value, False
    if state == LATE:
        state, is_late = AssignmentState.OPEN.value, True
    return Asked(
        "" if state == EVERY else state,
        number_in(data.get("givare") or ""),
        number_in(data.get("mottagare") or ""),
        is_late,
    )


def chosen(request: HttpRequest) -> AssignmentFilter:
    """Return the form that narrows the list, filled with what the address says."""
    form = AssignmentFilter(request.GET or None)
    every = choices.nothing(_("Alla"))
    bodies = [(str(node.id), node.name) for node in tree()]
    deciding = [(str(node.id), node.name) for node in tree() if node.kind in DECIDING]
    offer(form, "givare", [*every, *deciding])
    offer(form, "mottagare", [*every, *bodies])
    return form


def row(assignment: Any, today: date) -> dict[str, Any]:
    """Return an assignment in words: what, whose, by when and how old."""
    return {
        "title": assignment.title,
        "url": reverse("goals:assignment", args=[assignment.pk]),
        "giver": tree().name(assignment.giver_id),
        "receiver": receiver(assignment),
        "given": day_words(assignment.given_on, year=True),
        "due": day_words(assignment.due_on, year=True) if assignment.due_on else "",
        "state": state_words(assignment, today),
        "age": age((assignment.closed_on or today) - assignment.given_on),
        "moved": assignment.moved,
    }


def receiver(assignment: Assignment) -> str:
    """Return who is to do it: a body, or a function at one."""
    body = tree().name(assignment.receiver_id) if assignment.receiver_id else ""
    named = [text for text in (assignment.function, body) if text]
    return ", ".join(named)


def state_words(assignment: Assignment, today: date) -> str:
    """Return where the assignment stands, late first."""
    if assignment.state == AssignmentState.OPEN and assignment.due_on and assignment.due_on < today:
        return _("Försenat")
    return str(AssignmentState(assignment.state).label).capitalize()


def age(span: Any) -> str:
    """Return how old something is, in the largest whole measure."""
    days = span.days
    months = int(days / DAYS_IN_A_MONTH)
    if months < 1:
        return ngettext("%(count)s dag", "%(count)s dagar", days) % {"count": days}
    if months < 24:
        return ngettext("%(count)s månad", "%(count)s månader", months) % {"count": months}
    return _("%s år") % (months // 12)


def lacking(assignment: Assignment) -> list[str]:
    """Return what an assignment must say and does not."""
    named = {
        _("mottagare"): assignment.receiver_id,
        _("slutdag"): assignment.due_on,
        _("form för redovisning"): assignment.report_form,
        _("beslut"): assignment.decision_id,
    }
    return [name for name, value in named.items() if not value]


def assignment_page(user: Any, assignment: Assignment) -> dict[str, Any]:
    """Return what the page of an assignment shows."""
    today = default_day()
    may_change = bool(rules.may_change_assignment(user, assignment))
    goal = assignment.goal
    return {
        "assignment": assignment,
        "answer": answer(assignment, today),
        "giver": tree().name(assignment.giver_id),
        "receiver": receiver(assignment) or _("Ingen än"),
        "given": day_words(assignment.given_on, year=True),
        "due": day_words(assignment.due_on, year=True) if assignment.due_on else _("Ingen dag"),
        "report_form": _form_words(assignment.report_form),
        "decision": decided(assignment.decision),
        "closing": decided(assignment.closing_decision),
        "goal": goal if goal and rules.may_see(user, goal) else None,
        "age": age((assignment.closed_on or today) - assignment.given_on),
        "moves": [_move(each) for each in assignment.moves.select_related("decision")],
        "lacking": listing(lacking(assignment)),
        "may_change": may_change,
        "may_report": bool(rules.may_report_assignment(user, assignment)),
    }


def initial(assignment: Assignment) -> dict[str, Any]:
    """Return what the form for completing an assignment begins with."""
    texts = ("title", "description", "function", "report_form", "version")
    known = {name: getattr(assignment, name) for name in texts}
    return known | {"receiver": assignment.receiver_id, "goal": assignment.goal_id}


def answer(assignment: Assignment, today: date) -> str:
    """Return in a sentence where the assignment stands."""
    if assignment.state == AssignmentState.REPORTED and assignment.closed_on:
        return _("Redovisat %s.") % day_words(assignment.closed_on, year=True)
    if assignment.state == AssignmentState.WRITTEN_OFF and assignment.closed_on:
        return _("Avskrivet %s.") % day_words(assignment.closed_on, year=True)
    if assignment.due_on is None:
        return _("Uppdraget är öppet och har ingen slutdag.")
    due = day_words(assignment.due_on, year=True)
    if assignment.due_on < today:
        return _("Försenat. Det skulle ha redovisats %s.") % due
    return _("Öppet. Det ska redovisas senast %s.") % due


def list_page(user: Any, node: Node) -> dict[str, Any]:
    """Return everything a body has asked for that is not finished, with its ages."""
    today = default_day()
    rows = [
        row(each, today) | {"decision": decided(each.decision)}
        for each in unfinished(user, node.id)
    ]
    last = presented(node.id)
    return {
        "node": node,
        "rows": rows,
        "lead": _waiting(len(rows), sum(1 for each in rows if each["state"] == _("Försenat"))),
        "last": decided(last.decision) if last else "",
        "added": _has_come(_added(rows, last)) if last else "",
        "may_present": bool(rules.may_present_list(user, node.id)),
        "today": day_words(today, year=True),
    }


def givers(user: Any) -> choices.Choices:
    """Return the bodies for which the user writes down assignments."""
    kept = {pk for pk, _name in choices.unit_choices(user, Right.EDIT_GOALS)}
    kept |= {pk for pk, _name in choices.unit_choices(user, Right.REGISTER_DECISION)}
    return [(str(node.id), node.name) for node in tree() if str(node.id) in kept]


def decided(decision: Decision | None) -> str:
    """Return a decision in words."""
    if decision is None:
        return ""
    day = day_words(decision.decided_on, year=True)
    return f"{tree(decision.decided_on).name(decision.body_id)} {day}, §\u00a0{decision.paragraph}"


def _waiting(count: int, late: int) -> str:
    """Return how many wait to be reported, and how many of them are late."""
    if not count:
        return _("Inget uppdrag väntar på att redovisas.")
    said = ngettext(
        "Ett uppdrag väntar på att redovisas.",
        "Det är %(count)s uppdrag som väntar på att redovisas.",
        count,
    ) % {"count": number_word(count)}
    if not late:
        return said
    if count == 1:
        return said + " " + _("Det är försenat.")
    words = ngettext("Av dem är ett försenat.", "Av dem är %(count)s försenade.", late)
    return f"{said} {words % {'count': number_word(late)}}"


def _has_come(count: int) -> str:
    """Return how many have come since the list was presented, nothing for none."""
    if not count:
        return ""
    words = ngettext(
        "Sedan dess har ett uppdrag tillkommit.",
        "Sedan dess har %(count)s uppdrag tillkommit.",
        count,
    )
    return words % {"count": number_word(count)}


def _added(rows: list[dict[str, Any]], last: PresentedList) -> int:
    urls = {reverse("goals:assignment", args=[pk]) for pk in last.assignment_ids}
    return sum(1 for each in rows if each["url"] not in urls)


def _move(move: Any) -> dict[str, str]:
    return {
        "before": day_words(move.due_before, year=True) if move.due_before else _("ingen dag"),
        "after": day_words(move.due_on, year=True),
        "reason": move.reason,
        "decision": decided(move.decision),
    }


def _form_words(form: str) -> str:
    return str(ReportForm(form).label).capitalize() if form else _("Inte sagt")


def _counted(count: int) -> str:
    return ngettext("%(count)s uppdrag", "%(count)s uppdrag", count) % {"count": count}
