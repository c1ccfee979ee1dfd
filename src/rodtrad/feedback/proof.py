"""A little work for a browser, so that a flood costs whoever sends it and a person nothing.

Sixteen small questions, not one large: then nobody's luck is bad. Each asks for a number that,
after the challenge, gives a digest beginning with so many zeros. To look at the answers is sixteen
digests. The challenge is signed, bound to one draft, and too old after a while; a draft is sent
once, so that an answer can neither be kept for later nor used twice.
"""

import hashlib
from uuid import UUID

from django.core import signing
from django.utils.crypto import get_random_string

SALT = "feedback.proof"
QUESTIONS = 16
ZEROS = 9
LASTS = 2 * 60 * 60
LONGEST_NUMBER = 12


def challenge_for(key: UUID) -> str:
    """Return what a browser is to work on before a draft is sent."""
    return signing.dumps({"draft": key.hex, "by_chance": get_random_string(12)}, salt=SALT)


def is_right(key: UUID, challenge: str, answers: str) -> bool:
    """Say whether the answers are right, to a challenge of ours about this draft."""
    try:
        asked = signing.loads(challenge, salt=SALT, max_age=LASTS)
    except signing.BadSignature:
        return False
    numbers = answers.split()
    if asked["draft"] != key.hex or len(numbers) != QUESTIONS:
        return False
    return all(
        len(number) <= LONGEST_NUMBER and begins_with_zeros(f"{challenge}:{at}:{number}")
        for at, number in enumerate(numbers)
    )


def begins_with_zeros(text: str) -> bool:
    """Say whether the digest of the text begins with as many zeros as is asked for."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:4]) >> (32 - ZEROS) == 0
