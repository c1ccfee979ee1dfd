"""The corpus and the texts held out are those their pages tell of, with marks to trust."""

import hashlib
import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

HERE = Path(__file__).parent
SETS = {"corpus.jsonl": "CORPUS.md", "held_out.jsonl": "HELD_OUT.md"}
LEAST = {"corpus.jsonl": 2000, "held_out.jsonl": 300}

FLAGS = re.IGNORECASE | re.DOTALL
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


@pytest.fixture(scope="module", params=SETS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(name: str) -> str:
    return (HERE / SETS[name]).read_text(encoding="utf-8")


def read(name: str) -> list[Text]:
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")[:-1]
    rows = (json.loads(line) for line in lines)
    return [Text(row["text"], [Detail(**detail) for detail in row["details"]]) for row in rows]


@pytest.fixture(scope="module")
def texts(name: str) -> list[Text]:
    return read(name)


def test_the_fingerprint_is_the_one_the_page_states(name: str, page: str) -> None:
    stated = re.findall(r"\b[0-9a-f]{64}\b", page)

    assert stated == [hashlib.sha256((HERE / name).read_bytes()).hexdigest()]


def test_there_are_many_texts_and_no_two_alike(name: str, texts: list[Text]) -> None:
    assert len(texts) >= LEAST[name]
    assert len({text.text for text in texts}) == len(texts)


def test_no_text_with_details_stands_in_both_sets() -> None:
    first, second = ({text.text for text in read(name) if text.details} for name in SETS)

    assert first & second == set()


def test_the_shares_are_those_the_page_states(page: str, texts: list[Text]) -> None:
    having = sum(bool(text.details) for text in texts)

    assert (
        f"{len(texts)} texts: {having} with personal details ({having / len(texts):.1%}) and "
        f"{len(texts) - having} without ({1 - having / len(texts):.1%})."
    ) in page
    assert having / len(texts) >= 0.6 - 0.005


def test_the_counts_are_those_the_page_states(page: str, texts: list[Text]) -> None:
    details = Counter(detail.kind for text in texts for detail in text.details)
    having = Counter(kind for text in texts for kind in {detail.kind for detail in text.details})
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \|$", page, re.MULTILINE)

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
        ("personal_number", r"\d.*[\dO]{2,4}\)?"),
        ("organisation_number", r"(SE)?\d{6}.?\d{4}(01)?|16\d{6}.\d{4}"),
        ("phone", r"[+(]?\d[\d\s()+/.\u2010-\u2014-]+\d"),
        ("mail", r"[\S ]+( ?@ ?| ?\(at?\) ?| ?\[at\] ?|\(snabel-a\)| snabel-a )[\S ]+"),
        ("address", r"[^\W\d].* \d.*"),
        ("vehicle", r"[A-Z]{3}[\s-]?\d\d[\dA-Z]"),
        ("property", r".*( \d+(:\d+)?| (s|ga):\d+)"),
        ("account", r"(SE\d\d|clearing|\d).*\d"),
        ("name", r"[^\d@]{2,40}"),
    ],
)
def test_every_detail_looks_like_its_kind(texts: list[Text], kind: str, form: str) -> None:
    words = [word for text in texts for word in text.words_of(kind)]

    assert [word for word in words if not re.fullmatch(form, word, FLAGS)] == []
