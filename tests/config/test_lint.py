"""`rodtrad lint`, without a database."""

import io
import json

import pytest
from django.core.management import call_command

TEXT = "Kommunen ska öka nöjdheten 2027."


def _lint(*arguments: str) -> str:
    out = io.StringIO()
    call_command("lint", *arguments, stdout=out)
    return out.getvalue()


def test_the_rules_that_speak_are_told_as_json_with_their_words() -> None:
    answer = json.loads(_lint("--kind", "goal", TEXT, "--json"))

    assert answer == {
        "rules": [
            {
                "rule": "RTL01",
                "message": "Målet säger ”öka” men inte till vilken nivå.",
                "remedy": "Skriv från vilket värde till vilket: ”från 41 till 50 procent”.",
                "start": 13,
                "end": 16,
                "excerpt": "öka",
            }
        ],
        # Five words in one sentence, two of them long.
        "lix": 45.0,
    }


def test_the_rules_that_speak_are_told_in_plain_lines() -> None:
    assert _lint("--kind", "goal", TEXT).splitlines() == [
        "RTL01  Målet säger ”öka” men inte till vilken nivå.",
        "       Skriv från vilket värde till vilket: ”från 41 till 50 procent”.",
        "LIX 45.",
    ]


def test_a_text_with_nothing_to_remark_is_told_to_be_so() -> None:
    assert _lint("--kind", "activity", "Måla staketet.").splitlines() == [
        "Inget att anmärka.",
        "LIX 52.",
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((TEXT,), "Säg vad texten är med --kind och ett av: goal, promise, activity."),
        (
            ("--kind", "wish", TEXT),
            "Säg vad texten är med --kind och ett av: goal, promise, activity.",
        ),
        (("--kind", "goal", "  "), "Skriv texten som ska läsas, inom citattecken."),
        (("--kind", "goal"), "Skriv texten som ska läsas, inom citattecken."),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    arguments: tuple[str, ...], sentence: str
) -> None:
    err = io.StringIO()

    with pytest.raises(SystemExit) as left:
        call_command("lint", *arguments, stderr=err)

    assert left.value.code == 2
    assert err.getvalue().strip() == sentence
