"""One change of the organisation at a time: only so can cycles be ruled out."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from rodtrad.organisation.remember import look_again

ORGANISATION = 5_301


@contextmanager
def one_change_at_a_time() -> Iterator[None]:
    """Hold the organisation still for the length of one transaction."""
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ORGANISATION])
            yield
    finally:
        look_again()
