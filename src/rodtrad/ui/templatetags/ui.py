"""The components, as template tags. Each has a place in the gallery."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.core import compounds
from rodtrad.core.errors import Conflict
from rodtrad.core.language import reading
from rodtrad.ui import bars, fields, marks, tree
from rodtrad.ui.difference import mark_difference
from rodtrad.ui.kept import SESSION_KEY
from rodtrad.ui.today import beside_days, today_url

register = template.Library()


@register.simple_tag
def link(name: str, *args: object) -> str:
    """Return the address of a named page, or nothing when that page is not there."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


@register.filter(is_safe=True)
def softly(name: str) -> str:
    """Return a name of the municipality's that a narrow heading can part at its joints."""
    return compounds.softly(name)


@register.simple_tag
def swedish() -> SafeString:
    """Mark what the municipality itself has written, on a page that is read in another language."""
    return SafeString("" if reading() == "sv" else ' lang="sv"')


@register.simple_block_tag
def region(content: str, tag: str, css: str, label: str = "") -> SafeString:
    """Wrap the content, or leave nothing behind when there is none."""
    if not content.strip():
        return SafeString("")
    name = format_html(' aria-label="{}"', label) if label else ""
    return format_html('<{0} class="{1}"{2}>{3}</{0}>', SafeString(tag), css, name, content)


@register.simple_tag
def once() -> SafeString:
    """Say which drawing of the form this is, so that two clicks on it act once."""
    return format_html('<input type="hidden" name="once" value="{}">', uuid4())


@register.inclusion_tag("ui/parts/breadcrumb.html")
def breadcrumb(*names_and_urls: str) -> dict[str, Any]:
    """Draw the way here: name, address, name, address, and last the name of this page."""
    pairs = zip(names_and_urls[:-1:2], names_and_urls[1::2], strict=True)
    return {"steps": list(pairs), "here": names_and_urls[-1]}


@register.simple_tag
def mark(kind: str, value: object, text: str = "") -> SafeString:
    """Draw one mark, of data, outcome or judgement, with its word."""
    return marks.one(kind, value, text)


@register.simple_tag(name="marks")
def three_in_a_row(
    data: object, outcome: object, judgement: object = None, text: str = ""
) -> SafeString:
    """Draw the three marks in a row with one word."""
    return marks.three(data, outcome, judgement, text)


@register.inclusion_tag("ui/parts/three_marks.html")
def three_marks(
    data: object,
    outcome: object,
    judgement: object = None,
    data_text: str = "",
    data_about: str = "",
    outcome_text: str = "",
    outcome_about: str = "",
    judgement_text: str = "",
    judgement_about: str = "",
) -> dict[str, Any]:
    """Draw the three marks side by side, each with its word and what it builds on."""
    rows = (
        ("data", data, data_text, data_about),
        ("outcome", outcome, outcome_text, outcome_about),
        ("judgement", judgement, judgement_text, judgement_about),
    )
    columns = []
    for kind, value, text, about in rows:
        said = text or marks.word(kind, value)
        drawn = marks.one(kind, value, said[:1].upper() + said[1:])
        columns.append((marks.KINDS[kind], drawn, about))
    return {"columns": columns}


@register.inclusion_tag("ui/parts/mark_legend.html")
def mark_legend() -> dict[str, Any]:
    """Explain the marks."""
    return {}


@register.inclusion_tag("ui/parts/distribution_bar.html")
def distribution_bar(
    met: int, partly: int, not_met: int, not_assessable: int, of: int = 0, small: bool = False
) -> dict[str, Any]:
    """Count targets one by one in a bar as long as `of`."""
    counts = {
        "met": met,
        "partly": partly,
        "not-met": not_met,
        "not-assessable": not_assessable,
    }
    return {"segments": bars.segments(counts, of), "small": small, "total": sum(counts.values())}


@register.simple_block_tag
def table(content: str, caption: str, as_blocks: bool = False, hide_caption: bool = False) -> str:
    """Wrap rows in a table inside a named scroll region, or let rows be blocks when narrow."""
    return format_html(
        '<div class="scroll" role="region" aria-label="{}" tabindex="0"><table class="table{}">'
        "<caption{}>{}</caption>{}</table></div>",
        caption,
        " as-blocks" if as_blocks else "",
        SafeString(' class="visually-hidden"' if hide_caption else ""),
        caption,
        content,
    )


