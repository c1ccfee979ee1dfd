"""The municipality's own words in templates: `{% word "goal" "plural" %}`."""

from typing import Any

from django import template

from rodtrad.profiles import current, naming
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.schema.words import WordForm

register = template.Library()

_KEPT = "words_of_this_page"


@register.simple_tag(takes_context=True)
def word(context: template.Context, key: str, form: WordForm = "name") -> str:
    """Write the municipality's word for a thing; `as` and `capfirst` do the rest."""
    return naming.word(key, form, _profile(context))


def _profile(context: template.Context) -> Profile:
    """Return the page's own profile, or today's, asked for once a page."""
    given: Any = context.get("profile")
    if isinstance(given, Profile):
        return given
    # The render context lives as long as one rendering, also across includes.
    kept: dict[Any, Any] = context.render_context.dicts[0]
    if _KEPT not in kept:
        kept[_KEPT] = current.profile()
    found: Profile = kept[_KEPT]
    return found
