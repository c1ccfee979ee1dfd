"""How many residents' words a node receives a second, and how long the slowest waits.

Runs in a folder of its own: `python benchmarks/intake.py [SENDINGS] [--at-once N]`. The whole
system is started, with Lindvik in it, and as many drafts as asked for are laid out, half of them
by senders who want mail. Then only the last page is sent, which keeps case, words, number, secret,
act and mail in one transaction. Database, server and those who send share the machine. 150 a second
with 99 of 100 within 250 ms is the aim.
"""

import argparse
import http.client
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

LEAST_A_SECOND, MOST_SECONDS = 150, 0.25


def main(count: int, at_once: int) -> None:
    from tests.browser.conftest import _free_port

    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        settings = {"RODTRAD_DATA": f"{folder}/data", "PORT": str(port), "RODTRAD_TRAINING": "1"}
        os.environ |= settings | {"DJANGO_SETTINGS_MODULE": "rodtrad.config.settings"}
        command = [sys.executable, "-m", "rodtrad.config.command", "up"]
        system = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        try:
            wait_for(port)
            report(count, *send(port, drafts(count), at_once))
        finally:
            system.terminate()
            system.wait()
            leave()


def leave() -> None:
    """Leave the embedded server while its folder still stands."""
    from django.db import connections

    from rodtrad.config.embedded import base

    connections.close_all()
    base.cluster().leave()


def wait_for(port: int) -> None:
    until = time.monotonic() + 300
    while time.monotonic() < until:
        try:
            answer(http.client.HTTPConnection("localhost", port), "GET", "/halsa", "")
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise TimeoutError("the system did not start")


def drafts(count: int) -> list[tuple[str, str]]:
    """Lay out what is about to be sent, and return each address with what its form carries."""
    import django

    django.setup()
    from uuid import uuid4

    from django.db import connections

    from rodtrad.feedback.models import IntakeDraft
    from rodtrad.organisation.queries import tree

    units = [node.id for node in tree() if node.kind == "unit"]
    made = IntakeDraft.objects.bulk_create(
        IntakeDraft(
            key=uuid4(),
            token=uuid4(),
            text=f"Ingen kom förrän halv tio, gång {at}. Ring i stället.",
            unit_id=units[at % len(units)],
            known_to="municipality" if at % 2 else "nobody",
            email=f"nummer{at}@exempel.se" if at % 2 else "",
        )
        for at in range(count)
    )
    connections.close_all()
    return [(f"/tyck-till/{one.key}/las/", urlencode({"token": one.token})) for one in made]


def send(
    port: int, sendings: list[tuple[str, str]], at_once: int
) -> tuple[list[float], float, list[int]]:
    """Send all of them from so many at once; return how long each took, all of it, and answers."""
    left: Queue[tuple[str, str]] = Queue()
    for each in sendings:
        left.put(each)
    taken: list[float] = []
    answers: list[int] = []

    def work() -> None:
        connection = http.client.HTTPConnection("localhost", port)
        for path, body in until_empty(left):
            begun = time.perf_counter()
            answers.append(answer(connection, "POST", path, body))
            taken.append(time.perf_counter() - begun)

    workers = [threading.Thread(target=work) for _ in range(at_once)]
    begun = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return sorted(taken), time.perf_counter() - begun, answers


def until_empty(left: "Queue[tuple[str, str]]") -> Iterator[tuple[str, str]]:
    while True:
        try:
            yield left.get_nowait()
        except Empty:
            return


def answer(connection: http.client.HTTPConnection, method: str, path: str, body: str) -> int:
    connection.request(method, path, body, {"Content-Type": "application/x-www-form-urlencoded"})
    response = connection.getresponse()
    response.read()
    return response.status


def report(count: int, taken: list[float], seconds: float, answers: list[int]) -> None:
    from rodtrad.audit.models import Act
    from rodtrad.feedback.models import CaseWords
    from rodtrad.notifications.models import Mail

    kept = CaseWords.objects.filter(text__startswith="Ingen kom förrän halv tio, gång").count()
    acts = Act.objects.filter(action="case.received").count()
    mails = Mail.objects.filter(dedupe_key__startswith="feedback:").count()
    middle, slow = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
    rate = count / seconds
    print(f"{count} sent, {answers.count(200)} answered, {kept} kept, {mails} mails, {acts} acts")
    print(f"{rate:.0f} a second ({rate / LEAST_A_SECOND:.2f} of the aim)")
    print(f"median {middle * 1e3:.0f} ms, 99 % within {slow * 1e3:.0f} ms", end=" ")
    print(f"({slow / MOST_SECONDS:.2f} of the aim), longest {taken[-1] * 1e3:.0f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=6_000)
    parser.add_argument("--at-once", type=int, default=16)
    given = parser.parse_args()
    main(given.count, given.at_once)
