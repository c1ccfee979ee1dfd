"""A ruling is true when it allows, and otherwise carries its reason."""

import pytest

from rodtrad.core.decision import ALLOWED, Refused, refuse, require


def test_a_refusal_carries_its_reason_to_the_person():
    with pytest.raises(Refused) as refused:
        require(refuse("Bara nämnden får besluta."))

    assert refused.value.reason == "Bara nämnden får besluta."
    assert not refuse("Nej.")


def test_what_is_allowed_passes():
    assert require(ALLOWED) is None
    assert ALLOWED
