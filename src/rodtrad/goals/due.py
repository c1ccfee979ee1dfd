"""What waits for those who judge goals and answer for activities."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.errors import BadInput
from rodtrad.core.status import Outcome
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, GoalStatus, Judgement
from rodtrad.goals.queries.status import held
from rodtrad.goals.services import judge, set_activity_state
from rodtrad.indicators.enums import Frequency
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.indicators.queries.periods import all_by_kind
from rodtrad.notifications.answers import Given
from rodtrad.notifications.due import Choice, DueItem, Open
from rodtrad.organisation.remember import kept
from rodtrad.ui.marks import word

JUDGEMENT, ACTIVITY, DRAFT = "goals.judgement", "goals.activity", "goals.draft"
JUDGES = frozenset({Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD})
# A goal is judged once for each of the longest periods that are shorter than a year.
PERIODS = (Frequency.TERTIAL, Frequency.HALF, Frequency.QUARTER, Frequency.YEAR)
AHEAD = timedelta(days=30)
TIME_FOR_A_DRAFT = timedelta(days=14)
UNDERWAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return what the user is to judge, report and complete, and what still waits of the keys."""
    units = own_units(user)
    goals = to_be_judged(user, day, _ids(keys, "judgement"))
    is_draft = Q(state=ActivityState.DRAFT)
    is_mine = Q(responsible=user) | Q(unit__in=units) & is_draft
    is_given = Q(pk__in=[*_ids(keys, "activity"), *_ids(keys, "draft")])
    activities = _activities(day).filter(is_mine | is_given, is_draft | Q(state__in=UNDERWAY))
    judged = [one for one in _to_judge(goals, day) if one.unit_id in units or one.key in keys]
    told = [
        item
        for row in activities.annotate(is_mine=is_mine)
        if (item := _of_activity(row, day)) and (row.is_mine or item.key in keys)
    ]
    return judged + told


def answer(user: User, item: DueItem, given: Given) -> None:
    """Take the answer given on the row."""
    pk = int(item.key.split(":")[1])
    if item.kind == JUDGEMENT:
        goal = Goal.objects.get(pk=pk)
        judge(goal, outcome=_outcome(given.value), reason=given.reason, by=user)
        return
    activity = Activity.objects.get(pk=pk)
    state = _state(given.value)
    is_late = activity.ends_on is not None and activity.ends_on < timezone.localdate()
    if state == ActivityState.ONGOING and is_late:
        raise BadInput(
            _("Dagen då den skulle vara klar har passerat. Öppna aktiviteten och skriv en ny."),
            "value",
        )
    set_activity_state(activity, state=state, by=user)


def own_units(user: User) -> set[int]:
    """Return the units whose goals the user judges, with those they have taken over from."""
    return {pk for one in holdings_of(user) if one.role in JUDGES for pk in one.answers_for}


def _activities(day: date) -> QuerySet[Any]:
    found: QuerySet[Any] = Activity.objects.on(day).select_related("goal")
    return found


def _ids(keys: Iterable[str], kind: str) -> list[int]:
    return [int(key.split(":")[1]) for key in keys if key.startswith(f"{kind}:")]


def _outcome(value: str) -> Outcome:
    try:
        return Outcome(value)
    except ValueError:
        raise BadInput(_("Välj ett av svaren."), "value") from None


def _state(value: str) -> ActivityState:
    try:
        return ActivityState(value)
    except ValueError:
        raise BadInput(_("Välj ett av svaren."), "value") from None


def newest_period(day: date) -> ReportingPeriod | None:
    """Return the period that goals now are judged for."""
    calendar = all_by_kind()
    ended = [row for kind in PERIODS for row in calendar.get(kind, []) if row.ends_on < day]
    found = sorted(ended, key=lambda row: row.ends_on, reverse=True)[:8]
    return min(found, key=lambda row: PERIODS.index(Frequency(row.kind)), default=None)


