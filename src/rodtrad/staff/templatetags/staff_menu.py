"""The staff menu and what stands above it."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rodtrad.staff.navigation import home_url, navigation
from rodtrad.ui.language import other

register = template.Library()


@register.simple_tag
def staff_home() -> str:
    """Return where the mark leads a person who is signed in."""
    return home_url()


@register.simple_tag(takes_context=True)
def staff_navigation(context: dict[str, Any]) -> SafeString:
    """Draw the menu with the loop where the person stands."""
    request = context["request"]
    places, tools = navigation(request)
    told: dict[str, Any] = {"menu": places, "tools": tools, "every": [*places, *tools]}
    told |= {"person": request.user, "request": request}
    told |= {"path": request.get_full_path(), "csrf_token": context.get("csrf_token"), **other()}
    return render_to_string("staff/navigation.html", told)
