"""What a declaration's page answers first: how the text stands, and what it waits for."""

from collections.abc import Callable, Sequence
from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.swedish import capitalised
from rodtrad.declarations.chain import Step, chain
from rodtrad.declarations.enums import ISSUED, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.organisation.models import Decision
from rodtrad.organisation.queries import tree
from rodtrad.times.request import default_day

_LED_TO = {
    State.SUBMITTED: ChainAct.SUBMIT,
    State.ASSESSED: ChainAct.ASSESS,
    State.DISCUSSED: ChainAct.FEEDBACK,
    State.RETURNED: ChainAct.RETURN,
}


def answer(version: DeclarationVersion, steps: Sequence[StepTaken]) -> str:
    """Return how the text stands and what it waits for."""
    state = State(version.state)
    if state in ISSUED:
        return _issued(version, default_day())
    if state == State.DECIDED:
        return _("%(state)s. Löftena gäller från %(day)s när texten publiceras.") % {
            "state": capitalised(decided_words(version.decision)),
            "day": day_words(version.valid.lower, year=True),
        }
    if state == State.DRAFT:
        return _("Det är ett utkast. Ingen utanför ser det.")
    stands = _stands(version, steps)
    if state == State.RETURNED:
        return f"{stands} {_('Texten kan ändras och lämnas in igen.')}"
    step = chain().next_step(state)
    return f"{stands} {waits_for(step)}" if step else stands


def _stands(version: DeclarationVersion, steps: Sequence[StepTaken]) -> str:
    state = State(version.state)
    if state == State.PROPOSED and version.meeting_on:
        return _("Anmäld till sammanträdet %(day)s i %(body)s.") % {
            "day": day_words(version.meeting_on, year=True),
            "body": tree().name(version.body_id),
        }
    led = [step for step in steps if step.act == _LED_TO.get(state)]
    said = capitalised(str(state.label))
    return f"{said} {day_of(led[-1])}." if led else f"{said}."


def day_of(step: StepTaken) -> str:
    """Return the day a step was taken, with the year where it is another."""
    on = timezone.localdate(step.at)
    return day_words(on, year=on.year != timezone.localdate().year)


def waits_for(step: Step) -> str:
    """Return whom the text waits for, and what is to be done."""
    who = _WHO[step.by]() if step.by in _WHO else ""
    if not who or step.act not in _WAITS:
        return _("Väntar på nästa steg: %s.") % step.name
    return _WAITS[step.act](who)


_WHO: dict[str, Callable[[], str]] = {
    "unit": lambda: _("enheten"),
    "department": lambda: _("förvaltningen"),
    "department_management": lambda: _("förvaltningsledningen"),
    "department_head": lambda: _("förvaltningschefen"),
    "quality_group": lambda: _("kvalitetsgruppen"),
    "quality_coordinator": lambda: _("kvalitetssamordnaren"),
    "committee": lambda: _("nämnden"),
    "council": lambda: _("fullmäktige"),
}
_WAITS: dict[ChainAct, Callable[[str], str]] = {
    ChainAct.ASSESS: lambda who: _("Väntar på att %s bedömer den.") % who,
    ChainAct.FEEDBACK: lambda who: _("Väntar på att %s återkopplar till enheten.") % who,
    ChainAct.PROPOSE: lambda who: _("Väntar på att %s anmäler den till ett sammanträde.") % who,
    ChainAct.DECIDE: lambda who: _("Väntar på att %s beslutar.") % who,
}


def _issued(version: DeclarationVersion, day: date) -> str:
    first, after = version.valid.lower, version.valid.upper
    if first > day:
        return _("Beslutad och publicerad. Löftena gäller från %s.") % day_words(first, year=True)
    if after is None:
        return _("Löftena gäller sedan %s.") % day_words(first, year=True)
    if after > day:
        return _("Löftena gäller, men upphör %s.") % day_words(after, year=True)
    if version.state == State.WITHDRAWN:
        return _("Löftena gäller inte. De återkallades från %s.") % day_words(after, year=True)
    return _("Texten gäller inte. En ny text gäller från %s.") % day_words(after, year=True)


def decided_words(decision: Decision | None) -> str:
    """Return the body, day and paragraph of a decision."""
    if decision is None:
        return ""
    return _("beslutad av %(body)s %(day)s § %(paragraph)s") % {
        "body": tree(decision.decided_on).name(decision.body_id),
        "day": day_words(decision.decided_on, year=True),
        "paragraph": decision.paragraph,
    }
