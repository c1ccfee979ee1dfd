"""The languages that the form's frame can be given in: their own names, and which way they run.

Their own names are those of Institutet för språk och folkminnen, of the national minority
languages (isof.se), and of the registry of language codes (ISO 639).
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Language:
    """A language by its code, its own name, and what it is called in the reader's."""

    code: str
    own_name: str
    name: object
    is_rtl: bool = False

    @property
    def direction(self) -> str:
        return "rtl" if self.is_rtl else "ltr"


LANGUAGES = {
    one.code: one
    for one in (
        Language("fi", "suomi", _("finska")),
        Language("fit", "meänkieli", _("meänkieli")),
        Language("se", "davvisámegiella", _("nordsamiska")),
        Language("rom", "romani čhib", _("romani chib")),
        Language("yi", "ייִדיש", _("jiddisch"), is_rtl=True),
    )
}
OURS = {"sv": _("svenska"), "en": _("engelska")}


def name_of(code: str) -> str:
    """Return what a language is called, its code where nobody knows."""
    found = LANGUAGES.get(code)
    return str(found.name if found else OURS.get(code, code))


def letters_in(code: str) -> str:
    """Return the language in which we write to somebody: one that we have all words in."""
    return code if code in OURS else "sv"
