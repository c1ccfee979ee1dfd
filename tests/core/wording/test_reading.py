import pytest

from rodtrad.core.wording import lix
from rodtrad.core.wording.readability import lix_without_names
from rodtrad.core.wording.reading import read


def _words(text: str) -> list[list[str]]:
    return [[word.text for word in sentence.words] for sentence in read(text).sentences]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("!? ;", []),
        ("Hej du. Vi ses!", [["Hej", "du"], ["Vi", "ses"]]),
        ("E-post och 2027/28.", [["E-post", "och", "2027/28"]]),
        ("Högst 6,5 procent, 2 150 kr", [["Högst", "6,5", "procent", "2", "150", "kr"]]),
        ("Vi går bl.a. ut m.m. ibland", [["Vi", "går", "bl.a.", "ut", "m.m.", "ibland"]]),
        ("SKR:s tal; KF:s", [["SKR:s", "tal"], ["KF:s"]]),
        ("- ett\n- två", [["ett"], ["två"]]),
    ],
)  # fmt: skip
def test_a_text_is_read_as_sentences_of_words(text: str, words: list[list[str]]) -> None:
    assert _words(text) == words


@pytest.mark.parametrize(
    "text", ["Planen ”God bok” gäller", 'Planen "God bok" gäller', "Planen [God bok](/bok) gäller"]
)
def test_quotations_and_linked_titles_are_masked(text: str) -> None:
    words = read(text).words

    assert [word.low for word in words if not word.is_masked] == ["planen", "gäller"]


def test_letters_with_loose_accents_keep_their_places() -> None:
    text = "Ko\u0308n ska o\u0308ka"

    reading = read(text)
    start, end = reading.place(reading.words[2].start, reading.words[2].end)

    assert reading.words[2].low == "öka"
    assert text[start:end] == "o\u0308ka"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0.0),
        # 3 words, 1 sentence, none long.
        ("Hej på dig.", 3.0),
        # 8 words in 2 sentences, 2 long: 4 + 25.
        ("Vi ringer kommunen. Kommunen svarar oss i dag.", 4 + 100 * 2 / 8),
        # 4 words, 1 long ("e-posten" has seven letters): a colon ends a sentence, 2 + 25.
        ("Läs e-posten: nu då", 2 + 25),
        # 5 words, 1 sentence, 3 long.
        ("Kommunens ekonomi ska hanteras 2027", 5 + 60),
        # Six letters are not long.
        ("sexsex sjusjus", 2 + 50),
    ],
)
def test_the_readability_index_is_what_a_hand_counts(text: str, expected: float) -> None:
    assert lix(text) == pytest.approx(expected)


def test_names_of_schools_laws_and_plans_are_taken_out_of_the_index() -> None:
    text = "Vi läser ”Folkhälsoplanen” på Bergaskolan. ”Skollagen”."

    assert lix_without_names(text) == 3.0
    assert lix(text) > 30
