"""Found words are marked, and nothing that anybody wrote becomes a part of the page."""

import pytest

from rodtrad.search.marking import START, STOP, marked


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("", ""),
        ("Trygga skolor", "Trygga skolor"),
        (f"Trygga {START}skolor{STOP} nu", "Trygga <mark>skolor</mark> nu"),
        (f"{START}a{STOP} & {START}b{STOP}", "<mark>a</mark> &amp; <mark>b</mark>"),
        (f"<b>{START}<i>{STOP}</b>", "&lt;b&gt;<mark>&lt;i&gt;</mark>&lt;/b&gt;"),
        (f"{STOP}lös{START}", "lös"),
        (f"{START}öppen", "öppen"),
        (f"{START}a{STOP}b{STOP}", "<mark>a</mark>b"),
    ],
)
def test_a_text_is_escaped_and_its_matches_marked(text: str, page: str) -> None:
    assert marked(text) == page
