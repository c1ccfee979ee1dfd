"""A declaration's way to a decision, step by step on the days that the story says."""

import random
from datetime import date, datetime, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import LEADS_TO, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.rules import decider_of
from rodtrad.declarations.saying import content
from rodtrad.demo.days import last_working_day, moment, working_day
from rodtrad.demo.promised import DeclarationPart, EarlierText
from rodtrad.demo.proposing import answers, known_on
from rodtrad.demo.seats import who_takes
from rodtrad.demo.town import Lindvik
from rodtrad.organisation.models import Decision

# What the story calls the day of each step.
DAYS = {
    ChainAct.SUBMIT: "submitted",
    ChainAct.ASSESS: "assessed",
    ChainAct.FEEDBACK: "feedback",
    ChainAct.PROPOSE: "proposed",
    ChainAct.DECIDE: "decided",
    ChainAct.PUBLISH: "decided",
}
ORDER = list(LEADS_TO)
# How far on the way each state lies; one that came back had been handed in and assessed.
REACHED = {
    State.DRAFT: None,
    State.SUBMITTED: ChainAct.SUBMIT,
    State.ASSESSED: ChainAct.ASSESS,
    State.DISCUSSED: ChainAct.FEEDBACK,
    State.PROPOSED: ChainAct.PROPOSE,
    State.RETURNED: ChainAct.ASSESS,
    State.DECIDED: ChainAct.DECIDE,
    State.PUBLISHED: ChainAct.PUBLISH,
    State.SUPERSEDED: ChainAct.PUBLISH,
    State.WITHDRAWN: ChainAct.PUBLISH,
}
ASKED = ("goals", "quality", "resources", "priorities")


class Walk:
    """One text's way, as far as its state says."""

    def __init__(
        self, lindvik: Lindvik, part: DeclarationPart, earlier: EarlierText | None = None
    ) -> None:
        self.lindvik, self.part, self.earlier = lindvik, part, earlier
        self.timeline = earlier.timeline if earlier else part.timeline
        self.state = State.DRAFT
        self.dice = random.Random(f"{part.key}:{earlier.number if earlier else 0}")

    def take(self, version: DeclarationVersion) -> None:
        """Leave the steps behind, and the text where it stands."""
        state = State.PUBLISHED if self.earlier else State(self.part.state)
        last = REACHED[state]
        if last is None:
            return
        for step in chain().steps:
            if ORDER.index(step.act) <= ORDER.index(last):
                self._step(version, step.act)
        if state == State.RETURNED:
            self._leave(version, ChainAct.RETURN, self._day("returned"), comment=self.part.comment)
        self._stand(version, state)

    def _step(self, version: DeclarationVersion, act: ChainAct) -> None:
        day = self._day(DAYS[act])
        said: dict[str, object] = {}
        if act in (ChainAct.SUBMIT, ChainAct.DECIDE):
            said["content"] = content(version)
        if act == ChainAct.ASSESS:
            said["answers"] = self._assessment()
        if act == ChainAct.FEEDBACK:
            said |= {"held_on": day, "comment": self.part.feedback or "Inga ändringar."}
        if act == ChainAct.PROPOSE:
            found = known_on(version, day)
            said |= {"held_on": self._meeting(), "answers": answers(found)}
            said |= {"figures": found.figures(), "content": content(version)}
        self._leave(version, act, day, **said)

    def _assessment(self) -> dict[str, object]:
        """Return what was said of each thing weighed; those the story has no word for are fine."""
        told = [self.part.assessment.get(key, "") for key in ASKED]
        asked = [one.key for one in chain().assessed]
        return {
            key: {"text": text or "Det håller.", "is_ok": True}
            for key, text in zip(asked, [*told, *[""] * len(asked)], strict=False)
        }

    def _leave(self, version: DeclarationVersion, act: ChainAct, day: date, **said: object) -> None:
        """Leave a step behind, by who may take it in the state that the steps before it led to."""
        by = who_takes(self.lindvik, version.declaration, act, self.state)
        StepTaken.objects.create(version=version, act=act, at=self._at(day, act), by=by, **said)
        self.state = LEADS_TO.get(act, self.state)
        if act == ChainAct.SUBMIT:
            version.submitted_by = by

    def _stand(self, version: DeclarationVersion, state: State) -> None:
        version.state = state if state != State.WITHDRAWN else State.PUBLISHED
        if state == State.PROPOSED:
            version.body_id = decider_of(version.declaration)
            version.meeting_on = self._meeting()
        if ORDER.index(REACHED[state] or ChainAct.SUBMIT) >= ORDER.index(ChainAct.DECIDE):
            version.decision = self._registered(version, self._day("decided"), version.title)
            version.delegation = self.part.delegation
            version.valid = DateRange(self._day("in_force"), None)
            self._end_before(version)
        version.save()
        if state == State.WITHDRAWN:
            self._withdraw(version)

    def _end_before(self, version: DeclarationVersion) -> None:
        before = DeclarationVersion.objects.filter(
            declaration=version.declaration_id, state=State.PUBLISHED
        ).first()
        if before is not None:
            before.state, before.ended_by = State.SUPERSEDED, version.decision
            before.valid = DateRange(before.valid.lower, version.valid.lower)
            before.save()

    def _withdraw(self, version: DeclarationVersion) -> None:
        day = self._day("withdrawn")
        version.ended_by = self._registered(version, day, f"Återkallelse: {version.title}")
        version.end_reason = self.part.end_reason
        version.state = State.WITHDRAWN
        version.valid = DateRange(version.valid.lower, day)
        version.save()
        self._leave(version, ChainAct.WITHDRAW, day, comment=self.part.end_reason)

    def _registered(self, version: DeclarationVersion, day: date, title: str) -> Decision:
        body_id = decider_of(version.declaration)
        key = next(key for key, unit in self.lindvik.units.items() if unit.pk == body_id)
        return self.lindvik.decide(key, day, title)

    def _meeting(self) -> date:
        """Return the working day of the meeting; one to come lies after today."""
        return self._day("meeting")

    def _day(self, name: str) -> date:
        """Return the working day of a step: what is to come is never brought forward."""
        days: int | None = getattr(self.timeline, name)
        day = self.lindvik.today - timedelta(days=days or 0)
        return working_day(day) if day > self.lindvik.today else last_working_day(day)

    def _at(self, day: date, act: ChainAct) -> datetime:
        """Return a moment of the day when people are at work, a later act later in it."""
        at = moment(last_working_day(min(day, self.lindvik.today)), self.dice)
        return at.replace(hour=9 + ORDER.index(act) if act in ORDER else 16)
