"""One click on each form of ways of working, of units and of what came of promises."""

from collections.abc import Callable

from django.urls import reverse

from rodtrad.declarations import services
from rodtrad.declarations.models import DeclarationVersion, ServiceArea, WorkMethod
from rodtrad.organisation.models import AdoptedProfile
from tests.declarations.conftest import adopted
from tests.declarations.test_following import checked, looked_at
from tests.declarations.test_method_pages import described
from tests.goals.conftest import Thread
from tests.goals.sent import Sent


def asking(thread: Thread) -> None:
    """Let the profile hold that asks units to state something."""
    AdoptedProfile.objects.all().delete()
    adopted(thread.town, "umea")


def describing(thread: Thread) -> Sent:
    said = {"title": "Ronden", "unit": thread.town.home_care_south.pk, "role": "staff"}
    return Sent("karin", reverse("declarations:describe_method"), "method.described", said)


def _method(thread: Thread, name: str, action: str, fields: dict[str, object]) -> Sent:
    found: WorkMethod = described(thread.town)
    page = reverse(f"declarations:{name}", args=[found.key])
    return Sent("karin", page, action, fields)


def editing(thread: Thread) -> Sent:
    said = {"title": "Ronden igen", "role": "staff", "version": 1}
    return _method(thread, "edit_method", "method.edited", said)


def reviewing(thread: Thread) -> Sent:
    said = {"next_review_on": "2027-11-20"}
    return _method(thread, "review_method", "method.reviewed", said)


def assessing(thread: Thread) -> Sent:
    said = {"used": "yes", "is_enough": "yes", "text": "Bra"}
    return _method(thread, "assess_method", "method.assessed", said)


def ending(thread: Thread) -> Sent:
    found = described(thread.town)
    to = reverse("declarations:end_method", args=[found.key])
    page = reverse("declarations:method", args=[found.key])
    return Sent("karin", page, "method.ended", {}, to)


def stating(thread: Thread) -> Sent:
    asking(thread)
    key = thread.town.home_care_south.key
    page = reverse("declarations:state", args=[key, "stallningstaganden", "feedback"])
    return Sent("karin", page, "unit.stated", {"text": "Vi läser allt som kommer in."})


def naming(thread: Thread) -> Sent:
    asking(thread)
    key = thread.town.home_care_south.key
    said = {"kind": "customer", "name": "Äldre hemma"}
    to = reverse("declarations:name_stakeholder", args=[key])
    page = reverse("declarations:statements", args=[key])
    return Sent("karin", page, "unit.stakeholder_named", said, to)


def leaving(thread: Thread) -> Sent:
    asking(thread)
    unit = thread.town.home_care_south
    held = services.name_stakeholder(unit, kind="customer", name="Äldre", needs="", by=None)
    to = reverse("declarations:leave_stakeholder", args=[unit.key, held.pk])
    page = reverse("declarations:statements", args=[unit.key])
    return Sent("karin", page, "unit.stakeholder_left", {}, to)


def naming_area(thread: Thread) -> Sent:
    said = {"name": "Hemtjänst", "body": thread.town.care_committee.pk, "is_core": "on"}
    return Sent("maja", reverse("declarations:name_area"), "area.named", said)


def _area(thread: Thread) -> ServiceArea:
    body = thread.town.care_committee
    return services.name_area(body=body, name="Hemtjänst", is_core=True, by=None)


def editing_area(thread: Thread) -> Sent:
    area = _area(thread)
    said = {"name": "Hemvård", "body": area.body_id, "version": 1}
    page = reverse("declarations:edit_area", args=[area.key])
    return Sent("maja", page, "area.edited", said)


def ending_area(thread: Thread) -> Sent:
    area = _area(thread)
    to = reverse("declarations:end_area", args=[area.key])
    return Sent("maja", reverse("declarations:areas"), "area.ended", {}, to)


def _promised(thread: Thread) -> DeclarationVersion:
    asking(thread)
    return looked_at(thread.town)


def checking(thread: Thread) -> Sent:
    promise = _promised(thread).promises.get().promise_id
    page = f"{reverse('declarations:check', args=[promise])}?period=2026-10"
    return Sent("karin", page, "promise.checked", {"kept": 19, "of": 20})


def answering(thread: Thread) -> Sent:
    version = _promised(thread)
    checked(version, 12)
    page = reverse("declarations:answer_broken", args=[version.promises.get().promise_id])
    return Sent("karin", page, "promise.answered", {"kind": "changed", "text": "Nya rutter"})


def summing_up(thread: Thread) -> Sent:
    version = _promised(thread)
    page = reverse("declarations:year", args=[version.declaration.key, 2025])
    said = {"degree": "not_assessable", "reasons": "Inte mätt"}
    return Sent("karin", page, "declaration.summed_up", said)


UNIT_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "declarations:describe_method": describing,
    "declarations:edit_method": editing,
    "declarations:review_method": reviewing,
    "declarations:assess_method": assessing,
    "declarations:end_method": ending,
    "declarations:state": stating,
    "declarations:name_stakeholder": naming,
    "declarations:leave_stakeholder": leaving,
    "declarations:name_area": naming_area,
    "declarations:edit_area": editing_area,
    "declarations:end_area": ending_area,
    "declarations:check": checking,
    "declarations:answer_broken": answering,
    "declarations:year": summing_up,
}
