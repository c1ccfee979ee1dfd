"""Which cases are answered together, and which were made of a part of another."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rodtrad.feedback.enums import OPEN, State
from rodtrad.feedback.models import CaseMerge, CaseSplit, FeedbackCase
from rodtrad.feedback.queries.pausing import with_pauses

STANDS = Q(undone_at__isnull=True)


def is_joined() -> Exists:
    """Say that a case is answered in another."""
    return Exists(CaseMerge.objects.filter(STANDS, case=OuterRef("pk")))


def is_part() -> Exists:
    """Say that a case was made of a part of another."""
    return Exists(CaseSplit.objects.filter(case=OuterRef("pk")))


def gathers() -> Exists:
    """Say that others are to be answered in a case."""
    waiting = CaseMerge.objects.filter(STANDS, into=OuterRef("pk"), case__state__in=OPEN)
    return Exists(waiting)


def shares_its_answer() -> Exists:
    """Say that a case was answered in another, so that what is done is counted there."""
    return Exists(
        CaseMerge.objects.filter(
            STANDS, case=OuterRef("pk"), into__answered_at=OuterRef("answered_at")
        )
    )


def merge_of(case: FeedbackCase) -> CaseMerge | None:
    """Return the merge that lets a case be answered in another, None when it is not."""
    return CaseMerge.objects.filter(STANDS, case=case).select_related("into").first()


def answered_in(case: FeedbackCase) -> QuerySet[FeedbackCase]:
    """Return the cases that are answered in one, whether they have been or are to be."""
    merges = CaseMerge.objects.filter(STANDS, into=case)
    return FeedbackCase.objects.filter(pk__in=merges.values("case")).order_by("pk")


def waiting_in(case: FeedbackCase) -> QuerySet[FeedbackCase]:
    """Return the open cases that are to be answered in one."""
    return answered_in(case).filter(state__in=OPEN)


def waiting_in_each(cases: Collection[FeedbackCase]) -> dict[int, list[FeedbackCase]]:
    """Return the open cases that are to be answered in each, with their waits, in one question."""
    ids = [case.pk for case in cases]
    rows = FeedbackCase.objects.filter(
        state__in=OPEN, merges__undone_at__isnull=True, merges__into__in=ids
    )
    found: dict[int, list[FeedbackCase]] = defaultdict(list)
    for row in with_pauses(rows.annotate(into=F("merges__into"))).order_by("pk"):
        found[vars(row)["into"]].append(row)
    return found


def answered_with(case: FeedbackCase) -> QuerySet[FeedbackCase]:
    """Return the cases that got the very answer of one and wait to hear what came of it."""
    return answered_in(case).filter(
        state=State.ANSWERED,
        answered_at=case.answered_at,
        has_measure=True,
        followed_up_at__isnull=True,
    )


def is_together(case: FeedbackCase) -> bool:
    """Say whether a case gets its answer with another, or got it so.

    What was answered before one was opened anew has nothing to do with the answer to come.
    """
    along = Q(into=case, case__state__in=OPEN if case.is_open else [State.ANSWERED])
    return CaseMerge.objects.filter(STANDS, Q(case=case) | along).exists()


def with_others(rows: QuerySet[FeedbackCase]) -> QuerySet[FeedbackCase]:
    """Return the cases, each with whether it has had to do with another: few have."""
    mine = Q(case=OuterRef("pk"))
    merges = CaseMerge.objects.filter(mine | Q(into=OuterRef("pk")))
    splits = CaseSplit.objects.filter(mine | Q(of=OuterRef("pk")))
    return rows.annotate(has_others=Exists(merges) | Exists(splits))


def merges_about(case: FeedbackCase) -> QuerySet[CaseMerge]:
    """Return every merge there has been of a case or into it, the first one first."""
    rows = CaseMerge.objects.filter(Q(case=case) | Q(into=case))
    return rows.select_related("case", "into", "by", "undone_by").order_by("merged_at", "pk")


def splits_about(case: FeedbackCase) -> QuerySet[CaseSplit]:
    """Return how a case was made of another, and the cases that were made of it."""
    rows = CaseSplit.objects.filter(Q(case=case) | Q(of=case))
    return rows.select_related("case", "of", "by").order_by("at", "pk")
