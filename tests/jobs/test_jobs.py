from pathlib import Path

import pytest
from django.db import transaction
from procrastinate.exceptions import TaskNotFound

from rodtrad import jobs
from rodtrad.jobs import backend, queries

DONE: list[int] = []
TICKS: list[str] = []


@jobs.task("tests.remember")
def remember(number: int) -> None:
    DONE.append(number)


@jobs.task("tests.fail")
def fail(number: int) -> None:
    raise ValueError(number)


# Never while the tests run: a worker that a minute passes for queues what is due.
@jobs.periodic("0 0 29 2 *", "tests.on_leap_days")
def on_leap_days() -> None:
    TICKS.append("tick")


@pytest.fixture(autouse=True)
def _nothing_done() -> None:
    DONE.clear()
    TICKS.clear()


@pytest.mark.django_db(transaction=True)
def test_an_enqueued_task_is_run_by_the_worker_with_its_arguments() -> None:
    jobs.enqueue("tests.remember", number=7)

    backend.work(until_empty=True)

    assert DONE == [7]
    assert queries.waiting() == 0


@pytest.mark.django_db(transaction=True)
def test_a_task_enqueued_in_a_transaction_that_rolls_back_is_never_run() -> None:
    with transaction.atomic():
        jobs.enqueue("tests.remember", number=7)
        transaction.set_rollback(True)

    backend.work(until_empty=True)

    assert DONE == []


@pytest.mark.django_db(transaction=True)
def test_a_periodic_task_has_its_cron_line_and_runs_without_arguments() -> None:
    planned = backend.app.periodic_registry.periodic_tasks["tests.on_leap_days", ""]

    jobs.enqueue("tests.on_leap_days", timestamp=0)
    backend.work(until_empty=True)

    assert planned.cron == "0 0 29 2 *"
    assert set(TICKS) == {"tick"}


@pytest.mark.django_db(transaction=True)
def test_a_task_nobody_registered_cannot_be_enqueued() -> None:
    with pytest.raises(TaskNotFound):
        jobs.enqueue("tests.unheard_of")

    assert queries.waiting() == 0


@pytest.mark.django_db(transaction=True)
def test_a_failing_task_is_tried_again_and_then_seen_among_the_failed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {"max_attempts": 1, "wait": 0, "exponential_wait": 0}.items():
        monkeypatch.setattr(backend.RETRIES, name, value)
    number = jobs.enqueue("tests.fail", number=3)

    backend.work(until_empty=True)
    backend.work(until_empty=True)

    (job,) = queries.failed()
    assert (job.number, job.name, job.arguments) == (number, "tests.fail", {"number": 3})


@pytest.mark.django_db(transaction=True)
def test_nobody_works_before_a_worker_has_been_heard_of() -> None:
    assert queries.last_heartbeat() is None
    assert not queries.is_worked()


def test_only_jobs_imports_the_queue() -> None:
    package = Path(jobs.__file__).parent.parent
    importers = {
        path.relative_to(package).parts[0]
        for path in package.rglob("*.py")
        if "import procrastinate" in (text := path.read_text()) or "from procrastinate" in text
    }

    assert importers == {"jobs"}
