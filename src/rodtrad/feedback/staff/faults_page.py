"""What pages show of faults: the services, what an app told, and what is proposed to be shown."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core import masking
from rodtrad.core.calendar_words import day as day_words
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Kind, MessageKind, Receipt, State
from rodtrad.feedback.models import CaseFault, FaultService, FeedbackCase, ShownCase
from rodtrad.feedback.queries.faults import answer_shown, offered
from rodtrad.organisation.queries import tree
from rodtrad.times import known


@dataclass(frozen=True)
class Row:
    """A service in words."""

    pk: int
    name: str
    description: str
    group: str
    unit: str
    receipt: str


def faults_page(user: Any) -> dict[str, Any]:
    """Return what apps may tell of."""
    return {
        "rows": [_row(one) for one in offered()],
        "may": known.moment() is None and bool(rules.may_offer_services(user)),
    }


def _row(one: FaultService) -> Row:
    unit, receipt = tree().name(one.unit_id), str(Receipt(one.receipt).label)
    return Row(one.pk, one.name, one.description, one.group, unit, receipt)


def fault_part(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return what is particular to a fault, nothing of other cases; as `acting.find` gives one."""
    fault: CaseFault | None = getattr(case, "fault", None)
    if fault is None and case.kind != Kind.FAULT:
        return {}
    shown: ShownCase | None = getattr(case, "shown", None)
    is_now = known.moment() is None
    return {
        "service": fault.service.name if fault else "",
        "position": position_words(fault),
        "picture": fault.picture if fault else "",
        "may_show": is_now and bool(rules.may_show(user, case)),
        "may_hide": is_now and shown is not None and bool(rules.may_hide(user, case)),
    } | (_shown(case, shown) if shown else {})


def _shown(case: FeedbackCase, shown: ShownCase) -> dict[str, Any]:
    return {
        "shown": shown.text,
        "by": shown.by.display_name if shown.by else "",
        "at": day_words(timezone.localdate(shown.at), year=True),
        "lacks_answer": case.state == State.ANSWERED and not answer_shown(case, shown),
    }


def position_words(fault: CaseFault | None) -> str:
    """Return where a fault is in degrees, nothing when no app told."""
    if fault is None or fault.latitude is None or fault.longitude is None:
        return ""
    return f"{fault.latitude:.5f}, {fault.longitude:.5f}"


def proposed(case: FeedbackCase) -> dict[str, Any]:
    """Return what is shown now, or what may be: the words with marks where a person is told of."""
    fault, stands = getattr(case, "fault", None), getattr(case, "shown", None)
    first = {"version": case.version, "service": fault.service_id if fault else ""}
    if stands is not None:
        names = ("text", "place", "has_position", "answer")
        first |= {name: getattr(stands, name) for name in names} | {"has_name": bool(stands.name)}
    else:
        words = getattr(case, "words", None)
        first |= {
            "text": masked(words.text if words else ""),
            "place": masked(words.place if words else "", but=masking.Kind.ADDRESS),
        }
    return first | {"answer": first.get("answer") or masked(_answer(case))}


def masked(text: str, but: masking.Kind | None = None) -> str:
    """Return the text with marks for what may tell who somebody is, but for one kind."""
    own = [*(node.name for node in tree()), *(row.name for row in offered())]
    return masking.mask(text, (one for one in masking.find(text, known=own) if one.kind != but))


def _answer(case: FeedbackCase) -> str:
    """Return the words of the answer, nothing while there is none."""
    if case.state != State.ANSWERED:
        return ""
    said = case.messages.filter(kind=MessageKind.ANSWER).last()
    if said is None or not said.measure or case.kind == Kind.FAULT:
        return said.text if said else ""
    return f"{said.text}\n\n{_('Det här gör vi:')} {said.measure}"
