"""Swedish texts with the municipality's own name put in."""

import string

PLACEHOLDERS = ("kommun", "kommuns")


def genitive(name: str) -> str:
    """Return a name in the genitive: Umeå gives Umeås, Västerås stays."""
    return name if name[-1:].lower() in {"s", "x", "z"} else f"{name}s"


def fill(text: str, municipality: str) -> str:
    """Replace `{kommun}` and `{kommuns}` with the municipality's name."""
    return text.replace("{kommuns}", genitive(municipality)).replace("{kommun}", municipality)


def unknown_placeholders(text: str) -> tuple[str, ...]:
    """Return what stands in braces and means nothing here."""
    try:
        named = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
    except ValueError:
        return (text,)
    return tuple(name for name in named if name not in PLACEHOLDERS)
