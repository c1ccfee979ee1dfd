"""Recorded time: every write to a tracked table leaves an event row, by trigger."""

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db import models

Kept = TypeVar("Kept", bound=type[models.Model])


def tracked() -> Callable[[Kept], Kept]:
    """Keep the row history of a model: inserts, updates and deletes."""
    decorator: Callable[[Kept], Kept] = pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    )
    return decorator
