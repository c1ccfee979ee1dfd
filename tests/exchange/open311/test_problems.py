"""What is wrong has a code, a status and a sentence that a person can read."""

import pytest

from rodtrad.core import language
from rodtrad.exchange.open311 import (
    BadRequest,
    Problem,
    Problems,
    bad,
    failed,
    key_missing,
    key_wrong,
    missing,
    no_jurisdiction,
    no_request,
    no_service,
    no_token,
)
from rodtrad.exchange.open311.language import sentence


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (no_service("9"), "404", "Det finns ingen tjänst med koden ”9”."),
        (no_request("9"), "404", "Det finns inget ärende med id ”9”."),
        (no_token("9"), "404", "Det finns inget kvitto ”9”."),
        (no_jurisdiction("umea.se"), "404", "jurisdiction_id ”umea.se” finns inte här."),
        (missing("jurisdiction_id"), "400", "Fältet jurisdiction_id saknas."),
        (
            failed(),
            "400",
            "Något gick fel hos oss. Försök igen om en stund, eller hör av dig till kommunen.",
        ),
        (
            key_missing(),
            "403",
            "Nyckeln api_key saknas. Utan den går det inte att skicka ett ärende.",
        ),
        (
            key_wrong(),
            "403",
            "Nyckeln api_key gäller inte. Det går inte att skicka ett ärende med den.",
        ),
    ],
)
def test_a_problem_has_the_code_of_its_status_and_a_sentence(
    problem: Problem, code: str, said: str
) -> None:
    assert (problem.code, str(problem.description)) == (code, said)


@pytest.mark.parametrize(
    ("problems", "status"),
    [
        ([missing("lat")], 400),
        ([no_service("9")], 404),
        ([no_service("9"), no_jurisdiction("x")], 404),
        ([no_service("9"), missing("lat")], 400),
        ([missing("lat"), no_service("9"), key_wrong()], 403),
    ],
)
def test_the_status_is_that_of_the_key_then_what_all_agree_on_then_a_bad_request(
    problems: list[Problem], status: int
) -> None:
    assert Problems(tuple(problems)).status == status


def test_nothing_wrong_is_no_problem() -> None:
    with pytest.raises(ValueError, match="nothing is wrong"):
        BadRequest([])


def test_a_bad_request_says_all_that_is_wrong_with_it() -> None:
    assert str(BadRequest([missing("lat"), missing("long")])) == (
        "Fältet lat saknas. Fältet long saknas."
    )


def test_what_somebody_sent_is_quoted_short_and_on_one_line() -> None:
    said = str(no_service("a\x00\nb" + "å" * 100_000).description)

    assert said == f"Det finns ingen tjänst med koden ”a b{'å' * 57}…”."


def test_a_sentence_is_said_by_the_products_own_translation() -> None:
    problem = bad(sentence("Fältet %(field)s saknas.", field="100 %"))

    assert problem.description.said(language.sentence) == "Fältet 100 % saknas."


def test_a_sentence_without_names_may_hold_a_percent_sign() -> None:
    assert sentence("100 % rätt.").said() == "100 % rätt."
