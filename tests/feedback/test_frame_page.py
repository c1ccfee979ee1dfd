"""A page is turned into another language from its finished text, and nothing else of it changes.

"[fi]" stands for a translation; none is one.
"""

import pytest

from rodtrad.feedback.frame.languages import LANGUAGES
from rodtrad.feedback.frame.matching import Phrases, places
from rodtrad.feedback.frame.page import Page

EVERY = (
    "Skicka",
    "Namn",
    "Sök här",
    "Skriv. Gärna kort.",
    "Kort.",
    "Till {who} senast {day}",
    "ingen",
)
SAID = {
    "Skicka": "[fi] Skicka",
    "Namn": "[fi] Namn",
    "Skriv. Gärna kort.": "[fi] Skriv & gärna kort.",
    "Till {who} senast {day}": "{day}: [fi] {who}",
    "ingen": "ö-[fi]",
}


def turned(html: str) -> str:
    page = Page(LANGUAGES["fi"], Phrases(EVERY, SAID), lambda address: f"{address}?sprak=fi")
    return page.turned(html)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>Skicka</p>", "<p>[fi] Skicka</p>"),
        ("<p> Skicka:\n</p>", "<p> [fi] Skicka:\n</p>"),
        ("<p>Ski\u00adcka</p>", "<p>[fi] Skicka</p>"),
        ("<p>Ingen.</p>", "<p>Ö-[fi].</p>"),
        ("<p>12–14</p>", "<p>12–14</p>"),
        ("<p>Namn: Skriv. Gärna kort.</p>", "<p>[fi] Namn: [fi] Skriv &amp; gärna kort.</p>"),
        (
            "<p>Till Eva senast 3 maj</p>",
            '<p><span lang="sv" dir="ltr">3 maj</span>: '
            '[fi] <span lang="sv" dir="ltr">Eva</span></p>',
        ),
        ("<p>Kort.</p>", '<p><span lang="sv" dir="ltr" class="in-swedish">Kort.</span></p>'),
        ("<p>Ek &lt;b&gt;. Al.</p>", '<p><span lang="sv" dir="ltr">Ek &lt;b&gt;. Al.</span></p>'),
        ("<title>Skicka – Sjöby</title>", "<title>[fi] Skicka – Sjöby</title>"),
        ("<title>Annat – Sjöby</title>", "<title>Annat – Sjöby</title>"),
        ('<b lang="en">Skicka</b><i>Skicka</i>', '<b lang="en">Skicka</b><i>[fi] Skicka</i>'),
        (
            "<svg viewBox='0'><text>Skicka</text></svg>",
            "<svg viewBox='0'><text>Skicka</text></svg>",
        ),
        ("<script>a < b && Skicka</script>", "<script>a < b && Skicka</script>"),
        ("<textarea>Skicka</textarea>", '<textarea dir="auto">Skicka</textarea>'),
        ('<a href="/x/">Skicka</a>', '<a href="/x/?sprak=fi">[fi] Skicka</a>'),
        ('<a lang="yi" href="/x/">a</a>', '<a lang="yi" href="/x/">a</a>'),
        ('<i aria-label="Namn"></i>', '<i aria-label="[fi] Namn"></i>'),
        ('<i aria-label="Kort."></i>', '<i aria-label="Kort."></i>'),
        ("<input disabled><br/>", '<input disabled dir="auto"><br/>'),
        (
            "<select><option>Skicka</option><option>Ek</option><option></option></select>",
            '<select><option>[fi] Skicka</option><option lang="sv" dir="ltr">Ek</option>'
            "<option></option></select>",
        ),
        (
            '<!doctype html>\n<html lang="sv"><body></body></html>',
            '<!doctype html>\n<html lang="fi" dir="ltr"><body></body></html>',
        ),
        ("<p>(Namn)</p>", "<p>([fi] Namn)</p>"),
        ("</p>", "</p>"),
    ],
)
def test_what_a_page_says_is_turned_and_what_nobody_put_is_marked(before: str, after: str) -> None:
    assert turned(before) == after


def test_what_a_phrase_is_filled_with_is_known_by_name() -> None:
    assert places("Till {who} senast {day}") == {"who", "day"}
    assert places("Skicka") == frozenset()


def test_a_language_without_words_leaves_every_phrase_marked() -> None:
    page = Page(LANGUAGES["yi"], Phrases(EVERY, {}), str)

    found = page.turned('<html lang="sv"><p>Till Eva senast 3 maj</p></html>')

    assert found == (
        '<html lang="yi" dir="rtl"><p><span lang="sv" dir="ltr" class="in-swedish">'
        "Till Eva senast 3 maj</span></p></html>"
    )
