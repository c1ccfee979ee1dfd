"""One click on each form about declarations: who, where, and what is filled in."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from tests.declarations.conftest import adopted, drafted, goal_of, method_of, said, taken_to
from tests.goals.conftest import Thread
from tests.goals.sent import Sent

SAID = {
    "text": "Vi ringer innan vi kommer.",
    "level_kind": "time",
    "amount": "15",
    "time_unit": "minutes",
    "share": "90",
}


def text_in(thread: Thread, state: State = State.DRAFT) -> DeclarationVersion:
    adopted(thread.town, "umea")
    return taken_to(drafted(thread.town), state, starts_on=timezone.localdate())


def _on(
    text: DeclarationVersion, name: str, action: str, who: str = "lars", /, **fields: object
) -> Sent:
    page = reverse(f"declarations:{name}", args=[text.declaration.key])
    return Sent(who, page, action, fields)


def _button(
    version: DeclarationVersion,
    name: str,
    action: str,
    *more: object,
    page: str = "",
    **fields: object,
) -> Sent:
    key = version.declaration.key
    stands = page or f"{reverse('declarations:declaration', args=[key])}?version={version.number}"
    to = reverse(f"declarations:{name}", args=[key, *more])
    return Sent("lars", stands, action, fields, to)


def drafting(thread: Thread) -> Sent:
    adopted(thread.town, "umea")
    said = {
        "title": "Hemtjänst", "kind": "department_wide", "unit": thread.town.care.pk,
        "concern": "service",
    }  # fmt: skip
    return Sent("lars", reverse("declarations:draft"), "declaration.drafted", said)


def editing(thread: Thread) -> Sent:
    version = text_in(thread)
    seen = version.declaration.__class__.objects.get(pk=version.declaration_id).version
    said = {"title": "Nytt namn", "concern": "service", "version": seen}
    return _on(version, "edit", "declaration.edited", **said)


def redrafting(thread: Thread) -> Sent:
    version = text_in(thread, State.PUBLISHED)
    return _button(version, "redraft", "declaration.redrafted")


def discarding(thread: Thread) -> Sent:
    return _button(text_in(thread), "discard", "declaration.discarded")


def handing_over(thread: Thread) -> Sent:
    version, unit = text_in(thread), thread.town.home_care.pk
    return _on(version, "hand_over", "declaration.handed_over", unit=unit)


def serving(thread: Thread) -> Sent:
    version = text_in(thread)
    services.stop_serving(version.declaration.goal_links.get(), by=None)
    goal = goal_of(thread.town).pk
    return _on(version, "serve", "declaration.goal_served", goal=goal)


def unserving(thread: Thread) -> Sent:
    version = text_in(thread)
    page = reverse("declarations:serve", args=[version.declaration.key])
    pk = version.declaration.goal_links.get().pk
    return _button(version, "unserve", "declaration.goal_left", pk, page=page)


def taking_part(thread: Thread) -> Sent:
    on = timezone.localdate() - timedelta(days=3)
    said = {"party": "staff", "held_on": on.isoformat(), "form": "Möte", "brought": "Tider."}
    return _on(text_in(thread), "take_part", "declaration.drafted_with", **said)


def striking_part(thread: Thread) -> Sent:
    version = text_in(thread)
    pk = version.declaration.drafting.earliest("pk").pk
    page = reverse("declarations:strike_part", args=[version.declaration.key, pk])
    return Sent("lars", page, "declaration.drafting_struck", {})


def putting_in_words(thread: Thread) -> Sent:
    said = {"kind": "easy", "title": "Hemtjänst", "text": "Vi hjälper dig.", "written_by": "Byrån"}
    return _on(text_in(thread), "write_variant", "declaration.put_in_language", **said)


def taking_from_words(thread: Thread) -> Sent:
    version = text_in(thread)
    made = services.write_variant(
        version, kind="easy", title="Hemtjänst", text="Vi hjälper.", written_by="Byrån", by=None
    )
    page = reverse("declarations:write_variant", args=[version.declaration.key])
    action = "declaration.taken_from_language"
    return _button(version, "remove_variant", action, made.pk, page=page)


def promising(thread: Thread) -> Sent:
    return _on(text_in(thread), "make_promise", "promise.made", **SAID)


def _of_promise(thread: Thread, name: str, action: str, **fields: object) -> Sent:
    version = text_in(thread)
    page = reverse(f"declarations:{name}", args=[version.declaration.key, 1])
    return Sent("lars", page, action, fields)


def promising_anew(thread: Thread) -> Sent:
    return _of_promise(thread, "edit_promise", "promise.edited", **SAID)


def taking_back(thread: Thread) -> Sent:
    return _button(text_in(thread), "take_back_promise", "promise.taken_back", 1)


def moving(thread: Thread) -> Sent:
    version = text_in(thread)
    services.make_promise(version, said=said("Vi ringer."), by=None)
    sent = _button(version, "move_promise", "promise.ordered", 2)
    sent.fields["to"] = "up"
    return sent


def measuring(thread: Thread) -> Sent:
    said = {"source": "check", "method": "Vi tittar i planeringen.", "rhythm": "quarter"}
    return _of_promise(thread, "measure", "promise.measured_by", **said)


def stopping_to_measure(thread: Thread) -> Sent:
    version = text_in(thread)
    services.measure_promise(
        version.promises.get().promise, source="check", rhythm="quarter", method="Vi tittar.",
        by=None,
    )  # fmt: skip
    page = reverse("declarations:measure", args=[version.declaration.key, 1])
    return _button(version, "stop_measuring", "promise.unmeasured", 1, page=page)


def using(thread: Thread) -> Sent:
    other = method_of(thread.town, "Ring före")
    return _of_promise(thread, "use_method", "promise.assured", method=other.pk)


def stopping_to_use(thread: Thread) -> Sent:
    version = text_in(thread)
    pk = version.promises.get().promise.method_uses.get().pk
    page = reverse("declarations:use_method", args=[version.declaration.key, 1])
    return _button(version, "stop_using", "promise.unassured", pk, page=page)


def handing_in(thread: Thread) -> Sent:
    return _on(text_in(thread), "submit", "declaration.submit")


def assessing(thread: Thread) -> Sent:
    version = text_in(thread, State.SUBMITTED)
    keys = ("goals", "quality_levels", "resources", "priorities")
    said = dict.fromkeys(keys, "Det håller.") | {f"ok_{key}": "yes" for key in keys}
    return _on(version, "assess", "declaration.assess", **said)


def feeding_back(thread: Thread) -> Sent:
    said = {"held_on": timezone.localdate().isoformat(), "comment": "Vi var överens."}
    return _on(text_in(thread, State.ASSESSED), "feedback", "declaration.feedback", **said)


def proposing(thread: Thread) -> Sent:
    on = (timezone.localdate() + timedelta(days=14)).isoformat()
    said = dict.fromkeys(("goal_link", "credibility", "clarity"), "Ja.") | {"meeting_on": on}
    return _on(text_in(thread, State.DISCUSSED), "propose", "declaration.propose", **said)


def sending_back(thread: Thread) -> Sent:
    version = text_in(thread, State.SUBMITTED)
    return _on(version, "send_back", "declaration.return", comment="Skriv kortare.")


def minutes() -> dict[str, object]:
    today = timezone.localdate().isoformat()
    return {"decided_on": today, "paragraph": "118", "starts_on": today}


def deciding(thread: Thread) -> Sent:
    version = text_in(thread, State.PROPOSED)
    return _on(version, "decide", "declaration.decide", "siv", **minutes())


def deciding_several(thread: Thread) -> Sent:
    version = text_in(thread, State.PROPOSED)
    body = thread.town.care_committee.key
    page = reverse("declarations:agenda", args=[body, version.meeting_on.isoformat()])
    said = minutes() | {f"take_{version.pk}": "on"}
    return Sent("siv", page, "declaration.decide", said)


def publishing(thread: Thread) -> Sent:
    return _on(text_in(thread, State.DECIDED), "publish", "declaration.publish")


def withdrawing(thread: Thread) -> Sent:
    version = text_in(thread, State.PUBLISHED)
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    said = minutes() | {"ends_on": tomorrow, "reason": "Tjänsten upphör."}
    del said["starts_on"]
    said["paragraph"] = "119"
    return _on(version, "withdraw", "declaration.withdraw", "siv", **said)


DECLARATION_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "declarations:draft": drafting,
    "declarations:edit": editing,
    "declarations:redraft": redrafting,
    "declarations:discard": discarding,
    "declarations:hand_over": handing_over,
    "declarations:serve": serving,
    "declarations:unserve": unserving,
    "declarations:take_part": taking_part,
    "declarations:strike_part": striking_part,
    "declarations:write_variant": putting_in_words,
    "declarations:remove_variant": taking_from_words,
    "declarations:make_promise": promising,
    "declarations:edit_promise": promising_anew,
    "declarations:take_back_promise": taking_back,
    "declarations:move_promise": moving,
    "declarations:measure": measuring,
    "declarations:stop_measuring": stopping_to_measure,
    "declarations:use_method": using,
    "declarations:stop_using": stopping_to_use,
    "declarations:submit": handing_in,
    "declarations:assess": assessing,
    "declarations:feedback": feeding_back,
    "declarations:propose": proposing,
    "declarations:send_back": sending_back,
    "declarations:decide": deciding,
    "declarations:agenda": deciding_several,
    "declarations:publish": publishing,
    "declarations:withdraw": withdrawing,
}
