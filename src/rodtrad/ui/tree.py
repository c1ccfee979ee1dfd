"""The thread as an indented list that folds what is off the way."""

from dataclasses import dataclass, field

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from rodtrad.ui.marks import three

# A longer row shows this many; what is on the way always stays in sight.
MOST_SHOWN = 12


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
    """Return the list items of one level, with theirs; a long row is folded at its end."""
    shown, rest = _parted(items)
    last_on_way = max((at for at, item in enumerate(shown) if item.on_way), default=-1)
    rows = ((_item(item, before_way=at < last_on_way),) for at, item in enumerate(shown))
    return format_html_join("", "{}", rows) + _rest(rest)


def _parted(items: list[TreeItem]) -> tuple[list[TreeItem], list[TreeItem]]:
    if len(items) <= MOST_SHOWN + 1:
        return items, []
    shown = items[:MOST_SHOWN] + [item for item in items[MOST_SHOWN:] if item.on_way]
    return shown, [item for item in items[MOST_SHOWN:] if not item.on_way]


def _rest(items: list[TreeItem]) -> SafeString:
    if not items:
        return SafeString("")
    rows = format_html_join("", "{}", ((_item(item, before_way=False),) for item in items))
    summary = ngettext("%d till", "%d till", len(items)) % len(items)
    return format_html(
        "<li><details><summary>{}</summary><ul>{}</ul></details></li>", summary, rows
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
