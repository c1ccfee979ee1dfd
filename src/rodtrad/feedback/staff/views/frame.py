"""The form's frame in other languages: switched on, put in words, sent out and taken in."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.language import capitalised
from rodtrad.feedback import rules, services
from rodtrad.feedback.frame import sheet as sheets
from rodtrad.feedback.frame.languages import LANGUAGES, Language
from rodtrad.feedback.frame.phrases import phrases
from rodtrad.feedback.models import FramePhrase
from rodtrad.feedback.queries.frame import every_language
from rodtrad.feedback.staff.frame_page import (
    PhraseForm,
    SheetForm,
    credit_in,
    language_page,
    rows_of,
)
from rodtrad.times import known
from rodtrad.ui.files import csv_answer
from rodtrad.ui.form_page import FormPage, answer, do

ROWS = ("text", "translator", "source", "made_on")


@login_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the languages, and how much of the form is put in each."""
    return render(request, "feedback/staff/languages.html", {"rows": every_language()})


@login_required
@require_safe
def language(request: HttpRequest, language: str) -> HttpResponse:
    """Show every phrase in a language, and what is missing."""
    may = known.moment() is None and bool(rules.may_put_words(request.user))
    page = language_page(_found(language), may=may)
    return render(request, "feedback/staff/language.html", page)


@login_required
@require_safe
def sheet(request: HttpRequest, language: str) -> HttpResponse:
    """Answer with the sheet that a translator fills in."""
    found = _found(language)
    rows = [(phrase, held.text if held else "") for phrase, held in rows_of(found.code)]
    return csv_answer(f"formularet-{found.code}.csv", (_("Svenska"), found.own_name), rows)


@login_required
@acts_once
def take_in(request: HttpRequest, language: str) -> HttpResponse:
    """Take in a sheet that a translator has filled in."""
    require(rules.may_put_words(request.user))
    found = _found(language)
    form = SheetForm(posted(request), request.FILES or None)

    def act(data: dict[str, Any]) -> list[FramePhrase]:
        said = sheets.read(data["sheet"].read())
        return services.put_phrases(found.code, said, credit=credit_in(data), by=user_of(request))

    return answer(request, form, _page(found, _("Läs in ett ifyllt blad"), _("Läs in")), act)


@login_required
@acts_once
def phrase(request: HttpRequest, language: str, number: int) -> HttpResponse:
    """Put one phrase in a language."""
    require(rules.may_put_words(request.user))
    found = _found(language)
    if number >= len(phrases()):
        raise Http404
    swedish, held = rows_of(found.code)[number]
    begun = {name: getattr(held, name) for name in ROWS} if held else {}
    form = PhraseForm(posted(request), initial=begun)

    def act(data: dict[str, Any]) -> list[FramePhrase]:
        said = {swedish: data["text"]}
        return services.put_phrases(found.code, said, credit=credit_in(data), by=user_of(request))

    return answer(request, form, _page(found, _("Översätt en fras"), _("Spara"), swedish), act)


@login_required
@require_POST
@acts_once
def offer(request: HttpRequest, language: str) -> HttpResponse:
    """Let residents choose the language."""
    found, done = _found(language), _("Språket går att välja i formuläret.")
    do(request, lambda: services.offer_language(found.code, by=user_of(request)), done)
    return redirect("feedback:language", found.code)


@login_required
@require_POST
@acts_once
def withdraw(request: HttpRequest, language: str) -> HttpResponse:
    """Offer the language no longer."""
    found, done = _found(language), _("Språket går inte längre att välja.")
    do(request, lambda: services.withdraw_language(found.code, by=user_of(request)), done)
    return redirect("feedback:language", found.code)


def _found(code: str) -> Language:
    if code not in LANGUAGES:
        raise Http404
    return LANGUAGES[code]


def _page(language: Language, heading: str, save: str, lead: str = "") -> FormPage:
    up = reverse("feedback:language", args=[language.code])
    top = _("Formulärets språk"), reverse("feedback:languages")
    name = capitalised(str(language.name))
    done = _("Översättningen är sparad.")
    return FormPage(heading, save, up, top, up_name=name, lead=lead, done=done)
