"""What can be broken in how residents are listened to: late answers, and causes left alone."""

from rodtrad.checks.registry import Rule
from rodtrad.checks.texts import texts
from rodtrad.feedback.checks import learning, listening, protecting

RULES: tuple[Rule, ...] = tuple(
    Rule(**texts(__name__)[key], **found)
    for key, found in (listening.FOUND | learning.FOUND | protecting.FOUND).items()
)
