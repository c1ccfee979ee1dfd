"""What else a case is: whoever works with it decides, and the municipality says what then holds."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.promised_time import Unit as TimeUnit
from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import Secrecy, TrackKind, TrackStart
from rodtrad.feedback.forms import CloseTrackForm, TrackForm, TrackTermsForm
from rodtrad.feedback.models import FeedbackCase, TrackSetting
from rodtrad.feedback.queries.tracks import Terms, terms_of
from rodtrad.feedback.staff.acting import about, after, find, units, version_of
from rodtrad.feedback.staff.tracks_page import named, terms_page, tracks_page, why
from rodtrad.feedback.tracks import tracks
from rodtrad.organisation.models import Unit
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer


@login_required
@require_safe
def index(request: HttpRequest, code: str) -> HttpResponse:
    """Show every track that a case can have, to whoever may decide on them."""
    found = _decided(request, code)
    services.log_reading(found, by=user_of(request))
    return render(request, "feedback/staff/tracks.html", tracks_page(found))


@login_required
@acts_once
def decide(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Say whether a case is also this, and why."""
    found, chosen = _decided(request, code), _kind(kind)
    services.log_reading(found, by=user_of(request))
    form = _form(request, found, chosen)
    words = {"track": tracks()[chosen], "argued": why(found, chosen), "case": found}
    page = about(
        found, _("Är det %s?") % chosen.label, _("Spara"), _("Beslutet är sparat."),
        template="feedback/staff/track.html", more=words,
    )  # fmt: skip

    def act(data: dict[str, Any]) -> FeedbackCase:
        said = {"reason": data["reason"], "seen": data["version"], "by": user_of(request)}
        if data["decision"] == "decline":
            return services.decline_track(found, kind=chosen, **said)
        to = _unit(data["receiver"])
        secrecy = data.get("secrecy", Secrecy.MARKED)
        return services.accept_track(found, kind=chosen, receiver=to, secrecy=secrecy, **said)

    return answer(request, form, page, act, newest=lambda: version_of(found), to=after(request))


def _form(request: HttpRequest, case: FeedbackCase, kind: TrackKind) -> TrackForm:
    """Return the form, filled in with what holds for the track."""
    terms = terms_of(kind)
    is_marked = Secrecy.MARKED in (terms.secrecy, case.secrecy)
    initial = {
        "receiver": str(terms.receiver_id or ""),
        "secrecy": Secrecy.MARKED if is_marked else Secrecy.NONE,
        "version": case.version,
    }
    form = TrackForm(posted(request), initial=initial)
    offer(form, "receiver", units(_("Välj")))
    if tracks()[kind].hands_over:
        form.for_hand_over()
    return form


@login_required
@acts_once
def close(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """Say what was done of a track."""
    found, chosen = _decided(request, code), _kind(kind)
    form = CloseTrackForm(posted(request), initial={"version": found.version})
    page = about(found, _("Klart: %s") % chosen.label, _("Spara"), _("Spåret är klart."))

    def act(data: dict[str, Any]) -> FeedbackCase:
        said = {"outcome": data["outcome"], "reference": data["reference"]}
        by, seen = user_of(request), data["version"]
        return services.close_track(found, kind=chosen, by=by, seen=seen, **said)

    return answer(request, form, page, act, newest=lambda: version_of(found))


@login_required
@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """Show what holds for every track."""
    return render(request, "feedback/staff/track_terms.html", terms_page(request.user))


@login_required
@acts_once
def set_terms(request: HttpRequest, kind: str) -> HttpResponse:
    """Decide what holds for a track."""
    require(rules.may_set_tracks(request.user))
    chosen, now = _kind(kind), terms_of(_kind(kind))
    initial = {
        "amount": now.amount, "unit": now.unit.value, "starts": now.starts,
        "receiver": str(now.receiver_id or ""), "secrecy": now.secrecy, "version": now.version,
    }  # fmt: skip
    form = TrackTermsForm(posted(request), initial=initial)
    offer(form, "receiver", units(_("Välj när någon beslutar")))
    up, top = reverse("feedback:tracks_terms"), (_("Synpunkter"), reverse("feedback:list"))
    note, done = str(tracks()[chosen].note), _("Ändringen är sparad.")
    page = FormPage(named(chosen), _("Spara"), up, top, up_name=_("Spår"), note=note, done=done)
    act = partial(_set, request, chosen)
    return answer(request, form, page, act, newest=lambda: terms_of(chosen).version)


def _set(request: HttpRequest, kind: TrackKind, data: dict[str, Any]) -> TrackSetting:
    wanted = Terms(
        data["amount"],
        TimeUnit(data["unit"]),
        TrackStart(data["starts"]),
        Secrecy(data["secrecy"]),
    )
    to = _unit(data["receiver"])
    by, seen = user_of(request), data["version"]
    return services.set_track(kind, terms=wanted, receiver=to, by=by, seen=seen)


def _unit(said: str) -> Unit | None:
    return get_object_or_404(Unit, pk=said) if said else None


def _kind(said: str) -> TrackKind:
    if said not in TrackKind.values:
        raise Http404
    return TrackKind(said)


def _decided(request: HttpRequest, code: str) -> FeedbackCase:
    """Return a case whose tracks the person may decide on."""
    found = find(request, code)
    require(rules.may_decide_tracks(request.user, found))
    return found
