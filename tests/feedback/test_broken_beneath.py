"""Whatever breaks beneath a resident, her words are kept, she is told clearly, and may try again.

A true `rodtrad up` is broken for real: the database hangs up, restarts or is away, the disk is
full, the answer never arrives.
"""

import http.client
import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

import psycopg
import pytest

from rodtrad.config.embedded import programs
from rodtrad.config.embedded.cluster import Cluster
from rodtrad.feedback.services.files import LEAST_FREE
from tests.feedback.conftest import words
from tests.feedback.pressing import SHOWN, TO_WRITE
from tests.feedback.real_system import RealSystem, begun_in

FIELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
CODE = re.compile(r"<dd>([0-9A-Z]{4}-[0-9A-Z]{4})</dd>")
TRY_AGAIN = "Vänta en stund och försök igen."
KEPT = "inget är borta"
PATIENCE = 60.0
Answer = tuple[int, str, str]


@pytest.fixture(autouse=True)
def clock() -> None:
    """Here time goes: a real server does the work."""


@pytest.fixture(scope="module")
def system(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealSystem]:
    """One system for all, begun without a demonstration."""
    folder = tmp_path_factory.mktemp("broken") / "data"
    system = begun_in(kept).copied_to(folder, RODTRAD_SHIELD_AT="0")
    try:
        system.start()
        yield system
    finally:
        system.kill()


class Resident:
    """Somebody at a browser who has something of her own to say."""

    def __init__(self, system: RealSystem) -> None:
        self.system, self.text = system, f"Ingen kom förrän halv tio, sade {uuid4()}."
        self.address, self.shown = "", shown(system)

    def send(self, path: str, form: dict[str, str] | None = None) -> Answer:
        """Send a form, or ask for a page when there is none."""
        line = http.client.HTTPConnection("127.0.0.1", self.system.port, timeout=PATIENCE)
        try:
            line.request(*self._request(path, form))
            answer = line.getresponse()
            page = answer.read().decode()
        finally:
            line.close()
        return answer.status, answer.headers.get("Location", ""), page

    def hang_up_after(self, path: str, form: dict[str, str]) -> None:
        """Send a form and be gone before there is an answer."""
        line = http.client.HTTPConnection("127.0.0.1", self.system.port, timeout=PATIENCE)
        line.request(*self._request(path, form))
        line.close()

    def _request(
        self, path: str, form: dict[str, str] | None
    ) -> tuple[str, str, bytes | None, dict[str, str]]:
        head = {"Content-Type": "application/x-www-form-urlencoded"}
        head["X-Forwarded-For"] = f"10.9.8.{id(self) % 250}"
        return "POST" if form else "GET", path, urlencode(form).encode() if form else None, head

    def write(self) -> Answer:
        answer = self.send("/tyck-till/", {"text": self.text, "shown": self.shown})
        self.address = answer[1].removesuffix("plats/")
        return answer

    def place(self) -> Answer:
        known = {"known_to": "municipality", "email": "a@exempel.se", "place": "Storgatan 1"}
        return self.send(f"{self.address}plats/", known)

    def token(self) -> dict[str, str]:
        return {"token": hidden(self.send(f"{self.address}las/")[2])["token"]}

    def ready(self) -> "Resident":
        """Come as far as to what is left is to send."""
        assert [self.write()[0], self.place()[0]] == [302, 302]
        return self


@cache
def shown(system: RealSystem) -> str:
    """Open the form once, for as long as anybody takes to write."""
    line = http.client.HTTPConnection("127.0.0.1", system.port, timeout=PATIENCE)
    line.request("GET", "/tyck-till/")
    page = line.getresponse().read().decode()
    line.close()
    time.sleep(TO_WRITE)
    return SHOWN.findall(page)[0]


def hidden(page: str) -> dict[str, str]:
    """What a page's form carries along, as a browser sends it."""
    return {name: unescape(value) for name, value in FIELD.findall(page)}


def cut(system: RealSystem, lock: str, send: Callable[[], Answer]) -> Answer:
    """Send while what is needed is locked, and let the database hang up on whoever waits for it."""
    answers: list[Answer] = []
    with system.database() as server, system.database() as watcher:
        server.execute("BEGIN")
        server.execute(lock)
        sending = threading.Thread(target=lambda: answers.append(send()))
        sending.start()
        pid = _waiting(watcher, server.info.backend_pid)
        watcher.execute("SELECT pg_terminate_backend(%s)", [pid])
        sending.join(PATIENCE)
        server.execute("ROLLBACK")
    return answers[0]


