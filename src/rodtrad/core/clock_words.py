"""What is said of a promised time: when it runs out, and of each day why it counts or does not."""

from decimal import Decimal

from .calendar_words import day as day_words
from .clock import Cause, Day, Reckoned, Unit, Why
from .language import capitalised
from .language import sentence as _
from .promises import UNITS


def explained(day: Day) -> str:
    """Return why the day counts or not, "Lördag 20 juni räknas inte, eftersom det är helg."."""
    said = capitalised(day_words(day.on, with_weekday=True))
    if day.cause is not None and day.why is not Why.MOVED:
        return _waiting(day, said, whom(day.cause))
    if day.why is Why.START:
        return _("%(day)s är dagen då tiden börjar och räknas inte.", day=said)
    if day.why is Why.HOLIDAY:
        holiday = _inside(day.name)
        return _("%(day)s räknas inte, eftersom det är %(holiday)s.", day=said, holiday=holiday)
    if day.why is Why.WEEKEND:
        return _("%(day)s räknas inte, eftersom det är helg.", day=said)
    if day.why is Why.CLOSED:
        return _("%(day)s räknas inte, eftersom kommunen har stängt.", day=said)
    if day.why is Why.MOVED:
        return _(
            "%(day)s blir sista dagen, eftersom tiden går ut på en dag som inte är en arbetsdag.",
            day=said,
        )
    return _("%(day)s räknas.", day=said)


def summary(reckoned: Reckoned) -> str:
    """Return "2 arbetsdagar, senast måndag 22 juni 2026"; hours have the time of day too.

    While a pause without an end runs, it says how early the last day can be and who is waited for.
    """
    promised = reckoned.promised
    time = UNITS[promised.unit].words(Decimal(promised.amount))
    due = day_words(reckoned.due_on, year=True, with_weekday=True)
    if promised.unit is Unit.HOURS:
        due = _("%(day)s klockan %(clock)s", day=due, clock=f"{reckoned.due_at:%H.%M}")
    if reckoned.waits_for is None:
        return _("%(time)s, senast %(due)s", time=time, due=due)
    return _(
        "%(time)s, tidigast %(due)s, eftersom ärendet väntar på %(whom)s",
        time=time,
        due=due,
        whom=whom(reckoned.waits_for),
    )


def whom(cause: Cause) -> str:
    """Return whom the case waits for, "avsändaren"."""
    if cause is Cause.SENDER:
        return _("avsändaren")
    if cause is Cause.MUNICIPALITY:
        return _("kommunen")
    return _("en annan myndighet")


def _waiting(day: Day, said: str, whom: str) -> str:
    if day.why is Why.COUNTED:
        return _("%(day)s räknas, trots att ärendet väntar på %(whom)s.", day=said, whom=whom)
    if day.why is Why.PARTLY:
        return _(
            "%(day)s räknas bara den tid då ärendet inte väntar på %(whom)s.", day=said, whom=whom
        )
    return _("%(day)s räknas inte, eftersom ärendet väntar på %(whom)s.", day=said, whom=whom)


def _inside(name: str) -> str:
    """Return the name as it is written inside a sentence, with a capital only for Christ."""
    return name if name.startswith("Kristi") else name[:1].lower() + name[1:]
