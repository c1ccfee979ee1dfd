"""The panel other pages place last."""

from typing import Any

from django import template
from django.db.models import Model

from rodtrad.annotations import shown
from rodtrad.annotations.registry import subject_of

register = template.Library()


@register.inclusion_tag("annotations/staff/panel.html", takes_context=True)
def annotations(context: template.RequestContext, thing: Model) -> dict[str, Any]:
    """Draw the comments, files and tags of the thing."""
    request = context["request"]
    panel = shown.panel(request.user, subject_of(thing), thing)
    return {"panel": panel, "csrf_token": context.get("csrf_token")}
