"""A municipality's mark, read strictly: only what draws may stay, and nothing that reaches out."""

import io
import re
from html import escape
from typing import NoReturn
from xml.parsers import expat

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from rodtrad.core.errors import BadInput
from rodtrad.organisation.enums import MarkKind

LARGEST = 100_000
MOST_PIXELS = 4_000_000
TALLEST = 304
SVG = "http://www.w3.org/2000/svg"
LINK = "http://www.w3.org/1999/xlink"
PNG_STARTS = b"\x89PNG\r\n\x1a\n"

# What a drawing program adds and nobody sees: left out without a word.
SILENT = frozenset({"title", "desc", "metadata"})
DRAWS = re.compile(
    "svg|g|defs|path|rect|circle|ellipse|line|polyline|polygon|clipPath|linearGradient|"
    "radialGradient|stop"
)
DESCRIBES = re.compile(
    "viewBox|width|height|preserveAspectRatio|id|d|[xy][12]?|f[xy]|c[xy]|r[xy]?|points|transform|"
    "fill(-rule|-opacity)?|opacity|offset|stop-(color|opacity)|clip-(path|rule)|clipPathUnits|"
    "stroke(-width|-linecap|-linejoin|-miterlimit|-dasharray|-opacity)?|"
    "gradient(Units|Transform)|spreadMethod"
)
WITHIN = re.compile(r"#[\w.-]+")
USES_WITHIN = re.compile(r"url\(\s*['\"]?#[\w.-]+['\"]?\s*\)")


def clean_mark(contents: bytes) -> tuple[bytes, MarkKind]:
    """Return the mark as it may be kept and what it is, or say why it cannot be used."""
    if not contents:
        raise BadInput(_("Filen är tom."), "mark")
    if len(contents) > LARGEST:
        raise BadInput(_("Filen är för stor. Ett märke får vara högst 100 kB."), "mark")
    if contents.startswith(PNG_STARTS):
        return _painted(contents), MarkKind.PNG
    return _Drawing(contents).text.encode(), MarkKind.SVG


def _painted(contents: bytes) -> bytes:
    """Return the picture painted anew, no taller than it is shown on the sharpest screens."""
    try:
        with Image.open(io.BytesIO(contents), formats=("PNG",)) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise BadInput(_("Bilden har för många bildpunkter."), "mark")
            plain = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise BadInput(_("Bilden går inte att läsa. Spara den på nytt som PNG."), "mark") from error
    plain.thumbnail((TALLEST * 4, TALLEST))
    fresh, kept = Image.new("RGBA", plain.size), io.BytesIO()
    fresh.paste(plain)
    fresh.save(kept, "PNG", optimize=True)
    return kept.getvalue()


class _Drawing:
    """Reads an SVG and writes what may stay of it."""

    def __init__(self, contents: bytes) -> None:
        self._written: list[str] = []
        self._open: list[str] = []
        self._silent_at = 0
        reader = expat.ParserCreate(namespace_separator=" ")
        reader.StartDoctypeDeclHandler = self._document_type
        reader.StartElementHandler = self._begin
        reader.EndElementHandler = self._end
        try:
            reader.Parse(contents, True)
        except expat.ExpatError as error:
            raise BadInput(
                _("Filen är varken en SVG eller en PNG som går att läsa."), "mark"
            ) from (error)
        self.text = "".join(self._written)

    def _document_type(self, *_declared: object) -> None:
        # A document type can define entities; without one there are none to unfold.
        _refuse("<!DOCTYPE>")

    def _begin(self, full_name: str, attributes: dict[str, str]) -> None:
        space, _sep, name = full_name.rpartition(" ")
        self._open.append(name)
        if self._silent_at:
            return
        if len(self._open) == 1:
            _require_picture(space, name, attributes)
        if space != SVG or name in SILENT:
            self._silent_at = len(self._open)
            return
        if not DRAWS.fullmatch(name):
            _refuse(f"<{name}>")
        kept = "".join(_attribute(key, value) for key, value in attributes.items())
        root = f' xmlns="{SVG}"' if len(self._open) == 1 else ""
        self._written.append(f"<{name}{root}{kept}>")

    def _end(self, _full_name: str) -> None:
        name = self._open.pop()
        if not self._silent_at:
            self._written.append(f"</{name}>")
        elif len(self._open) < self._silent_at:
            self._silent_at = 0


def _require_picture(space: str, name: str, attributes: dict[str, str]) -> None:
    if (space, name) != (SVG, "svg"):
        raise BadInput(_("Filen är varken en SVG eller en PNG som går att läsa."), "mark")
    if "viewBox" not in attributes and not {"width", "height"} <= set(attributes):
        raise BadInput(_("Bilden säger inte hur stor den är. Spara den med viewBox."), "mark")


def _attribute(full_name: str, value: str) -> str:
    """Return the attribute as it may stay, nothing when nobody would miss it."""
    space, _sep, name = full_name.rpartition(" ")
    if name == "href" and space in {"", LINK}:
        if not WITHIN.fullmatch(value.strip()):
            _refuse("href")
        return f' href="{escape(value.strip())}"'
    if space:
        return ""
    if name.lower().startswith("on") or name == "style":
        _refuse(name)
    if not DESCRIBES.fullmatch(name):
        return ""
    # A colour written with an escape or an address may be another way of writing url().
    if "\\" in value or "//" in value:
        _refuse("url()")
    if "url(" in value.lower().replace(" ", "") and not USES_WITHIN.fullmatch(value.strip()):
        _refuse("url()")
    return f' {name}="{escape(value)}"'


def _refuse(what: str) -> NoReturn:
    raise BadInput(
        _(
            "Märket innehåller %s, som kan köra kod, hämta något utifrån eller inte får visas. "
            "Spara det som enkel SVG utan formatmallar, eller lämna det som PNG."
        )
        % what,
        "mark",
    )
