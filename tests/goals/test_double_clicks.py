"""Two clicks at the same moment on any form in the house act once and lead to the same page."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from threading import Barrier
from threading import Thread as Click

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from rodtrad.audit.models import Act, Once
from tests.declarations.clicks import DECLARATION_CLICKS
from tests.declarations.unit_clicks import UNIT_CLICKS
from tests.documents.clicks import DOCUMENT_CLICKS
from tests.feedback.clicks import FEEDBACK_CLICKS
from tests.feedback.more_clicks import MORE_CLICKS
from tests.goals.clicks import CLICKS as THREAD_CLICKS
from tests.goals.clicks import planning
from tests.goals.conftest import Thread
from tests.goals.sent import Sent
from tests.improvement.clicks import IMPROVEMENT_CLICKS

ROOMS = (
    "staff",
    "profiles",
    "organisation",
    "notifications",
    "annotations",
    "checks",
    "documents",
    "indicators",
    "goals",
    "improvement",
    "declarations",
    "feedback",
    "sheets",
)
CLICKS = THREAD_CLICKS | DOCUMENT_CLICKS | DECLARATION_CLICKS | UNIT_CLICKS | FEEDBACK_CLICKS
CLICKS |= IMPROVEMENT_CLICKS | MORE_CLICKS
# The form's own key makes two sendings one, and both are answered with the same words.
BY_ITS_KEY = {"feedback:register"}
# They set a state, and whoever comes second finds it set.
SETS_A_STATE = {
    *("goals:set_state", "goals:plan_step", "notifications:retry"),
    *("sheets:columns", "sheets:confirm", "sheets:discard"),
}
# They are `OnceForm`s that `organisation.staff.acting` takes; some of them stand in CLICKS too.
TAKEN_ONCE = {
    *("organisation:adopt", "organisation:add_person", "organisation:appearance"),
    *("organisation:appoint", "organisation:close", "organisation:create", "organisation:end"),
    *("organisation:leave", "organisation:move", "organisation:register_decision"),
    "organisation:carried_out",
    *("organisation:rename", "organisation:substitute", "organisation:way_in"),
    *("organisation:draft_reorganisation", "organisation:add_step", "organisation:remove_step"),
    *("organisation:plan_reorganisation", "organisation:withdraw_reorganisation"),
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

    assert takes - once == SETS_A_STATE | TAKEN_ONCE | BY_ITS_KEY


def test_every_route_that_acts_once_is_clicked_twice_here() -> None:
    once = {name for name, view in OURS.items() if getattr(view, "acts_once", False)}

    clicked = {name.split()[0] for name in CLICKS}

    assert once - clicked == set()
