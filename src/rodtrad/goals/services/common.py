"""What every act on the thread does before it changes anything."""

from datetime import date
from typing import TypeVar

from django.db import connection, models
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.core.errors import BadInput
from rodtrad.goals import rules
from rodtrad.goals.models import Activity, Assignment, Goal, Plan
from rodtrad.goals.triggers import TAKE_SHAPE_LOCK
from rodtrad.organisation.models import Decision

Thing = TypeVar("Thing", bound=models.Model)


def lock_shape() -> None:
    """Let nobody else change how goals hang together until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(TAKE_SHAPE_LOCK)


def change(thing: Goal | Plan | Activity | Assignment, **values: object) -> None:
    """Give the thing new values and one version more, and save just that."""
    for field, value in values.items():
        setattr(thing, field, value)
    thing.version += 1
    thing.save(update_fields=[*values, "version"])


def require_over(decision: Decision, body_id: int) -> None:
    """Refuse a decision by a body that does not decide over the one whose thing it is."""
    ruling = rules.can_rest_on(body_id, decision)
    if not ruling:
        raise BadInput(ruling.reason, "decision")


def until(valid: DateRange, day: date) -> DateRange:
    """Return the range cut off before the day."""
    return DateRange(valid.lower, day)