@register.simple_block_tag
def facts(content: str) -> str:
    """Draw a list of facts: `{% fact %}` inside."""
    return format_html('<dl class="facts">{}</dl>', content)


@register.simple_block_tag
def fact(content: str, name: str) -> str:
    """Draw one named fact."""
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", name, content)


@register.simple_block_tag
def section(content: str, title: str) -> str:
    """Draw one part of the side column."""
    return format_html('<section class="side-section"><h2>{}</h2>{}</section>', title, content)


@register.simple_block_tag
def part(content: str, title: str, anchor: str = "") -> str:
    """Draw one part of the page under a heading."""
    name = format_html(' id="{}"', anchor) if anchor else ""
    return format_html('<section class="part"{}><h2>{}</h2>{}</section>', name, title, content)


@register.simple_block_tag
def steps(content: str, title: str, state: str = "next") -> str:
    """Group steps on the thread; a group whose time is out has state `past`."""
    return format_html(
        '<section class="step-group is-{}"><h2>{}</h2><ol class="steps">{}</ol></section>',
        state,
        title,
        content,
    )


@register.simple_block_tag
def step(
    content: str,
    title: str,
    state: str = "next",
    day: str = "",
    day_note: str = "",
    hint: str = "",
    url: str = "",
) -> str:
    """Draw one step: when, what, and the answer in the row. State: past, now or next."""
    name = format_html('<a href="{}">{}</a>', url, title) if url else title
    return format_html(
        '<li class="step is-{}"><div class="when"><b>{}</b> <span>{}</span></div>'
        '<div><h3>{}</h3><p>{}</p></div><div class="act">{}</div></li>',
        state,
        day,
        day_note,
        name,
        hint,
        content,
    )


@register.simple_block_tag
def points(content: str, roomy: bool = False) -> str:
    """Draw points on the thread: `{% point %}` inside."""
    return format_html('<ol class="points{}">{}</ol>', " is-roomy" if roomy else "", content)


@register.simple_tag
def point(title: str, state: str = "past", url: str = "", day: str = "", about: str = "") -> str:
    """Draw one point; state past, here, now or next."""
    name = format_html('<a href="{}">{}</a>', url, title) if url else title
    when = format_html('<span class="day">{}</span>', day) if day else ""
    more = format_html('<span class="about">{}</span>', about) if about else ""
    here = SafeString(' aria-current="location"' if state == "here" else "")
    return format_html(
        '<li class="point is-{}"{}>{}<span>{}</span>{}</li>', state, here, when, name, more
    )


@register.simple_tag
def thread_list(items: list[tree.TreeItem]) -> SafeString:
    """Draw the thread as an indented list of `TreeItem`s."""
    return format_html('<ul class="tree">{}</ul>', tree.render(items))


