"""Every phrase that the form's pages say, for those who put them in other languages."""

import re
from collections.abc import Iterator
from typing import Any, cast

from django import forms
from django.template.loader import get_template
from django.utils.functional import Promise

from rodtrad.feedback.enums import Kind, KnownTo
from rodtrad.feedback.frame.spoken import SPOKEN
from rodtrad.feedback.public.forms import OpenForm, PlaceForm, SayForm, WriteForm
from rodtrad.ui.acting import NOTE

PAGES = ("write", "place", "read", "receipt", "open", "case", "gone", "later", "not_now")
PARTS = ("stages", "side", "files", "languages")
TEMPLATES = tuple(f"feedback/public/{name}.html" for name in (*PAGES, *PARTS))
WORDS = re.compile(
    r"""{% translate "([^"]*)"|{% translate '([^']*)'"""
    r"""|{% blocktranslate.*?%}(.*?){% endblocktranslate %}""",
    re.DOTALL,
)
EITHER = "{% plural %}"
TRAP = "website"


def said() -> Iterator[str]:
    """Return the phrases of the pages, the fields and what is said of them."""
    for name in TEMPLATES:
        yield from said_in(cast(Any, get_template(name)).template.source)
    for form in (WriteForm, PlaceForm, OpenForm, SayForm):
        for name, field in form.base_fields.items():
            if name != TRAP and not field.widget.is_hidden:
                yield from _of(field)
    yield from (str(label) for label in (*Kind.labels, *KnownTo.labels, *SPOKEN))


def said_in(source: str) -> Iterator[str]:
    """Return the phrases of a template."""
    for found in WORDS.finditer(source):
        yield from (found[1] or found[2] or found[3] or "").split(EITHER)


def _of(field: forms.Field) -> Iterator[str]:
    yield from (str(field.label), str(field.help_text), str(getattr(field, NOTE, "")))
    yield from (str(one) for one in field.error_messages.values() if isinstance(one, Promise))
    choices: Any = getattr(field, "choices", ())
    yield from (str(label) for _value, label in choices)
