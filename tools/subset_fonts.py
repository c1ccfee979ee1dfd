"""Make the self-hosted typefaces from the unpacked fontsource packages.

python tools/subset_fonts.py SERIF_PACKAGE SANS_PACKAGE

The packages are @fontsource-variable/source-serif-4 5.3.1 and @fontsource-variable/source-sans-3
5.3.0, both under OFL 1.1. The licence reserves the name "Source" for unchanged fonts, so the
subsets carry names of their own.
"""

import sys
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).resolve().parent.parent / "src/rodtrad/ui/static/ui/fonts"

PUNCTUATION = "‐‑–—‘’‚“”„•…‹›′″€−×÷≤≥≈→←↑↓§¶©®°±²³½¼¾«»·\u00a0\u202f\u2009\u00ad"
SAMI_AND_NEIGHBOURS = (
    "ÁáČčĐđŊŋŠšŦŧŽžÅåÄäÖöÆæØøǦǧǤǥǨǩƷʒǮǯÕõÂâÏïŐőÜüÉéÈèËëÊêÍíÓóÚúÝýÐðÞþÑñÇçŁłŃńŚśŹźŻżĄąĘęĆćßŒœŸÿ"
)
WANTED = {*range(0x20, 0x7F), *map(ord, PUNCTUATION), *map(ord, SAMI_AND_NEIGHBOURS)}

FACES = {
    "serif": ("files/source-serif-4-{part}-opsz-normal.woff2", "Traden Serif", (360, 600)),
    "sans": ("files/source-sans-3-{part}-wght-normal.woff2", "Traden Sans", (400, 700)),
}


def rename(font: TTFont, name: str) -> None:
    """Give every name record of the font that carries the reserved name its own name."""
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 16}:
            record.string = name
        elif record.nameID in {6, 25}:
            record.string = name.replace(" ", "")


def make(package: Path, face: str, part: str) -> Path:
    """Write one subset and return where it lies."""
    pattern, name, weights = FACES[face]
    font: Any = TTFont(package / pattern.format(part=part))
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 25]
    subsetter = Subsetter(options)
    others = {"latin-ext": 0x100, "latin": 0}[part]
    subsetter.populate(unicodes={code for code in WANTED if code >= others})
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wght": weights})
    rename(font, name)
    font.flavor = "woff2"
    path = TARGET / f"{face}-{part}.woff2"
    font.save(path)
    return path


def main() -> None:
    serif, sans = (Path(argument) for argument in sys.argv[1:3])
    TARGET.mkdir(parents=True, exist_ok=True)
    for face, package in (("serif", serif), ("sans", sans)):
        for part in ("latin", "latin-ext"):
            path = make(package, face, part)
            sys.stdout.write(f"{path.name} {path.stat().st_size}\n")
        (TARGET / f"{face}-OFL.txt").write_bytes((package / "LICENSE").read_bytes())


if __name__ == "__main__":
    main()
