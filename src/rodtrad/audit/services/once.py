"""A form sent twice is acted on once."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.db import connection, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.audit.models import Once
from rodtrad.core.errors import BadInput


def once(key: UUID | None, *, by: models.Model, act: Callable[[], str]) -> str:
    """Act and return the address of the answer; the same key again returns it without acting.

    The second of two clicks waits for the first. An act that fails, or has no address to give,
    leaves the key unused.
    """
    if key is None:
        return act()
    with transaction.atomic():
        if _is_first(key, by):
            answer = act()
            _remember(key, answer)
            return answer
        used = Once.objects.get(key=key)
    if used.actor_id != by.pk:
        raise BadInput(_("Ladda om sidan och försök en gång till."))
    return used.answer_url


def _remember(key: UUID, answer: str) -> None:
    used = Once.objects.filter(key=key)
    used.update(answer_url=answer) if answer else used.delete()


def _is_first(key: UUID, by: models.Model) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_once (key, actor_id, answer_url, at) VALUES (%s, %s, '', now()) "
            "ON CONFLICT (key) DO NOTHING",
            [key, by.pk],
        )
        return bool(cursor.rowcount)


def forget_old_forms(*, days: int = 2) -> int:
    """Forget keys that no open page can still hold, and return how many they were."""
    before = timezone.now() - timedelta(days=days)
    return Once.objects.filter(at__lt=before).delete()[0]
