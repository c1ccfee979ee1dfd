"""A mail is read: its words, its files and where it belongs, however it was put together."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email._policybase import Compat32
from email.message import Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from rodtrad.exchange.mail import origin
from rodtrad.exchange.mail.letter import Letter, Part
from rodtrad.exchange.mail.plain import plain
from rodtrad.exchange.mail.quoting import fold
from rodtrad.exchange.mail.words import clean, decoded, line_of, tidy

LARGEST = 50 * 1024 * 1024
LONGEST_HEADER = 8_000
# What is longer is no letter but a file that came as one.
MOST_WORDS = 1_000_000
SHOWN_OF_A_FILE = 20_000
MOST_PARTS = 200
MOST_REFERENCES = 100
IDENTITY = re.compile(r"<[^<>\s]{1,300}>")
# What proves who wrote, and says nothing to read.
SEALS = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
)


class Unreadable(ValueError):
    """What came is no mail, or too large for one."""


class _Short(Compat32):
    """Cuts headers that are longer than any means something; reading long ones takes hours."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, text = super().header_source_parse(sourcelines)
        return name, text[:LONGEST_HEADER]


POLICY = _Short()


def read(raw: bytes) -> Letter:
    """Return what a mail says; `Unreadable` of what is empty or larger than any mail."""
    if not raw.strip():
        raise Unreadable("empty")
    if len(raw) > LARGEST:
        raise Unreadable("too large")
    try:
        message = message_from_bytes(raw, policy=POLICY)
    except RecursionError:
        # One part within another a thousand times over: its headers are read, its words are not.
        return _letter(BytesParser(policy=POLICY).parsebytes(raw, headersonly=True), None)
    return _letter(message, _Content(message))


def _letter(message: Message, content: "_Content | None") -> Letter:
    name, address = origin.sender(message)
    text, quoted = fold(content.text) if content else ("", "")
    return Letter(
        name=name,
        address=address,
        subject=origin.line(message, "subject"),
        text=text,
        quoted=quoted,
        message_id=next(iter(IDENTITY.findall(origin.value(message, "message-id"))), ""),
        references=_references(message),
        parts=tuple(content.parts) if content else (),
        left_out=content.left_out if content else 0,
        arrived_at=_arrived_at(message),
        is_automatic=origin.is_automatic(message),
        is_suspect=origin.is_suspect(message),
        is_disproved=origin.is_disproved(message),
        is_broken=content is None,
    )


def _references(message: Message) -> tuple[str, ...]:
    said = " ".join(origin.value(message, name) for name in ("in-reply-to", "references"))
    return tuple(IDENTITY.findall(said)[:MOST_REFERENCES])


def _arrived_at(message: Message) -> datetime | None:
    """Return when the server nearest to us took it, which is what stands first."""
    _by, _semicolon, said = origin.value(message, "received").rpartition(";")
    try:
        found = parsedate_to_datetime(said)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


class _Content:
    """The words and the files of a mail, wherever in it they lie."""

    def __init__(self, message: Message, *, is_within: bool = False) -> None:
        self.parts: list[Part] = []
        self.left_out = 0
        self._room = MOST_WORDS
        words: list[str] = []
        pages: list[str] = []
        inline: list[Part] = []
        for number, leaf in enumerate(_leaves(message)):
            kind = leaf.get_content_type()
            if kind in SEALS:
                continue
            if number >= MOST_PARTS or (is_within and not _is_text(leaf)):
                self.left_out += 1
            elif kind == "message/rfc822":
                self.parts.append(_enclosed(leaf))
            elif _is_text(leaf):
                (words if kind == "text/plain" else pages).append(self._said(leaf))
            else:
                held = self.parts if leaf.get_content_disposition() == "attachment" else inline
                held.append(Part(_name(leaf), _contents(leaf)))
        # What somebody put in comes before the pictures of her signature.
        self.parts += inline
        said = tidy("\n\n".join(words))
        self.text = said or tidy("\n\n".join(plain(page) for page in pages))

    def _said(self, leaf: Message) -> str:
        """Return the words of a part, or their beginning when they are more than anybody reads."""
        contents = _contents(leaf)
        self._room -= len(contents)
        if self._room >= 0:
            return _text(leaf, contents)
        self.parts.append(Part("text.txt", clean(_text(leaf, contents)).encode()))
        return _text(leaf, contents[:SHOWN_OF_A_FILE])


def _leaves(message: Message) -> Iterator[Message]:
    """Give each part that has no parts of its own; a letter within the letter is one part."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        # Asked of what has no parts, it would read the words in whatever set of letters they name.
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            waiting.extend(reversed(_under(part)))
        else:
            yield part


def _under(part: Message) -> list[Message]:
    found = part.get_payload()
    return [one for one in found if isinstance(one, Message)] if isinstance(found, list) else []


def _is_text(part: Message) -> bool:
    is_words = part.get_content_type() in ("text/plain", "text/html")
    return is_words and part.get_content_disposition() != "attachment" and not part.get_filename()


def _enclosed(part: Message) -> Part:
    """Return a letter that was sent along as a text: who wrote it, when and what."""
    inner = next(iter(_under(part)), part) if part.is_multipart() else part
    head = [f"{name}: {origin.line(inner, name.lower())}" for name in ("From", "Date", "Subject")]
    text = _Content(inner, is_within=True).text
    return Part("brev.txt", "\n".join([*head, "", text]).encode("utf-8", "replace"))


def _text(part: Message, contents: bytes) -> str:
    text = decoded(contents, _parameter(part, "charset"))
    if part.get_content_type() == "text/plain" and _parameter(part, "format").lower() == "flowed":
        return _unflowed(text)
    return text


def _unflowed(text: str) -> str:
    """Join lines that were broken only to be sent; a signature's mark ends in a space too."""
    found: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        if goes_on:
            found[-1] += line
        else:
            found.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(found)


def _parameter(part: Message, name: str) -> str:
    found = part.get_param(name)
    # Three parts when it was sent in a character set of its own.
    return str(found[2] if isinstance(found, tuple) else found or "")


def _contents(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _name(part: Message) -> str:
    return line_of(part.get_filename() or "")
