"""Look at a page in a way of showing it, and note what is wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# What guards a form against forgery, and its key against being sent twice.
TOKEN = re.compile(r'value="(?:[A-Za-z0-9]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# To ask of contrast is most of the time: it is asked once of all texts that look the same.
CONTRAST = ["color-contrast", "link-in-text-block"]
LOOK = "options => axe.run(document, options).then(found => found.violations)"
TEXTS = Path(__file__).with_name("texts.js").read_text()
LOOK_AT_TEXTS = """([places, options]) => axe.run(
  {include: places.map(place => window.shownTexts[place])}, options
).then(found => found.violations)"""
# Where rows are blocks no column says what a number is: its own cell must.
NAMELESS = r"""[...document.querySelectorAll('.table.as-blocks td:not([data-name])')].filter(
  cell => cell.checkVisibility() && !cell.querySelector('svg')
    && /^(?=.*\d)[\d\s.,–−%()]+$/.test(cell.textContent.trim())).length"""
NARROW = 320


@dataclass(frozen=True)
class Showing:
    """A way of showing pages, and what axe is asked of them there."""

    name: str
    width: int
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    media: Literal["screen", "print"] = "screen"
    asked: Literal["everything", "contrast", "nothing"] = "everything"


SHOWINGS = (
    Showing("wide", 1280),
    Showing("narrow and dark", 320, scheme="dark"),
    # The colours are the person's, and all else is as it was in the dark.
    Showing("narrow with the person's own colours", 320, forced="active", asked="nothing"),
    # What is there is there in the light too; only the colours are others.
    Showing("wide and dark", 1280, scheme="dark", asked="contrast"),
)
EVERY_SHOWING = (
    Showing("wide", 1280),
    Showing("narrow and dark", 320, scheme="dark"),
    Showing("narrow with the person's own colours", 320, forced="active"),
    Showing("wide and dark", 1280, scheme="dark"),
    Showing("narrow", 320),
    Showing("wide with the person's own colours", 1280, forced="active"),
    Showing("on paper", 794, media="print"),
)


@dataclass
class Faults:
    """What is wrong with the pages looked at, as sentences.

    With texts, one that looks as another did on a page before is not asked of contrast again.
    """

    sentences: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    texts: set[int] | None = None

    def visit(
        self, page: Page, path: str, showings: Iterable[Showing], who: str = "", name: str = ""
    ) -> None:
        """Open the page, and note every fault of it in each of the ways of showing it.

        With a name, a page that differs from one looked at only by whose it is passes unseen.
        """
        page.goto(path)
        if name:
            drawn = alike(page.content(), name)
            if drawn in self.seen:
                return
            self.seen.add(drawn)
        self.ask_policy(page, f"{who} {path}".strip())
        for showing in showings:
            page.set_viewport_size({"width": showing.width, "height": 800})
            page.emulate_media(
                media=showing.media, color_scheme=showing.scheme, forced_colors=showing.forced
            )
            where = f"{who} {path} ({showing.name})".strip()
            self.look_at(page, where, showing)

    def ask_policy(self, page: Page, where: str) -> None:
        """Note what broke the page's content policy; asked before axe, which lays in a style."""
        for broken in page.evaluate("window.brokenPolicies"):
            self.sentences.append(f"{where}: breaks the content policy: {broken}")

    def look_at(self, page: Page, where: str, showing: Showing = SHOWINGS[0]) -> None:
        """Note every fault of the page as it stands; nobody presses anything on paper."""
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if beyond > 0:
            self.sentences.append(f"{where}: {beyond} px wider than the window")
        nameless = page.evaluate(NAMELESS) if page.viewport_size["width"] <= NARROW else 0
        if nameless:
            self.sentences.append(f"{where}: {nameless} numbers that nothing names")
        headings = page.locator("h1").count()
        if headings != 1:
            self.sentences.append(f"{where}: {headings} h1")
        for found in self._violations(page, showing):
            nodes = "; ".join(node["html"][:160] for node in found["nodes"][:3])
            self.sentences.append(f"{where}: {found['id']}: {nodes}")

    def _violations(self, page: Page, showing: Showing) -> list[dict[str, Any]]:
        """Let axe look at the page, and then at the texts that look like none before."""
        if showing.asked == "nothing":
            return []
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        found: list[dict[str, Any]] = []
        if showing.asked == "everything":
            left_out = ["target-size"] if showing.media == "print" else []
            found += page.evaluate(LOOK, _options("tag", LEVELS, [*left_out, *CONTRAST]))
        places = self._unseen(page)
        if places:
            found += page.evaluate(LOOK_AT_TEXTS, [places, _options("rule", CONTRAST)])
        return found

    def _unseen(self, page: Page) -> list[int]:
        """Return where those texts of the page stand that look like none before."""
        looks: list[int] = page.evaluate(TEXTS)
        if self.texts is None:
            return list(range(len(looks)))
        new = {look: place for place, look in enumerate(looks) if look not in self.texts}
        self.texts.update(new)
        return list(new.values())


def _options(kind: str, values: list[str], without: Iterable[str] = ()) -> dict[str, Any]:
    """Return what axe is told; to keep only what is wrong, it needs half the time."""
    return {
        "runOnly": {"type": kind, "values": values},
        "resultTypes": ["violations"],
        "preload": False,
        "rules": {rule: {"enabled": False} for rule in without},
    }


def alike(content: str, name: str) -> str:
    """Return the page without what differs between two people who see the same."""
    return TOKEN.sub("", content.replace(name, "") if name else content)
