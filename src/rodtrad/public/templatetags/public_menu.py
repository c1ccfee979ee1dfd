"""The public menu and what stands above it."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from rodtrad.public.navigation import PLACES
from rodtrad.ui.language import other
from rodtrad.ui.menu import menu

register = template.Library()


@register.simple_tag(takes_context=True)
def public_navigation(context: dict[str, Any]) -> SafeString:
    """Draw the menu with the loop where the visitor stands."""
    request = context["request"]
    return render_to_string(
        "public/navigation.html",
        {"menu": menu(PLACES, request), "path": request.get_full_path(), **other()},
    )
