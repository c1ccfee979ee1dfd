"""The corpus is the one its page tells of, and its marks can be trusted."""

import hashlib
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

HERE = Path(__file__).parent
CORPUS = HERE / "corpus.jsonl"
PAGE = (HERE / "CORPUS.md").read_text(encoding="utf-8")

KINDS = {
    "account",
    "address",
    "mail",
    "name",
    "organisation_number",
    "personal_number",
    "phone",
    "property",
    "vehicle",
}


class Detail(NamedTuple):
    start: int
    end: int
    kind: str


class Text(NamedTuple):
    text: str
    details: list[Detail]

    def words_of(self, kind: str) -> list[str]:
        return [self.text[detail.start : detail.end] for detail in self.details_of(kind)]

    def details_of(self, kind: str) -> list[Detail]:
        return [detail for detail in self.details if detail.kind == kind]


@pytest.fixture(scope="module")
def texts() -> list[Text]:
    lines = CORPUS.read_text(encoding="utf-8").split("\n")[:-1]
    rows = (json.loads(line) for line in lines)
    return [Text(row["text"], [Detail(**detail) for detail in row["details"]]) for row in rows]


def test_the_fingerprint_is_the_one_the_page_states() -> None:
    stated = re.findall(r"\b[0-9a-f]{64}\b", PAGE)

    assert stated == [hashlib.sha256(CORPUS.read_bytes()).hexdigest()]


def test_there_are_at_least_two_thousand_texts_and_no_two_alike(texts: list[Text]) -> None:
    assert len(texts) >= 2000
    assert len({text.text for text in texts}) == len(texts)


def test_the_shares_are_those_the_page_states(texts: list[Text]) -> None:
    having = sum(bool(text.details) for text in texts)

    assert (
        f"{len(texts)} texts: {having} with personal details ({having / len(texts):.1%}) and "
        f"{len(texts) - having} without ({1 - having / len(texts):.1%})."
    ) in PAGE
    assert round(having / len(texts), 2) == 0.6


def test_the_counts_are_those_the_page_states(texts: list[Text]) -> None:
    details = Counter(detail.kind for text in texts for detail in text.details)
    having = Counter(kind for text in texts for kind in {detail.kind for detail in text.details})
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)

    assert {row[0] for row in rows} == KINDS
    assert rows == [(kind, str(details[kind]), str(having[kind])) for kind, _, _ in rows]
    assert details.keys() == KINDS


def test_every_detail_lies_inside_its_text_and_overlaps_no_other(texts: list[Text]) -> None:
    unsound = [
        text
        for text in texts
        if any(not 0 <= detail.start < detail.end <= len(text.text) for detail in text.details)
        or any(before.end > after.start for before, after in pairwise(text.details))
    ]

    assert unsound == []


def test_no_detail_begins_or_ends_with_a_blank_or_inside_a_word(texts: list[Text]) -> None:
    unsound = [
        text.text[detail.start : detail.end]
        for text in texts
        for detail in text.details
        if text.text[detail.start : detail.end].strip() != text.text[detail.start : detail.end]
        or re.search(r"\w\Z", text.text[: detail.start])
        or re.match(r"\w", text.text[detail.end :])
    ]

    assert unsound == []


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("personal_number", r"\d.*\d{2,4}"),
        ("organisation_number", r"(SE)?\d{6}.?\d{4}(01)?|16\d{6}.\d{4}"),
        ("phone", r"[+(]?\d[\d\s()+/.-]+\d"),
        ("mail", r"\S+( ?@ ?| ?\(at?\) ?|\[at\]| snabel-a )\S+"),
        ("address", r"[^\W\d].* \d.*"),
        ("vehicle", r"[A-Z]{3}[\s-]?\d\d[\dA-Z]"),
        ("property", r".*( \d+(:\d+)?| (s|ga):\d+)"),
        ("account", r"(SE\d\d|clearing|\d).*\d"),
        ("name", r"[^\d@]{2,40}"),
    ],
)
def test_every_detail_looks_like_its_kind(texts: list[Text], kind: str, form: str) -> None:
    words = [word for text in texts for word in text.words_of(kind)]

    assert [word for word in words if not re.fullmatch(form, word, re.IGNORECASE)] == []
