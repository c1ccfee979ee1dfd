"""Lindvik, built once for the tests of a file that only look at it."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.db import transaction
from pytest_django import DjangoDbBlocker

from rodtrad.demo.build import build_lindvik
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile

MORNING = "2026-11-22 09:00+01:00"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def lindvik(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Profile]:
    """Lindvik under a profile, on a morning that stands still; a test's changes end with it."""
    profile = library.load(getattr(request, "param", "osteraker"))
    morning = time_machine.travel(MORNING, tick=False)
    with morning, django_db_blocker.unblock(), transaction.atomic():
        build_lindvik(profile, today=TODAY)
        yield profile
        transaction.set_rollback(True)
