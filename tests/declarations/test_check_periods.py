"""A promise is looked at for the periods that it was promised in."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.core.errors import BadInput
from tests.declarations.conftest import TODAY
from tests.declarations.test_following import checked, following, looked_at, page_of
from tests.declarations.test_method_pages import words
from tests.town import Town

__all__ = ["following"]
Enter = Callable[[str], Client]


def test_a_period_that_ended_before_it_was_promised_is_not_offered(
    enter: Enter, following: Town
) -> None:
    version = looked_at(following, starts_on=TODAY)

    page = words(enter("karin"), page_of(version))

    assert "Höll vi löftet i november?" in page
    assert "oktober" not in page


def test_a_period_that_ended_before_it_was_promised_is_refused(following: Town) -> None:
    version = looked_at(following, starts_on=TODAY)

    with pytest.raises(BadInput) as refused:
        checked(version, 18)

    assert (refused.value.field, refused.value.sentence) == (
        "period",
        "Löftet gällde inte när perioden slutade.",
    )
