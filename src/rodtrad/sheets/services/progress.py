"""Telling how far a large import has come, past the transaction it is done in."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from rodtrad.sheets.models import Import
from rodtrad.sheets.services.trying import Told

SECONDS = 1.0
WRITE = "UPDATE sheets_progress SET done = %s, of = %s WHERE of_import_id = %s"


@contextmanager
def told_beside(handed_in: Import) -> Iterator[Told]:
    """Give a function that writes how many rows are done, at most once a second.

    It writes in a connection of its own: what a transaction writes is seen only when it is over.
    """
    beside = connection.copy()
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        if time.monotonic() - last < SECONDS:
            return
        last = time.monotonic()
        with beside.cursor() as cursor:
            cursor.execute(WRITE, [done, of, handed_in.pk])

    try:
        yield tell
    finally:
        beside.close()