def _waiting(watcher: psycopg.Connection, blocker: int) -> int:
    """Return who waits for the lock that we hold."""
    asked = "SELECT pid FROM pg_stat_activity WHERE %s = ANY(pg_blocking_pids(pid))"
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        found = watcher.execute(asked, [blocker]).fetchone()
        if found:
            return int(found[0])
        time.sleep(0.02)
    raise AssertionError("nobody waited for the lock")


def draft_of(resident: Resident) -> str:
    key = resident.address.rstrip("/").rpartition("/")[2]
    return f"SELECT 1 FROM feedback_intakedraft WHERE key = '{key}' FOR UPDATE"


def kept_of(resident: Resident) -> tuple[int, int, int]:
    """How many cases, letters and drafts there are of what somebody said."""
    of = "JOIN feedback_casewords AS w ON w.case_id = c.id WHERE w.text = %s"
    with resident.system.database() as server:
        row = server.execute(
            f"SELECT (SELECT count(*) FROM feedback_feedbackcase AS c {of}),"
            " (SELECT count(*) FROM notifications_mail AS m JOIN feedback_feedbackcase AS c"
            f" ON m.dedupe_key = 'feedback:' || c.id || ':received' {of}),"
            " (SELECT count(*) FROM feedback_intakedraft WHERE text = %s)",
            [resident.text] * 3,
        ).fetchone()
    assert row is not None
    return row[0], row[1], row[2]


def is_clear(answer: Answer, resident: Resident) -> None:
    """Hold the page to what it owes her: a plain sentence, her words, and a way to go on."""
    status, _, page = answer
    said = words(page)
    assert status == 503
    assert "Det gick inte just nu" in said
    assert KEPT in said
    assert TRY_AGAIN in said
    assert 'class="ds-button" type="submit">Försök igen' in page
    assert resident.text in said or "token" in hidden(page) or "known_to" in hidden(page)


def sent_again(resident: Resident, path: str, answer: Answer) -> Answer:
    """Press what the page offers: the same, once more."""
    return resident.send(path, hidden(answer[2]))


def stop(system: RealSystem) -> None:
    folder = str(system.database_folder)
    programs.run("pg_ctl", "stop", "--mode=immediate", "--wait", "-D", folder)


def started(system: RealSystem) -> None:
    cluster = Cluster(system.data)
    cluster.join()
    cluster.leave()


def test_what_is_written_while_the_database_is_away_comes_back_and_goes_on(
    system: RealSystem,
) -> None:
    resident = Resident(system)
    stop(system)
    answer = resident.write()
    started(system)

    again = sent_again(resident, "/tyck-till/", answer)

    is_clear(answer, resident)
    assert (again[0], kept_of(resident)) == (302, (0, 0, 1))


def test_a_text_that_is_changed_as_the_database_hangs_up_is_kept(system: RealSystem) -> None:
    resident = Resident(system)
    resident.write()
    first, resident.text = resident.text, f"{resident.text} Ring mig."
    changed = {"text": resident.text}
    answer = cut(system, draft_of(resident), lambda: resident.send(resident.address, changed))
    before = words(resident.send(resident.address)[2])

    again = sent_again(resident, resident.address, answer)

    is_clear(answer, resident)
    assert first in before
    assert (again[0], kept_of(resident)) == (302, (0, 0, 1))


def test_where_and_who_are_kept_as_the_database_hangs_up(system: RealSystem) -> None:
    resident = Resident(system)
    resident.write()
    answer = cut(system, draft_of(resident), resident.place)

    again = sent_again(resident, f"{resident.address}plats/", answer)

    is_clear(answer, resident)
    page = words(resident.send(again[1])[2])
    assert again[0] == 302
    assert ["Storgatan 1" in page, "a@exempel.se" in page] == [True, True]


def test_what_was_written_is_read_through_after_the_database_has_restarted(
    system: RealSystem,
) -> None:
    resident = Resident(system).ready()
    stop(system)
    started(system)

    status, _, page = resident.send(f"{resident.address}las/")

    assert (status, resident.text in words(page)) == (200, True)


def test_what_is_sent_as_the_database_hangs_up_is_not_half_kept_and_counts_once(
    system: RealSystem,
) -> None:
    resident = Resident(system).ready()
    path, form = f"{resident.address}las/", resident.token()
    answer = cut(system, draft_of(resident), lambda: resident.send(path, form))
    between = kept_of(resident)

    again = [sent_again(resident, path, answer) for _ in range(2)]

    is_clear(answer, resident)
    assert between == (0, 0, 1)
    assert kept_of(resident) == (1, 1, 0)
    assert len({tuple(CODE.findall(page)) for _, _, page in again}) == 1


