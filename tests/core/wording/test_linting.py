import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rodtrad.core import language
from rodtrad.core.wording import RULES, Kind, lint
from rodtrad.core.wording.catalogue import BY_ID

VOCABULARY = sorted(
    {form for rule in RULES for form in rule.find.forms}
    | {word for rule in RULES for word in f"{rule.good} {rule.bad}".split()}
    | {"och", "samt", "som", "när", "att", "om", ",", ".", "2027", "40", "vi", "🙂", "”", "(", ")"}
)


def _said(text: str, kind: str = "goal", **known: Any) -> list[str]:
    return [remark.rule for remark in lint(text, kind, **known)]


def test_a_remark_marks_its_words_and_tells_how_to_mend() -> None:
    text = "Kötiden ska minska under 2027."

    (remark,) = lint(text, "goal")

    assert (remark.rule, text[remark.start : remark.end]) == ("RTL01", "minska")
    assert remark.message == "Målet säger ”minska” men inte till vilken nivå."
    assert remark.remedy == "Skriv från vilket värde till vilket: ”från 41 till 50 procent”."


def test_a_remark_is_in_the_language_of_whoever_reads(monkeypatch) -> None:
    monkeypatch.setattr(language, "_readers", [lambda: "en"])

    (remark,) = lint("Kötiden ska minska under 2027.", Kind.GOAL)
    (asked,) = lint("Kötiden ska minska under 2027.", Kind.GOAL, language="sv")

    assert remark.message == "The goal says ”minska” but not to what level."
    assert asked.message.startswith("Målet")
    assert (BY_ID["RTL01"].name, BY_ID["RTL02"].why[:14]) == (
        "Direction without a level",
        "Without a time",
    )


def test_what_replaces_a_word_is_told() -> None:
    remarks = lint("Vi tillhandahåller ordinärt boende till dig inom ett år.", "promise")

    assert [remark.remedy for remark in remarks] == ["Skriv hellre ”ge”.", "Skriv hellre ”hemma”."]


def test_every_rule_has_all_its_words_and_a_replacement_for_each_entry_that_needs_one() -> None:
    told = [rule.words(one) for rule in RULES for one in ("sv", "en")]
    lacking = [
        entry
        for id in ("RTL20", "RTL25")
        for entry in set(BY_ID[id].find.forms.values())
        if entry not in BY_ID[id].instead
    ]

    assert [rule.id for rule in RULES] == [f"RTL{number:02}" for number in range(1, 26)]
    assert all(words.name and words.message and words.remedy and words.why for words in told)
    assert lacking == []


@pytest.mark.parametrize(
    ("text", "kind", "known", "without", "with_it"),
    [
        ("Tryggheten ska öka 2027.", "goal", {"has_level": True}, ["RTL01"], []),
        ("Lindvik ska bli ledande 2027.", "goal", {"has_level": True}, ["RTL14"], []),
        ("Du får besked.", "promise", {"has_level": True}, ["RTL04"], []),
        ("Alla ska kunna simma.", "goal", {"has_time": True}, ["RTL02"], []),
        ("Bygga en skola 2027.", "goal", {"is_assignment": True}, ["RTL03"], []),
        ("Barnet får plats inom ett år.", "promise", {"is_addressed": True}, ["RTL05"], []),
        ("Lyfta frågan.", "activity", {"has_steps": True}, ["RTL06"], []),
        ("Vi kommer om möjligt inom en timme.", "promise", {"has_exceptions": True}, ["RTL10"], []),
        ("Ha fokus på barnen 2040.", "goal", {"is_vision": True}, ["RTL12"], []),
        ("Lindvik är en förebild 2040.", "goal", {"is_vision": True}, ["RTL14"], []),
        ("Vi hoppas på sol 2040.", "goal", {"is_vision": True}, ["RTL24"], []),
        ("Mark, luft och vatten är rena 2040.", "goal", {"has_parts": True}, ["RTL15"], []),
        ("Du får en SIP inom en vecka.", "promise", {"known_abbreviations": frozenset({"SIP"})},
         ["RTL21"], []),
        ("Du blir brukare hos oss inom en vecka.", "promise",
         {"chosen_words": frozenset({"brukare"})}, ["RTL25"], []),
    ],
)  # fmt: skip
def test_what_is_known_beside_the_text_silences_the_rule_it_answers(
    text: str, kind: str, known: dict[str, Any], without: list[str], with_it: list[str]
) -> None:
    assert _said(text, kind) == without
    assert _said(text, kind, **known) == with_it


