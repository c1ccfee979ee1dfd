"""The sheets of style share one page, so a class of the components is no room's to draw anew."""

import re
from pathlib import Path

import rodtrad.ui

SHEETS = Path(rodtrad.ui.__file__).parent / "static" / "ui" / "css"
ROOMS = ("feedback", "health", "pages", "promises", "thread")


def selectors(css: str) -> list[str]:
    """Return each selector of a sheet, one by one."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    heads = re.findall(r"([^{}]+)\{", bare)
    return [one.strip() for head in heads if not head.lstrip().startswith("@")
            for one in head.split(",")]  # fmt: skip


def drawn(css: str) -> set[str]:
    """Return the classes that a sheet draws wherever they stand."""
    return {one for one in selectors(css) if re.fullmatch(r"\.[\w-]+", one)}


def ended(css: str) -> set[str]:
    """Return the classes that a sheet draws somewhere: those its selectors end in."""
    return {f".{found[1]}" for one in selectors(css) if (found := re.search(r"\.([\w-]+)$", one))}


def drawn_twice(rooms: dict[str, str], components: str) -> set[tuple[str, str]]:
    kept = ended(components)
    return {(name, one) for name, css in rooms.items() for one in drawn(css) & kept}


def test_no_room_draws_a_class_of_the_components_wherever_it_stands() -> None:
    rooms = {name: (SHEETS / f"{name}.css").read_text() for name in ROOMS}
    components = (SHEETS / "components.css").read_text()
    foreign = {"feedback": rooms["feedback"] + ".word { border: 0 }"}

    found, planted = drawn_twice(rooms, components), drawn_twice(foreign, components)

    assert (found, planted) == (set(), {("feedback", ".word")})
