"""Writes core/charts/widths.py: how wide each letter of the sans typeface is.

Run after the typeface has changed: python tools/measure_font.py
"""

from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parents[1] / "src" / "rodtrad"
FONT = ROOT / "ui" / "static" / "ui" / "fonts" / "sans-latin.woff2"
LETTERS = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100), 0x2013, 0x2014, 0x2212)]


def widths(weight: int) -> dict[str, int]:
    """Return advance widths in thousandths of the type size."""
    font = instantiateVariableFont(TTFont(FONT), {"wght": weight})
    names, advances, scale = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    found = {letter: names.get(ord(letter)) for letter in LETTERS}
    return {one: round(advances[name][0] * 1000 / scale) for one, name in found.items() if name}


def table(name: str, measured: dict[str, int]) -> str:
    rows = "".join(f"    {letter!r}: {width},\n" for letter, width in measured.items())
    return f"{name} = {{\n{rows}}}\n"


if __name__ == "__main__":
    head = '"""Widths in thousandths of the type size; written by tools/measure_font.py."""\n\n'
    body = table("REGULAR", widths(400)) + "\n" + table("SEMIBOLD", widths(600))
    (ROOT / "core" / "charts" / "widths.py").write_text(head + body, encoding="utf-8")
