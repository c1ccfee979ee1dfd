"""How many of a person's own goals are judged, beside the list of what waits."""

from datetime import date

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.due import newest_period, own_units
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal, Judgement
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.notifications.side import Line, Section


def sections(user: User, day: date) -> list[Section]:
    """Return how many goals of the person's units are judged for the period, and how many wait."""
    units, period = own_units(user), newest_period(day)
    if not units or period is None:
        return []
    done, left = _counts(units, period, day)
    if not done and not left:
        return []
    return [Section(_("Din bedömning"), tuple(_lines(done, left, period)))]


def _counts(units: set[int], period: ReportingPeriod, day: date) -> tuple[int, int]:
    """Count in one query; a goal that nothing known measures waits for figures, not for words."""
    since = Judgement.objects.filter(goal=OuterRef("pk"), at__date__gt=period.ends_on)
    known = Q(status__count_met__gt=0)
    known |= Q(status__count_partly__gt=0) | Q(status__count_not_met__gt=0)
    rows = Goal.objects.on(day).filter(body__in=units, state=GoalState.DECIDED)
    found = rows.annotate(is_judged=Exists(since)).aggregate(
        done=Count("pk", filter=Q(is_judged=True)),
        left=Count("pk", filter=Q(is_judged=False) & known),
    )
    return found["done"], found["left"]


def _lines(done: int, left: int, period: ReportingPeriod) -> list[Line]:
    lines = []
    if done:
        text = ngettext("%d gjord", "%d gjorda", done) % done
        lines.append(Line(text, axis="judgement", mark="met"))
    if left:
        text = ngettext("%d återstår", "%d återstår", left) % left
        due = period.due_on
        until = _("till %s") % day_words(due, year=due.year != period.ends_on.year)
        lines.append(Line(text, note=until, axis="judgement", mark="not_assessable"))
    return lines
