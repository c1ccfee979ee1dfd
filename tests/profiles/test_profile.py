"""A profile answers in the municipality's own words, and changes when its file does."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from django.core.management import call_command
from pydantic import ValidationError

from rodtrad.profiles import current, library
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.wording import fill, genitive

PROMISE_NUMBERS = ("promise_least_cases", "method_review_grace_days", "promise_answer_days")


def test_a_value_changed_in_a_copy_changes_what_the_profile_answers(tmp_path: Path) -> None:
    file = tmp_path / "lindvik.toml"
    call_command("profile", "copy", "osteraker", str(file), verbosity=0)
    text = file.read_text(encoding="utf-8")
    text = text.replace('name = "resultatindikator"', 'name = "nyckeltal"', 1)
    text = text.replace('value = "2/3"', 'value = "3/4"', 1)
    text = text.replace('name_plural = "Inriktningsmål"', 'name_plural = "Ledstjärnor"', 1)

    changed = parse(text, "lindvik.toml")

    assert changed.word("indicator") == "nyckeltal"
    assert changed.fraction("assessable_share") == Fraction(3, 4)
    assert changed.level("council_goal").name_plural == "Ledstjärnor"


def test_the_profile_it_was_copied_from_is_untouched() -> None:
    osteraker = library.load("osteraker")

    assert osteraker.word("indicator") == "resultatindikator"
    assert osteraker.fraction("assessable_share") == Fraction(2, 3)


def test_a_profile_cannot_be_changed_in_memory() -> None:
    with pytest.raises(ValidationError):
        library.load("umea").title = "Något annat"


def test_words_come_in_four_forms() -> None:
    osteraker = library.load("osteraker")

    said = [osteraker.word("target")]
    said += [osteraker.word("target", f) for f in ("plural", "definite", "definite_plural")]

    assert said == ["styrtal", "styrtal", "styrtalet", "styrtalen"]


def test_what_an_older_profile_does_not_say_has_an_answer() -> None:
    old = library.load("osteraker").model_copy(update={"settings": ()})

    assert old.setting("measure_chain") == ("result",)
    assert (old.number("stale_after_days"), old.fraction("assessable_share")) == (
        14,
        Fraction(2, 3),
    )
    assert old.fraction("promise_reachable_share") == Fraction(4, 5)
    assert [old.number(key) for key in PROMISE_NUMBERS] == [30, 60, 45]
    with pytest.raises(KeyError):
        old.setting("okänd")


def test_settings_are_answered_as_what_they_are() -> None:
    osteraker, markaryd = library.load("osteraker"), library.load("markaryd")

    assert osteraker.number("monthly_follow_ups") == 8
    assert osteraker.setting("difference_needs_reason") is True
    assert markaryd.setting("group_may_decide") is False
    assert markaryd.setting("allowed_assigners") == (
        "chief_executive",
        "executive_board",
        "council",
    )


def test_texts_speak_of_the_municipality_that_uses_them() -> None:
    lindvik = library.load("osteraker").for_municipality("Lindvik")
    question = lindvik.find("analysis_steps", "conclusions").questions[4]

    assert lindvik.speak(question.name) == "Vad betyder det för bilden av Lindvik?"
    assert lindvik.word("indicator") == "resultatindikator"


def test_the_genitive_follows_swedish() -> None:
    assert genitive("Umeå") == "Umeås"
    assert genitive("Västerås") == "Västerås"
    assert fill("{kommuns} plan för {kommun}", "Piteå") == "Piteås plan för Piteå"


def test_two_profiles_have_one_digest_only_when_they_say_the_same() -> None:
    umea = library.load("umea")

    assert Profile.from_document(umea.document()).digest == umea.digest
    assert umea.for_municipality("Lindvik").digest != umea.digest


def test_a_copy_does_not_remember_what_the_first_one_worked_out() -> None:
    umea = library.load("umea")
    first = umea.word("indicator")
    words = tuple(w.model_copy(update={"name": "x"}) for w in umea.words)

    copied = umea.model_copy(update={"words": words})

    assert (first, copied.word("indicator")) == ("mättal", "x")


def test_options_are_left_out_of_what_holds() -> None:
    osteraker = library.load("osteraker")

    holding = [item.key for item in osteraker.in_force("report_items")]

    assert holding == ["all_council_goals", "deviations", "analysis", "actions_from_closing"]
    assert len(osteraker.elements("report_items")) == 8


def test_nothing_is_found_where_nothing_is() -> None:
    assert library.load("umea").find("levels", "employee_plan") is None


def test_a_period_knows_its_days() -> None:
    periods = {p.key: p for p in library.load("osteraker").reporting_periods}

    assert periods["month_02"].dates(2024) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
        date(2024, 3, 15),
    )
    assert periods["annual"].dates(2026) == (
        date(2026, 1, 1),
        date(2026, 12, 31),
        date(2027, 2, 15),
    )


def test_a_due_day_the_month_does_not_have_is_its_last() -> None:
    period = library.load("osteraker").reporting_periods[0]
    late = period.model_copy(update={"due_month": 4, "due_day": 31})

    assert late.dates(2026)[2] == date(2026, 4, 30)


def test_osteraker_holds_until_the_municipality_has_adopted_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(current, "_source", None)

    assert current.profile().name == "osteraker"


def test_the_adopted_profile_holds_on_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[date | None] = []

    def source(day: date | None) -> Profile | None:
        asked.append(day)
        return library.load("pitea")

    monkeypatch.setattr(current, "_source", None)
    current.register_source(source)

    assert current.profile(date(2025, 1, 1)).name == "pitea"
    assert asked == [date(2025, 1, 1)]


def test_a_day_before_any_adoption_has_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(current, "_source", lambda day: None)

    assert current.profile(date(1999, 1, 1)).name == "osteraker"
