"""What a text says, as plain values: kept with each step, and compared when it comes again."""

from typing import Any

from rodtrad.core.promises import words
from rodtrad.declarations.levels import level_of
from rodtrad.declarations.models import DeclarationVersion

SAID = (
    *("title", "audience", "purpose", "offered", "not_offered", "aspects_chosen"),
    *("contact", "phone", "email"),
)


def content(version: DeclarationVersion) -> dict[str, Any]:
    """Return what the text says by field, and its promises by the promise's number."""
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
