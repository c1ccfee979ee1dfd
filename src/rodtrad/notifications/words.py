"""The sentences of a person's list."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from rodtrad.core.language import capitalised
from rodtrad.core.swedish import counted, day, number_word, weekday
from rodtrad.notifications.due import Waiting

MINUTES = 5
EIGHT_WEEKS, YEAR = 56, 365


def heading(count: int) -> str:
    """Return how many things wait, in words."""
    if count == 0:
        return _("Inget väntar på dig")
    if count == 1:
        return _("En sak väntar på dig")
    return _("%s saker väntar på dig") % capitalised(number_word(count))


def lead(waiting: Iterable[Waiting]) -> str:
    """Return how many of the first things fit in five minutes, or nothing when none does."""
    spent, fitting, total = 0, 0, 0
    for one in waiting:
        total += 1
        spent += one.item.answer.minutes
        fitting += spent <= MINUTES
    if fitting == 0:
        return ""
    if fitting == total:
        return _("Du hinner på fem minuter.") if total == 1 else _("Allt hinner du på fem minuter.")
    if fitting == 1:
        return _("Den översta hinner du på fem minuter.")
    return _("De %s översta hinner du på fem minuter.") % number_word(fitting)


def day_of(due_on: date, today: date) -> str:
    """Return the day as the list says it."""
    if due_on == today:
        return _("I dag")
    return day(due_on, year=due_on.year != today.year)


def under_day(due_on: date, today: date) -> str:
    """Return the weekday, or how late it is; beyond eight weeks in months, and then in years."""
    days = (today - due_on).days
    if days <= 0:
        return weekday(due_on)
    if days >= 2 * YEAR:
        return _("%s år sen") % number_word(days // YEAR)
    if days > EIGHT_WEEKS:
        return _("%s månader sen") % number_word(max(2, days * 12 // YEAR))
    if days % 7 == 0 or days >= 14:
        return _("%s sen") % counted(days // 7, _("vecka"), _("veckor"), is_neuter=False)
    return _("%s sen") % counted(days, _("dag"), _("dagar"), is_neuter=False)


def coming(next_on: date | None) -> str:
    """Return when the next thing comes, for a list where nothing waits."""
    if next_on is None:
        return _("När något behöver dig står det här, och du får veta det.")
    return _("Nästa sak kommer %s.") % day(next_on)
