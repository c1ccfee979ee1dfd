"""Whether what lives is in somebody's hands, and hangs on a body that there is."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef
from django.urls import reverse

from rodtrad.checks.levels import days
from rodtrad.checks.patience import waited
from rodtrad.checks.registers import Held, held
from rodtrad.checks.registry import Fact, Fault, Ids
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.standing import versions

USUAL_WAIT = 14
JUST_CLOSED = 7
A_DAY = timedelta(days=1)


def ownerless(kind: Held) -> Callable[[date, Ids | None], Iterator[Fault]]:
    """Return what finds things of the kind in the hands of somebody who no longer is here."""

    def find(day: date, ids: Ids | None) -> Iterator[Fault]:
        here = Appointment.objects.on(day).filter(user=OuterRef(kind.owner))
        asked = {} if ids is None else {"pk__in": ids}
        owned = kind.live(day).filter(**asked, **{f"{kind.owner}__isnull": False})
        rows = owned.filter(~Exists(here))
        found = {row.pk: row for row in rows}
        gone = _gone_since({getattr(row, f"{kind.owner}_id") for row in found.values()})
        for thing in kind.named(found.values()):
            row = found[thing.pk]
            since = gone.get(getattr(row, f"{kind.owner}_id"))
            if since and waited(since, day) >= days("RT002", USUAL_WAIT, day):
                unit_id: int = getattr(row, f"{kind.unit}_id")
                facts: dict[str, Fact] = {"thing": thing.name, "day": since}
                yield Fault(thing.pk, thing.url, thing.mend_url, unit_id=unit_id, facts=facts)

    return find


def _gone_since(user_ids: set[int]) -> dict[int, date]:
    """Return since when each has held nothing."""
    found: dict[int, date] = {}
    rows = Appointment.objects.filter(user__in=user_ids)
    for user_id, valid in rows.values_list("user", "valid"):
        if valid.upper is not None:
            found[user_id] = max(valid.upper, found.get(user_id, valid.upper))
    return found


def in_the_hands_of(kind: Held) -> Callable[[Ids], Ids]:
    """Return what turns appointments into the things of the kind that their people have."""

    def touched(appointment_ids: Ids) -> Ids:
        people = Appointment.objects.filter(pk__in=appointment_ids).values("user")
        rows = kind.every.filter(**{f"{kind.owner}__in": people})
        return set(rows.values_list("pk", flat=True))

    return touched


def left_behind(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find bodies that have closed while something that lives still hangs on them."""
    closed = _closed(day)
    asked = closed.keys() if ids is None else closed.keys() & set(ids)
    counted: Counter[int] = Counter()
    first: dict[int, str] = {}
    for kind in held() if asked else ():
        rows = kind.live(day).filter(**{f"{kind.unit}__in": asked})
        for unit_id, count in rows.order_by().values_list(kind.unit).annotate(Count("pk")):
            counted[unit_id] += count
            if unit_id not in first:
                one = next(iter(kind.named(rows.filter(**{kind.unit: unit_id})[:1])))
                first[unit_id] = one.mend_url
    for unit_id, count in sorted(counted.items()):
        yield _fault(unit_id, closed[unit_id], count, first[unit_id])


def _closed(day: date) -> dict[int, date]:
    """Return the bodies that nobody took over from, closed for more than some days, since when."""
    standing, wait = tree(day), days("RT003", JUST_CLOSED, day)
    last = {unit_id: line[-1].valid.upper for unit_id, line in versions().items()}
    return {
        unit_id: on
        for unit_id, on in last.items()
        if on is not None and on <= day and waited(on, day) >= wait and not standing.heir(unit_id)
    }


def _fault(unit_id: int, since: date, count: int, mend_url: str) -> Fault:
    was = versions()[unit_id][-1]
    standing, above = tree(), was.parent_id
    while above is not None and above not in standing:
        above = versions()[above][-1].parent_id
    last_day = f"?dag={since - A_DAY:%Y-%m-%d}"
    facts: dict[str, Fact] = {"unit": was.name, "day": since, "count": count}
    url = reverse("organisation:unit", args=[was.key]) + last_day
    return Fault(unit_id, url, mend_url, unit_id=above, facts=facts)
