"""Flows as data: what leads where, for whom, and what no flow may be."""

import pytest

from rodtrad.core.errors import BadInput
from rodtrad.core.flow import Flow, Step

MANAGER, COMMITTEE = frozenset(["manager"]), frozenset(["committee"])
SUBMIT = Step("submit", "draft", "submitted", MANAGER)
ADOPT = Step("adopt", "submitted", "adopted", COMMITTEE)
RETURN = Step("return", "submitted", "draft", COMMITTEE)
PLAN = Flow("plan", ("draft", "submitted", "adopted"), "draft", (SUBMIT, ADOPT, RETURN))


def test_a_state_leads_to_those_its_steps_name():
    assert PLAN.next_states("submitted") == ("adopted", "draft")
    assert PLAN.next_states("submitted", ["manager"]) == ()
    assert PLAN.next_states("draft", ["manager"]) == ("submitted",)
    assert PLAN.ends == ("adopted",)


def test_a_step_is_open_to_its_roles_in_its_state_only():
    allowed = PLAN.may("submit", "draft", ["manager"])
    wrong_role = PLAN.may("submit", "draft", ["committee"])
    wrong_state = PLAN.may("submit", "adopted", ["manager"])

    assert (bool(allowed), bool(wrong_role), bool(wrong_state)) == (True, False, False)
    assert wrong_role.reason == "Din roll får inte ta det här steget."
    assert wrong_state.reason == "Det går inte att göra i det här läget."


def test_an_act_leads_to_its_state_or_is_refused():
    assert PLAN.after("return", "submitted") == "draft"

    with pytest.raises(BadInput, match="Det går inte att göra i det här läget"):
        PLAN.after("submit", "submitted")


@pytest.mark.parametrize(
    ("states", "steps", "sentence"),
    [
        (("draft",), (SUBMIT,), "nämner ett okänt läge: submitted"),
        (("draft", "submitted"), (SUBMIT, SUBMIT), "två steg med samma namn"),
        (
            ("draft", "submitted"),
            (Step("submit", "draft", "submitted", frozenset()),),
            "ett steg som ingen får ta",
        ),
        (("draft", "submitted", "lost"), (SUBMIT,), "når aldrig läget lost"),
    ],
)
def test_a_flow_that_cannot_work_is_refused(states, steps, sentence):
    with pytest.raises(BadInput, match=sentence):
        Flow("plan", states, "draft", steps)
