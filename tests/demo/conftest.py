"""Lindvik, built once for the tests of a file that only look at it."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import date

import pytest
import time_machine
from coverage import Coverage
from django.db import transaction
from pytest_django import DjangoDbBlocker

from rodtrad.demo.build import build_lindvik
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile

MORNING = "2026-11-22 09:00+01:00"
TODAY = date(2026, 11, 22)


@contextmanager
def unmeasured() -> Iterator[None]:
    """Build again without coverage watching, which would take twice the time."""
    watching = Coverage.current()
    if watching:
        watching.stop()
    yield
    if watching:
        watching.start()


@pytest.fixture(scope="module")
def lindvik(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Profile]:
    """Lindvik under a profile, on a morning that stands still; a test's changes end with it."""
    name = getattr(request, "param", None)
    profile = library.load(name or "osteraker")
    morning = time_machine.travel(MORNING, tick=False)
    with morning, django_db_blocker.unblock(), transaction.atomic():
        with unmeasured() if name else nullcontext():
            build_lindvik(profile, today=TODAY)
        yield profile
        transaction.set_rollback(True)
