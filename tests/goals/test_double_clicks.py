"""Two clicks at the same moment on any form in the house act once and lead to the same page."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from threading import Barrier
from threading import Thread as Click

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from rodtrad.annotations import services as annotations
from rodtrad.annotations.models import Attachment
from rodtrad.audit.models import Act, Once
from rodtrad.goals import services
from rodtrad.goals.models import GoalLink, GoalMeasure
from rodtrad.notifications.due import due_for
from rodtrad.notifications.services import delegate
from tests.goals.conftest import TODAY, Thread, decided_by, goal

ROOMS = ("staff", "profiles", "organisation", "notifications", "annotations", "indicators", "goals")
# They set a state, and whoever comes second finds it set.
SETS_A_STATE = {"goals:set_state", "goals:plan_step", "notifications:retry"}
# They are `OnceForm`s that `organisation.staff.acting` takes; some of them stand in CLICKS too.
TAKEN_ONCE = {
    *("organisation:adopt", "organisation:add_person", "organisation:appearance"),
    *("organisation:appoint", "organisation:close", "organisation:create", "organisation:end"),
    *("organisation:leave", "organisation:move", "organisation:register_decision"),
    *("organisation:rename", "organisation:substitute", "organisation:way_in"),
}


@dataclass
class Sent:
    """Who clicks, the page the form stands on, what is filled in, and what act it is."""

    who: str
    page: str
    action: str
    fields: dict[str, object]
    to: str = ""


def draft_of(thread: Thread):
    return goal("unit_goal", thread.town.home_care_south, "Fler går ut varje dag", thread.in_time)


def a_plan(thread: Thread):
    plan = services.draft_plan(
        body=thread.town.care_committee,
        kind="committee_plan",
        name="Verksamhetsplan 2027",
        first_year=2027,
        last_year=2027,
        by=None,
    )
    services.propose_plan(plan, by=None)
    return plan


def drafting(thread: Thread) -> Sent:
    fields = {"level": "unit_goal", "body": thread.town.home_care_south.pk, "title": "Nytt mål"}
    page = f"{reverse('goals:draft')}?under={thread.in_time.key}"
    return Sent("karin", page, "goal.drafted", fields)


def wording(thread: Thread) -> Sent:
    page = reverse("goals:edit", args=[draft_of(thread).key])
    return Sent("karin", page, "goal.edited", {"title": "Alla som vill går ut", "version": 1})


def linking(thread: Thread) -> Sent:
    loose = goal("unit_goal", thread.town.home_care_south, "Fler går ut varje dag")
    page = reverse("goals:link", args=[loose.key])
    return Sent("karin", page, "goal.linked", {"parent": thread.in_time.pk, "weight": "1"})


def unlinking(thread: Thread) -> Sent:
    link = GoalLink.objects.get(child=thread.south)
    page = reverse("goals:link", args=[thread.south.key])
    to = reverse("goals:unlink", args=[thread.south.key, link.pk])
    return Sent("maja", page, "goal.unlinked", {}, to)


def measuring(thread: Thread) -> Sent:
    page = reverse("goals:measure", args=[draft_of(thread).key])
    fields = {"series": thread.south_series.pk, "weight": "1"}
    return Sent("karin", page, "goal.measured", fields)


def unmeasuring(thread: Thread) -> Sent:
    measure = GoalMeasure.objects.get(goal=thread.south)
    page = reverse("goals:measure", args=[thread.south.key])
    to = reverse("goals:unmeasure", args=[thread.south.key, measure.pk])
    return Sent("karin", page, "goal.unmeasured", {}, to)


def judging(thread: Thread) -> Sent:
    page = reverse("goals:judge", args=[thread.south.key])
    fields = {"outcome": "met", "reason": "Alla besök blev av."}
    return Sent("karin", page, "goal.judged", fields)


def planning(thread: Thread) -> Sent:
    fields = {
        "title": "Öva",
        "unit": thread.town.home_care_south.pk,
        "responsible": thread.town.karin.pk,
        "ends_on": "2026-12-20",
    }
    page = reverse("goals:plan_activity", args=[thread.south.key])
    return Sent("karin", page, "activity.planned", fields)


def rewriting(thread: Thread) -> Sent:
    fields = {
        "title": "Lägg om alla rutter",
        "responsible": thread.town.karin.pk,
        "ends_on": "2026-12-20",
        "version": thread.routes.version,
    }
    page = reverse("goals:edit_activity", args=[thread.routes.pk])
    return Sent("karin", page, "activity.edited", fields)


def drafting_a_plan(thread: Thread) -> Sent:
    fields = {
        "kind": "committee_plan",
        "body": thread.town.home_care_south.pk,
        "name": "Plan",
        "first_year": 2027,
        "last_year": 2027,
    }
    return Sent("karin", reverse("goals:draft_plan"), "plan.drafted", fields)


def adopting(thread: Thread) -> Sent:
    decision = decided_by(thread.town.care_committee)
    page = reverse("goals:adopt_plan", args=[a_plan(thread).pk])
    return Sent("siv", page, "plan.adopted", {"decision": decision.pk})


def _about(thread: Thread) -> str:
    return reverse("annotations:about", args=["goals.goal", thread.south.pk])


def commenting(thread: Thread) -> Sent:
    return Sent("karin", _about(thread), "comment.posted", {"text": "Vi börjar nu.", "also": ""})


def attaching(thread: Thread) -> Sent:
    file = SimpleUploadedFile("matt.txt", b"91 av 100")
    return Sent("karin", _about(thread), "attachment.added", {"file": file, "also": ""})


def editing_a_comment(thread: Thread) -> Sent:
    comment = annotations.post_comment(thread.south, text="Först så", by=thread.town.karin)
    page = reverse("annotations:edit_comment", args=[comment.pk])
    return Sent("karin", page, "comment.edited", {"text": "Sedan så"})


def removing_a_comment(thread: Thread) -> Sent:
    comment = annotations.post_comment(thread.south, text="Bort", by=thread.town.karin)
    page = reverse("annotations:edit_comment", args=[comment.pk])
    to = reverse("annotations:remove_comment", args=[comment.pk])
    return Sent("karin", page, "comment.removed", {}, to)


def removing_a_file(thread: Thread) -> Sent:
    upload = SimpleUploadedFile("matt.txt", b"91 av 100")
    annotations.say(thread.south, text="", upload=upload, by=thread.town.karin)
    to = reverse("annotations:remove_file", args=[Attachment.objects.get().pk])
    return Sent("karin", f"/traden/{thread.south.key}/", "attachment.removed", {}, to)


def tagging(thread: Thread) -> Sent:
    page = reverse("annotations:tags_of", args=["goals.goal", thread.south.pk])
    return Sent("karin", page, "tag.attached", {"agenda": ["3"]})


def naming_a_tag(thread: Thread) -> Sent:
    return Sent("maja", reverse("annotations:tags"), "tag.named", {"name": "Trygghet"})


def retiring_a_tag(thread: Thread) -> Sent:
    tag = annotations.name_tag(name="Trygghet", by=thread.town.maja)
    page = reverse("annotations:tag", args=[tag.vocabulary, tag.key])
    to = reverse("annotations:retire_tag", args=[tag.pk])
    return Sent("maja", page, "tag.retired", {}, to)


def _waiting(thread: Thread, prefix: str):
    waiting = due_for(thread.town.karin, TODAY).waiting
    return next(one.item for one in waiting if one.item.key.startswith(prefix))


def answering(thread: Thread) -> Sent:
    key = _waiting(thread, "observation:").key
    fields = {"key": key, "value": "91", "is_confirmed": "on"}
    to = reverse("notifications:answer")
    return Sent("karin", reverse("notifications:mine"), "observation.recorded", fields, to)


def handing_over(thread: Thread) -> Sent:
    key = _waiting(thread, "observation:").key
    page = f"{reverse('notifications:delegate')}?sak={key}"
    return Sent("karin", page, "delegation.given", {"to": thread.town.sven.pk, "line": "Tack!"})


def taking_back(thread: Thread) -> Sent:
    karin, sven = thread.town.karin, thread.town.sven
    given = delegate(_waiting(thread, "observation:"), to=sven, by=karin)
    to = reverse("notifications:end_delegation", args=[given.pk])
    return Sent("karin", reverse("notifications:mine"), "delegation.taken_back", {}, to)


def choosing_mail(thread: Thread) -> Sent:
    return Sent("karin", reverse("notifications:settings"), "digest.chosen", {})


def setting_the_rhythm(thread: Thread) -> Sent:
    fields = {"weekdays": ["1"], "hour": 6, "keep_days": 30}
    return Sent("adam", reverse("notifications:outbox"), "rhythm.set", fields)


MEANING = {
    "name": "Ensamma besök",
    "measure_kind": "result",
    "unit_of_measure": "besök",
    "decimals": 0,
    "direction": "lower",
    "frequency": "month",
    "valid_from": "2026-11-01",
}


def defining(thread: Thread) -> Sent:
    fields = MEANING | {"key": "ensamma", "owner": thread.town.care_committee.pk}
    return Sent("maja", reverse("indicators:define"), "indicator.defined", fields)


def redefining(thread: Thread) -> Sent:
    page = reverse("indicators:redefine", args=["hemtjanst-i-tid"])
    fields = MEANING | {"valid_from": "2027-01-01", "reason": "Klarare", "seen": 1}
    return Sent("maja", page, "indicator.redefined", fields)


def asking(thread: Thread) -> Sent:
    page = reverse("indicators:open_series", args=["hemtjanst-i-tid"])
    fields = {"unit": thread.town.provider.pk, "valid_from": "2026-11-01"}
    return Sent("maja", page, "series.opened", fields)


def aiming(thread: Thread) -> Sent:
    page = f"{reverse('indicators:target', args=['hemtjanst-i-tid'])}?enhet=home-care-south"
    fields = {"kind": "reach", "value": "95", "valid_from": "2027-01-01", "seen": 1}
    return Sent("maja", page, "target.set", fields)


def recording(thread: Thread) -> Sent:
    page = f"{reverse('indicators:record', args=['hemtjanst-i-tid'])}?enhet=home-care-south"
    fields = {"period": "2026-10", "value_total": "91", "seen_total": 0}
    return Sent("karin", page, "observation.recorded", fields)


def locking(thread: Thread) -> Sent:
    page = reverse("indicators:period", args=["2026-10"])
    return Sent("ivar", page, "period.locked", {"act": "lock"})


def letting_in(thread: Thread) -> Sent:
    fields = {
        "given_name": "Nora",
        "family_name": "Ny",
        "username": "nora",
        "email": "nora@sjoby.example",
    }
    return Sent("adam", reverse("organisation:add_person"), "person.added", fields)


def appointing(thread: Thread) -> Sent:
    page = reverse("organisation:appoint", args=[thread.town.ebba.pk])
    fields = {"role": "staff", "unit": thread.town.home_care.pk, "starts_on": "2026-11-20"}
    return Sent("adam", page, "appointment.given", fields)


def founding(thread: Thread) -> Sent:
    fields = {
        "name": "Öster",
        "kind": "unit",
        "parent": thread.town.home_care.pk,
        "legal_form": "municipal",
        "starts_on": "2026-11-20",
    }
    return Sent("adam", reverse("organisation:create"), "unit.created", fields)


def registering(thread: Thread) -> Sent:
    page = reverse("organisation:register_decision", args=["care-committee"])
    fields = {"decided_on": "2026-11-18", "paragraph": "9", "title": "Ny plan"}
    return Sent("siv", page, "decision.registered", fields)


CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "goals:draft": drafting,
    "goals:edit": wording,
    "goals:link": linking,
    "goals:unlink": unlinking,
    "goals:measure": measuring,
    "goals:unmeasure": unmeasuring,
    "goals:judge": judging,
    "goals:plan_activity": planning,
    "goals:edit_activity": rewriting,
    "goals:draft_plan": drafting_a_plan,
    "goals:adopt_plan": adopting,
    "annotations:about": commenting,
    "annotations:about with a file": attaching,
    "annotations:edit_comment": editing_a_comment,
    "annotations:remove_comment": removing_a_comment,
    "annotations:remove_file": removing_a_file,
    "annotations:tags_of": tagging,
    "annotations:tags": naming_a_tag,
    "annotations:retire_tag": retiring_a_tag,
    "notifications:answer": answering,
    "notifications:delegate": handing_over,
    "notifications:end_delegation": taking_back,
    "notifications:settings": choosing_mail,
    "notifications:outbox": setting_the_rhythm,
    "indicators:define": defining,
    "indicators:redefine": redefining,
    "indicators:open_series": asking,
    "indicators:target": aiming,
    "indicators:record": recording,
    "indicators:period": locking,
    "organisation:add_person": letting_in,
    "organisation:appoint": appointing,
    "organisation:create": founding,
    "organisation:register_decision": registering,
}


def drawings(client: Client, sent: Sent, count: int) -> list[dict[str, object]]:
    """Draw the page so many times, and return what each drawing of the form sends."""
    to = sent.to or sent.page
    found = []
    for _ in range(count):
        page = client.get(sent.page).content.decode()
        form = next(form for form in _forms(page) if _leads_to(form, sent, to))
        said = re.search(r'name="once" value="([^"]+)"', form)
        found.append({"once": said[1] if said else "", **sent.fields})
    return found


def _forms(page: str) -> list[str]:
    return re.findall(r'<form[^>]*method="post".*?</form>', page, re.DOTALL)


def _leads_to(form: str, sent: Sent, to: str) -> bool:
    action = re.search(r'<form[^>]* action="([^"]*)"', form)
    fits = all(f'name="{name}"' in form for name in sent.fields if name != "is_confirmed")
    return (action[1] if action and action[1] else sent.page) == to and fits


def click_at_once(
    clients: list[Client], sent: Sent, forms: list[dict[str, object]]
) -> list[HttpResponse]:
    """Send the forms at the same moment, each in a thread and a session of its own."""
    answers: list[HttpResponse] = []
    ready = Barrier(len(forms))

    def click(client: Client, fields: dict[str, object]) -> None:
        ready.wait()
        try:
            answers.append(client.post(sent.to or sent.page, fields))
        finally:
            connection.close()

    clicks = [Click(target=partial(click, *one)) for one in zip(clients, forms, strict=True)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    return answers


def signed_in(thread: Thread, who: str, count: int = 2) -> list[Client]:
    clients = [Client() for _ in range(count)]
    for client in clients:
        client.force_login(getattr(thread.town, who))
    return clients


def _copied(fields: dict[str, object]) -> dict[str, object]:
    """Return the same form once more; a file is read by who sends it."""
    files = {
        name: SimpleUploadedFile(str(value.name), value.read())
        for name, value in fields.items()
        if isinstance(value, SimpleUploadedFile)
    }
    for name in files:
        fields[name].seek(0)
    return fields | files


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", CLICKS)
def test_two_clicks_at_the_same_moment_act_once_and_lead_to_the_same_page(
    thread: Thread, name: str, settings, tmp_path
) -> None:
    settings.MEDIA_ROOT = tmp_path
    sent = CLICKS[name](thread)
    clients = signed_in(thread, sent.who)
    form = drawings(clients[0], sent, 1)[0]
    before = Act.objects.filter(action=sent.action).count()

    answers = click_at_once(clients, sent, [form, _copied(form)])

    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0]["Location"] == answers[1]["Location"]
    assert Act.objects.filter(action=sent.action).count() - before == 1
    assert list(Once.objects.values_list("answer_url", flat=True)) == [answers[0]["Location"]]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["goals:draft", "goals:plan_activity", "annotations:about"])
def test_two_drawings_of_a_form_sent_at_the_same_moment_act_twice(
    thread: Thread, name: str
) -> None:
    sent = CLICKS[name](thread)
    clients = signed_in(thread, sent.who)
    before = Act.objects.filter(action=sent.action).count()

    click_at_once(clients, sent, drawings(clients[0], sent, 2))

    assert Act.objects.filter(action=sent.action).count() - before == 2


@pytest.mark.django_db(transaction=True)
def test_a_form_that_was_not_taken_can_be_mended_and_sent_with_the_same_drawing(
    thread: Thread,
) -> None:
    sent = planning(thread)
    client = signed_in(thread, sent.who, 1)[0]
    form = drawings(client, sent, 1)[0]

    refused = client.post(sent.page, form | {"title": ""})
    taken = client.post(sent.page, form)

    assert (refused.status_code, taken.status_code) == (200, 302)


def test_who_clicks_again_is_told_that_it_is_done(enter, thread: Thread) -> None:
    client, sent = enter("karin"), planning(thread)
    form = drawings(client, sent, 1)[0]
    client.get(client.post(sent.page, form)["Location"])

    page = client.post(sent.page, form, follow=True).content.decode()

    assert "Det är gjort." in page


def test_a_key_that_is_no_key_is_as_none(enter, thread: Thread) -> None:
    sent = planning(thread)

    answer = enter("karin").post(sent.page, sent.fields | {"once": "nej"})

    assert (answer.status_code, Once.objects.count()) == (302, 0)


def _routes(
    patterns: Iterable[URLPattern | URLResolver], space: str = ""
) -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _routes(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}", pattern


OURS = {
    name: pattern.callback
    for name, pattern in _routes(get_resolver().url_patterns)
    if name.split(":")[0] in ROOMS and ":" in name
}


def only_shows(view) -> bool:
    """Say whether the view itself turns away what a form sends."""
    while hasattr(view, "__wrapped__"):
        allowed = _allowed(view)
        if allowed is not None:
            return "POST" not in allowed
        view = view.__wrapped__
    return False


def _allowed(view) -> list[str] | None:
    cells = dict(zip(view.__code__.co_freevars, view.__closure__ or (), strict=True))
    return cells["request_method_list"].cell_contents if "request_method_list" in cells else None


def test_every_route_that_takes_a_form_acts_once_or_says_why_not() -> None:
    takes = {name for name, view in OURS.items() if not only_shows(view)}

    once = {name for name in takes if getattr(OURS[name], "acts_once", False)}

    assert takes - once == SETS_A_STATE | TAKEN_ONCE


def test_every_route_that_acts_once_is_clicked_twice_here() -> None:
    once = {name for name, view in OURS.items() if getattr(view, "acts_once", False)}

    clicked = {name.split()[0] for name in CLICKS}

    assert once - clicked == set()
