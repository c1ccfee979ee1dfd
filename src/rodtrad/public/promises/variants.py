"""The same declaration in easy Swedish and in other languages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.declarations.enums import VariantKind
from rodtrad.declarations.models import Variant

# What Django has no name of, among the national minorities' languages and others much read.
NAMES = {
    "fit": "meänkieli",
    "prs": "دری",
    "rom": "romani chib",
    "se": "davvisámegiella",
    "sma": "åarjelsaemien",
    "smj": "julevsámegiella",
    "so": "soomaali",
    "ti": "ትግርኛ",
    "yi": "ייִדיש",
}
RIGHT_TO_LEFT = {"ar", "ckb", "fa", "he", "prs", "ps", "ur", "yi"}


@dataclass(frozen=True)
class Reading:
    """Another way to read a declaration, named in its own language."""

    name: str
    url: str
    language: str


def other_readings(key: str, variants: Iterable[Variant]) -> list[Reading]:
    """Return the ways to read it, the easy one first."""
    order = sorted(variants, key=lambda row: (row.kind != VariantKind.EASY, row.language))
    return [Reading(_name(row), _address(key, row), _spoken(row)) for row in order]


def find(variants: Iterable[Variant], language: str = "") -> Variant | None:
    """Return the text in a language, without one the easy text; Swedish before others."""
    if language:
        others = (row for row in variants if row.kind == VariantKind.LANGUAGE)
        return next((row for row in others if row.language == language), None)
    easy = [row for row in variants if row.kind == VariantKind.EASY]
    return min(easy, key=lambda row: row.language != "sv", default=None)


def language_name(code: str) -> str:
    """Return what a language calls itself, the code where we do not know."""
    try:
        return capitalised(NAMES.get(code) or get_language_info(code)["name_local"])
    except KeyError:
        return code


def direction(code: str) -> str:
    return "rtl" if code.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def _name(variant: Variant) -> str:
    if variant.kind == VariantKind.EASY:
        return _("Lättläst")
    return language_name(variant.language)


def _spoken(variant: Variant) -> str:
    return "" if variant.kind == VariantKind.EASY else variant.language


def _address(key: str, variant: Variant) -> str:
    if variant.kind == VariantKind.EASY:
        return reverse("public:promise_easy", args=[key])
    return reverse("public:promise_in", args=[key, variant.language])
