"""Pages with one form about ways of working, units and what came of promises."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from rodtrad.access.enums import Right, Role
from rodtrad.access.queries import unit_ids
from rodtrad.declarations import queries
from rodtrad.declarations.models import Promise, PromiseVersion, ServiceDeclaration, WorkMethod
from rodtrad.declarations.queries.promised import wordings
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Node
from rodtrad.profiles.naming import role_name
from rodtrad.times.request import default_day
from rodtrad.ui.acting import ActingForm

TEMPLATE = "declarations/staff/unit_form.html"
Choices = list[tuple[str, str]]
# Who answers for how something is done: whoever leads, and those who do it.
ANSWERING = (
    Role.UNIT_MANAGER,
    Role.DEPARTMENT_HEAD,
    Role.STAFF,
    Role.QUALITY_COORDINATOR,
    Role.PROVIDER_CONTACT,
)


@dataclass(frozen=True)
class Page:
    """What a page with a form says: its heading, its button, and the way back by name and address.

    `top` is the list it belongs to, `up` what it is about, `lead` and `notes` stand above the form.
    """

    heading: str
    save: str
    up: str
    up_name: str = ""
    top: tuple[str, str] = ("", "")
    lead: str = ""
    notes: tuple[str, ...] = ()
    done: str = ""
    more: dict[str, Any] = field(default_factory=dict)


def answer(
    request: HttpRequest,
    form: ActingForm,
    page: Page,
    act: Callable[[dict[str, Any]], Any],
    *,
    to: Callable[[Any], str] | None = None,
    newest: Callable[[], int] | None = None,
) -> HttpResponse:
    """Take what the form says, or show it; `newest` gives the version after another's change."""
    made: list[Any] = []
    if taken(request, form, lambda data: made.append(act(data)), page.done, newest):
        return redirect(to(made[0]) if to else page.up)
    return render(request, TEMPLATE, {"form": form, "page": page} | page.more)


def taken(
    request: HttpRequest,
    form: ActingForm,
    act: Callable[[dict[str, Any]], Any],
    done: str,
    newest: Callable[[], int] | None = None,
) -> bool:
    """Take what the form says, and say that it is done; else the form shows what is wrong."""
    if request.method != "POST":
        return False
    form.attempt(act)
    if form.is_valid() and form.clash is None:
        messages.success(request, done)
        return True
    if form.clash and newest:
        form.take_version(newest())
    return False


def find_method(request: HttpRequest, key: str) -> WorkMethod:
    """Return the way of working if the user may read of it."""
    return get_object_or_404(queries.methods_visible_to(request.user), key=key)


def find_node(request: HttpRequest, key: str) -> Node:
    """Return what the unit is today, if the user may see it and it is there."""
    node = tree().by_key(key)
    if node is None or node.id not in unit_ids(request.user, Right.SEE):
        raise Http404
    return node


def find_unit(request: HttpRequest, key: str) -> Unit:
    """Return the unit if the user may see it and it is there today."""
    return Unit.objects.get(pk=find_node(request, key).id)


def find_declaration(request: HttpRequest, key: str) -> ServiceDeclaration:
    """Return the declaration if the user may see any of its texts, with its name."""
    return get_object_or_404(queries.visible_to(request.user), key=key)


def find_promise(request: HttpRequest, pk: int) -> tuple[Promise, PromiseVersion]:
    """Return the promise, if the user may read it, and the words it has."""
    found = get_object_or_404(Promise.objects.select_related("declaration__unit"), pk=pk)
    said = wordings(request.user, [pk], default_day()).get(pk)
    if said is None:
        raise Http404
    return found, said


def units_for(user: Any) -> Choices:
    """Return the units where the user may write."""
    reached = unit_ids(user, Right.EDIT_DECLARATIONS)
    return [(str(node.id), node.name) for node in tree() if node.id in reached]


def roles() -> Choices:
    return [(role.value, role_name(role)) for role in ANSWERING]
