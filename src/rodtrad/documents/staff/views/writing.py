"""Documents are begun, written and handed over."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rodtrad.access.enums import Role
from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.documents import forms, rules, services
from rodtrad.documents.enums import VersionState
from rodtrad.documents.header import asked_fields
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import speaking
from rodtrad.documents.staff import choices
from rodtrad.documents.staff.acting import about_document, find, of_list
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import profile
from rodtrad.ui.acting import offer
from rodtrad.ui.form_page import answer


@login_required
@acts_once
def draft(request: HttpRequest) -> HttpResponse:
    """Begin a document."""
    require(rules.may_begin(request.user))
    form = forms.DraftForm(posted(request))
    _offer_content(form)
    _offer_owner(form, choices.units(request.user))

    def act(data: dict[str, Any]) -> GoverningDocument:
        return services.draft_document(
            unit=Unit.objects.get(pk=data["unit"]),
            role=Role(data["role"]),
            content=form.content(data),
            by=user_of(request),
        )

    up = reverse("documents:list")
    done = _("Dokumentet är sparat som utkast.")
    page = of_list(_("Skriv ett styrdokument"), _("Spara som utkast"), up, done=done)
    return answer(request, form, page, act, to=_address)


@login_required
@acts_once
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Write the draft anew, or what needs no decision of the version that holds."""
    found = find(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    version = _open_version(found)
    form = forms.ContentForm(posted(request), initial=forms.shown(version))
    _offer_content(form, version.kind, version.scope)
    if not rules.is_draft(version):
        form.leave_settled_alone()

    def act(data: dict[str, Any]) -> DocumentVersion:
        return services.edit_version(
            version, content=form.content(data, version), seen=data["version"], by=user_of(request)
        )

    note = "" if rules.is_draft(version) else _("Namn, typ, räckvidd och tid är beslutade.")
    done = _("Uppgifterna är sparade.")
    page = about_document(found, _("Ändra uppgifterna"), _("Spara"), done, note)
    return answer(request, form, page, act, newest=lambda: _newest(found))


@login_required
@require_POST
@acts_once
def redraft(request: HttpRequest, key: str) -> HttpResponse:
    """Begin a new version of a document."""
    found = find(request, key)
    try:
        version = services.draft_version(found, by=user_of(request))
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
        return redirect(_address(found))
    messages.success(request, _("Den nya versionen är ett utkast. Den säger än samma som förut."))
    return redirect(f"{_address(found)}?version={version.number}")


@login_required
@require_POST
@acts_once
def discard(request: HttpRequest, key: str) -> HttpResponse:
    """Throw away a draft."""
    found = find(request, key)
    try:
        services.discard_draft(found, by=user_of(request))
        messages.success(request, _("Utkastet är kastat."))
    except BadInput as wrong:
        messages.error(request, wrong.sentence)
    is_left = GoverningDocument.objects.filter(pk=found.pk).exists()
    return redirect(_address(found) if is_left else reverse("documents:list"))


@login_required
@acts_once
def hand_over(request: HttpRequest, key: str) -> HttpResponse:
    """Let another function answer for a document."""
    found = find(request, key)
    require(rules.may_edit(request.user, found.unit_id))
    shown = {"unit": found.unit_id, "role": found.role, "version": found.version}
    form = forms.OwnerForm(posted(request), initial=shown)
    _offer_owner(form, choices.units(request.user))

    def act(data: dict[str, Any]) -> GoverningDocument:
        return services.hand_over(
            found,
            unit=Unit.objects.get(pk=data["unit"]),
            role=Role(data["role"]),
            seen=data["version"],
            by=user_of(request),
        )

    page = about_document(found, _("Byt ansvarig"), _("Spara"), _("Ansvaret är flyttat."))
    return answer(request, form, page, act, newest=lambda: _newest(found))


def _offer_content(form: forms.ContentForm, kind: str = "", scope: str = "") -> None:
    form.ask_for(asked_fields(profile()))
    offer(form, "kind", choices.kinds(kind))
    offer(form, "scope", choices.scope_choices(_("Den som hör till typen"), scope))


def _offer_owner(form: forms.OwnerForm, units: choices.Choices) -> None:
    offer(form, "unit", units)
    offer(form, "role", choices.roles())


def _open_version(document: GoverningDocument) -> DocumentVersion:
    """Return what can be written now: the draft when there is one, else what holds."""
    versions = list(document.versions.select_related("document", "decision"))
    drafts = [one for one in versions if one.state == VersionState.DRAFT]
    return drafts[0] if drafts else speaking(versions, timezone.localdate()).version


def _newest(document: GoverningDocument) -> int:
    return GoverningDocument.objects.get(pk=document.pk).version


def _address(document: GoverningDocument) -> str:
    return reverse("documents:document", args=[document.key])
