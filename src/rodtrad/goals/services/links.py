"""How goals hang together, and what they are measured by."""

from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.goals import levels, rules
from rodtrad.goals.models import Goal, GoalLink, GoalMeasure
from rodtrad.goals.services import common
from rodtrad.goals.services.status import refresh
from rodtrad.indicators.models import Series
from rodtrad.times.models import end_today
from rodtrad.times.spans import from_today

ONE = Decimal(1)
NOTHING = Decimal(0)
MOST = Decimal(1000)
DECIMALS = 3


def link_goal(
    goal: Goal,
    *,
    parent: Goal,
    by: User | None,
    weight: Decimal = ONE,
    is_main: bool = True,
    valid: DateRange | None = None,
) -> GoalLink:
    """Hang a goal from another; a new main parent takes over from the old that day."""
    with transaction.atomic():
        common.lock_shape()
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        levels.require_parent(levels.find(goal.level), parent)
        _require_weight(weight)
        require_no_circle(goal, parent)
        valid = valid or from_today()
        left = _leave_main_parent(goal, valid) if is_main else []
        link = _create_link(goal, parent, weight, is_main, valid)
        record(
            "goal.linked",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            detail={"parent": parent.pk, "weight": str(weight)},
        )
        refresh([goal.pk, parent.pk, *left])
        return link


def unlink_goal(link: GoalLink, *, by: User | None) -> None:
    """End a link today; what it was until then is kept."""
    with transaction.atomic():
        common.lock_shape()
        link = changing.locked(link)
        goal = changing.locked(link.child)
        require(rules.may_edit_goal(by, goal))
        end_today(link)
        record(
            "goal.unlinked",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            detail={"parent": link.parent_id},
        )
        refresh([goal.pk, link.parent_id])


def measure_goal(
    goal: Goal,
    *,
    series: Series,
    by: User | None,
    weight: Decimal = ONE,
    valid: DateRange | None = None,
) -> GoalMeasure:
    """Let a series of figures tell how far a goal has come, or with no weight only stand beside."""
    with transaction.atomic():
        goal = changing.locked(goal)
        require(rules.may_edit_goal(by, goal))
        _require_weight(weight, least=NOTHING)
        valid = valid or from_today()
        if goal.measures.filter(series=series, valid__overlap=valid).exists():
            raise BadInput(_("Målet mäts redan med det du valde."), "series")
        measure = GoalMeasure.objects.create(goal=goal, series=series, weight=weight, valid=valid)
        record(
            "goal.measured",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            detail={"series": series.pk, "weight": str(weight)},
        )
        refresh([goal.pk])
        return measure


def unmeasure_goal(measure: GoalMeasure, *, by: User | None) -> None:
    """Stop telling how far a goal has come by a series; the past is kept."""
    with transaction.atomic():
        measure = changing.locked(measure)
        goal = changing.locked(measure.goal)
        require(rules.may_edit_goal(by, goal))
        end_today(measure)
        record(
            "goal.unmeasured",
            by=by,
            subject=goal,
            unit_id=goal.body_id,
            detail={"series": measure.series_id},
        )
        refresh([goal.pk])


def _require_weight(weight: Decimal, *, least: Decimal | None = None) -> None:
    if least is None and weight <= NOTHING:
        raise BadInput(_("Vikten måste vara större än noll."), "weight")
    if weight < NOTHING:
        raise BadInput(_("Vikten kan inte vara mindre än noll."), "weight")
    if weight > MOST:
        raise BadInput(_("Vikten kan vara högst 1000."), "weight")
    if weight != round(weight, DECIMALS):
        raise BadInput(_("Skriv vikten med högst tre decimaler."), "weight")


def require_no_circle(goal: Goal, parent: Goal) -> None:
    if parent.pk == goal.pk or goal.pk in _above([parent.pk]):
        raise BadInput(
            _("Målet vilar redan på det här målet. Tråden kan inte gå i cirkel."), "parent"
        )


def _above(ids: list[int]) -> set[int]:
    seen, edge = set(ids), set(ids)
    while edge:
        rows = GoalLink.objects.filter(child__in=edge).values_list("parent", flat=True)
        edge = set(rows) - seen
        seen |= edge
    return seen


def _create_link(
    goal: Goal, parent: Goal, weight: Decimal, is_main: bool, valid: DateRange
) -> GoalLink:
    try:
        with transaction.atomic():
            return GoalLink.objects.create(
                parent=parent, child=goal, weight=weight, is_main=is_main, valid=valid
            )
    except IntegrityError as error:
        raise BadInput(_("Målen hänger redan ihop."), "parent") from error


def _leave_main_parent(goal: Goal, valid: DateRange) -> list[int]:
    """Cut the earlier main link where the new begins and return whom it hung from."""
    left = []
    for link in goal.links_up.filter(is_main=True, valid__overlap=valid).select_for_update():
        left.append(link.parent_id)
        if valid.lower is None or (link.valid.lower and link.valid.lower >= valid.lower):
            link.delete()
        else:
            link.valid = common.until(link.valid, valid.lower)
            link.save(update_fields=["valid"])
    return left
