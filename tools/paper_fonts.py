"""Make the typefaces of papers from those of the pages: one file a weight, as typesetting needs.

python tools/paper_fonts.py
The pages' typefaces vary in weight and come in two parts; a paper's do neither.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).resolve().parent.parent / "src/rodtrad"
PAGES, PAPERS = ROOT / "ui/static/ui/fonts", ROOT / "exchange/fonts"
# family in the pages' files: what a paper calls it, and its weights by the name of the style
FACES = {
    "sans": ("Traden Sans", {"Regular": {"wght": 400}, "Bold": {"wght": 650}}),
    "serif": ("Traden Serif", {"Regular": {"wght": 420, "opsz": 20}}),
}


def still(path: Path, axes: dict[str, float]) -> BytesIO:
    """Return the font at one place on its axes."""
    font = TTFont(path)
    held = {axis.axisTag: axes.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
    fixed = instantiateVariableFont(font, held)
    fixed.flavor = None
    out = BytesIO()
    fixed.save(out)
    out.seek(0)
    return out


def name(font: TTFont, family: str, style: str) -> None:
    table = font["name"]
    table.names = [one for one in table.names if one.nameID in {0, 13, 14}]
    said = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 5: "Version 1.0"}
    for key, text in (said | {6: f"{family} {style}".replace(" ", "-")}).items():
        table.setName(text, key, 3, 1, 0x409)
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font["OS/2"].fsSelection = 0x20 if style == "Bold" else 0x40
    font["head"].macStyle = 1 if style == "Bold" else 0


def main() -> int:
    PAPERS.mkdir(exist_ok=True)
    for key, (family, styles) in FACES.items():
        for style, axes in styles.items():
            parts = [still(PAGES / f"{key}-{part}.woff2", axes) for part in ("latin", "latin-ext")]
            merged = Merger().merge(parts)
            name(merged, family, style)
            target = PAPERS / f"{family}-{style}.ttf".replace(" ", "").lower()
            merged.save(target)
            sys.stdout.write(f"{target.name} {target.stat().st_size}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
