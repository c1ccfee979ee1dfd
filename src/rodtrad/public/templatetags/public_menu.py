"""The public menu and what stands above it."""

from datetime import timedelta
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from rodtrad.public.navigation import PLACES
from rodtrad.ui.language import other
from rodtrad.ui.menu import menu

register = template.Library()


@register.inclusion_tag("public/parts/then.html", takes_context=True)
def then_form(context: dict[str, Any]) -> dict[str, Any]:
    """Offer the page as it was at the end of an earlier day."""
    request = context["request"]
    is_then = bool(getattr(request, "known_on", ""))
    return {
        "path": request.path,
        "day": request.GET["kand"] if is_then else "",
        "last": (timezone.localdate() - timedelta(days=1)).isoformat(),
    }


@register.simple_tag(takes_context=True)
def public_navigation(context: dict[str, Any]) -> SafeString:
    """Draw the menu with the loop where the visitor stands."""
    request = context["request"]
    return render_to_string(
        "public/navigation.html",
        {"menu": menu(PLACES, request), "path": request.get_full_path(), **other()},
    )
