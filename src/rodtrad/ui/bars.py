"""A bar that counts targets one by one."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.ui.marks import drawing

NARROWEST_WITH_NUMBER = 4.0


@dataclass(frozen=True)
class Segment:
    code: str
    mark: SafeString
    count: int
    start: str
    width: str
    shows_number: bool
    label: str


def words(code: str, count: int) -> str:
    """Return what a number of targets with that outcome is called."""
    return {
        "met": ngettext("uppfyllt", "uppfyllda", count),
        "partly": _("delvis"),
        "not-met": ngettext("ej uppfyllt", "ej uppfyllda", count),
        "not-assessable": ngettext("ej bedömbart", "ej bedömbara", count),
    }[code]


def segments(counts: dict[str, int], of: int = 0) -> list[Segment]:
    """Return the bar's parts in order; its whole length is `of`, or all that are counted."""
    length = max(of, sum(counts.values()), 1)
    parts, start = [], 0.0
    for code, count in counts.items():
        if not count:
            continue
        width = 100 * count / length
        parts.append(
            Segment(
                code,
                drawing("outcome", code.replace("-", "_")),
                count,
                f"{start:.3f}%",
                f"{width:.3f}%",
                width >= NARROWEST_WITH_NUMBER,
                words(code, count),
            )
        )
        start += width
    return parts
