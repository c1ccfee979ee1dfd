"""Promises that somebody looks by hand whether they are kept, on the list of whoever looks."""

import re
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import holdings_of
from rodtrad.accounts.models import User
from rodtrad.core.errors import BadInput
from rodtrad.core.promises import words
from rodtrad.core.swedish import parse_number
from rodtrad.declarations import services
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import PromiseMeasure
from rodtrad.declarations.queries.following import Waiting, waiting
from rodtrad.declarations.sources import CHECK
from rodtrad.indicators.words import in_period
from rodtrad.notifications.answers import Given
from rodtrad.notifications.due import DueItem, Number, Text

KIND = "declarations.check"
# Who looks; staff would all get the same row.
LOOKING = frozenset({Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD, Role.PROVIDER_CONTACT})
_COUNTED = re.compile(r"\s*(\d{1,7})\s*(?:av|of|/)\s*(\d{1,7})\s*", re.IGNORECASE)


def items(user: User, day: date, keys: frozenset[str] = frozenset()) -> list[DueItem]:
    """Return the checks of the user's units that wait, and those of the keys."""
    return [_item(one, day) for one in _waiting(user, day, keys)]


def perhaps(user: User, day: date) -> QuerySet[PromiseMeasure]:
    """Return how the promises of the person's units are looked at, of those that are."""
    rows: QuerySet[PromiseMeasure] = PromiseMeasure.objects.on(day).filter(
        source=CHECK, promise__declaration__unit__in=looks_at(user)
    )
    return rows


def listed(user: User, day: date) -> QuerySet[Any]:
    """Return the promises that the person's list asks her to look at, as part of a question."""
    return perhaps(user, day).values("promise")


def looks_at(user: User) -> set[int]:
    """Return the units that the person looks at by hand whether they keep what they promise."""
    return {pk for one in holdings_of(user) if one.role in LOOKING for pk in one.answers_for}


def answer(user: User, item: DueItem, given: Given) -> None:
    """Take what was found, "18 av 20" or a number, from the row on the list."""
    found = next(
        (
            one
            for one in _waiting(user, timezone.localdate(), frozenset({item.key}))
            if _key(one) == item.key
        ),
        None,
    )
    if found is None:
        raise BadInput(_("Den här saken är redan besvarad."))
    promise, period = found.measure.promise, found.period
    if not level_of(found.wording).is_counted:
        value = parse_number(given.value, field="value")
        services.check_promise(promise, period=period, value=value, by=user)
        return
    counted = _COUNTED.fullmatch(given.value)
    if counted is None:
        raise BadInput(_("Skriv hur många av hur många, till exempel 18 av 20."), "value")
    kept, of = int(counted[1]), int(counted[2])
    services.check_promise(promise, period=period, kept=kept, of=of, by=user)


def _waiting(user: User, day: date, keys: frozenset[str]) -> list[Waiting]:
    given = {int(key.split(":")[1]) for key in keys if key.startswith("check:")}
    mine = looks_at(user)
    return [
        one
        for one in waiting(mine, given, day)
        if one.measure.promise.declaration.unit_id in mine or _key(one) in keys
    ]


def _key(one: Waiting) -> str:
    return f"check:{one.measure.promise_id}:{one.period.key}"


def _item(one: Waiting, day: date) -> DueItem:
    level, promise = level_of(one.wording), one.measure.promise
    address = reverse("declarations:check", args=[promise.pk])
    hint = one.measure.method
    if level.is_counted:
        hint = f"{hint} {_('Skriv till exempel 18 av 20.')}"
    return DueItem(
        key=_key(one),
        kind=KIND,
        title=_("Höll vi löftet %(period)s? %(promise)s")
        % {"period": in_period(one.period, day), "promise": one.wording.text},
        hint=f"{_('Lovat: %s.') % words(level)} {hint}",
        due_on=one.period.due_on,
        url=f"{address}?period={one.period.key}",
        answer=Text(longest=20) if level.is_counted else Number(unit=level.unit),
        unit_id=promise.declaration.unit_id,
        right=Right.RECORD_OUTCOME,
    )
