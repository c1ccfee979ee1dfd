"""The head of a page as it will look, before anything is saved."""

from base64 import b64encode
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rodtrad.organisation.drawing import PNG_STARTS
from rodtrad.organisation.enums import MarkKind
from rodtrad.ui.identity import DARK_GROUND, LIGHT_GROUND

CONTENT_TYPES = {MarkKind.SVG: "image/svg+xml", MarkKind.PNG: "image/png"}
INKS = {LIGHT_GROUND: ("#1F1C18", "#5C564B"), DARK_GROUND: ("#F2EDE3", "#BBB2A3")}
ROOM = 236
WIDTH_OF_A_LETTER = 0.5


@dataclass(frozen=True)
class Preview:
    """One drawing of the head, on light or dark ground."""

    title: str
    ground: str
    ink: str
    grey: str
    trad: str
    name: str
    tagline: str
    size: float
    mark: str


def previews(name: str, tagline: str, light: str, dark: str, mark: str) -> list[Preview]:
    """Return the head in light and dark; `mark` is an address or the picture itself."""
    size = min(20.0, ROOM / (WIDTH_OF_A_LETTER * max(len(name), 1)))
    grounds = ((_("Ljust"), LIGHT_GROUND, light), (_("Mörkt"), DARK_GROUND, dark))
    return [
        Preview(title, ground, *INKS[ground], trad, name, tagline, round(size, 1), mark)
        for title, ground, trad in grounds
    ]


def as_address(mark: bytes) -> str:
    """Return the picture as an address that holds all of it."""
    kind = MarkKind.PNG if mark.startswith(PNG_STARTS) else MarkKind.SVG
    return f"data:{CONTENT_TYPES[kind]};base64,{b64encode(mark).decode()}"
