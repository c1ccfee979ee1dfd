"""The steps on the way to a decision, one page each."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.declarations import rules, services
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import ChainAct
from rodtrad.declarations.forms import way as forms
from rodtrad.declarations.lacking import lacking
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.queries import versions_visible_to
from rodtrad.declarations.queries.gathered import texts_of
from rodtrad.declarations.rules import decider_of
from rodtrad.declarations.staff import choices, comparing
from rodtrad.declarations.staff.acting import about, find_newest, find_open
from rodtrad.declarations.staff.agenda import meeting_shown
from rodtrad.declarations.staff.credibility import summary
from rodtrad.declarations.staff.promised import promised
from rodtrad.organisation.models import Decision, Unit
from rodtrad.organisation.queries import tree
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import FormPage, answer

Data = dict[str, Any]
STEP = "declarations/staff/step.html"


@login_required
@acts_once
def submit(request: HttpRequest, key: str) -> HttpResponse:
    """Hand in a text."""
    version = _ready(request, key, ChainAct.SUBMIT)
    form = forms.StepForm(posted(request))
    note = _("Texten kan inte ändras medan den bedöms. Ni kan dra tillbaka den innan någon börjat.")
    page = _page(request, version, _("Lämna in"), _("Lämna in"), _("Texten är inlämnad."), note)
    page.more["lacks"] = lacking(version)
    return answer(request, form, page, lambda _d: services.submit(version, by=user_of(request)))


@login_required
@acts_once
def assess(request: HttpRequest, key: str) -> HttpResponse:
    """Weigh a text in each respect."""
    version = _ready(request, key, ChainAct.ASSESS)
    form = forms.AssessForm(posted(request))
    form.ask(chain().assessed)

    def act(data: Data) -> DeclarationVersion:
        answers, said = form.answers(data), data["comment"]
        return services.assess(version, answers=answers, comment=said, by=user_of(request))

    heading, done = _("Bedöm texten"), _("Bedömningen är sparad.")
    page = _page(request, version, heading, _("Spara bedömningen"), done)
    page.more["known"] = summary(version)
    return answer(request, form, page, act)


@login_required
@acts_once
def feedback(request: HttpRequest, key: str) -> HttpResponse:
    """Write down the meeting where the unit was told."""
    version = _ready(request, key, ChainAct.FEEDBACK)
    form = forms.FeedbackForm(posted(request), initial={"held_on": timezone.localdate()})

    def act(data: Data) -> DeclarationVersion:
        return services.give_feedback(version, **data, by=user_of(request))

    heading, done = _("Skriv in återkopplingen"), _("Återkopplingen är sparad.")
    return answer(request, form, _page(request, version, heading, _("Spara"), done), act)


@login_required
@acts_once
def propose(request: HttpRequest, key: str) -> HttpResponse:
    """Put a text on the agenda of the body that decides."""
    version = _ready(request, key, ChainAct.PROPOSE)
    form = forms.ProposeForm(posted(request))
    form.ask(chain().questions)

    def act(data: Data) -> DeclarationVersion:
        on, answers = data["meeting_on"], form.answers(data)
        return services.propose(version, meeting_on=on, answers=answers, by=user_of(request))

    body = tree().name(decider_of(version.declaration))
    note = _("%s beslutar. Svaren står på dagordningen.") % body
    heading, done = _("Anmäl till sammanträde"), _("Texten är anmäld.")
    page = _page(request, version, heading, _("Anmäl"), done, note)
    page.more["known"] = summary(version)
    return answer(request, form, page, act)


@login_required
@acts_once
def send_back(request: HttpRequest, key: str) -> HttpResponse:
    """Give a text back with what should be changed."""
    version = _ready(request, key, ChainAct.RETURN)
    form = forms.ReturnForm(posted(request))

    def act(data: Data) -> DeclarationVersion:
        return services.send_back(version, comment=data["comment"], by=user_of(request))

    heading, done = _("Lämna tillbaka texten"), _("Texten är återlämnad och kan ändras.")
    return answer(request, form, _page(request, version, heading, _("Lämna tillbaka"), done), act)


@login_required
@acts_once
def decide(request: HttpRequest, key: str) -> HttpResponse:
    """Write down what the body decided."""
    version = _ready(request, key, ChainAct.DECIDE)
    shown = meeting_shown(version.meeting_on)
    form = forms.DecideForm(posted(request), initial=shown)
    known = _offer_decisions(request, form, version)

    def act(data: Data) -> DeclarationVersion:
        said = {"starts_on": data["starts_on"], "delegation": data["delegation"]}
        return _carry_out(request, version, services.decide, known, data, **said)

    heading, done = _("För in beslutet"), _("Beslutet är infört.")
    page = _page(request, version, heading, _("För in beslutet"), done)
    page.more["known"] = summary(version)
    return answer(request, form, page, act)


@login_required
@acts_once
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Let residents read a decided text."""
    version = _ready(request, key, ChainAct.PUBLISH)
    form = forms.StepForm(posted(request))
    note = _("Alla kan läsa löftena från den dag de gäller. Den text som gällde förut ersätts då.")
    page = _page(request, version, _("Publicera"), _("Publicera"), _("Texten är publicerad."), note)
    return answer(request, form, page, lambda _d: services.publish(version, by=user_of(request)))


