"""Cases about the same thing are answered in one; each keeps its code, number, clock and sender."""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.feedback import rules
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseMerge, FeedbackCase
from rodtrad.feedback.queries import joining
from rodtrad.feedback.services import common
from rodtrad.feedback.services.together import end_merge, lock_all, require_alone


def merge(
    into: FeedbackCase,
    *,
    cases: Collection[FeedbackCase],
    by: User | None,
    seen: int | None = None,
) -> FeedbackCase:
    """Let cases be answered in one, by whoever has that in hand, or merges them.

    What is there already is there once. Raises `BadInput` with why a case cannot be merged, and
    then none is.
    """
    with transaction.atomic():
        locked = {case.pk: case for case in lock_all([into, *cases])}
        into = locked.pop(into.pk)
        if any(case.pk == into.pk for case in cases):
            raise BadInput(_("Ett ärende kan inte besvaras i sig självt."), "codes")
        there = set(joining.answered_in(into).values_list("pk", flat=True))
        new = [case for case in locked.values() if case.pk not in there]
        if cases and not new:
            return into
        _require_gathering(into, new, by, seen)
        handler = into.handler or by
        _in_hand(into, handler)
        for case in new:
            CaseMerge.objects.create(case=case, into=into, merged_at=timezone.now(), by=by)
            _in_hand(case, handler)
            common.told("case.merged", case, by=by, into=into.pk)
        return into


def _require_gathering(
    into: FeedbackCase, new: list[FeedbackCase], by: User | None, seen: int | None
) -> None:
    require(rules.may_handle(by, into))
    changing.same_version(into, seen, {})
    require_alone(into)
    if not new:
        raise BadInput(_("Välj minst ett ärende."), "codes")
    promised = {into.promise.promise_id} if into.promise else set()
    promised |= {one.promise.promise_id for one in joining.waiting_in(into) if one.promise}
    for case in new:
        if case.promise:
            promised.add(case.promise.promise_id)
        if why := _why_not(case, into, by) or (_of_promises() if len(promised) > 1 else ""):
            raise BadInput(f"{case.code}: {why}", "codes")


def _of_promises() -> str:
    return _("Ärendena gäller olika löften, så svaren kan inte vara desamma.")


def _why_not(case: FeedbackCase, into: FeedbackCase, by: User | None) -> str:
    """Return why a case cannot be answered in another, nothing when it can."""
    ruling = rules.may_merge(by, case, into)
    if not ruling:
        return ruling.reason
    if merge := joining.merge_of(case):
        return _("Det besvaras redan i %s.") % merge.into.code
    if joining.waiting_in(case).exists():
        return _("Andra ärenden besvaras i det. Slå ihop åt andra hållet.")
    return ""


def _in_hand(case: FeedbackCase, handler: User | None) -> None:
    """Let a case lie in the hand that the answer comes from."""
    if handler is None:
        common.saved(case)
        return
    taken_at = case.taken_at or timezone.now()
    common.saved(case, handler=handler, taken_at=taken_at, state=State.UNDER_WAY)


def take_apart(case: FeedbackCase, *, by: User | None) -> FeedbackCase:
    """Let a case that is not answered yet be answered by itself again."""
    with transaction.atomic():
        before = joining.merge_of(case)
        locked = {one.pk: one for one in lock_all([case, *([before.into] if before else [])])}
        case = locked[case.pk]
        require(rules.may_handle(by, case))
        found = joining.merge_of(case)
        if before is None or found is None:
            raise BadInput(_("Ärendet besvaras redan för sig."))
        end_merge(found, by=by)
        common.saved(case)
        common.saved(locked.get(found.into_id, found.into))
        return case
