"""People and their roles, for those who look after them and those who review. Others meet 404."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rodtrad.access.enums import Role
from rodtrad.accounts import handover
from rodtrad.accounts import services as accounts
from rodtrad.accounts.models import User
from rodtrad.accounts.request import posted, user_of
from rodtrad.core.errors import BadInput
from rodtrad.organisation import forms, rules, services
from rodtrad.organisation.models import Appointment, Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.queries.people import everybody, seats_of, seats_of_people
from rodtrad.organisation.staff.acting import Page, answer
from rodtrad.organisation.staff.views.changes import shown_and_sent

ON_A_PAGE = 50


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """List everybody with what they hold."""
    reader = _reader(request)
    form = forms.PeopleFilterForm(request.GET)
    wanted = form.cleaned_data.get("sok", "") if form.is_valid() else ""
    page = Paginator(everybody(wanted), ON_A_PAGE).get_page(request.GET.get("sida"))
    standing, held = tree(), dict[int, list[str]]()
    for seat in seats_of_people(user.pk for user in page):
        held.setdefault(seat.user_id, []).append(f"{seat.role}, {standing.name(seat.unit_id)}")
    context = {
        "filters": form,
        "page": page,
        "rows": [{"person": user, "held": held.get(user.pk, [])} for user in page],
        "count": page.paginator.count,
        "may_manage": bool(rules.may_manage_people(reader)),
    }
    return render(request, "organisation/staff/people.html", context)


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one person: roles, way in, what she answers for."""
    reader = _reader(request)
    user = get_object_or_404(User, pk=pk)
    standing = tree()
    context = {
        "person": user,
        "seats": [(seat, standing.find(seat.unit_id)) for seat in seats_of(user)],
        "owned": handover.owned(user),
        "invitation": user.invitations.filter(accepted_at=None, withdrawn_at=None).first(),
        "has_way_in": user.has_usable_password(),
        "may_manage": bool(rules.may_manage_people(reader)),
    }
    return render(request, "organisation/staff/person.html", context)


@shown_and_sent
def add(request: HttpRequest) -> HttpResponse:
    """Make somebody known and invite her."""
    keeper = _keeper(request)

    def act(sent: dict[str, Any]) -> str:
        made = accounts.add_person(
            username=sent["username"],
            given_name=sent["given_name"],
            family_name=sent["family_name"],
            email=sent["email"],
            has_protected_identity=sent["is_protected"],
            by=keeper,
        )
        accounts.invite(made, by=keeper)
        return _url(made)

    back = reverse("organisation:people"), _("Personer")
    done = _("Inbjudan är skickad.")
    page = Page(_("Bjud in en person"), _("Skicka inbjudan"), *back, done=done)
    return answer(request, page, forms.PersonForm(posted(request)), act)


@shown_and_sent
def appoint(request: HttpRequest, pk: int) -> HttpResponse:
    """Give somebody a role."""
    keeper, user = _keeper(request), get_object_or_404(User, pk=pk)

    def act(sent: dict[str, Any]) -> str:
        services.appoint(
            user,
            unit=Unit.objects.get(pk=sent["unit"]),
            role=Role(sent["role"]),
            starts_on=sent["starts_on"],
            ends_before=forms.day_after(sent["ends_on"]),
            by=keeper,
        )
        return _url(user)

    lead = _("Rättigheterna gäller enheten och det som ligger under den, så länge uppdraget varar.")
    page = Page(
        _("Ge ett uppdrag"), _("Ge uppdraget"), *_back(user), lead, _("Uppdraget är givet.")
    )
    return answer(request, page, forms.AppointForm(posted(request), initial=forms.today()), act)


@shown_and_sent
def substitute(request: HttpRequest, pk: int) -> HttpResponse:
    """Let another act in somebody's role for a time."""
    keeper, held = _keeper(request), get_object_or_404(Appointment, pk=pk)

    def act(sent: dict[str, Any]) -> str:
        services.substitute(
            held,
            user=User.objects.get(pk=sent["user"]),
            starts_on=sent["starts_on"],
            ends_before=forms.day_after(sent["ends_on"]),
            by=keeper,
        )
        return _url(held.user)

    lead = _("Ersättaren får samma rättigheter under tiden, aldrig längre än uppdraget gäller.")
    page = Page(
        _("Utse en ersättare"), _("Utse"), *_back(held.user), lead, _("Ersättaren är utsedd.")
    )
    form = forms.SubstituteForm(posted(request), initial=forms.today())
    return answer(request, page, form, act)


@shown_and_sent
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a role end."""
    keeper, held = _keeper(request), get_object_or_404(Appointment, pk=pk)

    def act(sent: dict[str, Any]) -> str:
        first_without = sent["last_day"] + timedelta(days=1)
        services.end_appointment(held, on=first_without, seen=sent["version"], by=keeper)
        return _url(held.user)

    page = Page(
        _("Avsluta uppdraget"),
        _("Avsluta uppdraget"),
        *_back(held.user),
        _("Ersättare för uppdraget slutar samma dag."),
        _("Uppdraget är avslutat."),
    )
    initial = forms.today() | {"version": held.version}
    form = forms.EndForm(posted(request), initial=initial)
    return answer(request, page, form, act, lambda: Appointment.objects.get(pk=pk).version)


@shown_and_sent
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Close somebody's account and pass on what she answers for."""
    keeper, user = _keeper(request), get_object_or_404(User, pk=pk)

    def act(sent: dict[str, Any]) -> str:
        to = User.objects.get(pk=sent["to"]) if sent["to"] else None
        accounts.leave(user, to=to, by=keeper)
        return _url(user)

    page = Page(
        _("Avsluta kontot"),
        _("Avsluta kontot"),
        *_back(user),
        _("Uppdragen slutar i dag. Det som hen gjort finns kvar i historiken."),
        _("Kontot är avslutat."),
        {"owned": handover.owned(user)},
    )
    return answer(request, page, forms.LeaveForm(posted(request), leaver=user), act)


@require_POST
def way_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a new invitation, withdraw it, protect a name, or open an account again."""
    keeper, user = _keeper(request), get_object_or_404(User, pk=pk)
    acts: dict[str, Callable[[], object]] = {
        "invite": lambda: accounts.invite(user, by=keeper),
        "withdraw": lambda: accounts.withdraw_invitation(user, by=keeper),
        "protect": lambda: accounts.set_protection(user, is_protected=True, by=keeper),
        "show": lambda: accounts.set_protection(user, is_protected=False, by=keeper),
        "return": lambda: accounts.welcome_back(user, by=keeper),
    }
    act = acts.get(request.POST.get("act", ""))
    if act is None:
        raise BadInput(_("Välj vad som ska göras."))
    act()
    messages.success(request, _("Det är gjort."))
    return redirect(_url(user))


def _reader(request: HttpRequest) -> User:
    user = user_of(request)
    if not rules.may_read_people(user):
        raise Http404
    return user


def _keeper(request: HttpRequest) -> User:
    user = user_of(request)
    if not rules.may_manage_people(user):
        raise Http404
    return user


def _url(user: User) -> str:
    return reverse("organisation:person", args=[user.pk])


def _back(user: User) -> tuple[str, str]:
    return _url(user), user.display_name
