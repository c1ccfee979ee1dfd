"""The choice of language on the pages where somebody writes."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from rodtrad.feedback.public.speaking import ASKED, asked
from rodtrad.feedback.queries.frame import offered
from rodtrad.ui.templatetags.ui import swedish

register = template.Library()


@register.inclusion_tag("feedback/public/languages.html", takes_context=True)
def frame_languages(context: dict[str, Any]) -> dict[str, Any]:
    """Offer the languages that the municipality has switched on, none when there is none."""
    request = context["request"]
    others = request.GET.copy()
    others.pop(ASKED, None)
    path = f"{request.path}?{others.urlencode()}&" if others else f"{request.path}?"
    return {"languages": offered(), "path": path, "chosen": request.GET.get(ASKED, "")}


@register.simple_tag(takes_context=True)
def own_words(context: dict[str, Any]) -> SafeString:
    """Mark what somebody has written herself: in whichever language, running its own way."""
    request = context["request"]
    is_framed = request.GET.get(ASKED) and asked(request)
    return SafeString(' lang="" dir="auto"') if is_framed else swedish()
