"""What the documentation says about profiles is what the code says."""

import re
from pathlib import Path

from rodtrad.profiles import library
from rodtrad.profiles.headings import plain_title
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema.profile import sections

DOCS = Path(__file__).resolve().parents[2] / "docs"


def test_the_guide_names_every_profile_that_comes_along() -> None:
    page = (DOCS / "use" / "profiles.md").read_text(encoding="utf-8")

    named = re.findall(r"^\| `(\w+)` \| ", page, re.MULTILINE)

    assert sorted(named) == list(library.names())


def test_the_example_in_the_guide_is_a_level_the_product_accepts() -> None:
    page = (DOCS / "use" / "profiles.md").read_text(encoding="utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    text = library.text_of("osteraker")
    start = text.index('[[levels]]\nkey = "council_goal"')
    end = text.index("[[levels]]", start + 1)

    read = parse(text[:start] + example + "\n" + text[end:], "egen.toml")

    assert read.level("council_goal").text == "Kommunfullmäktiges övergripande mål."


def test_the_glossary_names_every_list_of_a_profile() -> None:
    page = (DOCS / "glossary.md").read_text(encoding="utf-8")

    missing = [section for section in sections() if f"`{section}`" not in page]

    assert missing == []


def test_a_title_is_swedish_whoever_asks() -> None:
    assert plain_title("levels") == "Nivåer"
