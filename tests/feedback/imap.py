"""A small mail server on loopback that speaks as much IMAP4rev1 as fetching from it takes.

It answers on a real socket as RFC 3501 has it: greeting, LOGIN, SELECT, CREATE, UID SEARCH, UID
FETCH with literals, UID COPY, UID STORE, UID MOVE (RFC 6851) where it says it can, and LOGOUT.
"""

import re
import socket
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Thread

SAID = re.compile(rb'"((?:[^"\\]|\\.)*)"|(\S+)')
ARRIVED = b"23-Nov-2026 08:12:00 +0100"


@dataclass
class Server:
    """What lies in the mailbox; it refuses `says_no_to`, and hangs up at `is_cut_at`."""

    folders: dict[str, dict[int, bytes]] = field(default_factory=lambda: {"INBOX": {}})
    can: bytes = b"IMAP4rev1 MOVE"
    password: str = "hemligt med mellanslag"
    says_no_to: set[bytes] = field(default_factory=set)
    is_cut_at: bytes = b""
    size: int | None = None
    arrived: bytes = ARRIVED
    deleted: set[int] = field(default_factory=set)
    was_read: set[int] = field(default_factory=set)
    port: int = 0

    def put(self, *mails: bytes) -> None:
        inbox = self.folders["INBOX"]
        for raw in mails:
            inbox[max(inbox, default=0) + 1] = raw

    def start(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        Thread(target=self._serve, daemon=True).start()

    def stop(self) -> None:
        # Whoever waits for somebody to call is woken: a closed socket alone lets it wait.
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve(self) -> None:
        while True:
            try:
                connection, _address = self._socket.accept()
            except OSError:
                return
            # Whoever is asked to speak so that nobody hears, and may not, hangs up.
            with suppress(ConnectionError), connection, connection.makefile("rwb") as stream:
                self._talk(stream)

    def _talk(self, stream: object) -> None:
        say = lambda line: (stream.write(line + b"\r\n"), stream.flush())  # noqa: E731 - short
        say(b"* OK ready")
        while line := stream.readline():
            tag, _space, rest = line.rstrip(b"\r\n").partition(b" ")
            name, words = self._command(rest)
            if name == self.is_cut_at:
                return
            no = name in self.says_no_to
            for answer in () if no else self._answers(name, words):
                say(answer)
            ok = not no and self._is_right(name, words)
            say(tag + (b" OK done" if ok else b" NO not so"))
            if name == b"LOGOUT":
                return

    def _command(self, rest: bytes) -> tuple[bytes, list[str]]:
        name, _space, args = rest.partition(b" ")
        if name.upper() == b"UID":
            name, _space, args = args.partition(b" ")
        words = [
            (quoted or plain).decode().replace('\\"', '"') for quoted, plain in SAID.findall(args)
        ]
        return name.upper(), words

    def _is_right(self, name: bytes, words: list[str]) -> bool:
        if name == b"LOGIN":
            return words == ["synpunkter@sjoby.example", self.password]
        if name == b"SELECT":
            return words[0] in self.folders
        if name in (b"COPY", b"MOVE"):
            if words[1] not in self.folders:
                return False
            number = int(words[0])
            self.folders[words[1]][number] = self.folders["INBOX"][number]
            if name == b"MOVE":
                del self.folders["INBOX"][number]
        if name == b"CREATE":
            if words[0] in self.folders:
                return False
            self.folders[words[0]] = {}
        if name == b"STORE":
            self.deleted.add(int(words[0]))
        return True

    def _answers(self, name: bytes, words: list[str]) -> list[bytes]:
        inbox = self.folders.get("INBOX", {})
        if name == b"CAPABILITY":
            return [b"* CAPABILITY " + self.can]
        if name == b"SELECT":
            return [b"* %d EXISTS" % len(inbox)]
        if name == b"SEARCH":
            left = [number for number in inbox if number not in self.deleted]
            return [b"* SEARCH " + b" ".join(b"%d" % number for number in left)]
        if name == b"FETCH":
            return self._fetched(int(words[0]), " ".join(words[1:]))
        return [b"* BYE"] if name == b"LOGOUT" else []

    def _fetched(self, number: int, asked: str) -> list[bytes]:
        raw = self.folders["INBOX"][number]
        if "RFC822.SIZE" in asked:
            size = len(raw) if self.size is None else self.size
            told = b'RFC822.SIZE %d INTERNALDATE "%s"' % (size, self.arrived)
            return [b"* 1 FETCH (UID %d %s)" % (number, told)]
        if "PEEK" not in asked:
            self.was_read.add(number)
        return [b"* 1 FETCH (UID %d BODY[] {%d}" % (number, len(raw)), raw + b")"]
