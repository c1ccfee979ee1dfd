"""Elements, text and the frame round a figure, all escaped."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

Attribute = str | float | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """The figure's numbers as text: a caption, a head and rows as long as the head."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing and the table that says the same."""

    svg: str
    table: Table


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """Return an element; `class_` is written class, `stroke_width` stroke-width, None is left out.

    Children are markup already; attributes are escaped.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def _value(value: Attribute) -> str:
    return escape(value) if isinstance(value, str) else coordinate(value or 0)


def coordinate(value: float) -> str:
    """Return a number with at most one decimal, never a minus nought."""
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def path(*steps: str | float) -> str:
    """Return path data: letters and numbers in a row."""
    return " ".join(step if isinstance(step, str) else coordinate(step) for step in steps)


def line(x1: float, y1: float, x2: float, y2: float, class_: str, **more: Attribute) -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_, **more)


def text(
    content: str, x: float, y: float, class_: str = "ch-text", *, anchor: str | None = None
) -> str:
    """Return text at a point; `anchor` is None, "middle" or "end"."""
    return element("text", escape(content), x=x, y=y, class_=class_, text_anchor=anchor)


def lines_of_text(lines: Sequence[str], x: float, y: float, leading: float, class_: str) -> str:
    """Return lines of text, the first one's foot at `y`."""
    if len(lines) < 2:
        return text("".join(lines), x, y, class_)
    spans = (
        element("tspan", escape(one) + " " * (foot > 1), x=x, y=y + (len(lines) - foot) * leading)
        for one, foot in zip(lines, range(len(lines), 0, -1), strict=True)
    )
    return element("text", *spans, class_=class_)


def hatching(prefix: str) -> str:
    """Return the pattern for what is not shown; fill with `url(#prefix-hatch)`."""
    stripe = element("path", d="M-1 7L7 -1M3 11L11 3", class_="ch-hatch")
    pattern = element(
        "pattern", stripe, id=f"{prefix}-hatch", width=8, height=8, patternUnits="userSpaceOnUse"
    )
    return element("defs", pattern)


def drawing(
    width: float,
    height: float,
    *children: str,
    prefix: str,
    title: str,
    description: str,
    class_: str = "",
    has_links: bool = False,
) -> str:
    """Return the whole drawing, named by its title and description.

    One with links is a group: what stands inside an image cannot be reached by a screen reader.
    """
    return element(
        "svg",
        element("title", escape(title), id=f"{prefix}-title"),
        element("desc", escape(description), id=f"{prefix}-desc"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        role="group" if has_links else "img",
        aria_labelledby=f"{prefix}-title",
        aria_describedby=f"{prefix}-desc",
        class_=f"chart {class_}".strip(),
        width=round(width),
        height=round(height),
        viewBox=f"0 0 {round(width)} {round(height)}",
    )
