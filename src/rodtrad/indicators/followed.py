"""Series that are only followed: neither higher nor lower is better, and no goal weighs them."""

from collections.abc import Iterable
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from rodtrad.indicators import thread, words
from rodtrad.indicators.enums import Direction
from rodtrad.indicators.status import Standing
from rodtrad.ui import marks


def followed(standings: Iterable[Standing], day: date) -> frozenset[int]:
    """Return which of the series are only followed; one question where any may be."""
    aimless = [one.series.pk for one in standings if has_no_aim(one)]
    if not aimless:
        return frozenset()
    strands = thread.strands(aimless, day)
    return frozenset(pk for pk in aimless if not _is_weighed(strands.get(pk, thread.EMPTY)))


def is_followed(standing: Standing, strand: thread.Strand) -> bool:
    return has_no_aim(standing) and not _is_weighed(strand)


def has_no_aim(standing: Standing) -> bool:
    """Say whether there is no target since neither higher nor lower is better."""
    return standing.target is None and standing.definition.direction == Direction.NEITHER


def _is_weighed(strand: thread.Strand) -> bool:
    return bool(strand.steps) and strand.is_weighed


def words_of_followed() -> str:
    return _("följs, vägs inte in")


def two_marks(standing: Standing, *, is_followed: bool) -> SafeString:
    """Return the marks of data and outcome; a series that is only followed has no outcome."""
    if not is_followed:
        return marks.two(standing.data, standing.outcome, words.outcome_words(standing.outcome))
    return marks.data_alone(standing.data, words_of_followed())
