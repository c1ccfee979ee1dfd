"""A text in several fields is read as one, and each remark stands beside its words."""

from rodtrad.core.wording import lint_fields

RUBBER = {"title": "Barnen ska ha god skolgång 2028"}


def test_the_words_a_remark_is_about_are_marked_in_their_field() -> None:
    found = lint_fields(
        {"title": "Högst fem procent frånvaro 2028", "description": "Vi gör det om möjligt nu."},
        "goal",
    )

    one = next(marked for marked in found if marked.rule.id == "RTL10")
    assert (one.field, one.before, one.words, one.after) == (
        "description",
        "Vi gör det ",
        "om möjligt",
        " nu.",
    )
    assert one.remark.rule == "RTL10"


def test_a_title_without_an_end_is_not_read_into_the_next_field() -> None:
    texts = {"title": "Arbetet i fokus", "tom": " ", "description": "Fler barn klarar skolan."}

    found = {marked.rule.id: marked for marked in lint_fields(texts, "goal", has_time=True)}

    assert (found["RTL12"].field, found["RTL12"].words) == ("title", "i fokus")


def test_a_title_with_an_end_keeps_it() -> None:
    texts = {"title": "Arbetet är klart.", "description": "Om möjligt."}

    found = {marked.rule.id: marked for marked in lint_fields(texts, "activity")}

    assert (found["RTL10"].field, found["RTL10"].words) == ("description", "Om möjligt")


def test_a_remark_on_everything_is_told_by_its_beginning() -> None:
    long = " ".join(["Barnen lär sig läsa och räkna tidigt"] * 12)

    marked = next(one for one in lint_fields({"title": long}, "goal") if one.rule.id == "RTL02")

    assert marked.words.endswith(" …")
    assert len(marked.words) <= 142
    assert long.startswith(marked.words.removesuffix(" …"))
    assert (marked.before, marked.after) == ("", "")


def test_what_stands_far_from_the_words_is_left_out() -> None:
    far = "Den här meningen är lång nog för att inte få plats före orden som märks ut"

    marked = next(
        one
        for one in lint_fields({"title": f"{far} om möjligt {far.lower()}"}, "goal")
        if one.rule.id == "RTL10"
    )

    assert marked.before.startswith("… ")
    assert marked.after.endswith(" …")
    assert len(marked.before) < len(far) > len(marked.after)


def test_no_text_gives_no_remarks() -> None:
    assert lint_fields({"title": " "}, "goal") == []


def test_what_is_known_beside_the_text_silences_its_rule() -> None:
    said = {one.rule.id for one in lint_fields(RUBBER, "goal")}
    known = {one.rule.id for one in lint_fields(RUBBER, "goal", has_level=True)}

    assert "RTL09" in said - known