@pytest.mark.parametrize(
    ("text", "kind", "rules"),
    [
        ("Under 2027 ska vi 2027 ta fram en plan.", "goal", ["RTL03"]),
        ("Bland våra många nya elever i staden ska bygga 2027.", "goal", []),
        ("De gamla ska bygga 2027.", "goal", []),
        ("Inför nästa år ska vi ha 2 000 kronor till 2027.", "goal", []),
        ("Inför varje val 2027.", "goal", []),
        ("Inför 2027 har vi 40 platser.", "goal", []),
        ("2027 ska vi bygga.", "goal", ["RTL03"]),
        ("Besöken ska öka till 2000 besök 2027.", "goal", []),
        ("Besöken ska öka den 3 maj.", "goal", ["RTL01"]),
        ("Besöken i årskurs 1, 2 och 3 ska öka 2027.", "goal", ["RTL01"]),
        ("Årskurs 1 2 3 4 5 6 7 8 9 10 11 12 13 14 ökar 2027.", "goal", []),
        ("Bad och simning samt vila ger hälsa 2027.", "goal", ["RTL15"]),
        ("Priset ska minska till en krona, högst en 2027.", "goal", []),
        ("Vi samlas var sjunde dag för att främja hälsan 2027.", "goal", []),
        ("Vi ska för att främja hälsan sova 2027.", "goal", []),
        ("Vi bygger, jämte dig, regelbundet varje måndag.", "activity", ["RTL20"]),
        ("Att minska avfallet.", "activity", ["RTL07"]),
        ("Ring regelbundet en gång per vecka.", "activity", []),
        ("Ring regelbundet två gånger per vecka.", "activity", []),
        ("Ring regelbundet den 4 maj.", "activity", []),
        ("Ring regelbundet i maj.", "activity", ["RTL11"]),
        ("Ring vissa varje vecka.", "activity", ["RTL11"]),
        ("Du har alltid rätt till tolk enligt lagen varje dag.", "promise", []),
        ("Du har aldrig rätt enligt lagen varje dag.", "promise", ["RTL13"]),
        ("Lindvik ska vara ledande, plats 3 i en ranking 2027.", "goal", []),
        ("Personer i ledande befattning bor här 2027.", "goal", []),
        ("Vill du byta får du besked varje dag.", "promise", []),
        ("Nu vill vi svara dig varje dag.", "promise", ["RTL24"]),
        ("När du ringer, läser vi brev och kort varje dag.", "promise", []),
        ("Du får kläder, mat, sängplats och skor varje dag.", "promise", ["RTL15"]),
        ("Du får mat på en väldigt fin och sen tid, ett ord eller två till nu och skor varje dag.",
         "promise", []),
        ("Du får mat, och skor varje dag.", "promise", []),
        ("Du får lek-, läs-, och bussfickor varje dag.", "promise", ["RTL15"]),
        ("Rutinen blir inte antagen.", "activity", ["RTL16"]),
        ("Rutinen prövades i maj.", "activity", ["RTL16"]),
        ("Rutinen har inte prövats i maj.", "activity", ["RTL16"]),
        ("Alla hoppades på nya resultats mandats glans.", "activity", []),
        ("Planen görs i beredningen av budgeten.", "activity", ["RTL16"]),
        ("Planen görs i maj av chefen.", "activity", []),
        ("Skolan har ett råd som främjar hälsa 2027.", "goal", []),
        ("Vi ska som kommun främja hälsa 2027.", "goal", ["RTL08"]),
        ("Det blir en fest.", "activity", []),
        ("Chefen blir nöjd.", "activity", []),
        ("Chefen tackar Jonas.", "activity", []),
        ("Ta kontakt med Klas på kommunens kontor.", "activity", []),
        ("Handla enligt rutinen, den följs till slutet av maj.", "activity", ["RTL16"]),
        ("Gör en utredning enligt lag.", "activity", []),
        ("Gör ett omfattande besök.", "activity", []),
        ("Gör ett åtagande.", "activity", ["RTL22"]),
        ("Gör nu, utredning sen.", "activity", []),
        ("Gör.", "activity", []),
        ("Gör en ny stor sak av utredning.", "activity", []),
        ("CHEFEN GÅR KURS.", "activity", []),
        ("Chefen läser ”LOL”.", "activity", []),
        ("Chefen läser NPF (neuropsykiatrisk funktionsnedsättning).", "activity", []),
        ("Chefen läser (neuropsykiatri NPF).", "activity", ["RTL21"]),
        ("Vi ska göra en resa mot nya mål.", "activity", ["RTL23"]),
        ("Boka resan med tåg.", "activity", []),
        ("Boka en resa.", "activity", []),
        ("Chefen hör om läget, om hen vill.", "activity", []),
        ("Säg att fler än 10 vet att gå, mer som 10, att stå, att sitta, att äta.", "activity",
         ["RTL18"]),
        ("Säg som regel till.", "activity", ["RTL10"]),
    ],
)  # fmt: skip
def test_near_misses_and_guards(text: str, kind: str, rules: list[str]) -> None:
    assert _said(text, kind) == rules


