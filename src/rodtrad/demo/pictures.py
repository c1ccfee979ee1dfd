"""Pictures that residents of Lindvik have taken, drawn by hand: nobody has been there."""

import io

from PIL import Image, ImageDraw

SIZE = (960, 640)
SKY, GRASS, ROAD, HOLE, WATER = "#c9d6df", "#7d9471", "#6f7072", "#3c3a38", "#8fa3b0"
STEEL = "#5b6b73"


def drawn(name: str) -> bytes:
    """Return one of the pictures as a PNG."""
    picture = Image.new("RGB", SIZE, SKY)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 260, *SIZE), fill=GRASS)
    PICTURES[name](pen)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _hole_in_the_street(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon([(380, 260), (580, 260), (900, 640), (60, 640)], fill=ROAD)
    pen.ellipse((380, 440, 640, 540), fill=HOLE)
    pen.ellipse((410, 470, 610, 530), fill=WATER)


def _lamps_out(pen: ImageDraw.ImageDraw) -> None:
    pen.polygon([(430, 260), (530, 260), (700, 640), (260, 640)], fill=ROAD)
    for left, top in ((360, 180), (290, 130), (180, 60)):
        pen.line((left, top, left, 640 - top // 2), fill=STEEL, width=10)
        pen.ellipse((left - 18, top - 18, left + 18, top + 18), fill=HOLE)


PICTURES = {"hole": _hole_in_the_street, "lamps": _lamps_out}
