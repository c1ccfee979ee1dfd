"""A form sent after the session ended is kept, and filled in again after sign-in."""

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.forms import BaseForm, MultipleChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme

from rodtrad.ui.middleware import Answer

SESSION_KEY = "kept_form"
REFUSED = "is_refused_for_want_of_session"
OWNER_COOKIE = "vem"
KEPT_FOR = 60 * 60
OWNER_FOR = 7 * 24 * 60 * 60
LARGEST = 200_000
# What stands behind a choice or in a hidden field: a number, a day, a key.
CODE = re.compile(r"[A-Za-z0-9_.:,-]+")
# The names of fields where a person writes, a single word or a figure too.
WRITTEN = ("text", "title", "name", "reason", "line", "description", "expected", "value", "source")
SECRET_WORDS = ("password", "losenord", "lösenord", "csrf", "secret", "token", "code")


@dataclass
class KeptForm:
    """What somebody wrote, where, and whether the page has taken it back."""

    action: str
    page: str
    fields: dict[str, list[str]]
    owner: int
    at: float
    is_taken: bool = False

    @property
    def rows(self) -> list[tuple[str, str, bool]]:
        """Return each field's name and text, and whether the text is something to read."""
        return rows_of(self.fields)

    def fits(self, form: BaseForm) -> bool:
        """Say whether the form is the one that was sent."""
        names = {form.add_prefix(name): name for name in form.fields}
        known = [names[name] for name in self.fields if name in names]
        return not form.is_bound and bool(known) and all(self._agrees(form, n) for n in known)

    def _agrees(self, form: BaseForm, name: str) -> bool:
        """Say whether a hidden field still points at the same thing."""
        bound = form[name]
        if not bound.is_hidden or callable(bound.field.initial):
            return True
        return (
            str(form.get_initial_for_field(bound.field, name)) == self.fields[bound.html_name][-1]
        )

    def fill(self, form: BaseForm) -> None:
        """Put what was written back into the form."""
        if not self.fits(form):
            return
        for name, field in form.fields.items():
            values = self.fields.get(form.add_prefix(name))
            if values:
                many = isinstance(field, MultipleChoiceField)
                form.initial = {**form.initial, name: values if many else values[-1]}
        self.is_taken = True


class KeptForms:
    """Keep what a person sends when their session has ended, and give it back to them alone."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        kept = _waiting(request)
        setattr(request, SESSION_KEY, kept)
        response = self.get_response(request)
        if kept is not None and response.status_code == 200:
            del request.session[SESSION_KEY]
            return response if kept.is_taken else _as_a_page(request, kept)
        if _was_refused(request):
            return _keep(request)
        _remember_owner(request, response)
        return response


def _waiting(request: HttpRequest) -> KeptForm | None:
    """Return what waits for this person on this page."""
    if request.method != "GET" or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    raw = request.session.get(SESSION_KEY)
    if raw is None or not request.user.is_authenticated:
        return None
    kept = KeptForm(**raw)
    if kept.owner != request.user.pk or time.time() - kept.at > KEPT_FOR:
        del request.session[SESSION_KEY]
        return None
    return kept if request.get_full_path() == kept.page else None


def is_waiting(request: HttpRequest) -> bool:
    """Say whether something written waits for its writer to sign in."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    raw = request.session.get(SESSION_KEY)
    return raw is not None and time.time() - raw["at"] <= KEPT_FOR


def refused_for_want_of_session(request: HttpRequest) -> None:
    """Let the one who guards the door say that nobody was signed in for this request."""
    setattr(request, REFUSED, True)


def _was_refused(request: HttpRequest) -> bool:
    """Say whether a form met a closed door; pages that send to sign-in by themselves do not."""
    return request.method == "POST" and getattr(request, REFUSED, False)


def _keep(request: HttpRequest) -> HttpResponse:
    """Keep the text for the one who was signed in here last, and sign in from the form's page."""
    owner = request.get_signed_cookie(OWNER_COOKIE, default="", max_age=OWNER_FOR)
    fields = written(request)
    page = _page_of_form(request)
    sign_in = HttpResponseRedirect(f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': page})}")
    if not owner or sum(len(text) for texts in fields.values() for text in texts) > LARGEST:
        return sign_in
    request.session[SESSION_KEY] = {
        "action": request.get_full_path(),
        "page": page,
        "fields": fields,
        "owner": int(owner),
        "at": time.time(),
    }
    return sign_in


def written(request: HttpRequest) -> dict[str, list[str]]:
    """Return what the person wrote; never files, passwords or codes."""
    posted: Mapping[str, list[str]] = dict(request.POST.lists())
    return {
        name: [str(text) for text in texts]
        for name, texts in posted.items()
        if not any(word in name.lower() for word in SECRET_WORDS)
    }


def rows_of(fields: Mapping[str, list[str]]) -> list[tuple[str, str, bool]]:
    """Return each field's name and text, and whether the text is something to read."""
    return [
        (name, text, is_wording(name, text)) for name, texts in fields.items() for text in texts
    ]


def is_wording(name: str, text: str) -> bool:
    """Say whether a person wrote this in words or figures, and not the key behind a choice."""
    return bool(text.strip()) and (name.startswith(WRITTEN) or not CODE.fullmatch(text))


def _page_of_form(request: HttpRequest) -> str:
    """Return the page the form stood on, else the one it was sent to."""
    referrer = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(referrer, {request.get_host()}, request.is_secure()):
        return request.get_full_path()
    parts = urlsplit(referrer)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _as_a_page(request: HttpRequest, kept: KeptForm) -> HttpResponse:
    """Show what was written when the page itself has no place for it."""
    return render(request, "ui/kept.html", {"kept": kept})


def _remember_owner(request: HttpRequest, response: HttpResponse) -> None:
    """Remember who is signed in, signed, so that a later kept form finds its owner."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
        return
    known = request.get_signed_cookie(OWNER_COOKIE, default="", max_age=OWNER_FOR)
    if known != str(request.user.pk):
        response.set_signed_cookie(
            OWNER_COOKIE,
            str(request.user.pk),
            max_age=OWNER_FOR,
            httponly=True,
            samesite="Lax",
            secure=request.is_secure(),
        )