def to_be_judged(user: User, day: date, also: Iterable[int] = ()) -> list[Any]:
    """Return the decided goals of the user's units, each with `is_judged` for the newest period.

    The list and the column beside it share one question; `also` adds goals by their keys.
    """
    period, units, more = newest_period(day), own_units(user), tuple(also)
    if period is None or not (units or more):
        return []
    since = Judgement.objects.filter(goal=OuterRef("pk"), at__date__gt=period.ends_on)
    rows = Goal.objects.on(day).filter(Q(body__in=units) | Q(pk__in=more), state=GoalState.DECIDED)
    found = rows.annotate(is_judged=Exists(since)).select_related("status")
    return kept(("goals to judge", user.pk, day, more), lambda: list(found))


def _to_judge(goals: Iterable[Any], day: date) -> list[DueItem]:
    """Return the goals not judged since the period ended, those that anything measures."""
    period = newest_period(day)
    if period is None:
        return []
    waiting = [goal for goal in goals if not goal.is_judged]
    known = held(waiting, day)
    return [
        _judgement(goal, known[goal.pk], period)
        for goal in waiting
        if rests_on_something(known[goal.pk])
    ]


def rests_on_something(status: GoalStatus) -> bool:
    """Say whether anything known measures a goal, so that there is something to judge."""
    return bool(status.count_met or status.count_partly or status.count_not_met)


def _judgement(goal: Goal, status: GoalStatus, period: ReportingPeriod) -> DueItem:
    hint = _(
        "Räknat ur utfallen: %s. Vad är din bedömning? Säger du något annat ber vi om ett skäl."
    )
    return DueItem(
        key=f"judgement:{goal.pk}:{period.key}",
        kind=JUDGEMENT,
        title=goal.title,
        hint=hint % word("outcome", status.outcome),
        due_on=period.due_on,
        url=reverse("goals:judge", args=[goal.key]),
        answer=Choice(
            tuple((outcome.value, word("judgement", outcome.value)) for outcome in Outcome),
            reason=_("Varför bedömer du annorlunda än siffrorna?"),
        ),
        unit_id=goal.body_id,
        right=Right.JUDGE,
    )


def _of_activity(activity: Activity, day: date) -> DueItem | None:
    """Return what is to be told of an activity under way, or completed of a draft."""
    if activity.state == ActivityState.DRAFT:
        return _to_complete(activity)
    due_on = _due_on(activity, day)
    return None if due_on is None else _report(activity, due_on)


def _due_on(activity: Activity, day: date) -> date | None:
    """Return when to tell how it goes: at its start, then when its end draws near."""
    starts, ends = activity.starts_on, activity.ends_on
    if activity.state == ActivityState.PLANNED and starts is not None and starts <= day:
        return starts
    return ends if ends is not None and ends - AHEAD <= day else None


def _day(day: date) -> str:
    """Return the day, with its year when it is another than today's."""
    return day_words(day, year=day.year != timezone.localdate().year)


def _report(activity: Activity, due_on: date) -> DueItem:
    hint = _("Aktivitet för målet ”%(goal)s”, ska vara klar %(day)s.") % {
        "goal": activity.goal.title,
        "day": _day(activity.ends_on) if activity.ends_on else "",
    }
    return DueItem(
        key=f"activity:{activity.pk}",
        kind=ACTIVITY,
        title=activity.title,
        hint=hint,
        due_on=due_on,
        url=reverse("goals:activity", args=[activity.pk]),
        answer=Choice(
            (
                (ActivityState.ONGOING.value, _("Pågår")),
                (ActivityState.DONE.value, _("Klar")),
                (ActivityState.STOPPED.value, _("Stoppad")),
            )
        ),
        unit_id=activity.unit_id,
        right=Right.EDIT_ACTIVITIES,
    )


def _to_complete(activity: Activity) -> DueItem:
    begun = activity.valid.lower or timezone.localdate()
    return DueItem(
        key=f"draft:{activity.pk}",
        kind=DRAFT,
        title=activity.title,
        hint=_(
            "Ett utkast till aktivitet. Det behöver en ansvarig och en dag då det ska vara klart."
        ),
        due_on=activity.starts_on or begun + TIME_FOR_A_DRAFT,
        url=reverse("goals:edit_activity", args=[activity.pk]),
        answer=Open(_("Gör klart")),
        unit_id=activity.unit_id,
        right=Right.EDIT_ACTIVITIES,
    )
