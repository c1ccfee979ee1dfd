"""People in their roles, unit by unit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.accounts.places import Place
from rodtrad.core.swedish import day as day_word
from rodtrad.core.swedish import sort_key
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries.standing import tree
from rodtrad.profiles.naming import role_choices
from rodtrad.search.sorting import by_name
from rodtrad.times.models import DatedQuerySet
from rodtrad.times.spans import Span

# Those who lead come first, and the staff they lead last.
LEADING = (Role.UNIT_MANAGER, Role.DEPARTMENT_HEAD)
_RANK = {role.value: rank for rank, role in enumerate([*list(Role)[1:], Role.STAFF])}


@dataclass(frozen=True)
class Seat:
    """One person in one role, as it is read."""

    id: int
    user_id: int
    person: str
    role: str
    unit_id: int
    days: str
    stands_in_for: str
    is_leader: bool = False


def seats(unit_ids: Iterable[int], on: date | None = None) -> list[Seat]:
    """Return who holds which role in the units on a day, by unit, role and name."""
    return _seats(_held().on(on).filter(unit_id__in=list(unit_ids)))


def leaders(unit_ids: Iterable[int], on: date | None = None) -> list[Seat]:
    """Return who leads the units on a day, whoever stands in for them left out."""
    held = _held().on(on).filter(unit_id__in=list(unit_ids), role__in=LEADING)
    return _seats(held.filter(substitutes_for=None))


def seats_of_people(user_ids: Iterable[int]) -> list[Seat]:
    """Return what each of the people holds today, by unit, role and name."""
    return _seats(_held().on().filter(user_id__in=list(user_ids)))


def _seats(held: QuerySet[Appointment]) -> list[Seat]:
    rows = sorted(
        held, key=lambda each: (each.unit_id, _RANK[each.role], sort_key(each.user.display_name))
    )
    names = dict(role_choices())
    return [_seat(each, names) for each in rows]


def everybody(wanted: str = "") -> QuerySet[Any]:
    """Return all people of whose name something is wanted, by family name; those who left last.

    A protected name neither places anybody nor finds her.
    """
    hidden = When(has_protected_identity=True, then=Value(""))
    rows = User.objects.annotate(
        shown_family=Case(hidden, default=F("family_name")),
        shown_given=Case(hidden, default=F("given_name")),
    )
    for word in wanted.split():
        rows = rows.filter(
            Q(shown_family__icontains=word)
            | Q(shown_given__icontains=word)
            | Q(username__icontains=word, has_protected_identity=False)
        )
    return rows.order_by("-is_active", by_name("shown_family"), by_name("shown_given"), "pk")


def at_work(unit_ids: Iterable[int] | None = None) -> QuerySet[User]:
    """Return those who have an appointment today, at the units when any are given."""
    today = timezone.localdate()
    held = Appointment.objects.on(today).filter(
        Q(substitutes_for=None) | Q(substitutes_for__valid__contains=today)
    )
    if unit_ids is not None:
        held = held.filter(unit_id__in=list(unit_ids))
    return User.objects.filter(pk__in=held.values("user"), is_active=True)


def choices_at_work() -> list[tuple[int, str]]:
    """Return those who have an appointment today as choices, by name."""
    named = [(user.pk, f"{user.display_name} ({user.shown_username})") for user in at_work()]
    return sorted(named, key=lambda each: sort_key(each[1]))


def seats_of(user: User) -> list[Seat]:
    """Return what somebody holds now and later."""
    today = timezone.localdate()
    held = _held().filter(user=user, valid__overlap=Span(today, None)).order_by("valid")
    names = dict(role_choices())
    return [_seat(each, names) for each in held]


def my_places(user: User) -> list[Place]:
    """Return somebody's roles for her own page."""
    standing = tree()
    found = []
    for seat in seats_of(user):
        node = standing.find(seat.unit_id)
        url = reverse("organisation:unit", args=[node.key]) if node else ""
        note = _("ersätter %s") % seat.stands_in_for if seat.stands_in_for else ""
        found.append(Place(seat.role, node.name if node else "", url, seat.days, note))
    return found


def days_in_words(days: Span) -> str:
    """Return "från 1 januari 2024" or with an end, the last day that holds."""
    begins = day_word(days.lower, year=True) if days.lower else ""
    if days.upper is None:
        return _("från %s") % begins
    last = date.fromordinal(days.upper.toordinal() - 1)
    return _("%(first)s – %(last)s") % {"first": begins, "last": day_word(last, year=True)}


def _held() -> DatedQuerySet:
    held: DatedQuerySet = Appointment.objects.select_related("user", "substitutes_for__user")
    return held


def _seat(held: Appointment, names: dict[str, str]) -> Seat:
    other = held.substitutes_for
    return Seat(
        id=held.pk,
        user_id=held.user_id,
        person=held.user.display_name,
        role=names[held.role],
        is_leader=held.role in LEADING,
        unit_id=held.unit_id,
        days=days_in_words(held.valid),
        stands_in_for=other.user.display_name if other else "",
    )
