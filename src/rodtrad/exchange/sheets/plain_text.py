"""Text files: which letters they are written in and what parts their cells."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from rodtrad.exchange.sheets.broken import Broken, BrokenSheet

DELIMITERS = ";\t,|"
LOOKED_AT = 20
# Swedish read with the wrong letters: UTF-8 taken for Latin-1, and DOS's own letters for it.
MISREAD = re.compile("Ã[¥¤¶…„–©]|\ufffd|[a-z][†„”][a-z]|[\x00-\x08\x0e-\x1f\x80-\x9f]")
MARKED = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decoded(data: bytes) -> str:
    """Return the text, or refuse letters that cannot be told."""
    marked = [encoding for mark, encoding in MARKED if data.startswith(mark)]
    for encoding in marked or ["utf-8", "cp1252"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if MISREAD.search(text):
            break
        return text
    raise BrokenSheet(Broken.ENCODING)


def delimiter(text: str) -> str:
    """Return the sign that parts the most cells, as many in each of the first rows."""
    head = text[:200_000]

    def worth(sign: str) -> tuple[int, int]:
        rows = list(islice(_rows(head, sign), LOOKED_AT))
        widths = [len(row) for row in rows if any(row)]
        common = max(set(widths), key=widths.count, default=1)
        return (widths.count(common) if common > 1 else 0, common)

    return max(DELIMITERS, key=worth)


def _rows(text: str, sign: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=False)


def rows(data: bytes) -> Iterator[list[str]]:
    """Yield the rows of a text file."""
    text = decoded(data)
    # A cell may be as long as the file: which one is too long is told where columns are known.
    csv.field_size_limit(len(text) + 1)
    yield from _rows(text, delimiter(text))
