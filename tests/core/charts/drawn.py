"""What every drawing must be, and ways to look into one."""

import re
from xml.etree import ElementTree

from rodtrad.core.charts.svg import Figure

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED_ROLES = {"img", "group"}


def root(figure: Figure) -> ElementTree.Element:
    """Return the parsed drawing after checking what holds for all of them."""
    parsed = ElementTree.fromstring(figure.svg)
    elements = list(parsed.iter())
    ids = [one.get("id") for one in elements if one.get("id")]
    assert len(set(ids)) == len(ids)
    assert not any(
        "style" in one.attrib or one.tag.endswith(("style", "script")) for one in elements
    )
    assert not any(name.startswith("on") for one in elements for name in one.attrib)
    assert parsed.get("role") in ALLOWED_ROLES
    assert parsed.get("aria-labelledby") in ids
    assert parsed.get("aria-describedby") in ids
    assert (parsed.get("role") == "group") is bool(links(parsed))
    for reference in re.findall(r'(?:href="#|url\(#)([^")]+)', figure.svg):
        assert reference in ids
    assert all(len(row) == len(figure.table.header) for row in figure.table.rows)
    assert "nan" not in figure.svg
    return parsed


def links(parsed: ElementTree.Element) -> list[ElementTree.Element]:
    return list(parsed.iter(f"{SVG}a"))


def of_class(parsed: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """Return the elements that carry the class."""
    return [one for one in parsed.iter() if name in one.get("class", "").split()]


def words(parsed: ElementTree.Element) -> list[str]:
    """Return every text in the drawing, its lines joined."""
    return ["".join(one.itertext()) for one in parsed.iter(f"{SVG}text")]
