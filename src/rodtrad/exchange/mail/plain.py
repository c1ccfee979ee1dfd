"""The text of a page, for mails that are nothing else; no page of a stranger's is ever drawn.

Every sign is looked at once, so that no page takes more time than its length: the reader of the
standard library takes minutes of one that is made to be slow.
"""

import re
from collections.abc import Iterator
from html import unescape

# What a person writes is far less.
LONGEST_PAGE = 2_000_000
LONGEST_TAG = 4_000
SPACED = frozenset({"p", "h1", "h2", "h3", "ul", "ol", "table", "blockquote"})
BLOCKS = SPACED | {
    *("address", "article", "br", "center", "dd", "div", "dl", "dt", "form", "h4", "h5", "h6"),
    *("hr", "li", "main", "pre", "section", "tr"),
}
UNSEEN = frozenset({"head", "script", "style", "template", "title"})
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
LINK = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
DEEPEST = 3


def plain(page: str) -> str:
    """Return what a page says as lines, what is quoted marked with ">" as in a plain mail."""
    lines = _Lines()
    for tag, said in _pieces(page[:LONGEST_PAGE]):
        if tag:
            lines.take(tag, said)
        else:
            lines.words.append(unescape(said))
    lines.end()
    return "\n".join(lines.done)


def _pieces(page: str) -> Iterator[tuple[str, str]]:
    """Give a page in pieces: ("", words), ("p", its whole tag) or ("/p", …)."""
    lower = page.lower() if len(page.lower()) == len(page) else page
    at = 0
    while at < len(page):
        opens = page.find("<", at)
        if opens < 0:
            opens = len(page)
        if opens > at:
            yield "", page[at:opens]
        found = TAG.match(page, opens)
        name = f"{found[1]}{found[2].lower()}" if found else ""
        closes = _end(page, opens, is_tag=bool(found))
        if name and name not in UNSEEN:
            yield name, page[opens : min(closes, opens + LONGEST_TAG)]
        if not found and closes == opens + 1 and opens < len(page):
            yield "", "<"
        if name in UNSEEN:
            ends = lower.find(f"</{name}", closes)
            closes = ends if ends >= 0 else len(page)
        at = closes


def _end(page: str, opens: int, *, is_tag: bool) -> int:
    """Return where what begins with a "<" ends; what never ends goes on to the end of the page."""
    if page.startswith("<!--", opens):
        ends, length = page.find("-->", opens + 4), 3
    elif is_tag or page.startswith(("<!", "<?"), opens):
        ends, length = page.find(">", opens), 1
    else:
        return opens + 1
    return ends + length if ends >= 0 else len(page)


class _Lines:
    """Gathers words in lines, with a mark before what is quoted and before each row of a list."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.words: list[str] = []
        self._depth = 0
        self._link, self._begins = "", 0

    def take(self, name: str, tag: str) -> None:
        """Let a tag end a line, begin a quotation or lead somewhere."""
        bare = name.lstrip("/")
        if bare in BLOCKS:
            self.end()
        if name in SPACED:
            self.done.append(self._mark())
        if bare == "blockquote":
            self._depth = max(0, self._depth + (1 if name == bare else -1))
        elif name == "li":
            self.words.append("- ")
        elif name in ("td", "th"):
            self.words.append(" ")
        elif name == "a":
            found = LINK.search(tag)
            self._link = unescape(next(filter(None, found.groups()), "")) if found else ""
            self._begins = len(self.words)
        elif name == "/a":
            self._told_link()

    def _told_link(self) -> None:
        """Say where a link leads, if it is somewhere else than what it is called."""
        link, self._link = self._link, ""
        said = "".join(self.words[self._begins :])
        if link.startswith(("http://", "https://")) and link.rstrip("/") not in said:
            self.words.append(f" <{link}>")

    def end(self) -> None:
        if self.words:
            self.done.append(self._mark() + " ".join("".join(self.words).split()))
            self.words = []
            self._begins = 0

    def _mark(self) -> str:
        return "> " * min(self._depth, DEEPEST)
