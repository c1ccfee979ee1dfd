"""The cells of the matrix of coverage as HTML: of a whole council there are thousands of them.

A template takes three times as long for each, which is most of what the page takes.
"""

from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.ui import marks

if TYPE_CHECKING:
    from rodtrad.goals.staff.coverage import Cell, Shown

NOTHING = (
    '<td class="nothing" data-name="{}"><span aria-hidden="true">–</span>'
    '<span class="visually-hidden">{}</span></td>'
)
WORK = '<td data-name="{}"><span class="quiet">{}</span>{}</td>'
GAP = '<td data-name="{}">{}{}</td>'
DECLINES = (
    '<td class="declines" data-name="{}"><details><summary>{}{}</summary>'
    '<p class="note">{}</p>{}</details></td>'
)
# Whose answer, and to what: said to whoever hears the link alone.
ABOUT = '<span class="visually-hidden">: {}, {}</span>'


def drawn(cells: list["Cell"], title: str) -> SafeString:
    """Return a row's cells, where the title is what the row is about."""
    nothing = _("inget")
    return format_html_join("", "{}", ((_cell(cell, title, nothing),) for cell in cells))


def _cell(cell: "Cell", title: str, nothing: str) -> SafeString:
    if cell.is_empty:
        return format_html(NOTHING, cell.committee, nothing)
    if cell.is_gap:
        mark = marks.one("outcome", "not_assessable", _("Lucka"))
        return format_html(GAP, cell.committee, mark, _mend(cell, title))
    if cell.reason:
        about, back = format_html(ABOUT, cell.committee, title), _take_back(cell, title)
        return format_html(DECLINES, cell.committee, _("Bidrar inte"), about, cell.reason, back)
    things = format_html_join("", "{}", ((_thing(thing),) for thing in cell.things))
    return format_html(WORK, cell.committee, cell.text, things)


def _mend(cell: "Cell", title: str) -> SafeString:
    if not cell.mend_url:
        return SafeString()
    about = format_html(ABOUT, cell.committee, title)
    return format_html('<br><a href="{}">{}{}</a>', cell.mend_url, _("Svara"), about)


def _take_back(cell: "Cell", title: str) -> SafeString:
    if not cell.mend_url:
        return SafeString()
    about = format_html(ABOUT, cell.committee, title)
    link = format_html('<a href="{}">{}{}</a>', cell.mend_url, _("Ta tillbaka svaret"), about)
    return format_html('<p class="no-print">{}</p>', link)


def _thing(thing: "Shown") -> SafeString:
    """Draw what contributes as the page of a goal's parts does."""
    title = format_html('<a href="{}">{}</a>', thing.url, thing.title) if thing.url else thing.title
    kind = format_html('<span class="note"> {}</span>', thing.kind) if thing.kind else ""
    return format_html('<span class="contribution">{}{}</span>', title, kind)
