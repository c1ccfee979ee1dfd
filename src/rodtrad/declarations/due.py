"""Texts on their way, for those who take the next step."""

from datetime import date, timedelta

from django.db.models import Max, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.declarations import rules
from rodtrad.declarations.chain import Step, chain
from rodtrad.declarations.enums import UNDER_WAY, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries import versions_visible_to
from rodtrad.notifications.due import DueItem, Open

KIND = "declarations.step"
# How long a step may take before it is late, where no meeting says when.
PACE = timedelta(days=14)
WAITING = (*UNDER_WAY, State.RETURNED, State.DECIDED)
PAGES = {
    ChainAct.SUBMIT: "declaration",
    ChainAct.ASSESS: "assess",
    ChainAct.FEEDBACK: "feedback",
    ChainAct.PROPOSE: "propose",
    ChainAct.DECIDE: "decide",
    ChainAct.PUBLISH: "publish",
}


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the texts whose next step is the user's, or one that she has been handed."""
    way, found = chain(), []
    for version in _rows(user, day):
        step = way.next_step(State(version.state))
        if step is None or not rules.may_take(user, version, step.act):
            continue
        item = _item(version, step)
        if item.key in keys or _is_hers(user, version, step.act):
            found.append(item)
    return found


def perhaps(user: User, _day: date) -> QuerySet[DeclarationVersion]:
    """Return the texts on their way that the person sees."""
    return versions_visible_to(user).filter(state__in=WAITING)


def _rows(user: User, day: date) -> QuerySet[DeclarationVersion]:
    rows = perhaps(user, day)
    return rows.select_related("declaration").annotate(moved=Max("steps__at"))


def _is_hers(user: User, version: DeclarationVersion, act: ChainAct) -> bool:
    """Say whether a step is her own: what a unit does itself is not all those above it's."""
    if act not in (ChainAct.SUBMIT, ChainAct.PUBLISH):
        return True
    return any(version.declaration.unit_id in held.answers_for for held in holdings_of(user))


def _item(version: DeclarationVersion, step: Step) -> DueItem:
    act = step.act
    page = reverse(f"declarations:{PAGES[act]}", args=[version.declaration.key])
    return DueItem(
        key=f"declaration:{version.pk}:{version.state}",
        kind=KIND,
        title=version.title,
        hint=_hint(version, act),
        due_on=_due_on(version, act),
        url=f"{page}?version={version.number}" if act == ChainAct.SUBMIT else page,
        answer=Open(_LABELS[act]()),
        unit_id=version.body_id if act == ChainAct.DECIDE else version.declaration.unit_id,
        right=_right(step),
    )


def _right(step: Step) -> Right:
    if step.act in (ChainAct.SUBMIT, ChainAct.PUBLISH):
        return Right.EDIT_DECLARATIONS
    if step.act == ChainAct.DECIDE:
        return Right.REGISTER_DECISION
    return Right.PROPOSE if step.is_proposed else Right.ASSESS_DECLARATIONS


def _due_on(version: DeclarationVersion, act: ChainAct) -> date:
    if act == ChainAct.DECIDE and version.meeting_on:
        return version.meeting_on
    if act == ChainAct.PUBLISH:
        on: date = version.valid.lower
        return on
    moved = vars(version)["moved"]
    return (timezone.localdate(moved) if moved else version.valid.lower) + PACE


def _hint(version: DeclarationVersion, act: ChainAct) -> str:
    if act == ChainAct.DECIDE and version.meeting_on:
        return _("Anmäld till sammanträdet %s.") % day_words(version.meeting_on, year=True)
    if act == ChainAct.PUBLISH:
        return _("Beslutad. Gäller från %s.") % day_words(version.valid.lower, year=True)
    if act == ChainAct.SUBMIT:
        return _("Återlämnad med synpunkter. Ändra och lämna in igen.")
    return _("Inlämnad och väntar på nästa steg.")


_LABELS = {
    ChainAct.SUBMIT: lambda: _("Läs synpunkterna"),
    ChainAct.ASSESS: lambda: _("Bedöm"),
    ChainAct.FEEDBACK: lambda: _("Skriv in återkopplingen"),
    ChainAct.PROPOSE: lambda: _("Anmäl till sammanträde"),
    ChainAct.DECIDE: lambda: _("För in beslutet"),
    ChainAct.PUBLISH: lambda: _("Publicera"),
}
