"""A page in Swedish, turned into one whose frame is in another language.

What is missing stays in Swedish and says so, and so does what nobody can translate: names, days
and what people have written. The page is turned from its finished text, so that nothing an act
keeps, and nothing that is mailed, can come to hold a translation.
"""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from rodtrad.feedback.frame.languages import Language
from rodtrad.feedback.frame.matching import Phrases, Piece

SPOKEN = ("aria-label", "title", "alt", "placeholder")
LEADING = ("href", "action")
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
RAW = ("script", "style")
# What is in a language of its own already, or is no text of ours.
KEPT = (*RAW, "textarea", "svg")


class Page(HTMLParser):
    """Writes a page again as it is read."""

    def __init__(self, language: Language, phrases: Phrases, lead: Callable[[str], str]) -> None:
        super().__init__(convert_charrefs=True)
        self._language, self._phrases, self._lead = language, phrases, lead
        self._out: list[str] = []
        self._open: list[str] = []
        self._kept_at = 0
        self._option = ""

    def turned(self, html: str) -> str:
        """Return the page with its frame in the language."""
        self.feed(html)
        self.close()
        return "".join(self._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write the tag, with what it says and where it leads."""
        raw = self.get_starttag_text() or ""
        named = dict(attrs)
        if tag == "html":
            raw = raw.replace(' lang="sv"', self._marks(self._language.code), 1)
        elif not self._kept_at and "lang" not in named:
            raw = self._said(tag, attrs, raw)
        if tag not in VOID:
            self._open.append(tag)
            if not self._kept_at and tag != "html" and ("lang" in named or tag in KEPT):
                self._kept_at = len(self._open)
        if tag == "option" and not self._kept_at:
            self._option = raw
        else:
            self._out.append(raw)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write a tag that closes itself."""
        self._out.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """Write the end, and note what it ends."""
        self._flush()
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if len(self._open) < self._kept_at:
            self._kept_at = 0
        self._out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Write a text: translated where it can be, else marked."""
        within = self._open[-1] if self._open else ""
        if within in RAW:
            self._out.append(data)
        elif self._kept_at or not any(sign.isalpha() for sign in data):
            self._flush()
            self._out.append(escape(data, quote=False))
        elif within == "title":
            self._out.append(escape(self._title(data), quote=False))
        elif within == "option":
            self._choice(data)
        else:
            self._out.append(self._text(data))

    def handle_decl(self, decl: str) -> None:
        """Write what the page says it is."""
        self._out.append(f"<!{decl}>")

    def _marks(self, code: str) -> str:
        return f' lang="{code}" dir="{self._language.direction}"'

    def _said(self, tag: str, attrs: list[tuple[str, str | None]], raw: str) -> str:
        """Return a tag with its own words in the language, and its addresses leading on in it."""
        made = list[tuple[str, str | None]]()
        for name, value in attrs:
            said = value
            if value and name in SPOKEN:
                said = self._phrases.plain(value) or value
            elif value and name in LEADING:
                said = self._lead(value)
            made.append((name, said))
        if tag in ("textarea", "input"):
            made.append(("dir", "auto"))
        if made == attrs:
            return raw
        rows = (f' {name}="{escape(value)}"' if value is not None else f" {name}"
                for name, value in made)  # fmt: skip
        return f"<{tag}{''.join(rows)}>"

    def _title(self, data: str) -> str:
        page, dash, rest = data.partition(" – ")
        return (self._phrases.plain(page) or page) + dash + rest

    def _choice(self, data: str) -> None:
        """Write an option, which holds no other marks than its own."""
        said = self._phrases.plain(data.strip())
        if said is None:
            self._option = self._option.replace("<option", '<option lang="sv" dir="ltr"', 1)
        self._flush()
        self._out.append(escape(said or data, quote=False))

    def _flush(self) -> None:
        self._out.append(self._option)
        self._option = ""

    def _text(self, data: str) -> str:
        bare = " ".join(data.split())
        before = data[: len(data) - len(data.lstrip())]
        after = data[len(data.rstrip()) :]
        return before + _written(self._phrases.pieces(bare)) + after


def _written(phrases: list[list[Piece]]) -> str:
    return " ".join("".join(map(_marked, pieces)) for pieces in phrases)


def _marked(piece: Piece) -> str:
    text = escape(piece.text, quote=False)
    if piece.is_translated or not any(sign.isalpha() for sign in piece.text):
        return text
    css = ' class="in-swedish"' if piece.is_missing else ""
    return f'<span lang="sv" dir="ltr"{css}>{text}</span>'