@login_required
@acts_once
def withdraw(request: HttpRequest, key: str) -> HttpResponse:
    """Let a decision end what was promised."""
    version = _published(request, key)
    require(rules.may_take(request.user, version, ChainAct.WITHDRAW))
    form = forms.WithdrawForm(posted(request))
    known = _offer_decisions(request, form, version)

    def act(data: Data) -> DeclarationVersion:
        said = {"ends_on": data["ends_on"], "reason": data["reason"]}
        return _carry_out(request, version, services.withdraw, known, data, **said)

    heading, done = _("Återkalla löftena"), _("Löftena är återkallade.")
    return answer(request, form, _page(request, version, heading, _("Återkalla"), done), act)


def _ready(request: HttpRequest, key: str, act: ChainAct) -> DeclarationVersion:
    """Return the text on its way, if the step is the user's to take now."""
    version = find_open(request, key)
    require(rules.may_take(request.user, version, act))
    return version


def _published(request: HttpRequest, key: str) -> DeclarationVersion:
    rows = versions_visible_to(request.user).filter(declaration__key=key, state="published")
    found = rows.select_related("declaration", "decision").order_by("-number").first()
    return found or find_newest(request, key)


def _page(
    request: HttpRequest,
    version: DeclarationVersion,
    heading: str,
    save: str,
    done: str,
    note: str = "",
) -> FormPage:
    """Return a page of a step, with what the text promises and what has changed in it."""
    steps = list(version.steps.all())
    rows = promised(request.user, version.promises.all())
    texts = texts_of(request.user, version.declaration.key)
    changed = comparing.since_last(version, steps, [one.row for one in rows], texts)
    more = {"promises": rows, "changes": changed}
    return about(version, heading, save, done, note, template=STEP, **more)


def _offer_decisions(
    request: HttpRequest, form: forms.MinutesForm, version: DeclarationVersion
) -> dict[str, Decision]:
    known = choices.decisions_for(request.user, version.declaration)
    first = _("Beslutet är inte antecknat än, jag skriver in det här")
    offer(form, "decision", choices.decision_choices(known, first))
    offer(form, "body", choices.bodies_for(request.user, version.declaration))
    form.initial.setdefault("body", version.body_id or decider_of(version.declaration))
    return known


def _carry_out(
    request: HttpRequest,
    version: DeclarationVersion,
    act: Callable[..., DeclarationVersion],
    known: dict[str, Decision],
    data: Data,
    **said: Any,
) -> DeclarationVersion:
    """Carry out a decision that is registered, or one that is written down now."""
    if data["decision"]:
        return act(version, decision=known[data["decision"]], by=user_of(request), **said)
    body = Unit.objects.get(pk=data["body"] or decider_of(version.declaration))
    minutes = services.Minutes(body, data["decided_on"], data["registry_number"])
    return services.carry_out(
        act, version, minutes=minutes, paragraph=data["paragraph"], by=user_of(request), **said
    )
