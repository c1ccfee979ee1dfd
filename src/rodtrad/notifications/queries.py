"""What is new to a person, what they did, who may help them, and what did not arrive."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from rodtrad.access.enums import Reach, Right, Role
from rodtrad.access.matrix import RIGHTS
from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.core.swedish import sort_key
from rodtrad.notifications.due import DueItem
from rodtrad.notifications.enums import MailState
from rodtrad.notifications.models import Delegation, Mail, Notice, Rhythm
from rodtrad.organisation.models import Appointment
from rodtrad.organisation.queries import tree


def last_monday(day: date) -> date:
    """Return the Monday before the day; on a Monday, the week before."""
    return day - timedelta(days=day.weekday() or 7)


def notices_of(user: User) -> QuerySet[Notice]:
    """Return everything the person has been told, the latest first."""
    return Notice.objects.filter(recipient=user).order_by("-created_at", "-pk")


def notices_since(user: User, day: date) -> QuerySet[Notice]:
    """Return what the person was told from the day on, the latest first."""
    return notices_of(user).filter(created_at__gte=_start(day))


def delegations_of(user: User) -> QuerySet[Delegation]:
    """Return what the person gave or received and is not over."""
    between = Q(giver=user) | Q(receiver=user)
    return Delegation.objects.filter(between, ended_at=None).select_related("giver", "receiver")


def rhythm() -> Rhythm:
    """Return the municipality's rhythm of mails."""
    return Rhythm.objects.first() or Rhythm()


@dataclass(frozen=True)
class Month:
    """One calendar month, which begins on `first`."""

    first: date

    @property
    def next(self) -> "Month":
        return Month((self.first + timedelta(days=31)).replace(day=1))

    @property
    def previous(self) -> "Month":
        return Month((self.first - timedelta(days=1)).replace(day=1))

    @property
    def code(self) -> str:
        return f"{self.first:%Y-%m}"


def acts_in(user: User, month: Month) -> QuerySet[Act]:
    """Return what the person did in the month, the latest first."""
    return Act.objects.filter(
        actor_id=user.pk, at__gte=_start(month.first), at__lt=_start(month.next.first)
    ).order_by("-id")


def beside(user: User, since: date, month: Month, most: int) -> tuple[list[Notice], int]:
    """Return the newest notices from the day on and how much was done in the month, in one query.

    The notices have what is shown of them, and are not to be saved.
    """
    shown = JSONObject(text="text", link_text="link_text", url="url", created_at="created_at")
    told = notices_since(user, since).values(shown=shown)[:most]
    done = acts_in(user, month).order_by().values("actor_id").annotate(count=Count("pk"))
    row = User.objects.filter(pk=user.pk).values_list(
        ArraySubquery(told), Subquery(done.values("count"))
    )
    rows, count = row.get()
    notices = [
        Notice(**one | {"created_at": datetime.fromisoformat(one["created_at"])}) for one in rows
    ]
    return notices, count or 0


@dataclass(frozen=True)
class Colleague:
    """Somebody who may do an item in another's place, and in which role."""

    user: User
    role: Role


def colleagues(user: User, item: DueItem, day: date) -> list[Colleague]:
    """Return those who may do the item in the person's place, by name."""
    if item.right is None:
        return []
    everywhere = [role for role in Role if RIGHTS[role].get(item.right) is Reach.EVERYWHERE]
    held = (
        Appointment.objects.on(day)
        .filter(Q(unit_id__in=_near(item.unit_id, day)) | Q(role__in=everywhere))
        .filter(Q(substitutes_for=None) | Q(substitutes_for__valid__contains=day))
        .filter(user__is_active=True)
        .exclude(user=user)
    )
    found = {
        one.user_id: Colleague(one.user, Role(one.role))
        for one in held.select_related("user")
        if _reaches(Role(one.role), one.unit_id, item.right, item.unit_id)
    }
    return sorted(found.values(), key=lambda one: sort_key(one.user.display_name))


def _near(unit_id: int | None, day: date) -> list[int]:
    if unit_id is None:
        return []
    return [unit_id, *(node.id for node in tree(day).ancestors(unit_id))]


def _reaches(role: Role, from_unit: int, right: Right, unit_id: int | None) -> bool:
    reach = RIGHTS[role].get(right)
    return reach is not None and (reach is not Reach.OWN or from_unit == unit_id)


def dead_mail() -> QuerySet[Mail]:
    """Return the mails that did not arrive and still can be sent again."""
    dead = Mail.objects.filter(state=MailState.DEAD, cleared_at=None)
    return dead.select_related("recipient").order_by("-created_at")


def mail_counts() -> dict[str, int]:
    """Return how many mails there are of each state."""
    rows = Mail.objects.values_list("state").annotate(count=Count("pk"))
    return dict(rows)


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
