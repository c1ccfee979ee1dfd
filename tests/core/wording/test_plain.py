"""A whole declaration is read for plainness, and what is hard is marked where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodtrad.core import language
from rodtrad.core.wording import lix
from rodtrad.core.wording.plain import MarkKind, answer, read_plainly

EASY = "Vi hjälper dig som behöver stöd hemma. Du får svar inom två dagar. Ring oss gärna."
HEAVY = (
    "Handläggningen genomförs inom kommunens organisation utifrån individuella behov. "
    "Verksamheten ansvarar för information beträffande ansökningar."
)
LONG = (
    "Vi svarar inom två dagar på alla frågor som du skickar till oss med brev, e-post eller "
    "genom våra sociala kanaler under sommaren."
)


def marked(texts, **known):
    return [
        (mark.kind, texts[mark.field][mark.start : mark.end])
        for mark in read_plainly(texts, **known).marks
    ]


def test_an_easy_text_is_said_to_be_easy_with_its_index():
    found = read_plainly({"purpose": EASY})

    assert answer(found) == f"Texten är lätt att läsa: LIX {round(lix(EASY))}."
    assert (found.marks, found.is_heavy) == ((), False)


def test_the_index_is_words_in_a_sentence_and_long_words_in_a_hundred():
    found = read_plainly({"purpose": EASY}).measured

    assert (found.words, found.sentences, found.long) == (16, 3, 2)
    assert found.lix == found.words_per_sentence + 100 * found.long_share
    assert found.lix == pytest.approx(16 / 3 + 200 / 16)


def test_a_heavy_text_is_said_to_be_heavy_with_the_limit():
    found = read_plainly({"purpose": HEAVY})

    assert found.is_heavy
    assert answer(found) == (
        f"Texten är tung att läsa: LIX {round(lix(HEAVY))}. Det bör vara högst 45. "
        "Ett ord är kanslisvenska."
    )


def test_in_more_than_five_sentences_weight_alone_is_not_heavy():
    straight = "Kommunen erbjuder grundläggande utbildning. " * 6
    officialese = straight + "Vi svarar beträffande ansökningar."

    assert round(lix(straight)) > 45
    assert not read_plainly({"purpose": straight}).is_heavy
    assert answer(read_plainly({"purpose": straight})).startswith(
        "Texten har många långa ord men är rakt skriven: LIX "
    )
    assert read_plainly({"purpose": officialese}).is_heavy
    assert read_plainly({"purpose": straight[: len(straight) // 2]}).is_heavy


def test_at_the_limit_in_whole_numbers_it_can_be_read():
    between = {
        "purpose": "Kommunen hjälper familjer och barn som bor hemma i alla kommundelar här."
    }

    assert read_plainly(between).measured.lix > 45
    assert answer(read_plainly(between)) == "Texten går att läsa: LIX 45."


def test_too_short_a_text_has_no_verdict():
    assert answer(read_plainly({"purpose": "Vi ringer."})) == (
        "Texten är för kort för ett läsbarhetsindex."
    )
    nothing = read_plainly({})
    assert (nothing.lix, nothing.longest, nothing.marks) == (0, 0, ())
    assert nothing.measured.words_per_sentence == nothing.measured.long_share == 0


def test_fields_are_read_as_one_text_and_never_into_each_other():
    found = read_plainly({"title": "Stöd hemma", "empty": " ", "offer": "Du får hjälp"})

    assert (found.measured.words, found.measured.sentences, found.longest) == (5, 2, 3)


def test_a_line_that_begins_anew_ends_the_one_before():
    listed = "Du kan\n- ringa oss\n- skriva\nVi svarar"
    wrapped = "Du kan ringa\noss"

    assert read_plainly({"offer": listed}).measured.sentences == 4
    assert read_plainly({"offer": wrapped}).measured.sentences == 1


def test_too_long_a_sentence_is_marked_whole():
    texts = {"offer": f"  {EASY} {LONG}"}
    found = read_plainly(texts)

    assert marked(texts) == [(MarkKind.LONG_SENTENCE, LONG.removesuffix("."))]
    assert found.marks[0].message == (
        "Meningen har 23 ord. Sätt punkt efter det viktigaste och börja om."
    )
    assert found.longest == 23
    assert answer(found).endswith("En mening är för lång.")


def test_officialese_is_marked_every_time_and_with_what_to_write():
    texts = {"offer": "Vi svarar avseende hjälp.", "contact": "Ring avseende stöd i syfte att få."}

    found = read_plainly(texts).marks

    assert marked(texts) == [
        (MarkKind.OFFICIALESE, "avseende"),
        (MarkKind.OFFICIALESE, "avseende"),
        (MarkKind.OFFICIALESE, "i syfte att"),
    ]
    assert [mark.field for mark in found] == ["offer", "contact", "contact"]
    assert found[0].message == "”avseende” är kanslisvenska. Skriv hellre ”om”."


def test_a_word_that_residents_do_not_use_is_marked_unless_it_is_chosen():
    texts = {"offer": "En brukare får en genomförandeplan."}

    assert marked(texts) == [
        (MarkKind.INTERNAL, "brukare"),
        (MarkKind.INTERNAL, "genomförandeplan"),
    ]
    assert marked(texts, chosen_words=frozenset({"brukare", "genomförandeplan"})) == [
        (MarkKind.LONG_WORD, "genomförandeplan")
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vi har en verksamhetsplan.", ["verksamhetsplan"]),
        ("Vi har en arbetsplan.", []),
        ("Ring räddningstjänsten eller kommunfullmäktiges kansli.", []),
        ("Vi hjälper Samhällsbyggnadsnämnden.", []),
        ("Samhällsbyggnadsnämnden hjälper.", ["Samhällsbyggnadsnämnden"]),
        ("Läs ”Verksamhetsberättelsen” först.", []),
        ("Skriv e-postadressuppgifter och barn-ungdomsverksam.", ["e-postadressuppgifter"]),
    ],
)
def test_a_word_of_more_than_fourteen_letters_is_long_unless_it_is_known(text, words):
    assert marked({"offer": text}) == [(MarkKind.LONG_WORD, word) for word in words]


def test_a_long_word_has_a_message():
    (mark,) = read_plainly({"offer": "Vi har en verksamhetsplan."}).marks

    assert mark.message == "”verksamhetsplan” är ett långt ord. Finns det ett kortare?"


def test_the_answer_counts_each_kind():
    texts = {
        "offer": f"{LONG} {LONG} {LONG} Vi har verksamhetsplaner och handlingsprogrammen.",
        "contact": "En brukare ringer avseende hjälp. En brukare ringer avseende stöd.",
    }

    assert answer(read_plainly(texts)).partition(". ")[2] == (
        "Tre meningar är för långa. Två ord är långa. Två ord är kanslisvenska. "
        "Två ord säger invånarna sällan."
    )
    one = {"offer": f"Verksamhetsplanen gäller. En brukare ringer. {EASY}"}
    assert answer(read_plainly(one)).partition(". ")[2] == (
        "Ett ord är långt. Ett ord säger invånarna sällan."
    )


def test_places_hold_in_letters_that_are_written_with_loose_accents():
    texts = {"offer": "Vi a\u030ater sva\u0308rar avseende ho\u0308st."}

    assert marked(texts) == [(MarkKind.OFFICIALESE, "avseende")]


WORDS = st.sampled_from([*EASY.split(), "avseende", "verksamhetsplanen", "brukare", "–", "\n- "])
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@given(st.dictionaries(st.sampled_from(["purpose", "offer", "contact"]), TEXTS))
def test_marks_stand_inside_their_fields_in_order(texts):
    found = read_plainly(texts)

    places = [(list(texts).index(mark.field), mark.start) for mark in found.marks]
    assert places == sorted(places)
    assert all(texts[m.field][m.start : m.end].strip() for m in found.marks)
    assert found.measured.long <= found.measured.words
    assert not (found.is_heavy and found.lix <= 45)


def test_marks_speak_the_readers_language():
    before = language._readers[0], language._translators[0]
    language.register_reader(lambda: "en", str)
    try:
        (mark,) = read_plainly({"offer": "Vi svarar avseende hjälp."}).marks
    finally:
        language.register_reader(*before)

    assert mark.message == "”avseende” is officialese. Rather write ”om”."
