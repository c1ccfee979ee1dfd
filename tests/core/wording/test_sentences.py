"""The rules speak where a reader said they should, before there was anything to speak."""

import csv
from pathlib import Path

import pytest
from benchmarks import wording

from rodtrad.core.wording import RULES, lint

HERE = Path(__file__).parent
PAGE = HERE.parents[2] / "docs" / "develop" / "wording.md"
LEAST_PRECISION = 0.85
LEAST_RECALL = 0.80


def _catalogue() -> list[tuple[str, str, list[str]]]:
    with (HERE / "catalogue.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return [(row["kind"], row["sentence"], row["rules"].split()) for row in rows]


def _part(name: str) -> list[wording.Labelled]:
    return wording.by_part()[name]


@pytest.mark.parametrize(("kind", "sentence", "rules"), _catalogue())
def test_each_sentence_of_the_catalogue_is_read_as_it_is_labelled(
    kind: str, sentence: str, rules: list[str]
) -> None:
    assert [remark.rule for remark in lint(sentence, kind)] == rules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_speaks_on_its_bad_example_and_not_on_its_good(rule) -> None:
    good = {remark.rule for remark in lint(rule.good, rule.example_kind)}
    bad = {remark.rule for remark in lint(rule.bad, rule.example_kind)}

    assert rule.id in bad - good


@pytest.mark.parametrize("part", ["held back", "fresh"])
def test_sentences_kept_aside_are_read_well_enough(part: str) -> None:
    score = wording.scores(_part(part))["all"]

    assert score.precision >= LEAST_PRECISION
    assert score.recall >= LEAST_RECALL


def test_the_measure_falls_when_labels_and_remarks_part() -> None:
    swapped = [
        wording.Labelled(one.number, one.kind, one.part, one.text, frozenset({"RTL99"}), "")
        for one in _part("held back")
    ]

    score = wording.scores(swapped)["all"]

    assert (score.precision, score.recall) == (0.0, 0.0)


def test_there_are_sentences_enough_of_every_kind_and_every_second_is_held_back() -> None:
    first = [one for one in wording.labelled() if one.part != "fresh"]
    counts = {kind: sum(one.kind == kind for one in first) for kind in ("goal", "promise")}
    silent = sum(not one.rules for one in first)

    assert (len(first), counts) == (331, {"goal": 128, "promise": 114})
    assert [one.part == "held back" for one in first] == [one.number % 2 == 0 for one in first]
    assert 0.4 < silent / len(first) < 0.6


def test_the_page_shows_the_figures_there_are() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert "\n".join(wording.table(wording.by_part())) in page
    assert [one for one in wording.labelled() if one.label_changed_because] == [
        one for one in wording.labelled() if f"sentence {one.number}:" in page
    ]


def test_faults_are_told_with_their_sentence() -> None:
    right = _part("tuning")[0]
    wrong = wording.Labelled(7, right.kind, "tuning", right.text, frozenset({"RTL02"}), "")

    told = list(wording.faults([right, wrong]))

    assert told == ["tuning 7: missed RTL02, extra –", f"    {right.text}"]
