"""The municipality as it was known at a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from rodtrad.organisation.remember import another_moment
from rodtrad.times import known


@contextmanager
def knowing(at: datetime) -> Iterator[None]:
    """Let every question inside be answered as it would have been at the moment."""
    with known.knowing(at), another_moment():
        yield
