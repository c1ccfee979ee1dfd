"""While the shield is up, what is sent is proven by a browser's work, or held for a look.

There is always a way without script: what comes without a proof is taken in all the same, and read
by somebody before it gets a number. Nobody is asked to see, hear, remember or solve anything.
"""

from dataclasses import dataclass
from enum import Enum, auto

from django.http import QueryDict

from rodtrad.feedback import proof
from rodtrad.feedback.models import IntakeDraft
from rodtrad.feedback.services import shield

WITHOUT = "without"


class Verdict(Enum):
    """What becomes of what somebody sends."""

    TAKEN = auto()
    HELD = auto()
    ASKED_AGAIN = auto()


@dataclass(frozen=True)
class Asked:
    """What the page asks of the browser while the shield is up."""

    challenge: str
    is_wrong: bool
    questions: int = proof.QUESTIONS
    zeros: int = proof.ZEROS


def asked(draft: IntakeDraft, *, is_wrong: bool = False) -> Asked | None:
    """Return what a draft's page asks for, nothing in peace."""
    if not is_wrong and shield.up_since() is None:
        return None
    return Asked(proof.challenge_for(draft.key), is_wrong)


def weighed(draft: IntakeDraft, posted: QueryDict) -> Verdict:
    """Return what becomes of a draft that is sent with what the form says."""
    shield.look_out()
    if shield.up_since() is None:
        return Verdict.TAKEN
    answers = posted.get("answers", "").strip()
    if WITHOUT in posted or not answers:
        return Verdict.HELD
    is_right = proof.is_right(draft.key, posted.get("challenge", ""), answers)
    return Verdict.TAKEN if is_right else Verdict.ASKED_AGAIN
