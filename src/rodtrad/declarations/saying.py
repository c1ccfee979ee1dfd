"""What a text says, as plain values: kept with each step, and compared when it comes again."""

import re
from collections.abc import Iterable
from typing import Any

from rodtrad.core.promises import words
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion

SAID = (
    *("title", "audience", "purpose", "offered", "not_offered", "aspects_chosen"),
    *("contact", "phone", "email"),
)

# What the label beside an exception says already.
_LABEL = re.compile(r"(?:(?:löftet|det)\s+)?gäller\s+inte\b[\s:,]*(?=\S)", re.IGNORECASE)


def excepted(text: str) -> str:
    """Return when a promise does not hold, as it stands after a label that says so."""
    return _LABEL.sub("", text.strip(), count=1) if _LABEL.match(text.strip()) else text.strip()


def content(
    version: DeclarationVersion, promises: Iterable[PromiseVersion] | None = None
) -> dict[str, Any]:
    """Return what the text says by field, and its promises by the promise's number.

    `promises` are the text's, where they are read already.
    """
    rows = promises
    if rows is None:
        rows = version.promises.select_related("promise").order_by("sort", "pk")
    return {
        **{name: getattr(version, name) for name in SAID},
        "aspects": list(version.aspects),
        "promises": {
            str(row.promise.number): {
                "text": row.text,
                "level": words(level_of(row)),
                "exceptions": row.exceptions,
                "remedy": row.remedy,
            }
            for row in rows
        },
    }
