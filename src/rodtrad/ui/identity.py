"""Whose system it is: name, address, mark and the thread's colour, filled by a later room."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput

LIGHT_GROUND = "#FAF8F3"
DARK_GROUND = "#171512"
LEAST_CONTRAST = 4.5
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True)
class Identity:
    name: str
    tagline: str = "Kvalitet och resultat"
    address: str = ""
    phone: str = ""
    email: str = ""
    mark_url: str = ""
    trad_light: str = "#B3122D"
    trad_dark: str = "#FF7277"

    @property
    def colours(self) -> str:
        """Return what a stylesheet of the colours is kept under: new colours, new address."""
        return f"{self.trad_light}{self.trad_dark}".replace("#", "")


UNKNOWN = Identity(name="Röda tråden")

_sources: list[Callable[[], Identity | None]] = []


def register_identity(source: Callable[[], Identity | None]) -> None:
    """Let a later room say whose system it is; the last one registered decides."""
    _sources.append(source)


def identity() -> Identity:
    """Return whose system it is, today."""
    return (_sources[-1]() if _sources else None) or UNKNOWN


@lru_cache(maxsize=64)
def contrast(colour: str, ground: str) -> float:
    """Return the contrast of two colours as WCAG counts it."""
    lighter, darker = sorted((_luminance(colour), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def check_trad(colour: str, ground: str) -> str:
    """Return the colour in capitals if the thread can be seen in it, else say why not."""
    if not COLOUR.fullmatch(colour):
        raise BadInput(_("Skriv färgen som # och sex tecken, till exempel #B3122D."), "trad")
    reached = contrast(colour, ground)
    if reached < LEAST_CONTRAST:
        raise BadInput(
            _(
                "Färgen syns för dåligt mot bakgrunden: kontrasten är %(reached)s och behöver "
                "vara minst 4,5. Välj en %(way)s färg."
            )
            % {
                "reached": f"{reached:.1f}".replace(".", ","),
                "way": _("mörkare") if ground == LIGHT_GROUND else _("ljusare"),
            },
            "trad",
        )
    return colour.upper()


def stylesheet(who: Identity) -> str:
    """Return the few lines that give the thread the municipality's colour."""
    light = check_trad(who.trad_light, LIGHT_GROUND)
    dark = check_trad(who.trad_dark, DARK_GROUND)
    return (
        "@media not (forced-colors: active) {\n"
        f"  :root {{ --trad: {light}; }}\n"
        "  @media screen and (prefers-color-scheme: dark) {\n"
        f"    :root:not([data-color-scheme='light']) {{ --trad: {dark}; }}\n"
        "  }\n"
        "  @media screen {\n"
        f"    :root[data-color-scheme='dark'] {{ --trad: {dark}; }}\n"
        "  }\n"
        "}\n"
    )
