"""What waits, what failed, and whether anybody works."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Max
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

STALE_AFTER = timedelta(seconds=45)


@dataclass(frozen=True)
class FailedJob:
    number: int
    name: str
    arguments: dict[str, Any]
    attempts: int
    failed_at: datetime


def failed() -> list[FailedJob]:
    """Return the jobs that were given up, the latest first."""
    jobs = ProcrastinateJob.objects.filter(status="failed").annotate(
        failed_at=Max("procrastinateevent__at")
    )
    return [
        FailedJob(job.id, job.task_name, job.args, job.attempts, job.failed_at)
        for job in jobs.order_by("-failed_at")
    ]


def waiting() -> int:
    """Return how many jobs are yet to be started."""
    return int(ProcrastinateJob.objects.filter(status="todo").count())


def last_heartbeat() -> datetime | None:
    """Return when a worker last said that it lives."""
    latest: datetime | None = ProcrastinateWorker.objects.aggregate(at=Max("last_heartbeat"))["at"]
    return latest


def is_worked() -> bool:
    """Say whether a worker has been heard of lately."""
    heard = last_heartbeat()
    return heard is not None and timezone.now() - heard < STALE_AFTER
