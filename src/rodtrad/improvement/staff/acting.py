"""What every page about an action does: finds it, and says where it belongs."""

from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.decision import require
from rodtrad.improvement import rules
from rodtrad.improvement.models import Action
from rodtrad.ui.form_page import FormPage


def find(request: HttpRequest, pk: int) -> Action:
    """Return an action that the person may see; another is not there."""
    found = get_object_or_404(Action.objects.select_related("cause", "area", "responsible"), pk=pk)
    if not rules.may_see(request.user, found):
        raise Http404
    return found


def find_mine(request: HttpRequest, pk: int) -> Action:
    """Return an action that the person may change."""
    found = find(request, pk)
    require(rules.may_edit(request.user, found))
    return found


def address(action: Action) -> str:
    return reverse("improvement:action", args=[action.pk])


def about(action: Action, heading: str, save: str, done: str, **more: Any) -> FormPage:
    """Return a page with a form about an action, reached from its own."""
    top = _("Åtgärder"), reverse("improvement:list")
    return FormPage(heading, save, address(action), top, lead=action.title, done=done, **more)


def version_of(action: Action) -> int:
    """Return how many times the action has been changed, as it is now."""
    return Action.objects.values_list("version", flat=True).get(pk=action.pk)
