"""A promise is looked at for the periods that it was promised in."""

from collections.abc import Callable

from django.test import Client

from rodtrad.declarations import services
from rodtrad.declarations.models import PromiseCheck, PromiseVerdict
from tests.declarations.conftest import TODAY
from tests.declarations.test_following import following, looked_at, month, page_of
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


def test_what_was_found_before_it_was_promised_is_kept_but_judges_nothing(
    following: Town,
) -> None:
    """A unit that learns what it can promise looks before it promises."""
    version = looked_at(following, starts_on=TODAY)

    promise = version.promises.get().promise
    services.check_promise(promise, period=month("2026-10"), kept=18, of=20, by=None)

    assert PromiseCheck.objects.count() == 1
    assert not PromiseVerdict.objects.exists()
