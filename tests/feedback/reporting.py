"""Cases of a period, for what is learnt of it."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from rodtrad.feedback.models import CaseCause, FeedbackCase
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.improvement.models import Cause
from rodtrad.organisation.models import Unit
from tests.feedback.conftest import brought

# The autumn before the day that the tests stand on has not ended; the spring has.
SPRING = Period("2026-tertial_1", "Tertial 1", date(2026, 1, 1), date(2026, 4, 30))
SUMMER = Period("2026-tertial_2", "Tertial 2", date(2026, 5, 1), date(2026, 8, 31))
HALF = Period("2026-half", "", date(2026, 3, 1), date(2026, 8, 31))


def came(
    unit: Unit, count: int, *, month: int = 2, causes: Iterable[Cause] = (), **more: object
) -> list[FeedbackCase]:
    """So many cases of the same sort, which came to a unit in a month of the year."""
    pattern = brought(unit)
    rows = [
        FeedbackCase(
            code=f"{pattern.code[:4]}-{number:04}",
            submission=f"{pattern.pk}:{number}".encode().ljust(32, b"."),
            unit=unit,
            registry=pattern.registry,
            number=pattern.pk * 1000 + number,
            **(
                {
                    "kind": "view",
                    "channel": "web",
                    "known_to": "nobody",
                    "state": "received",
                    "received_at": datetime(2026, month, 3, 9, tzinfo=UTC),
                    "registered_at": datetime(2026, month, 3, 9, tzinfo=UTC),
                }
                | more
            ),
        )
        for number in range(count)
    ]
    pattern.words.delete()
    FeedbackCase.objects.filter(pk=pattern.pk).update(state="removed")
    made = FeedbackCase.objects.bulk_create(rows)
    CaseCause.objects.bulk_create(
        CaseCause(case=case, cause=why) for case in made for why in causes
    )
    return made
