"""What can be broken in how residents are listened to: late answers, and causes left alone."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.feedback.checks import contradicting, learning, listening, protecting, relapsing

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for each in (listening, learning, protecting, contradicting, relapsing)
    for key, found in each.FOUND.items()
)
SILENCES = (relapsing.SILENCE,)
