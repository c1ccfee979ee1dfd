"""The panel other pages place last."""

from typing import Any

from django import template
from django.db.models import Model

from rodtrad.annotations import shown
from rodtrad.annotations.registry import subject_of
from rodtrad.times import known
from rodtrad.ui.today import today_url

register = template.Library()


@register.inclusion_tag("annotations/staff/panel.html", takes_context=True)
def annotations(context: template.RequestContext, thing: Model) -> dict[str, Any]:
    """Draw the comments, files and tags of the thing; an earlier day's page leads to today's."""
    request = context["request"]
    if known.moment() is not None:
        return {"today": today_url(request)}
    panel = shown.panel(request.user, subject_of(thing), thing)
    return {"panel": panel, "csrf_token": context.get("csrf_token")}