def test_a_letter_that_cannot_be_put_in_the_outbox_leaves_no_case_without_one(
    system: RealSystem,
) -> None:
    resident = Resident(system).ready()
    path, form = f"{resident.address}las/", resident.token()
    lock = "LOCK TABLE notifications_mail IN ACCESS EXCLUSIVE MODE"
    answer = cut(system, lock, lambda: resident.send(path, form))
    between = kept_of(resident)

    sent_again(resident, path, answer)

    is_clear(answer, resident)
    assert (between, kept_of(resident)) == ((0, 0, 1), (1, 1, 0))


def test_an_answer_that_never_arrives_is_given_again(system: RealSystem) -> None:
    resident = Resident(system).ready()
    path, form = f"{resident.address}las/", resident.token()
    resident.hang_up_after(path, form)
    until = time.monotonic() + PATIENCE
    while kept_of(resident) != (1, 1, 0) and time.monotonic() < until:
        time.sleep(0.05)

    status, _, page = resident.send(path, form)

    assert (status, kept_of(resident)) == (200, (1, 1, 0))
    assert len(CODE.findall(page)) == 1


def test_more_that_is_said_in_a_case_is_given_back_as_the_database_hangs_up(
    system: RealSystem,
) -> None:
    resident = Resident(system).ready()
    receipt = resident.send(f"{resident.address}las/", resident.token())[2]
    secret = re.findall(r"<dd[^>]*>([^<]+)</dd>", receipt)
    opened = resident.send("/tyck-till/folj/", {"code": secret[0], "words": unescape(secret[1])})
    more = f"De kom inte i dag heller, {uuid4()}."
    said = {"visit": hidden(opened[2])["visit"], "act": "reply", "text": more}
    lock = f"SELECT 1 FROM feedback_feedbackcase WHERE code = '{secret[0]}' FOR UPDATE"
    answer = cut(system, lock, lambda: resident.send("/tyck-till/folj/", said))

    again = sent_again(resident, "/tyck-till/folj/", answer)

    assert (answer[0], more in words(answer[2])) == (503, True)
    assert (again[0], words(again[2]).count(more)) == (200, 1)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Callable[[Path, int], None]]:
    """Put a small disk of so many megabytes at a place; only root may."""
    mounted: list[Path] = []

    def mount(place: Path, megabytes: int) -> None:
        place.mkdir(parents=True, exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("only root may make a disk")
        mounted.append(place)

    yield mount
    for place in mounted:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def test_a_file_that_the_disk_has_no_room_for_takes_no_words_with_it(
    system: RealSystem, disk: Callable[[Path, int], None]
) -> None:
    resident = Resident(system)
    resident.write()
    files = system.data / "files"
    disk(files, LEAST_FREE // 1024**2 + 20)
    filler = files / "filler"
    _fill(filler, 21 * 1024**2)
    refused = _with_file(resident)
    filler.unlink()

    accepted = _with_file(resident)

    said = words(refused[2])
    assert refused[0] == 422
    assert "Filen kunde inte sparas just nu. Det du skrivit finns kvar. Skicka utan fil." in said
    assert accepted[0] == 302
    assert words(resident.send(accepted[1])[2]).count("Textfil 1,") == 1


def _with_file(resident: Resident) -> Answer:
    """Send the second page with a text file, as a browser does."""
    edge = "----kant"
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="known_to"\r\n\r\nnobody\r\n',
        f'--{edge}\r\nContent-Disposition: form-data; name="attached"; filename="brev.txt"\r\n'
        f"Content-Type: text/plain\r\n\r\nSå här såg det ut.\r\n--{edge}--\r\n",
    ]
    line = http.client.HTTPConnection("127.0.0.1", resident.system.port, timeout=PATIENCE)
    head = {"Content-Type": f"multipart/form-data; boundary={edge}"}
    line.request("POST", f"{resident.address}plats/", "".join(parts).encode(), head)
    answer = line.getresponse()
    page = answer.read().decode()
    line.close()
    return answer.status, answer.headers.get("Location", ""), page


def _fill(path: Path, size: int) -> None:
    with path.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, size)


def test_what_is_written_when_the_databases_own_disk_is_full_comes_back_and_goes_on(
    kept: Path, tmp_path: Path, disk: Callable[[Path, int], None]
) -> None:
    place = tmp_path / "small"
    disk(place, 300)
    system = begun_in(kept).copied_to(place / "data", RODTRAD_SHIELD_AT="0")
    try:
        system.start()
        resident = Resident(system)
        # So long that it finds no room in what the tables have already.
        resident.text += "".join(f" {uuid4()}" for _ in range(240))
        _fill(place / "filler", shutil.disk_usage(place).free)
        answer = resident.write()
        (place / "filler").unlink()
        again = sent_again(resident, "/tyck-till/", answer)
        found = kept_of(resident)
    finally:
        system.kill()

    is_clear(answer, resident)
    assert (again[0], found) == (302, (0, 0, 1))
