"""The municipality's mailbox, spoken to by IMAP: what waits is read, and then moved away."""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from django.conf import settings

SECONDS = 30
SIZE = re.compile(rb"RFC822\.SIZE (\d+)")
ARRIVED = re.compile(rb'INTERNALDATE "([^"]{10,40})"')
UID = re.compile(rb"UID (\d+)")


class Unfetched(Exception):
    """The mailbox could not be read; `word` says at what: reach, sign_in, folder or talk."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


@dataclass(frozen=True)
class Waiting:
    """A mail that lies in the mailbox."""

    uid: bytes
    size: int
    arrived_at: datetime | None


def is_set() -> bool:
    """Say whether there is a mailbox to fetch from; a training copy never empties a real one."""
    return bool(settings.INBOX_HOST) and not settings.IS_TRAINING


@contextmanager
def opened() -> Iterator["Mailbox"]:
    """Give the mailbox with its folder open; `Unfetched` when it cannot be."""
    box = _connected()
    try:
        yield Mailbox(_selected(_signed_in(box)))
    except (imaplib.IMAP4.error, OSError) as error:
        raise Unfetched("talk") from error
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            box.logout()
        # What was cut off has said no farewell, and is open still.
        with suppress(OSError):
            box.shutdown()


def _connected() -> imaplib.IMAP4:
    host, port = settings.INBOX_HOST, settings.INBOX_PORT
    try:
        if settings.INBOX_SCHEME == "imaps":
            context = ssl.create_default_context()
            return imaplib.IMAP4_SSL(host, port, ssl_context=context, timeout=SECONDS)
        box = imaplib.IMAP4(host, port, timeout=SECONDS)
        if settings.INBOX_SCHEME == "imap+starttls":
            _hidden(box)
        return box
    except (imaplib.IMAP4.error, OSError) as error:
        raise Unfetched("reach") from error


def _hidden(box: imaplib.IMAP4) -> None:
    """Speak on so that nobody else hears, or hang up."""
    try:
        box.starttls(ssl.create_default_context())
    except BaseException:
        box.shutdown()
        raise


def _signed_in(box: imaplib.IMAP4) -> imaplib.IMAP4:
    try:
        box.login(settings.INBOX_USER, settings.INBOX_PASSWORD)
    except (imaplib.IMAP4.error, OSError, UnicodeError) as error:
        raise Unfetched("sign_in") from error
    return box


def _selected(box: imaplib.IMAP4) -> imaplib.IMAP4:
    if box.select(quoted(settings.INBOX_FOLDER))[0] != "OK":
        raise Unfetched("folder")
    return box


class Mailbox:
    """A folder that is open."""

    def __init__(self, box: imaplib.IMAP4) -> None:
        self._box = box
        self._has_done = False

    def waiting(self) -> list[Waiting]:
        """Return what lies in the folder, the oldest first."""
        _answer, found = self._box.uid("SEARCH", "UNDELETED")
        uids = (found[0] or b"").split() if found else []
        return [self._told_of(uid) for uid in uids]

    def _told_of(self, uid: bytes) -> Waiting:
        _answer, rows = self._box.uid("FETCH", uid.decode(), "(RFC822.SIZE INTERNALDATE)")
        told = b" ".join(row for row in rows if isinstance(row, bytes))
        size, arrived = SIZE.search(told), ARRIVED.search(told)
        return Waiting(uid, int(size[1]) if size else 0, _moment(arrived[1]) if arrived else None)

    def read(self, one: Waiting) -> bytes:
        """Return a mail whole, without marking it as read by anybody."""
        _answer, rows = self._box.uid("FETCH", one.uid.decode(), "(BODY.PEEK[])")
        return next((bytes(row[1]) for row in rows if isinstance(row, tuple)), b"")

    def put_away(self, one: Waiting) -> None:
        """Move a mail that has been taken to the folder for those; `Unfetched` if it stays."""
        uid, folder = one.uid.decode(), quoted(settings.INBOX_DONE)
        if not self._has_done:
            # It is there already, as a rule; then the server says no to making it.
            self._box.create(folder)
            self._has_done = True
        if "MOVE" in self._box.capabilities:
            answer = self._box.uid("MOVE", uid, folder)[0]
        else:
            answer = self._box.uid("COPY", uid, folder)[0]
            if answer == "OK":
                answer = self._box.uid("STORE", uid, "+FLAGS.SILENT", r"(\Deleted)")[0]
        if answer != "OK":
            raise Unfetched("folder")


def _moment(said: bytes) -> datetime | None:
    """Return when the server took a mail, "24-Nov-2026 08:12:00 +0100"."""
    try:
        return parsedate_to_datetime(said.decode("ascii", "replace").replace("-", " ", 2))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def quoted(folder: str) -> str:
    """Return the name of a folder as the protocol writes it, letters outside ASCII in UTF-7."""
    plain = folder.replace("&", "&-")
    coded = re.sub(r"[^\x20-\x7e]+", lambda found: _in_utf7(found[0]), plain)
    return '"' + coded.replace("\\", r"\\").replace('"', r"\"") + '"'


def _in_utf7(letters: str) -> str:
    coded = letters.encode("utf-7").decode("ascii")
    return "&" + coded.strip("+-").replace("/", ",") + "-"
