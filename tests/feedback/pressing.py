"""Residents who send through the three pages while the system is killed beneath them.

Each does what a person at a browser does: gets no answer, and sends the same form again. What she
was given a receipt for is noted, and compared with what the database holds when all is over.
"""

import http.client
import random
import re
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from queue import Empty, Queue
from urllib.parse import urlencode

import psycopg

from tests.feedback.real_system import RealSystem

SHOWN = re.compile(r'name="shown" value="([^"]+)"')
SENDING = re.compile(r'name="token" value="([^"]+)"')
RECEIPT = re.compile(r"<dd>([0-9A-Z]{4}-[0-9A-Z]{4})</dd>")
FORM = "application/x-www-form-urlencoded"
# What a form asks for in seconds between being shown and sent, with some to spare.
TO_WRITE = 3.2
BETWEEN_TRIES = 0.1
OK, FAILED = 200, 500
DURABLE = ("fsync", "synchronous_commit", "full_page_writes")


@dataclass(frozen=True)
class Pressure:
    """How much is sent, and what happens meanwhile; `at_most` ends it whatever happens."""

    sendings: int
    kills: int
    seed: int = 5
    at_once: int = 8
    double_clicks: float = 0.05
    at_most: float = 3_600.0


@dataclass
class Outcome:
    """What was told to senders, and what is true."""

    acknowledged: dict[int, set[str]] = field(default_factory=dict)
    sent_again: int = 0
    clicked_twice: int = 0
    strange: list[str] = field(default_factory=list)
    killed: list[int] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    seconds: float = 0.0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    gaps: list[str] = field(default_factory=list)
    left: dict[str, int] = field(default_factory=dict)
    durable: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def faults(self) -> dict[str, object]:
        """Return everything that is not as it must be."""
        told_apart = [codes for codes in self.acknowledged.values() if len(codes) != 1]
        said = {
            "lost": self.lost,
            "doubled": self.doubled,
            "gaps": self.gaps,
            "two codes for one": told_apart,
            "strange": self.strange,
        }
        return {name: found for name, found in said.items() if found}

    def summary(self) -> str:
        middle = sorted(self.starts)[len(self.starts) // 2] if self.starts else 0.0
        return (
            f"{len(self.acknowledged)} acknowledged, {self.clicked_twice} clicked twice, "
            f"{self.sent_again} sent again for want of an answer, {len(self.killed)} kills of "
            f"{min(self.killed, default=0)} to {max(self.killed, default=0)} processes, "
            f"{middle:.1f} s to serve again; {self.seconds:.0f} s; "
            f"lost {len(self.lost)}, doubled {len(self.doubled)}, gaps {len(self.gaps)}; "
            f"left {self.left}"
        )


class NoAnswer(Exception):
    """The time for all of it is over."""


class Resident(threading.Thread):
    """One who sends, one thing after another."""

    def __init__(
        self,
        system: RealSystem,
        left: "Queue[int]",
        units: Sequence[int],
        pressure: Pressure,
        outcome: Outcome,
        ends: float,
    ) -> None:
        super().__init__(daemon=True)
        self._system, self._left, self._units, self._ends = system, left, units, ends
        self._pressure, self._outcome = pressure, outcome
        self._line = http.client.HTTPConnection("127.0.0.1", system.port, timeout=20)
        self._shown = ""

    def run(self) -> None:
        try:
            self._open_the_form()
            while True:
                self._say(self._left.get_nowait())
        except (Empty, NoAnswer):
            return
        except (
            OSError,
            http.client.HTTPException,
            LookupError,
            ValueError,
            AssertionError,
        ) as error:
            # A thread's end would be silent.
            self._outcome.strange.append(repr(error))
        finally:
            self._line.close()

    def _open_the_form(self) -> None:
        _, _, page = self._asked("GET", "/tyck-till/", number=0)
        self._shown = SHOWN.findall(page)[0]
        time.sleep(TO_WRITE)

    def _say(self, number: int) -> None:
        chance = random.Random(self._pressure.seed * 1_000_003 + number)
        written = {
            "text": text_of(number),
            "shown": self._shown,
            "unit": chance.choice(self._units),
        }
        _, where, _ = self._asked("POST", "/tyck-till/", written, number)
        address = where.removesuffix("plats/")
        known = {"known_to": "nobody"}
        if number % 2:
            known = {"known_to": "municipality", "email": f"nummer{number}@exempel.se"}
        self._asked("POST", f"{address}plats/", known, number)
        _, _, page = self._asked("GET", f"{address}las/", number=number)
        if not (tokens := SENDING.findall(page)):
            self._outcome.strange.append(f"{number} could not be read through")
            return
        form = {"token": tokens[0]}
        second = None
        if chance.random() < self._pressure.double_clicks:
            second = threading.Thread(target=self._clicked, args=(f"{address}las/", form, number))
            second.start()
            with self._outcome.lock:
                self._outcome.clicked_twice += 1
        self._note(number, *self._asked("POST", f"{address}las/", form, number))
        if second:
            second.join()

    def _clicked(self, path: str, form: dict[str, object], number: int) -> None:
        """Send the same form once more at the same moment, without waiting to try again."""
        line = http.client.HTTPConnection("127.0.0.1", self._system.port, timeout=20)
        try:
            status, where, page = _one(line, "POST", path, form, number)
        except (OSError, http.client.HTTPException):
            return
        finally:
            line.close()
        if status < FAILED:
            self._note(number, status, where, page)

    def _note(self, number: int, status: int, _where: str, page: str) -> None:
        codes = RECEIPT.findall(page)
        with self._outcome.lock:
            if status != OK or not codes:
                self._outcome.strange.append(f"{number} was answered {status}")
                return
            self._outcome.acknowledged.setdefault(number, set()).add(codes[0])

    def _asked(
        self, method: str, path: str, form: dict[str, object] | None = None, number: int = 0
    ) -> tuple[int, str, str]:
        """Ask until there is an answer, as somebody does who loads the page again."""
        while time.monotonic() < self._ends:
            try:
                answer = _one(self._line, method, path, form, number)
                if answer[0] < FAILED:
                    return answer
            except (OSError, http.client.HTTPException):
                # The next try opens it anew.
                self._line.close()
            with self._outcome.lock:
                self._outcome.sent_again += 1
            time.sleep(BETWEEN_TRIES)
        raise NoAnswer


def _one(
    line: http.client.HTTPConnection,
    method: str,
    path: str,
    form: dict[str, object] | None,
    number: int,
) -> tuple[int, str, str]:
    source = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    headers = {"Content-Type": FORM, "X-Forwarded-For": source}
    line.request(method, path, urlencode(form) if form else None, headers)
    answer = line.getresponse()
    page = answer.read().decode()
    return answer.status, answer.headers.get("Location", ""), page


def text_of(number: int) -> str:
    return f"Ingen kom förrän halv tio, gång {number}. Ring i stället."


def press(system: RealSystem, pressure: Pressure) -> Outcome:
    """Send everything while the system is killed again and again, and count what is kept."""
    outcome, begun = Outcome(), time.monotonic()
    ends = begun + pressure.at_most
    left: Queue[int] = Queue()
    for number in range(1, pressure.sendings + 1):
        left.put(number)
    try:
        system.start()
        with system.database() as server:
            rows = server.execute(
                "SELECT unit_id FROM organisation_unitversion WHERE kind = 'unit'"
            ).fetchall()
        units = [pk for (pk,) in rows]
        residents = [
            Resident(system, left, units, pressure, outcome, ends) for _ in range(pressure.at_once)
        ]
        for one in residents:
            one.start()
        _kill_again_and_again(system, pressure, outcome, residents)
        for one in residents:
            one.join(max(0.0, ends - time.monotonic()) + 30)
        outcome.seconds = time.monotonic() - begun
        _count(system, pressure, outcome)
    finally:
        system.kill()
    return outcome


def _kill_again_and_again(
    system: RealSystem, pressure: Pressure, outcome: Outcome, residents: list[Resident]
) -> None:
    """Kill everything at moments drawn by chance, and start it again each time."""
    chance = random.Random(pressure.seed)
    for at in sorted(chance.sample(range(1, pressure.sendings), pressure.kills)):
        while len(outcome.acknowledged) < at and any(one.is_alive() for one in residents):
            time.sleep(0.005)
        # Not just after an answer: anywhere in the work.
        time.sleep(chance.random() * 0.2)
        outcome.killed.append(system.kill())
        outcome.starts.append(system.start())


def _count(system: RealSystem, pressure: Pressure, outcome: Outcome) -> None:
    """Compare what senders were told with what is kept."""
    with system.database() as server:
        outcome.durable = {name: _told(server, f"SHOW {name}") for name in DURABLE}
        rows = server.execute(
            "SELECT code, text, number, state FROM feedback_feedbackcase AS c"
            " JOIN feedback_casewords AS w ON w.case_id = c.id"
        ).fetchall()
        series = server.execute(
            "SELECT s.id, s.last, array_agg(c.number ORDER BY c.number)"
            " FROM feedback_registryseries AS s"
            " JOIN feedback_feedbackcase AS c ON c.registry_id = s.id GROUP BY s.id, s.last"
        ).fetchall()
        outcome.left = {
            "cases": len(rows),
            "held": sum(state == "held" for *_, state in rows),
            "acts": _one_number(server, "FROM audit_act WHERE action = 'case.received'"),
            "letters": _one_number(
                server, "FROM notifications_mail WHERE dedupe_key LIKE 'feedback:%:received'"
            ),
            "drafts sent": _one_number(
                server,
                "FROM feedback_intakedraft AS d JOIN feedback_feedbackcase AS c"
                " ON c.submission = sha256(uuid_send(d.token))",
            ),
        }
    kept = {code: text for code, text, *_ in rows}
    for number in range(1, pressure.sendings + 1):
        codes = outcome.acknowledged.get(number, set())
        if not codes:
            outcome.strange.append(f"{number} was never acknowledged")
        outcome.lost += [code for code in codes if kept.get(code) != text_of(number)]
    outcome.doubled = [text for text, times in Counter(kept.values()).items() if times > 1]
    for pk, last, numbers in series:
        if numbers != list(range(1, last + 1)):
            outcome.gaps.append(f"series {pk}: {len(numbers)} of {last}")


def _one_number(server: psycopg.Connection, of: str) -> int:
    return int(_told(server, f"SELECT count(*) {of}"))


def _told(server: psycopg.Connection, asked: str) -> str:
    found = server.execute(asked).fetchone()
    assert found is not None
    return str(found[0])
