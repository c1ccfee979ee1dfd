"""A resident says something, reads it through, sends it, and comes back to see what came of it.

Nothing here needs a cookie: what is written lies in a draft of its own address until it is sent,
and whoever comes back shows her words each time.
"""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, ParamSpec, cast
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from rodtrad.accounts.request import source_of
from rodtrad.annotations.files import LARGEST
from rodtrad.feedback import offered, secret, services, shown_files, watching
from rodtrad.feedback.models import FeedbackCase, IntakeDraft
from rodtrad.feedback.public import filing, guarding, pages, unsaved
from rodtrad.feedback.public.forms import OpenForm, PlaceForm, SayForm, WriteForm
from rodtrad.feedback.public.guarding import Verdict
from rodtrad.feedback.public.speaking import in_its_language, language_of
from rodtrad.feedback.queries import returning
from rodtrad.feedback.sent_files import MOST
from rodtrad.feedback.services import shield
from rodtrad.feedback.services.drafts import KEPT_FOR
from rodtrad.ui.acting import ActingForm, offer
from rodtrad.ui.uploads import bound, takes_up_to

P = ParamSpec("P")
LATER = "later"
# Five of the largest pictures a telephone takes.
LARGEST_BODY = 128 * 1024 * 1024


def _of_one(view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Let a page be one person's alone: nothing keeps it, and its address goes nowhere."""

    # Exempt: nobody is signed in by a cookie here, and a token of that kind would need one.
    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answer(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request = cast(HttpRequest, args[0])
        bound(request, largest=LARGEST, most=MOST + 1)
        try:
            response = in_its_language(request, view, *args[1:], **kwargs)
        except unsaved.AWAY as error:
            response = unsaved.not_now(request, error)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    # Files that are too large are read past, so that nobody loses her text for their sake.
    return takes_up_to(answer, LARGEST_BODY)


@_of_one
def write(request: HttpRequest) -> HttpResponse:
    """Let somebody write what she wants to say, about a promise or anything."""
    asked = request.POST if request.method == "POST" else request.GET
    promise = offered.promise_in(asked.get("promise") or asked.get("lofte", ""))
    unit_id = offered.unit_in(asked.get("unit") or asked.get("enhet", ""))
    initial = {"promise": promise.pk if promise else "", "unit": unit_id or ""}
    form = WriteForm(request.POST or None, initial=initial)
    made: list[IntakeDraft] = []
    if request.method == "POST":
        about = {"promise": promise, "unit_id": unit_id, "language": language_of(request)}
        doubt = form.is_doubtful or watching.sending.is_too_often(source_of(request))
        form.attempt(
            lambda data: made.append(services.begin_draft(data["text"], is_doubtful=doubt, **about))
        )
    if made:
        shield.look_out()
        return _on(request, made[0], "tell:place")
    return _form(request, "write", form, pages.write_page(promise, unit_id))


@_of_one
def rewrite(request: HttpRequest, key: UUID) -> HttpResponse:
    """Let somebody change what she has written and not sent."""
    draft = _draft(key)
    form = WriteForm(request.POST or None, initial={"text": draft.text})
    if request.method == "POST":
        form.attempt(lambda data: services.save_draft(draft, text=data["text"]))
        if form.is_valid():
            return _on(request, draft, "tell:place")
    return _form(request, "write", form, pages.write_page(draft.promise, draft.unit_id, draft))


@_of_one
def place(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask where it is, and who may know who wrote it."""
    draft = _draft(key)
    form = PlaceForm(request.POST or None, request.FILES or None, initial=pages.initial_of(draft))
    offer(form, "unit", [("", _("Vet inte")), *offered.units(draft.unit_id)])
    offer(form, "out", shown_files.kept_files(draft))
    if request.method == "POST":
        filing.add(request, form, draft)
        form.attempt(lambda data: _placed(draft, data))
        if form.is_valid():
            return _on(request, draft, "tell:read")
    return _form(request, "place", form, pages.place_page(draft))


def _placed(draft: IntakeDraft, data: dict[str, Any]) -> None:
    said = {name: value for name, value in data.items() if name not in ("unit", "attached", "out")}
    services.save_draft(draft, unit_id=offered.unit_in(data["unit"]), **said)


@_of_one
def read(request: HttpRequest, key: UUID) -> HttpResponse:
    """Let somebody read through what she is about to send, and send it."""
    draft = services.find_draft(key)
    if draft is None:
        return _received(request, _sent(request)) if request.method == "POST" else _gone(request)
    if request.method != "POST":
        return _read(request, draft)
    verdict = guarding.weighed(draft, request.POST)
    if verdict is Verdict.ASKED_AGAIN:
        return _read(request, draft, is_wrong=True)
    return _received(request, services.send(draft, is_doubtful=verdict is Verdict.HELD))


def _read(request: HttpRequest, draft: IntakeDraft, *, is_wrong: bool = False) -> HttpResponse:
    page = pages.read_page(draft) | {"asked": guarding.asked(draft, is_wrong=is_wrong)}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "feedback/public/read.html", page, status=status)


def _received(request: HttpRequest, received: services.Received) -> HttpResponse:
    return render(request, "feedback/public/receipt.html", pages.receipt_page(received))


def _sent(request: HttpRequest) -> services.Received:
    """Return what a second click of the same sending is answered with: what the first was."""
    try:
        token = UUID(request.POST.get("token", ""))
    except ValueError as missing:
        raise Http404 from missing
    case = returning.received(secret.submission_of(token))
    if case is None:
        raise Http404
    return services.Received(case, secret.words_for(token))


@_of_one
def later(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say how somebody finds what she has begun to write."""
    draft = _draft(key)
    page = {"draft": draft, "address": request.build_absolute_uri(f"../{key}/")}
    return render(request, "feedback/public/later.html", page | {"days": KEPT_FOR.days})


@_of_one
def case(request: HttpRequest) -> HttpResponse:
    """Let whoever has the code and the words see her case, and say more."""
    if "visit" in request.POST:
        return _visited(request)
    form = OpenForm(request.POST or None)
    found = None
    if form.is_bound and form.is_valid():
        # Only what fails counts: a library full of people who all have the right words is let in.
        if watching.opening.is_full(source_of(request)):
            form.add_error(None, _("Det har blivit många försök. Vänta tio minuter."))
        else:
            found = returning.opened(**form.cleaned_data)
        if found is None and not form.errors:
            watching.opening.is_too_often(source_of(request))
            form.add_error(None, _("Koden och lösenordet hör inte ihop. Kontrollera båda."))
    if found is not None:
        return _shown(request, found)
    return _form(request, "open", form, {})


ACTS: dict[str, Callable[[FeedbackCase, dict[str, Any]], FeedbackCase]] = {
    "reply": lambda case, data: services.reply(case, text=data["text"], files=data["attached"]),
    "reopen": lambda case, data: services.reopen(case, text=data["text"], files=data["attached"]),
    "helped": lambda case, _data: services.say_whether_it_helped(case, did_help=True),
    "not_helped": lambda case, _data: services.say_whether_it_helped(case, did_help=False),
}


def _visited(request: HttpRequest) -> HttpResponse:
    """Do what somebody asks for in her own case, and show it again."""
    found = returning.visited(request.POST["visit"])
    if found is None:
        page = {"is_late": True, "kept": request.POST.get("text", "")}
        return _form(request, "open", OpenForm(), page)
    act, form = ACTS.get(request.POST.get("act", "")), SayForm(request.POST, request.FILES)
    if act is None:
        return _shown(request, found)
    filing.count(request, form)
    form.attempt(lambda data: act(found, data))
    if form.errors:
        return _shown(request, found, form)
    found.refresh_from_db()
    return _shown(request, found, done=True)


def _shown(
    request: HttpRequest, found: FeedbackCase, form: SayForm | None = None, *, done: bool = False
) -> HttpResponse:
    page = pages.case_page(found) | {
        "form": form or SayForm(),
        "visit": returning.visit(found),
        "done": done,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form else HTTPStatus.OK
    return render(request, "feedback/public/case.html", page, status=status)


def _draft(key: UUID) -> IntakeDraft:
    draft = services.find_draft(key)
    if draft is None:
        raise Http404
    return draft


def _on(request: HttpRequest, draft: IntakeDraft, name: str) -> HttpResponse:
    """Lead on to the next page, or to how to come back to what is kept."""
    return redirect("tell:later" if LATER in request.POST else name, key=draft.key)


def _gone(request: HttpRequest) -> HttpResponse:
    """Say that what is asked for is sent already, or too old."""
    return render(request, "feedback/public/gone.html", status=HTTPStatus.NOT_FOUND)


def _form(request: HttpRequest, name: str, form: ActingForm, page: dict[str, Any]) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, f"feedback/public/{name}.html", {"form": form} | page, status=status)
