"""How somebody fills in a page and goes on: with the mouse, or with keys alone."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import Faults

MOST_TABS = 250
MOST_CHOICES = 40
HAS_FOCUS = "element => element === document.activeElement"


@dataclass
class Mouse:
    """Fills in fields, presses buttons and follows links by pointing at them."""

    page: Page

    def write(self, **said: str) -> None:
        """Fill in the fields by name; a choice by its value."""
        for name, value in said.items():
            field = self.page.locator(f"main [name={name}]")
            kind = _kind(field)
            if kind in ("radio", "checkbox"):
                self._one_of(name, value).check()
            elif kind == "select-one":
                field.select_option(value)
            else:
                field.fill(value)

    def press(self, words: str) -> None:
        """Press the button, and wait for the page that comes."""
        self._go(self._button(words), lambda place: place.click())

    def follow(self, selector: str) -> None:
        """Follow the link, and wait for the page that comes."""
        self._go(self.page.locator(selector).first, lambda place: place.click())

    def _one_of(self, name: str, value: str) -> Locator:
        """Return the choice with the value; a box alone has none."""
        which = f"[value='{value}']" if value else ""
        return self.page.locator(f"main [name={name}]{which}")

    def _button(self, words: str) -> Locator:
        return self.page.locator("main").get_by_role("button", name=words, exact=True).first

    def _go(self, place: Locator, act: Callable[[Locator], None]) -> None:
        with self.page.expect_navigation():
            act(place)


class Keys(Mouse):
    """Does the same with Tab, arrows, Space, Enter and the letters."""

    def write(self, **said: str) -> None:
        for name, value in said.items():
            field = self.page.locator(f"main [name={name}]")
            kind = _kind(field)
            if kind == "checkbox":
                self._reach(self._one_of(name, value))
                self.page.keyboard.press("Space")
            elif kind == "radio":
                self._choose(name, value)
            elif kind == "select-one":
                self._reach(field)
                self._turn_to(field, value)
            else:
                self._reach(field)
                self._type(field, kind, value)

    def _choose(self, name: str, value: str) -> None:
        """Go to the group, where Tab stops once, and on with the arrow to the choice."""
        group = self.page.locator(f"main [name={name}]")
        wanted = self._one_of(name, value)
        held = group.and_(self.page.locator(":checked"))
        self._reach(held if held.count() else group.first)
        if not held.count():
            self.page.keyboard.press("Space")
        for _ in range(MOST_CHOICES):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"No key leads to {value} of {name}")

    def _turn_to(self, field: Locator, value: str) -> None:
        self.page.keyboard.press("Home")
        for _ in range(MOST_CHOICES):
            if field.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"No key leads to {value}")

    def _type(self, field: Locator, kind: str, value: str) -> None:
        if kind == "date":
            # The browser asks in the order of its own language, which is American English.
            year, month, day = value.split("-")
            self.page.keyboard.type(month + day + year)
        else:
            self.page.keyboard.press("Control+a")
            self.page.keyboard.type(value)
        expect(field).to_have_value(value)

    def press(self, words: str) -> None:
        self._go(self._button(words), self._enter)

    def follow(self, selector: str) -> None:
        self._go(self.page.locator(selector).first, self._enter)

    def _enter(self, place: Locator) -> None:
        self._reach(place)
        self.page.keyboard.press("Enter")

    def _reach(self, place: Locator) -> None:
        """Press Tab until the place has the focus, from where the focus is."""
        for _ in range(MOST_TABS):
            if place.evaluate(HAS_FOCUS):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not lead to {place}")


def _kind(field: Locator) -> str:
    kind: str = field.first.evaluate("field => field.type")
    return kind


def look(page: Page, faults: Faults, where: str) -> None:
    """Note every fault of the page as it stands, at a desk."""
    faults.ask_policy(page, where)
    faults.look_at(page, where)
