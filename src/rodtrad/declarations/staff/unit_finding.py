"""What a page of ways of working, units or promises is about, and whom one can choose there."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

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

Choices = list[tuple[str, str]]
# Who answers for how something is done: whoever leads, and those who do it.
ANSWERING = (
    Role.UNIT_MANAGER,
    Role.DEPARTMENT_HEAD,
    Role.STAFF,
    Role.QUALITY_COORDINATOR,
    Role.PROVIDER_CONTACT,
)


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
