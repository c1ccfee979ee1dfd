"""A declaration's way to a decision, step by step on the days that the story says."""

import random
from datetime import date, datetime, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.accounts.models import User
from rodtrad.declarations.chain import chain
from rodtrad.declarations.enums import LEADS_TO, ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, StepTaken
from rodtrad.declarations.rules import decider_of
from rodtrad.declarations.saying import content
from rodtrad.demo.days import moment, working_day, working_day_before
from rodtrad.demo.promised import DeclarationPart, EarlierText
from rodtrad.demo.town import Lindvik
from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import register_decision

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
YES = {
    "goal_link": "Ja. Målen är beslutade och gäller.",
    "credibility": "Ja. Arbetssätten finns, och det som har mätts visar att nivån går att nå.",
    "clarity": "Ja. Brukarrådet har läst texten och förstår den.",
}


class Walk:
    """One text's way, as far as its state says."""

    def __init__(
        self, lindvik: Lindvik, part: DeclarationPart, earlier: EarlierText | None = None
    ) -> None:
        self.lindvik, self.part, self.earlier = lindvik, part, earlier
        self.timeline = earlier.timeline if earlier else part.timeline
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
            asked = {one.key: {"text": YES.get(one.key, "Ja.")} for one in chain().questions}
            said |= {"held_on": self._meeting(), "answers": asked, "content": content(version)}
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
        StepTaken.objects.create(
            version=version, act=act, at=self._at(day, act), by=self._by(act), **said
        )

    def _by(self, act: ChainAct) -> User | None:
        """Return who took the step, where somebody shown in the demonstration would."""
        is_elected = act in (ChainAct.DECIDE, ChainAct.WITHDRAW)
        return self.lindvik.people.get("lena.dahl") if is_elected else None

    def _stand(self, version: DeclarationVersion, state: State) -> None:
        version.state = state if state != State.WITHDRAWN else State.PUBLISHED
        if state == State.PROPOSED:
            version.body_id = decider_of(version.declaration)
            version.meeting_on = self._meeting()
        if ORDER.index(REACHED[state] or ChainAct.SUBMIT) >= ORDER.index(ChainAct.DECIDE):
            version.decision = self._decision(version)
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
        version.ended_by = self._registered(version, day, self.part.end_paragraph, "Återkallelse")
        version.end_reason = self.part.end_reason
        version.state = State.WITHDRAWN
        version.valid = DateRange(version.valid.lower, day)
        version.save()
        self._leave(version, ChainAct.WITHDRAW, day, comment=self.part.end_reason)

    def _decision(self, version: DeclarationVersion) -> Decision:
        told = self.earlier or self.part
        return self._registered(version, self._day("decided"), told.paragraph, version.title)

    def _registered(
        self, version: DeclarationVersion, day: date, paragraph: str, title: str
    ) -> Decision:
        body_id = decider_of(version.declaration)
        body = next(unit for unit in self.lindvik.units.values() if unit.pk == body_id)
        on = working_day_before(day + timedelta(days=1))
        held = Decision.objects.filter(body=body, decided_on=on, paragraph=paragraph).first()
        if held is not None:
            return held
        told = self.earlier or self.part
        return register_decision(
            body,
            decided_on=on,
            paragraph=paragraph,
            title=title,
            registry_number=told.registry_number.format(year=on.year),
            by=None,
        )

    def _meeting(self) -> date:
        """Return the day of the meeting; one to come lies on a working day after today."""
        day = self._day("meeting")
        return working_day(day) if day > self.lindvik.today else day

    def _day(self, name: str) -> date:
        days: int | None = getattr(self.timeline, name)
        return self.lindvik.today - timedelta(days=days or 0)

    def _at(self, day: date, act: ChainAct) -> datetime:
        """Return a moment of the day when people are at work, a later act later in it."""
        shown = working_day_before(min(day, self.lindvik.today) + timedelta(days=1))
        at = moment(shown, self.dice)
        return at.replace(hour=9 + ORDER.index(act) if act in ORDER else 16)
