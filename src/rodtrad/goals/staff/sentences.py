"""What the thread says, as sentences: the bad news first."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import listing, number, number_word
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.levels import least_known
from rodtrad.goals.models import Activity, Goal, GoalStatus, Judgement

ALMOST_ALL = 0.999


def targets(status: GoalStatus) -> int:
    """Return how many targets the goal rests on."""
    return (
        status.count_met + status.count_partly + status.count_not_met + status.count_not_assessable
    )


def answer(goal: Goal, status: GoalStatus, *, unserved: Sequence[str] = (), come: int = 0) -> str:
    """Return in a sentence or two how far the goal has come; not met while a part lies unserved.

    `come` is how many figures have come without being enough to assess their targets.
    """
    if goal.state in {GoalState.DRAFT, GoalState.PROPOSED}:
        return _("Målet är inte beslutat än.")
    count = targets(status)
    if status.outcome == "not_assessable":
        return _not_assessable(status, count, come)
    if status.outcome == "met" and unserved:
        return _reached_but_unserved(count) % _named(unserved)
    if status.outcome == "met":
        every = _("Alla %s målvärden nås.") % number_word(count)
        return _("Målet är uppfyllt.") + " " + (every if count > 1 else _("Målvärdet nås."))
    reached = " " + _reached(status.count_met, count) if count > 1 else ""
    if status.outcome == "partly":
        return _("Målet är delvis uppfyllt.") + reached
    return _("Vi når inte målet.") + reached


def worked_with(parts: Sequence[tuple[str, bool]]) -> str:
    """Return how much of a goal that has been split somebody works with; nothing of others."""
    if not parts:
        return ""
    unserved = [name for name, is_served in parts if not is_served]
    if len(unserved) == len(parts):
        return _("Ingen arbetar med %s.") % _named(unserved)
    if not unserved:
        every = _("Alla målets %s delar arbetas med.") % number_word(len(parts))
        return every if len(parts) > 1 else _("Målets enda del arbetas med.")
    return _("%(served)s av målets %(all)s delar arbetas med. Ingen arbetar med %(names)s.") % {
        "served": parts_word(len(parts) - len(unserved)).capitalize(),
        "all": number_word(len(parts)),
        "names": _named(unserved),
    }


def parts_word(count: int) -> str:
    """Return how many parts there are; a part is common gender, so one of them is "en"."""
    return _("en") if count == 1 else number_word(count)


def _named(parts: Sequence[str]) -> str:
    return listing([f"”{name}”" for name in parts])


def _reached_but_unserved(count: int) -> str:
    if count == 1:
        return _("Målvärdet nås, men ingen arbetar med %s.")
    return _("Målvärdena nås, men ingen arbetar med %s.")


def _reached(met: int, count: int) -> str:
    words = _("%(met)s av %(count)s målvärden nås.")
    return words % {"met": number_word(met).capitalize(), "count": number_word(count)}


def _not_assessable(status: GoalStatus, count: int, come: int) -> str:
    if not count:
        return _("Det går inte att bedöma. Inget mäter målet.")
    if not status.count_not_assessable:
        return _("Det går inte att bedöma. Ett mål under har inget som mäter det.")
    lacking = status.count_not_assessable - come
    if lacking <= 0:
        return _("Det går inte att bedöma än. Siffror har kommit men räcker inte för det.")
    if lacking == 1:
        return _("Det går inte att bedöma än. En uppgift saknas.")
    return _("Det går inte att bedöma än. %s uppgifter saknas.") % number_word(lacking).capitalize()


def why(status: GoalStatus, *, come: int = 0) -> str:
    """Return how much the profile asks to be known, and how much is."""
    said = _(
        "Vi bedömer ett mål när minst %(least)s av det som målet vilar på är känt. "
        "I dag är det %(known)s procent."
    ) % {"least": least_known(status.computed_for), "known": percent(status.coverage)}
    listed = _("Det här går inte att bedöma än:") if come else _("Det här saknas:")
    return f"{said} {listed}"


def middle(status: GoalStatus) -> str:
    """Return the mean with its bounds, or only the bounds when it cannot be told."""
    low, high, known = (percent(part) for part in (status.low, status.high, status.coverage))
    if status.mean is None and status.coverage > ALMOST_ALL:
        return _(
            "Hur långt målet har kommit i snitt går inte att räkna, för utgångsvärden saknas. "
            "Om målvärdena nås är känt för allt som målet vilar på."
        )
    if status.mean is None:
        return _(
            "Hur långt målet har kommit i snitt går inte att säga. Det kan vara allt mellan "
            "%(low)s och %(high)s procent av vägen. Känt är %(known)s procent."
        ) % {"low": low, "high": high, "known": known}
    mean = percent(status.mean)
    if low == high:
        words = _("I snitt har målet kommit %s procent av vägen. Allt som målet vilar på är känt.")
        return words % mean
    return _(
        "I snitt har målet kommit %(mean)s procent av vägen. Det som saknas gör att det kan vara "
        "allt mellan %(low)s och %(high)s procent. Känt är %(known)s procent."
    ) % {"mean": mean, "low": low, "high": high, "known": known}


def percent(share: float) -> str:
    return number(share * 100, 0)


def by_whom(judgement: Judgement | None) -> str:
    """Return who judged and when: a judgement never stands without its person."""
    if judgement is None:
        return ""
    day = day_words(timezone.localdate(judgement.at), year=True)
    return f"{judgement.by.display_name}, {day}"


def standing_on(day: date, today: date) -> str:
    """Return which day the page stands on."""
    words = _("Läget den %s") if day <= today else _("Läget som det ser ut att bli den %s")
    return words % day_words(day, year=True)


def more_missing(status: GoalStatus, shown: int, *, come: int = 0) -> str:
    """Return how many more facts are lacking than the table shows; some may have come."""
    more = status.count_not_assessable - shown
    if more <= 0:
        return ""
    if come:
        return (
            ngettext(
                "Dessutom går %d uppgift till inte att bedöma.",
                "Dessutom går %d uppgifter till inte att bedöma.",
                more,
            )
            % more
        )
    return (
        _("Dessutom saknas en uppgift till.")
        if more == 1
        else (_("Dessutom saknas %d uppgifter till.") % more)
    )


def activity_answer(activity: Activity, *, is_late: bool) -> str:
    """Return how the activity goes."""
    if activity.state == ActivityState.DRAFT:
        return _("Det här är ett utkast. Det behöver en ansvarig och en dag då det ska vara klart.")
    label = str(ActivityState(activity.state).label).capitalize()
    if is_late:
        return _("%s. Den skulle ha varit klar. Hur går det?") % label
    if activity.ends_on and activity.state in {ActivityState.PLANNED, ActivityState.ONGOING}:
        return _("%(state)s. Ska vara klar %(day)s.") % {
            "state": label,
            "day": day_words(activity.ends_on, year=True),
        }
    return f"{label}."


def holds(valid: Any) -> str:
    """Return from when until when something holds."""
    first = day_words(valid.lower, year=True) if valid.lower else ""
    if valid.upper is None:
        return _("från %s") % first
    last = day_words(valid.upper - timedelta(days=1), year=True)
    return f"{first} – {last}" if first else _("till %s") % last
