"""Recorded time: every write to a tracked table leaves an event row, by trigger."""

from collections.abc import Callable
from typing import Any, TypeVar

import pghistory
from django.db import models

Kept = TypeVar("Kept", bound=type[models.Model])


def tracked() -> Callable[[Kept], Kept]:
    """Keep the row history of a model: inserts, updates and deletes."""
    decorator: Callable[[Kept], Kept] = pghistory.track(
        pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent()
    )
    return decorator


def events_of(model: type[models.Model]) -> models.QuerySet[Any]:
    """Return what has been written of a tracked model, deleted rows too: a row for each write."""
    events: models.QuerySet[Any] = model.pgh_event_model.objects.all()  # type: ignore[attr-defined]  # made by the history
    return events
