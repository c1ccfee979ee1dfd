"""The thread as an indented list that folds what is off the way."""

from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from rodtrad.ui.marks import three


@dataclass
class TreeItem:
    title: str
    url: str
    data: object
    outcome: object
    judgement: object = None
    text: str = ""
    level: str = ""
    on_way: bool = False
    is_here: bool = False
    children: list["TreeItem"] = field(default_factory=list)
    is_folded: bool = False


def render(items: list[TreeItem]) -> SafeString:
    """Return the list items of one level, with theirs."""
    last_on_way = max((at for at, item in enumerate(items) if item.on_way), default=-1)
    return format_html_join(
        "", "{}", ((_item(item, before_way=at < last_on_way),) for at, item in enumerate(items))
    )


def _item(item: TreeItem, *, before_way: bool) -> SafeString:
    classes = " ".join(
        name
        for name, holds in (
            ("on-way", item.on_way),
            ("is-here", item.is_here),
            ("before-way", before_way),
        )
        if holds
    )
    return format_html('<li class="{}">{}{}</li>', classes, _node(item), _children(item))


def _node(item: TreeItem) -> SafeString:
    level = format_html('<span class="level">{}</span>', item.level) if item.level else ""
    here = format_html(' aria-current="{}"', "location") if item.is_here else ""
    return format_html(
        '<div class="node">{}<a href="{}"{}>{}</a>{}</div>',
        level,
        item.url,
        here,
        item.title,
        three(item.data, item.outcome, item.judgement, item.text),
    )


def _children(item: TreeItem) -> SafeString:
    if not item.children:
        return SafeString("")
    below = format_html("<ul>{}</ul>", render(item.children))
    if not item.is_folded:
        return below
    count = len(item.children)
    summary = ngettext("%d till under", "%d till under", count) % count
    return format_html("<details><summary>{}</summary>{}</details>", summary, below)