@register.inclusion_tag("ui/parts/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """Say on top of the form what is wrong, with a link to each field."""
    return {"form": form}


def _take_back(context: dict[str, Any], form: BaseForm) -> None:
    """Fill the form with what the person wrote before the session ended."""
    kept = getattr(context.get("request"), SESSION_KEY, None)
    if kept is not None:
        kept.fill(form)


@register.simple_tag(name="field", takes_context=True)
def form_field(
    context: dict[str, Any], bound: BoundField, unit: str = "", question: bool = False
) -> SafeString:
    """Draw one field of a form."""
    _take_back(context, bound.form)
    drawn = fields.draw(bound, unit=unit, question=question)
    return render_to_string("ui/parts/field.html", {"field": drawn})


@register.simple_tag(name="fields", takes_context=True)
def form_fields(context: dict[str, Any], form: BaseForm) -> SafeString:
    """Draw every field of a form."""
    _take_back(context, form)
    drawn = [fields.draw(bound) for bound in form]
    return render_to_string("ui/parts/fields.html", {"fields": drawn})


@register.inclusion_tag("ui/parts/filters.html", takes_context=True)
def filters(context: dict[str, Any], form: BaseForm) -> dict[str, Any]:
    """Draw what narrows a list; the day and the knowledge that the page stands on are kept."""
    request: HttpRequest = context["request"]
    day = request.GET.get("dag", "")
    known_on = request.GET["kand"] if getattr(request, "known_on", "") else ""
    stands_on = [(name, value) for name, value in (("dag", day), ("kand", known_on)) if value]
    drawn = [(bound, fields.control(bound, {})) for bound in form]
    return {"path": request.path, "stands_on": stands_on, "fields": drawn}


@register.simple_tag
def button(text: str, variant: str = "solid", name: str = "", value: str = "") -> str:
    """Draw the button that sends a form; one solid on a page, others `outlined`."""
    look = SafeString(' data-variant="secondary"' if variant == "outlined" else "")
    sent = format_html(' name="{}" value="{}"', name, value) if name else ""
    return format_html('<button class="ds-button" type="submit"{}{}>{}</button>', look, sent, text)


@register.simple_tag
def button_link(text: str, url: str, variant: str = "outlined") -> str:
    """Draw a link that looks like a button, for a page where the act is done."""
    look = SafeString(' data-variant="secondary"' if variant == "outlined" else "")
    return format_html('<a class="ds-button" href="{}"{}>{}</a>', url, look, text)


@register.simple_block_tag
def notice(content: str, title: str = "") -> str:
    """Draw a band with something to know."""
    heading = format_html("<h2>{}</h2>", title) if title else ""
    return format_html('<div class="notice">{}{}</div>', heading, content)


@register.simple_block_tag
def empty(content: str, title: str) -> str:
    """Say why there is nothing here and what comes next."""
    dotted = marks.drawing("outcome", "not_assessable")
    return format_html(
        '<div class="empty">{}<div><p><b>{}</b></p>{}</div></div>', dotted, title, content
    )


@register.inclusion_tag("ui/parts/conflict.html")
def conflict(conflict: Conflict, labels: dict[str, str] | None = None) -> dict[str, Any]:
    """Show what another person wrote beside what you wrote, with the difference marked."""
    names = labels or {}
    rows = [
        {
            "label": names.get(name, name),
            "theirs": mark_difference(theirs, conflict.yours.get(name, ""), "ins"),
            "yours": mark_difference(conflict.yours.get(name, ""), theirs, "ins"),
        }
        for name, theirs in conflict.theirs.items()
        if theirs != conflict.yours.get(name, "")
    ]
    return {"sentence": conflict.sentence, "rows": rows}


@register.inclusion_tag("ui/parts/pagination.html", takes_context=True)
def pagination(context: dict[str, Any], page: Page[Any], name: str = "sida") -> dict[str, Any]:
    """Draw the way to other pages of a long list, keeping what else the address says."""
    request: HttpRequest = context["request"]
    query = request.GET.copy()
    query.pop(name, None)
    return {"page": page, "name": name, "query": query.urlencode()}


@register.inclusion_tag("ui/parts/day_form.html", takes_context=True)
def day_form(context: dict[str, Any], day: date, text: str) -> dict[str, Any]:
    """Say which day the page stands on and let it stand on another."""
    request: HttpRequest = context["request"]
    today = "" if day == timezone.localdate() else today_url(request)
    return _choice_of_day(request) | {"day": day.isoformat(), "text": text, "today": today}


@register.inclusion_tag("ui/parts/day_form.html", takes_context=True)
def known_form(context: dict[str, Any]) -> dict[str, Any]:
    """Let a page that stands on no day of its own show what was known on another."""
    return _choice_of_day(context["request"])


def _choice_of_day(request: HttpRequest) -> dict[str, Any]:
    return {
        "others": beside_days(request),
        "path": request.path,
        "known": request.GET["kand"] if getattr(request, "known_on", "") else "",
        "yesterday": (timezone.localdate() - timedelta(days=1)).isoformat(),
    }


@register.inclusion_tag("ui/parts/tabs.html")
def tabs(items: Iterable[tuple[str, str, bool]], label: str = "") -> dict[str, Any]:
    """Draw filters as links: (text, address, is current)."""
    return {"items": list(items), "label": label or _("Urval")}


@register.inclusion_tag("ui/parts/comments.html")
def comments(items: Iterable[Any]) -> dict[str, Any]:
    """List comments: each has `author`, `when`, `text`, and may have `actions`."""
    return {"items": list(items)}


@register.inclusion_tag("ui/parts/files.html")
def files(items: Iterable[Any]) -> dict[str, Any]:
    """List files: each has `name`, `url`, `size`, and may have `about`."""
    return {"items": list(items)}


@register.inclusion_tag("ui/parts/tags.html")
def tag_list(items: Iterable[Any]) -> dict[str, Any]:
    """List tags: each has `title` and may have `url`."""
    return {"items": list(items)}


@register.inclusion_tag("ui/parts/progress.html")
def progress(done: int, of: int, text: str) -> dict[str, Any]:
    """Draw how many of all are done, with words."""
    return {"done": done, "of": of, "text": text}
