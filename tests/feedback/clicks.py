"""One click on each form about cases: who, where, and what is filled in."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

from django.urls import reverse
from django.utils import timezone

from rodtrad.core.workdays import WorkCalendar
from rodtrad.feedback import services
from rodtrad.feedback.enums import TrackKind
from rodtrad.feedback.models import FeedbackCase, RetentionRule
from rodtrad.feedback.queries.report_periods import newest_ended
from tests.feedback.conftest import answered, brought, given, in_hand
from tests.feedback.keeping import PLAN, rule
from tests.feedback.open311 import lamps, shown
from tests.feedback.sending import LETTER, with_file
from tests.goals.conftest import Thread
from tests.goals.sent import Sent


def _case(thread: Thread) -> FeedbackCase:
    return brought(thread.town.home_care_south)


def _mine(thread: Thread) -> FeedbackCase:
    return in_hand(_case(thread), thread.town.karin)


def _on(case: FeedbackCase, name: str, action: str, **fields: object) -> Sent:
    return Sent("karin", reverse(f"feedback:{name}", args=[case.code]), action, fields)


def _button(case: FeedbackCase, name: str, action: str) -> Sent:
    page = reverse("feedback:case", args=[case.code])
    return Sent("karin", page, action, {}, reverse(f"feedback:{name}", args=[case.code]))


def answering(thread: Thread) -> Sent:
    case = _mine(thread)
    said = {"text": "Tack.", "result": "noted", "version": case.version}
    return _on(case, "case", "case.answered", **said)


def taking(thread: Thread) -> Sent:
    return _button(_case(thread), "take", "case.taken")


def giving(thread: Thread) -> Sent:
    return _on(_case(thread), "give", "case.taken", to=thread.town.sven.pk)


def handing_on(thread: Thread) -> Sent:
    to = thread.town.home_care_north.pk
    return _on(_case(thread), "hand_on", "case.handed_on", to=to, reason="Det är deras.")


def merging(thread: Thread) -> Sent:
    into, other = _mine(thread), _case(thread)
    return _on(into, "merge", "case.merged", codes=other.code, version=into.version)


def taking_apart(thread: Thread) -> Sent:
    case = _case(thread)
    services.merge(_mine(thread), cases=[case], by=thread.town.karin)
    return _button(case, "take_apart", "case.taken_apart")


def splitting(thread: Thread) -> Sent:
    case = _mine(thread)
    said = {"text": "Maten var kall.", "kind": "complaint", "version": case.version}
    return _on(case, "split", "case.split", **said)


def sorting(thread: Thread) -> Sent:
    return _on(_case(thread), "sort", "case.sorted", kind="fault", secrecy="none")


def noting(thread: Thread) -> Sent:
    return _on(_case(thread), "note", "case.noted", text="Ringde gruppen.")


def asking(thread: Thread) -> Sent:
    return _on(_mine(thread), "ask", "case.asked", text="Vilken dag?")


def going_on(thread: Thread) -> Sent:
    case = _mine(thread)
    services.ask(case, text="Vilken dag?", by=thread.town.karin)
    return _button(case, "go_on", "case.resumed")


def following_up(thread: Thread) -> Sent:
    case = answered(_case(thread), thread.town.karin, result="upheld", measure="Vi ringer.")
    return _on(case, "follow_up", "case.followed_up", text="Nu ringer vi.")


def _held(thread: Thread) -> FeedbackCase:
    said = given(unit_id=thread.town.home_care_south.pk)
    return services.receive(said, token=uuid4(), by=None, is_doubtful=True).case


def letting_in(thread: Thread) -> Sent:
    return _button(_held(thread), "let_in", "case.let_in")


def removing(thread: Thread) -> Sent:
    return _button(_held(thread), "remove", "case.removed")


def promising(thread: Thread) -> Sent:
    said = {"what": "confirm", "amount": "1", "unit": "weeks", "body": "", "kind": ""}
    return Sent("maja", reverse("feedback:promise_time"), "time.promised", said)


def ending(thread: Thread) -> Sent:
    row = services.promise_time(services.time_of("confirm", 1, "weeks"), by=None)
    to = reverse("feedback:end_time", args=[row.pk])
    return Sent("maja", reverse("feedback:times"), "time.ended", {}, to)


def _soon() -> date:
    return WorkCalendar().add(timezone.localdate(), 3)


def closing(thread: Thread) -> Sent:
    said = {"on": _soon().isoformat(), "name": "Planering"}
    return Sent("maja", reverse("feedback:close_day"), "day.closed", said)


def opening(thread: Thread) -> Sent:
    day = services.close_day(_soon(), name="Planering", by=None)
    to = reverse("feedback:open_day", args=[day.pk])
    return Sent("maja", reverse("feedback:times"), "day.opened", {}, to)


def releasing(thread: Thread) -> Sent:
    case = with_file(thread.town.home_care_south, LETTER)
    to = reverse("feedback:release_file", args=[case.code, 1])
    return Sent("karin", to, "case.file_released", {})


def removing_a_file(thread: Thread) -> Sent:
    case = with_file(thread.town.home_care_south, LETTER)
    to = reverse("feedback:remove_file", args=[case.code, 1])
    return Sent("karin", to, "case.file_removed", {"text": "Fel kommun."})


def _fault(thread: Thread) -> FeedbackCase:
    return brought(thread.town.home_care_south, kind="fault")


def showing(thread: Thread) -> Sent:
    service = lamps(thread.town)
    said = {"service": service.pk, "text": "Lyktan är trasig.", "is_read": "on"}
    return _on(_fault(thread), "show", "case.shown", **said)


def hiding(thread: Thread) -> Sent:
    case = shown(_fault(thread), lamps(thread.town))
    return _button(case, "hide", "case.hidden")


def offering(thread: Thread) -> Sent:
    said = {"name": "Klotter", "unit": thread.town.head_office.pk, "receipt": "realtime"}
    return Sent("maja", reverse("feedback:offer_service"), "service.offered", said)


def writing_a_template(thread: Thread) -> Sent:
    said = {"name": "Beröm", "text": "Tack för att du berättar."}
    return Sent("maja", reverse("feedback:write_template"), "template.written", said)


def editing_a_template(thread: Thread) -> Sent:
    row = services.write_template(name="Beröm", text="Tack.", by=None)
    said = {"name": "Beröm", "text": "Tack för att du berättar.", "version": "1"}
    return Sent("maja", reverse("feedback:edit_template", args=[row.pk]), "template.edited", said)


def ending_a_template(thread: Thread) -> Sent:
    row = services.write_template(name="Beröm", text="Tack.", by=None)
    to = reverse("feedback:end_template", args=[row.pk])
    return Sent("maja", reverse("feedback:templates"), "template.ended", {}, to)


def beginning_templates(thread: Thread) -> Sent:
    to = reverse("feedback:begin_templates")
    return Sent("maja", reverse("feedback:templates"), "templates.begun", {}, to)


def ending_service(thread: Thread) -> Sent:
    to = reverse("feedback:end_service", args=[lamps(thread.town).pk])
    return Sent("maja", reverse("feedback:faults"), "service.ended", {}, to)


KEEPING = "feedback:keeping"


def ruling(thread: Thread) -> Sent:
    said = {"goes": "contact", "months": "12", "paragraph": PLAN, "decided_on": "2026-01-15"}
    return Sent("maja", reverse("feedback:write_rule"), "retention.ruled", said)


def ending_rule(thread: Thread) -> Sent:
    to = reverse("feedback:end_rule", args=[rule().pk])
    return Sent("maja", reverse(KEEPING), "retention.rule_ended", {}, to)


def _reached(thread: Thread) -> RetentionRule:
    case = answered(_case(thread), thread.town.karin)
    long_ago = timezone.now() - timedelta(days=800)
    FeedbackCase.objects.filter(pk=case.pk).update(answered_at=long_ago)
    return rule()


def proposing(thread: Thread) -> Sent:
    at = [_reached(thread).pk]
    to = reverse("feedback:propose_weeding", args=at)
    return Sent("maja", reverse("feedback:dry_run", args=at), "retention.proposed", {}, to)


def _proposed(thread: Thread, name: str, action: str) -> Sent:
    at = [services.propose(_reached(thread), by=thread.town.adam).pk]
    to = reverse(f"feedback:{name}_weeding", args=at)
    return Sent("maja", reverse("feedback:weeding", args=at), action, {}, to)


def approving(thread: Thread) -> Sent:
    return _proposed(thread, "approve", "retention.approved")


def withdrawing(thread: Thread) -> Sent:
    return _proposed(thread, "withdraw", "retention.withdrawn")


def _until() -> str:
    return (timezone.localdate() + timedelta(days=30)).isoformat()


def holding(thread: Thread) -> Sent:
    said = {"unit": thread.town.care.pk, "reason": "Granskning.", "ends_on": _until()}
    return Sent("maja", reverse("feedback:hold"), "retention.held", said)


def holding_a_case(thread: Thread) -> Sent:
    said = {"reason": "Tvist.", "ends_on": _until()}
    return _on(_case(thread), "hold_case", "retention.held", **said)


def lifting(thread: Thread) -> Sent:
    until = timezone.localdate()
    row = services.hold(unit=thread.town.care, reason="Granskning.", ends_on=until, by=None)
    to = reverse("feedback:lift", args=[row.pk])
    return Sent("maja", to, "retention.lifted", {"text": "Klart."})


def saying_appeal(thread: Thread) -> Sent:
    said = {"text": "Ring växeln."}
    return Sent("maja", reverse("feedback:say_appeal"), "retention.appeal_said", said)


def _deciding(thread: Thread, name: str, **more: object) -> Sent:
    said = {"decision": "yes", "reason": "Avsändaren bad om det."} | more
    return _on(_case(thread), name, "case.rights_decided", **said)


def giving_access(thread: Thread) -> Sent:
    return _deciding(thread, "access")


def correcting(thread: Thread) -> Sent:
    return _deciding(thread, "correct", text="Det var klockan nio.")


def erasing(thread: Thread) -> Sent:
    return _deciding(thread, "erase", goes="everything")


def _track(case: FeedbackCase, name: str, action: str, **fields: object) -> Sent:
    to = reverse(f"feedback:{name}", args=[case.code, "degrading"])
    return Sent("karin", to, action, fields)


def deciding(thread: Thread) -> Sent:
    said = {"decision": "accept", "reason": "Det står så.", "receiver": "", "secrecy": "none"}
    return _track(_case(thread), "track", "case.track_accepted", **said)


def closing_track(thread: Thread) -> Sent:
    case = services.accept_track(
        _case(thread), kind=TrackKind.DEGRADING, reason="Det står så.", by=None
    )
    return _track(case, "close_track", "case.track_closed", outcome="Rektorn har utrett.")


def setting_track(thread: Thread) -> Sent:
    said = {"amount": 2, "unit": "weeks", "starts": "decided", "receiver": "", "secrecy": "none"}
    return Sent("maja", reverse("feedback:set_track", args=["appeal"]), "track.set", said)


def compiling(thread: Thread) -> Sent:
    return Sent("maja", reverse("feedback:compile"), "report.compiled", {"may_release": "on"})


def presenting(thread: Thread) -> Sent:
    period = newest_ended(timezone.localdate())
    assert period is not None
    made = services.compile_report(thread.town.municipality, period=period, by=None)
    page = reverse("feedback:present", args=[made.pk])
    return Sent("maja", page, "report.presented", {"on": timezone.localdate().isoformat()})


def counting(thread: Thread) -> Sent:
    said = {"unit": thread.town.lake_school.pk, "count": 300, "starts_on": "2026-01-01"}
    return Sent("maja", reverse("feedback:count_users"), "users.counted", said)


FEEDBACK_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "feedback:case": answering,
    "feedback:take": taking,
    "feedback:give": giving,
    "feedback:hand_on": handing_on,
    "feedback:merge": merging,
    "feedback:take_apart": taking_apart,
    "feedback:split": splitting,
    "feedback:sort": sorting,
    "feedback:note": noting,
    "feedback:ask": asking,
    "feedback:go_on": going_on,
    "feedback:follow_up": following_up,
    "feedback:let_in": letting_in,
    "feedback:remove": removing,
    "feedback:release_file": releasing,
    "feedback:remove_file": removing_a_file,
    "feedback:promise_time": promising,
    "feedback:end_time": ending,
    "feedback:show": showing,
    "feedback:hide": hiding,
    "feedback:offer_service": offering,
    "feedback:end_service": ending_service,
    "feedback:track": deciding,
    "feedback:close_track": closing_track,
    "feedback:set_track": setting_track,
    "feedback:compile": compiling,
    "feedback:present": presenting,
    "feedback:count_users": counting,
    "feedback:write_template": writing_a_template,
    "feedback:edit_template": editing_a_template,
    "feedback:end_template": ending_a_template,
    "feedback:begin_templates": beginning_templates,
    "feedback:close_day": closing,
    "feedback:open_day": opening,
    "feedback:write_rule": ruling,
    "feedback:end_rule": ending_rule,
    "feedback:propose_weeding": proposing,
    "feedback:approve_weeding": approving,
    "feedback:withdraw_weeding": withdrawing,
    "feedback:hold": holding,
    "feedback:hold_case": holding_a_case,
    "feedback:lift": lifting,
    "feedback:say_appeal": saying_appeal,
    "feedback:access": giving_access,
    "feedback:correct": correcting,
    "feedback:erase": erasing,
}
