"""Lindvik, laid out once for the tests of a file that only look at it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from django.db import transaction
from pytest_django import DjangoDbBlocker
from tests.lindvik import MORNING, PROFILE, lay_out_lindvik

from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile


@pytest.fixture(scope="module")
def lindvik(
    request: pytest.FixtureRequest,
    kept: Path,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Profile]:
    """Lindvik under a profile, on a morning that stands still; a test's changes end with it."""
    profile = library.load(getattr(request, "param", PROFILE))
    morning = time_machine.travel(MORNING, tick=False)
    with morning, django_db_blocker.unblock(), transaction.atomic():
        lay_out_lindvik(kept, profile.name)
        yield profile
        transaction.set_rollback(True)
