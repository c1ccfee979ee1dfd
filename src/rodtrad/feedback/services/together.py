"""What holds for cases that are answered together, whatever is done with one of them."""

import re
from collections.abc import Iterable

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.errors import BadInput
from rodtrad.feedback.models import CaseContact, CaseMerge, FeedbackCase
from rodtrad.feedback.queries import joining
from rodtrad.feedback.services import common

NAMES = ("name", "email", "phone")
# Shorter parts of a name are words of their own too often.
LEAST = 3


def lock_all(cases: Iterable[FeedbackCase]) -> list[FeedbackCase]:
    """Lock the cases in one order, whoever asks, so that two who want the same both get on."""
    ids = {case.pk for case in cases}
    rows = FeedbackCase.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    return list(rows.order_by("pk"))


def lock_along(case: FeedbackCase) -> None:
    """Lock a case with those that are to be answered in it."""
    lock_all([case, *joining.waiting_in(case)])


def locked_with_first(case: FeedbackCase) -> FeedbackCase:
    """Return a case locked, after what it is answered in, which then is a version later.

    Whoever writes the answer is to see that somebody who gets it has said more.
    """
    merge = joining.merge_of(case)
    if merge is None:
        return changing.locked(case)
    found = {one.pk: one for one in lock_all([case, merge.into])}
    common.saved(found[merge.into_id])
    return found[case.pk]


def require_alone(case: FeedbackCase) -> None:
    """Refuse to answer, or hand on, what is answered in another case."""
    if merge := joining.merge_of(case):
        said = _("Ärendet besvaras i %s. Gör det där, eller låt det besvaras för sig.")
        raise BadInput(said % merge.into.code)


def require_names_nobody(case: FeedbackCase, others: list[FeedbackCase], *texts: str) -> None:
    """Refuse what several senders are to read if it names one of them."""
    if not others:
        return
    rows = CaseContact.objects.filter(case__in=[case, *others])
    told = {word for row in rows.values_list(*NAMES) for one in row for word in _words(one)}
    for word in sorted(told):
        if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for text in texts):
            said = _("Det går till flera avsändare. Skriv det utan ”%s”, som hör till en av dem.")
            raise BadInput(said % word, "text")


def _words(told: str) -> list[str]:
    """Return a detail of a sender as it may stand in a text, of a name also its parts."""
    return [one for one in {told, *told.split()} if len(one) >= LEAST]


def end_merge(merge: CaseMerge, *, by: User | None) -> None:
    """Let a locked case be answered by itself again, and tell the log."""
    changing.save(merge, undone_at=timezone.now(), undone_by=by)
    common.told("case.taken_apart", merge.case, by=by, into=merge.into_id)


def leave(case: FeedbackCase) -> None:
    """Let a locked case that its sender opens anew be answered by itself."""
    if merge := joining.merge_of(case):
        end_merge(merge, by=None)


def part_unlike(case: FeedbackCase, *, by: User | None) -> None:
    """Part a locked case from those whose mark of secrecy it no longer has."""
    same = Q(case__secrecy=case.secrecy, into__secrecy=case.secrecy)
    part(case, ~same, by=by)


def part(case: FeedbackCase, those: Q | None = None, *, by: User | None) -> None:
    """Part a locked case from all those that it is answered with, or from some."""
    rows = CaseMerge.objects.filter(joining.STANDS, Q(case=case) | Q(into=case), those or Q())
    for merge in rows.select_related("case"):
        end_merge(merge, by=by)
