"""The benchmark counts what its words say."""

import json
import runpy
from pathlib import Path

BENCHMARK = runpy.run_path(str(Path(__file__).parents[3] / "benchmarks" / "masking.py"))


def test_what_is_missed_and_what_is_too_much_is_counted(tmp_path: Path) -> None:
    file = tmp_path / "labelled.jsonl"
    text = "Anna ringde 0701234567."
    details = [
        {"start": 5, "end": 11, "kind": "name"},
        {"start": 12, "end": 22, "kind": "personal_number"},
    ]
    file.write_text(json.dumps({"text": text, "details": details}), encoding="utf-8")

    shares = BENCHMARK["shares"](BENCHMARK["cases"](file))

    assert shares["all"] == (2, 1, 2, 1)
    assert shares["personal_number"] == (1, 1, 0, 0)


def test_the_aims_are_held_on_the_sentences_the_rules_were_made_with() -> None:
    labelled, found, proposed, right = BENCHMARK["shares"](BENCHMARK["cases"]())["all"]

    assert found == labelled
    assert right >= 0.98 * proposed
