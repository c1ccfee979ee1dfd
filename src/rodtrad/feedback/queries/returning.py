"""A sender who comes back to a case."""

from django.core import signing

from rodtrad.feedback import secret
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseSecret, FeedbackCase

SALT = "feedback.visit"
VISIT_LASTS = 30 * 60


def opened(code: str, words: str) -> FeedbackCase | None:
    """Return the case that the code and the words belong to, None when they do not."""
    rows = CaseSecret.objects.select_related("case").exclude(case__state=State.REMOVED)
    kept = rows.filter(case__code=secret.tidy_code(code)).first()
    is_right = secret.opens(kept, words)
    return kept.case if kept and is_right else None


def visit(case: FeedbackCase) -> str:
    """Return what lets a sender go on in her case for half an hour, sent only in forms."""
    return signing.dumps(case.pk, salt=SALT)


def visited(mark: str) -> FeedbackCase | None:
    """Return the case that a visit is to, None when it was too long ago."""
    try:
        pk = signing.loads(mark, salt=SALT, max_age=VISIT_LASTS)
    except signing.BadSignature:
        return None
    return FeedbackCase.objects.exclude(state=State.REMOVED).filter(pk=pk).first()


def received(token_digest: bytes) -> FeedbackCase | None:
    """Return the case that a sending became."""
    return FeedbackCase.objects.filter(submission=token_digest).first()
