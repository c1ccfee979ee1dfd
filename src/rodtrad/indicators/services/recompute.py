"""The stored status of series, written again from their figures after every change."""

from collections.abc import Collection, Iterator

from rodtrad.indicators import listeners
from rodtrad.indicators.models import SeriesStatus
from rodtrad.indicators.queries.facts import facts_of

BATCH = 2_000
WRITTEN = [field.name for field in SeriesStatus._meta.concrete_fields if field.name != "series"]


def recompute(series_ids: Collection[int]) -> None:
    """Write the status of the series again and tell whoever builds on it; same transaction."""
    wanted = sorted(set(series_ids))
    for batch in _batches(wanted):
        SeriesStatus.objects.bulk_create(
            facts_of(batch), update_conflicts=True, unique_fields=["series"], update_fields=WRITTEN
        )
    if wanted:
        listeners.tell(wanted)


def _batches(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]
