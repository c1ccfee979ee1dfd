"""The secret that lets a sender come back without telling who she is.

It is made from what made the sending one sending, which is kept nowhere else, and our own key; so
a second click is answered with the same words. What is kept is a digest of them, salted and keyed:
words drawn by chance out of 84 bits cannot be searched through, however quick a try is.
"""

import hashlib
import hmac
import secrets
from uuid import UUID, uuid4

from django.conf import settings
from django.utils.crypto import salted_hmac

from rodtrad.core.passphrase import letters, passphrase
from rodtrad.feedback.models import CaseSecret, FeedbackCase

SALT = "feedback.secret"
DIGEST = 32
# Without what is easily read or heard as something else.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
IN_A_CODE = 8
# Nothing that is drawn by chance out of so many can be guessed: a quick digest keeps it.
BYTES_IN_A_KEY = 32


def words_for(token: UUID) -> str:
    """Return the words that belong to a sending."""
    return passphrase(salted_hmac(SALT, token.hex, algorithm="sha256").digest())


def submission_of(token: UUID) -> bytes:
    """Return what a sending is known by afterwards; its token cannot be told from it."""
    return hashlib.sha256(token.bytes).digest()


def new_code() -> str:
    """Return a code for a case, "7K3M-92HT"."""
    found = "".join(secrets.choice(SIGNS) for _ in range(IN_A_CODE))
    return f"{found[:4]}-{found[4:]}"


def tidy_code(typed: str) -> str:
    """Return a code as it is kept, whatever stood between its signs."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())[:IN_A_CODE]
    return f"{signs[:4]}-{signs[4:]}"


def sealed(case: FeedbackCase, words: str) -> CaseSecret:
    """Return what is kept of the words."""
    salt = secrets.token_bytes(16)
    return CaseSecret(case=case, salt=salt, digest=_digest(words, salt))


def renewed(case: FeedbackCase) -> str:
    """Return new words for a case, which the old ones no longer open."""
    words = words_for(uuid4())
    row = sealed(case, words)
    CaseSecret.objects.filter(case=case).update(salt=row.salt, digest=row.digest)
    return words


def opens(kept: CaseSecret | None, typed: str) -> bool:
    """Say whether the words are those of a case; it takes as long when there is no such case."""
    salt = bytes(kept.salt) if kept else bytes(16)
    expected = bytes(kept.digest) if kept else bytes(DIGEST)
    return hmac.compare_digest(_digest(typed, salt), expected) and kept is not None


def _digest(words: str, salt: bytes) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), salt + letters(words).encode(), "sha256")


def new_key() -> str:
    """Return what lets an app send, or what it gets for what it sent."""
    return secrets.token_urlsafe(BYTES_IN_A_KEY)


def digest_of(key: str) -> bytes:
    """Return what is kept of an app's key or receipt; it may be anything that somebody sent."""
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()
