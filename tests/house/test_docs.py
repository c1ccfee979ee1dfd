"""The pages for those who use the product name only addresses that there are."""

import re
from pathlib import Path

import pytest
from django.urls import Resolver404, resolve

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "use").glob("*.md"))
ADDRESS = re.compile(r"`(/[a-z0-9/-]*)`")
LINK = re.compile(r"\]\(([^)#:]+)\)")


def leads_nowhere(text: str) -> list[str]:
    """Return the addresses in a text that no route answers."""
    lost = []
    for address in ADDRESS.findall(text):
        try:
            resolve(address)
        except Resolver404:
            lost.append(address)
    return lost


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_address_named_is_a_page(page: Path) -> None:
    text = page.read_text(encoding="utf-8")

    assert leads_nowhere(text) == []


@pytest.mark.parametrize("page", [*PAGES, ROOT / "README.md"], ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_an_address_that_is_no_page_is_found() -> None:
    found = leads_nowhere("Öppna `/min-sida/` och `/finns-inte/har/`.")

    assert found == ["/finns-inte/har/"]
