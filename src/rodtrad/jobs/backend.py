"""The only module that knows which queue this is: procrastinate, in the same PostgreSQL."""

import functools
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from django.db import connections, transaction
from django.utils.timezone import get_default_timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

type_of_argument = str | int | bool | None | list[int] | list[str]
Act = Callable[..., None]

# Three tries over a quarter of an hour; then the job stays visible as failed.
RETRIES = RetryStrategy(max_attempts=3, wait=30, exponential_wait=6)

# The hour that is left out when summer time begins, and comes twice when it ends.
SKIPPED_HOUR = 2

# When each task of the day is done, by its name.
DAILY: dict[str, str] = {}

# What is done each time new acts have been sealed, by its name.
AFTER_SEALING: list[str] = []


def task(name: str) -> Callable[[Act], Act]:
    """Register a function as the task with this name; calling it directly still just runs it."""

    def register(act: Act) -> Act:
        app.task(name=name, retry=RETRIES)(_in_its_own_connection(act))
        return act

    return register


def periodic(cron: str, name: str) -> Callable[[Act], Act]:
    """Register a function that takes no arguments to be run at the times of a cron line."""

    def register(act: Act) -> Act:
        def at_the_time(timestamp: int) -> None:
            act()

        _at_times(cron, name, at_the_time)
        return act

    return register


def daily(time: str, name: str) -> Callable[[Act], Act]:
    """Register a function to be run once a day, when the clock on the wall shows the time.

    The queue reckons in UTC, so it is asked every hour, and the hour that is ours does the work.
    """
    hour, minute = (int(part) for part in time.split(":"))
    if hour == SKIPPED_HOUR:
        raise ValueError(f"The clock has no {time} on the night when summer time begins.")

    def register(act: Act) -> Act:
        def at_the_time(timestamp: int) -> None:
            if datetime.fromtimestamp(timestamp, get_default_timezone()).hour == hour:
                act()

        _at_times(f"{minute} * * * *", name, at_the_time)
        DAILY[name] = time
        return act

    return register


def after_sealing(name: str) -> Callable[[Act], Act]:
    """Register a function that takes no arguments to be run when new acts have been sealed.

    It waits in the queue once at most, and two runs of it never overlap.
    """

    def register(act: Act) -> Act:
        task = app.task(name=name, retry=RETRIES, lock=name, queueing_lock=name)
        task(_in_its_own_connection(act))
        AFTER_SEALING.append(name)
        return act

    return register


def tell_of_sealing() -> None:
    """Put what follows new seals in the queue, where it does not already wait."""
    for name in AFTER_SEALING:
        # A refused insert would break a transaction around it, so it has one of its own.
        with suppress(AlreadyEnqueued), transaction.atomic():
            app.configure_task(name, allow_unknown=False).defer()


def _at_times(cron: str, name: str, at_the_time: Callable[[int], None]) -> None:
    registered = app.task(name=name, queueing_lock=name)(_in_its_own_connection(at_the_time))
    app.periodic(cron=cron)(registered)


def enqueue(name: str, *, at: datetime | None = None, **arguments: type_of_argument) -> int:
    """Put a task in the queue within the running transaction, and return the job's number."""
    job = app.configure_task(name, allow_unknown=False, schedule_at=at)
    return int(job.defer(**arguments))


def work(*, until_empty: bool = False) -> None:
    """Run the queue's tasks until told to stop, or until none is left."""
    with app.replace_connector(app.connector.get_worker_connector()) as worker:
        worker.run_worker(
            wait=not until_empty,
            concurrency=2,
            install_signal_handlers=not until_empty,
            delete_jobs="successful",
        )


def _in_its_own_connection(act: Act) -> Act:
    """Return the task such that the thread it ran in keeps no database connection."""

    @functools.wraps(act)
    def run(*positional: int, **arguments: type_of_argument) -> None:
        try:
            act(*positional, **arguments)
        finally:
            connections.close_all()

    return run
