"""The three marks: shape says what, filling says how, the word says it again."""

from typing import Final

from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

SQUARE: Final = '<rect x="1.3" y="1.3" width="12.4" height="12.4"{}/>'
CIRCLE: Final = '<circle cx="7.5" cy="7.5" r="6.2"{}/>'
DIAMOND: Final = '<path d="M7.5 .9 14.1 7.5 7.5 14.1 .9 7.5Z"{}/>'
DOTTED: Final = ' stroke-dasharray="2 2"'
FULL: Final = ' class="full"'

DRAWINGS: Final[dict[tuple[str, str], str]] = {
    ("data", "fresh"): SQUARE.format(FULL),
    ("data", "stale"): SQUARE.format("")
    + '<path class="full" stroke="none" d="M1.3 7.5h12.4v6.2H1.3z"/>',
    ("data", "missing"): SQUARE.format(DOTTED),
    ("outcome", "met"): CIRCLE.format(FULL),
    ("outcome", "partly"): CIRCLE.format("")
    + '<path class="full" stroke="none" d="M7.5 1.3a6.2 6.2 0 0 0 0 12.4z"/>',
    ("outcome", "not_met"): CIRCLE.format("") + '<path d="M3.2 11.8 11.8 3.2"/>',
    ("outcome", "not_assessable"): CIRCLE.format(' stroke-dasharray="1.95 1.95"'),
    ("judgement", "met"): DIAMOND.format(FULL),
    ("judgement", "partly"): DIAMOND.format("")
    + '<path class="full" stroke="none" d="M7.5 .9V14.1L.9 7.5Z"/>',
    ("judgement", "not_met"): DIAMOND.format("") + '<path d="M4.4 10.6 10.6 4.4"/>',
    ("judgement", "not_assessable"): DIAMOND.format(DOTTED),
    ("judgement", "none"): DIAMOND.format(DOTTED),
}
SHAPES: Final = {"data": "is-square", "outcome": "is-circle", "judgement": "is-diamond"}
OUTCOMES: Final[dict[str, str | Promise]] = {
    "met": _lazy("uppfyllt"),
    "partly": _lazy("delvis uppfyllt"),
    "not_met": _lazy("ej uppfyllt"),
    "not_assessable": _lazy("ej bedömbart"),
}
WORDS: Final[dict[tuple[str, str], str | Promise]] = {
    ("data", "fresh"): _lazy("färsk"),
    ("data", "stale"): _lazy("gammal"),
    ("data", "missing"): _lazy("saknas"),
    **{("outcome", code): word for code, word in OUTCOMES.items()},
    **{("judgement", code): word for code, word in OUTCOMES.items()},
    ("judgement", "none"): _lazy("inte gjord"),
}
KINDS: Final[dict[str, str | Promise]] = {
    "data": _lazy("Data"),
    "outcome": _lazy("Utfall"),
    "judgement": _lazy("Bedömning"),
}


def code_of(mark: object) -> str:
    """Return the code of a mark; nothing at all is a judgement not made."""
    return str(mark) if mark else "none"


def _drawing(kind: str, code: str) -> SafeString:
    dotted = code in {"missing", "not_assessable", "none"}
    classes = f"mark {SHAPES[kind]} is-{code.replace('_', '-')}" + (" is-dotted" if dotted else "")
    head = f'<svg class="{classes}" viewBox="0 0 15 15" aria-hidden="true">'
    return mark_safe(f"{head}{DRAWINGS[kind, code]}</svg>")  # noqa: S308 (built from the constants above only)


READY: Final = {key: _drawing(*key) for key in DRAWINGS}


def drawing(kind: str, mark: object) -> SafeString:
    """Return the drawing of one mark, silent to those who listen."""
    return READY[kind, code_of(mark)]


def word(kind: str, mark: object) -> str:
    """Return the word that says the same as the mark."""
    return str(WORDS[kind, code_of(mark)])


def one(kind: str, mark: object, text: str = "") -> SafeString:
    """Return a mark with its word, or with a text that says more."""
    return format_html(
        '<span class="one-mark">{}<span>{}</span></span>',
        drawing(kind, mark),
        text or word(kind, mark),
    )


def three(data: object, outcome: object, judgement: object, text: str = "") -> SafeString:
    """Return the three marks in their order; the eye gets one word, the ear all three."""
    spoken = _("Data: %(data)s. Utfall: %(outcome)s. Bedömning: %(judgement)s.")
    return _together(spoken, text, data=data, outcome=outcome, judgement=judgement)


def two(data: object, outcome: object, text: str = "") -> SafeString:
    """Return the marks of what is computed, for what nobody judges by itself."""
    return _together(_("Data: %(data)s. Utfall: %(outcome)s."), text, data=data, outcome=outcome)


def data_alone(data: object, text: str) -> SafeString:
    """Return the mark of the data, with a text instead of an outcome there is none of."""
    return _together(_("Data: %(data)s."), text, data=data)


def _together(spoken: str, text: str, **marks: object) -> SafeString:
    """Return the marks by their kinds, with the outcome's word or a text that says more."""
    told = spoken % {kind: word(kind, mark) for kind, mark in marks.items()}
    return format_html(
        '<span class="marks">{}<span class="visually-hidden">{}</span>'
        '<span class="word" aria-hidden="true">{}</span></span>',
        format_html_join("", "{}", ((drawing(kind, mark),) for kind, mark in marks.items())),
        f"{told} {text}".strip(),
        text or word("outcome", marks["outcome"]),
    )
