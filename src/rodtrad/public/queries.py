"""What everybody may know of how it goes, ready for the page."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.enums import ActivityState
from rodtrad.goals.levels import goal_levels
from rodtrad.goals.models import Activity, Goal, GoalLink, GoalStatus, Judgement
from rodtrad.goals.queries import activities_visible_to, judgements, statuses, visible_to
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.queries import profile, tree
from rodtrad.times.request import default_day

EVERYBODY = AnonymousUser()


@dataclass(frozen=True)
class GoalRow:
    """A goal with its honest status."""

    goal: Goal
    body: str
    level: str
    url: str
    status: GoalStatus
    judgement: Judgement | None

    @property
    def judged(self) -> str:
        return self.judgement.outcome if self.judgement else ""

    @property
    def judged_by(self) -> str:
        """Return which body judged and when, never which person."""
        if self.judgement is None:
            return ""
        day = timezone.localdate(self.judgement.at)
        body = tree().name(self.judgement.body_id) or tree(day).name(self.judgement.body_id)
        return ", ".join(filter(None, [body, day_words(day, year=True)]))

    @property
    def count(self) -> int:
        """Return how many target values the goal rests on."""
        row = self.status
        return row.count_met + row.count_partly + row.count_not_met + row.count_not_assessable


@dataclass(frozen=True)
class Totals:
    met: int
    partly: int
    not_met: int
    not_assessable: int

    @property
    def all(self) -> int:
        return self.met + self.partly + self.not_met + self.not_assessable


def council_goals() -> list[GoalRow]:
    """Return the council's goals that everybody may see, in their order."""
    day = default_day()
    councils = [node.id for node in tree(day) if node.kind is UnitKind.COUNCIL]
    levels = [level.key for level in goal_levels(profile(day)) if level.holds == "goal"]
    return rows(visible_to(EVERYBODY).filter(body__in=councils, level__in=levels))


def goal(key: str) -> Goal:
    """Return one goal that everybody may see; `Goal.DoesNotExist` says that there is none."""
    return visible_to(EVERYBODY).select_related("plan__decision").get(key=key)


def rows(goals: Iterable[Goal]) -> list[GoalRow]:
    """Return the goals with their status and newest judgement, as many queries for many as one."""
    found = list(goals)
    keys = [goal.pk for goal in found]
    day = default_day()
    status, judged = statuses(keys, day), judgements(keys)
    names = {level.key: str(level.name) for level in profile(day).levels}
    organisation = tree(day)
    return [
        GoalRow(
            goal=goal,
            body=organisation.name(goal.body_id),
            level=names.get(goal.level, ""),
            url=reverse("public:result", args=[goal.key]),
            status=status[goal.pk],
            judgement=judged.get(goal.pk),
        )
        for goal in found
    ]


def below(parent: Goal) -> list[GoalRow]:
    """Return what the goal rests on, as far as everybody may see."""
    children = GoalLink.objects.on(default_day()).filter(parent=parent).values("child")
    return rows(visible_to(EVERYBODY).filter(pk__in=children))


def everything_below(parent: Goal) -> set[int]:
    """Return the goal and all that hangs from it, a level at a time."""
    found, level = {parent.pk}, {parent.pk}
    while level:
        links = GoalLink.objects.on(default_day()).filter(parent__in=level)
        level = set(links.values_list("child", flat=True)) - found
        found |= level
    return found


def activities(of: Iterable[int]) -> list[Activity]:
    """Return what is decided to be done for the goals and in force, the first to end first."""
    found = activities_visible_to(EVERYBODY).filter(
        goal__in=list(of), valid__contains=default_day()
    )
    return list(found.defer("responsible").order_by("ends_on", "pk"))


def ongoing(of: Iterable[int]) -> Activity | None:
    """Return what is being done now for any of the goals, the first to end."""
    found = activities_visible_to(EVERYBODY).filter(
        goal__in=list(of), state=ActivityState.ONGOING, valid__contains=default_day()
    )
    return found.select_related("goal").order_by("ends_on", "pk").first()


def totals(goals: Iterable[GoalRow]) -> Totals:
    """Return all target values counted one by one."""
    status = [row.status for row in goals]
    return Totals(
        met=sum(row.count_met for row in status),
        partly=sum(row.count_partly for row in status),
        not_met=sum(row.count_not_met for row in status),
        not_assessable=sum(row.count_not_assessable for row in status),
    )


def answer(counted: Totals) -> str:
    """Return the one sentence that says how it goes."""
    if not counted.all:
        return _("Inga målvärden är beslutade än.")
    reached = ngettext(
        "%(met)d av %(all)d målvärde är nått.",
        "%(met)d av %(all)d målvärden är nådda.",
        counted.all,
    ) % {"met": counted.met, "all": counted.all}
    if not counted.not_assessable:
        return reached
    unknown = ngettext("%d går inte att bedöma.", "%d går inte att bedöma.", counted.not_assessable)
    return f"{reached} {unknown % counted.not_assessable}"
