"""What leads an answer by mail to the very case: a mark in our letter that nobody else can make.

A case's code is no such mark: it is read aloud and written on notes. What proves an answer is the
identity of the letter it answers, keyed with our own secret, or the address that the case has.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable

from django.conf import settings
from django.utils.crypto import salted_hmac

from rodtrad.feedback.enums import OPEN, State
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.secret import SIGNS

SALT = "feedback.thread"
MARKED = re.compile(r"<(\d{1,18})\.([0-9a-f]{16})\.([0-9a-f]{32})@[^<>@]+>")
CODE = re.compile(rf"(?<![{SIGNS}])[{SIGNS}]{{4}}-[{SIGNS}]{{4}}(?![{SIGNS}])")
ANSWERABLE = (*OPEN, State.ANSWERED)


def headers_of(key: str, host: str) -> dict[str, str]:
    """Return what makes an answer to a letter about a case find it; the key is the letter's."""
    _app, number, *_rest = key.split(":")
    part = hashlib.sha256(key.encode()).hexdigest()[:16]
    found = {"Message-ID": f"<{number}.{part}.{_mark(number, part)}@{host}>"}
    return found | ({"Reply-To": settings.INBOX_ADDRESS} if settings.INBOX_ADDRESS else {})


def answered(references: Iterable[str]) -> FeedbackCase | None:
    """Return the case whose letter from us is answered, None when no letter of ours is."""
    for reference in references:
        found = MARKED.fullmatch(reference)
        if found and hmac.compare_digest(_mark(found[1], found[2]), found[3]):
            return FeedbackCase.objects.filter(pk=found[1], state__in=ANSWERABLE).first()
    return None


def named(subject: str, address: str) -> FeedbackCase | None:
    """Return the case a subject names, if it is the address's own; else nobody is told of it."""
    codes = CODE.findall(subject)
    if not codes or not address:
        return None
    rows = FeedbackCase.objects.filter(code__in=codes, state__in=ANSWERABLE)
    return rows.filter(contact__email__iexact=address).first()


def _mark(number: str, part: str) -> str:
    return salted_hmac(SALT, f"{number}.{part}", algorithm="sha256").hexdigest()[:32]
