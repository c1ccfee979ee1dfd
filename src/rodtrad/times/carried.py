"""Links that lead on with what was known: whoever reads an earlier moment stays in it."""

import re
from collections.abc import Mapping
from html import escape
from urllib.parse import urlencode

# To our own pages, by path or by query alone. Files of the look are the same at any moment.
_LINK = re.compile(r'(<a\b(?![^>]*\sdata-now)[^>]*?\shref=")((?:/(?!/|static/)|\?)[^"#]*)')
LEADS = ("kand", "dag")
# What narrows a page asks for the same page again, unless it chooses the day itself.
_FORM = re.compile(r'<form\b[^>]*\bmethod="get"[^>]*>(?:(?!</form>).)*', re.DOTALL)


def carry(html: str, asked: Mapping[str, str]) -> str:
    """Return a page whose links and choices ask for the moment and day it was asked for itself.

    A link marked `data-now` leads to now, and one that names a moment or a day keeps it.
    """
    leads = {name: asked[name] for name in LEADS if asked.get(name)}

    def further(link: re.Match[str]) -> str:
        before, address = link.groups()
        query = address.partition("?")[2].replace("&amp;", "&")
        said = {part.partition("=")[0] for part in query.split("&")}
        more = urlencode({name: day for name, day in leads.items() if name not in said})
        if not more:
            return link[0]
        joint = "?" if "?" not in address else "&amp;" if query else ""
        return f"{before}{address}{joint}{more.replace('&', '&amp;')}"

    def asking(form: re.Match[str]) -> str:
        kept = "".join(
            f'<input type="hidden" name="{name}" value="{escape(day)}">'
            for name, day in leads.items()
            if f'name="{name}"' not in form[0]
        )
        return form[0] if 'name="kand"' in form[0] else form[0] + kept

    return _FORM.sub(asking, _LINK.sub(further, html))
