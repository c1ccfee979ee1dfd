"""How many of a person's own goals are judged, beside the list of what waits."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.accounts.models import User
from rodtrad.core.calendar_words import day as day_words
from rodtrad.goals.due import newest_period, own_units, rests_on_something, to_be_judged
from rodtrad.goals.queries.status import held
from rodtrad.indicators.models import ReportingPeriod
from rodtrad.notifications.side import Line, Section
from rodtrad.organisation.remember import one_stamp


@one_stamp()
def sections(user: User, day: date) -> list[Section]:
    """Return how many goals of the person's units are judged for the period, and how many wait."""
    units, period = own_units(user), newest_period(day)
    goals = [goal for goal in to_be_judged(user, day) if goal.body_id in units]
    if period is None or not goals:
        return []
    done = sum(goal.is_judged for goal in goals)
    known = held(goals, day)
    left = sum(not goal.is_judged and rests_on_something(known[goal.pk]) for goal in goals)
    if not done and not left:
        return []
    return [Section(_("Din bedömning"), tuple(_lines(done, left, period)))]


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
