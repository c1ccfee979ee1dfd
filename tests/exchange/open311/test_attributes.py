"""Answers to a service's questions are held against what the questions ask for."""

import pytest

from rodtrad.exchange.open311 import (
    Attribute,
    Datatype,
    ServiceDefinition,
    Value,
    check_attributes,
)


def _asking(datatype: Datatype, *, required: bool = False) -> ServiceDefinition:
    values = (Value("1", "Ett"), Value("2", "Två"))
    question = Attribute(
        code="Q", datatype=datatype, required=required, order=1, description="Hur?", values=values
    )
    return ServiceDefinition("001", (question,))


def _told(definition: ServiceDefinition, given: dict[str, list[str]]) -> list[str]:
    problems = check_attributes(definition, given)
    assert {problem.code for problem in problems} <= {"400"}
    return [str(problem.description) for problem in problems]


@pytest.mark.parametrize("given", [{}, {"Q": []}, {"Q": [""]}])
@pytest.mark.parametrize("datatype", Datatype)
def test_a_required_answer_may_not_be_missing(
    datatype: Datatype, given: dict[str, list[str]]
) -> None:
    told = _told(_asking(datatype, required=True), given)

    assert told == ["Svar saknas på frågan ”Hur?” (attribute[Q])."]
    assert _told(_asking(datatype), given) == []


@pytest.mark.parametrize(
    ("datatype", "answers"),
    [
        (Datatype.STRING, ["en rad"]),
        (Datatype.TEXT, ["två\nrader"]),
        (Datatype.NUMBER, ["-3.50"]),
        (Datatype.NUMBER, ["+0"]),
        (Datatype.DATETIME, ["2026-03-01"]),
        (Datatype.DATETIME, ["2026-03-01T08:15"]),
        (Datatype.DATETIME, ["2026-03-01T08:15:30.5Z"]),
        (Datatype.DATETIME, ["2026-03-01T08:15:30+01:00"]),
        (Datatype.SINGLEVALUELIST, ["2"]),
        (Datatype.MULTIVALUELIST, ["2", "1"]),
    ],
)
def test_an_answer_of_the_right_kind_is_let_through(datatype: Datatype, answers: list[str]) -> None:
    assert _told(_asking(datatype, required=True), {"Q": answers}) == []


NUMBER = "Fältet attribute[Q] ska vara ett tal, till exempel 3.5."
TIME = "Fältet attribute[Q] ska vara en dag eller en tid, som 2026-03-01T08:15:30+01:00."


@pytest.mark.parametrize(
    ("datatype", "answer", "said"),
    [
        (Datatype.STRING, "två\nrader", "Fältet attribute[Q] får bara ha en rad."),
        (Datatype.STRING, "två\u2028rader", "Fältet attribute[Q] får bara ha en rad."),
        (Datatype.NUMBER, "tre", NUMBER),
        (Datatype.NUMBER, "3,5", NUMBER),
        (Datatype.NUMBER, "nan", NUMBER),
        (Datatype.NUMBER, "٣", NUMBER),
        (Datatype.DATETIME, "1 mars", TIME),
        (Datatype.DATETIME, "2026-02-30", TIME),
        (Datatype.DATETIME, "2026-03-01T25:00Z", TIME),
        (Datatype.DATETIME, "2026-W09", TIME),
        (
            Datatype.SINGLEVALUELIST,
            "Ett",
            "”Ett” är inget av svaren som attribute[Q] kan ha.",
        ),
        (
            Datatype.MULTIVALUELIST,
            "<script>",
            "”<script>” är inget av svaren som attribute[Q] kan ha.",
        ),
    ],
)
def test_an_answer_of_the_wrong_kind_is_told(datatype: Datatype, answer: str, said: str) -> None:
    assert _told(_asking(datatype), {"Q": [answer]}) == [said]


@pytest.mark.parametrize(
    "datatype", [one for one in Datatype if one is not Datatype.MULTIVALUELIST]
)
def test_only_a_list_of_several_takes_several_answers(datatype: Datatype) -> None:
    assert _told(_asking(datatype), {"Q": ["1", "2"]}) == ["Fältet attribute[Q] tar bara ett svar."]


def test_each_wrong_answer_of_several_is_told() -> None:
    told = _told(_asking(Datatype.MULTIVALUELIST), {"Q": ["1", "3", "4"]})

    assert told == [
        "”3” är inget av svaren som attribute[Q] kan ha.",
        "”4” är inget av svaren som attribute[Q] kan ha.",
    ]


def test_text_to_read_is_never_asked_for_and_what_nobody_asks_is_told_last() -> None:
    notice = Attribute(
        variable=False,
        code="INFO",
        datatype=Datatype.NUMBER,
        required=True,
        order=1,
        description="Ring inte 112.",
    )
    last, first = (
        Attribute(code=code, datatype=Datatype.TEXT, required=True, order=at, description=code)
        for code, at in [("LAST", 9), ("FIRST", 2)]
    )
    definition = ServiceDefinition("001", (last, notice, first))

    told = _told(definition, {"OTHER": ["1"], "EMPTY": [""], "INFO": ["ja", "nej"]})

    assert told == [
        "Svar saknas på frågan ”FIRST” (attribute[FIRST]).",
        "Svar saknas på frågan ”LAST” (attribute[LAST]).",
        "Tjänsten frågar inte efter attribute[OTHER].",
    ]