def test_a_quotation_counts_as_one_word_in_a_sentence() -> None:
    title = "”" + "ord " * 20 + "”"
    many = "du " * 10

    assert _said(f"Läs {title} {many}", "activity") == []
    assert _said(f"Läs {many} {many} {many}", "activity") == ["RTL17"]
    assert _said(f"Läs {title}, {title} {many}", "activity") == []
    assert _said(f"Läs {'”ord” ' * 12} {many}", "activity") == []
    assert _said(f"Läs {'”ord” ' * 15} {many}", "activity") == ["RTL17"]


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="wish"):
        lint("Hej.", "wish")


@given(st.text(), st.sampled_from(Kind))
def test_any_text_is_read_without_a_fault_and_twice_alike(text: str, kind: Kind) -> None:
    remarks = lint(text, kind)

    assert remarks == lint(text, kind)
    assert all(0 <= one.start < one.end <= len(text) for one in remarks)
    assert [one.rule for one in remarks] == sorted({one.rule for one in remarks})


@settings(max_examples=200)
@given(st.lists(st.sampled_from(VOCABULARY), max_size=40), st.sampled_from(Kind))
def test_any_heap_of_the_rules_own_words_is_read_without_a_fault(
    words: list[str], kind: Kind
) -> None:
    text = " ".join(words)

    remarks = lint(text, kind)

    assert all("{" not in one.message + one.remedy for one in remarks)
    assert all(text[one.start : one.end].strip() for one in remarks)


HEAVY = {
    "words": lambda size: " ".join(random.Random(1).choices(VOCABULARY, k=size)),
    "numbers": lambda size: "1 och " * size,
    "one rhythm last": lambda size: "löpande " * size + "varje vecka",
    "one right last": lambda size: "alltid " * size + "lag",
    "commas": lambda size: "a, b och c, om " * size,
    "open marks": lambda size: "[a](”" * size,
    "journeys": lambda size: "resa " * size + "buss",
}  # fmt: skip


def _calls(act: Callable[[], object]) -> int:
    """Return how many functions are called: the work done, whatever the machine does besides."""
    count = 0

    def see(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(see)
    try:
        act()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("text", HEAVY.values(), ids=HEAVY)
@pytest.mark.parametrize("kind", Kind)
def test_twice_the_text_is_at_most_twice_the_work(text: Callable[[int], str], kind: Kind) -> None:
    once, twice = (_calls(lambda size=size: lint(text(size), kind)) for size in (150, 300))

    assert twice <= 2.2 * once


def test_the_count_of_work_would_show_a_square() -> None:
    def square(size: int) -> int:
        return sum(len(str(n)) for _ in range(size) for n in range(size))

    once, twice = (_calls(lambda size=size: square(size)) for size in (50, 100))

    assert twice > 3.5 * once


def test_a_hundred_thousand_letters_are_read() -> None:
    text = ("Kommunen ska öka nöjdheten, 🙂 och så vidare. " * 2300)[:100_000]

    assert len(text) == 100_000
    assert _said(text) == ["RTL01", "RTL02"]
