"""What residents of Lindvik have brought, and what came of it, from the package's own file."""

import random
from datetime import datetime, timedelta
from functools import cache
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.files.base import ContentFile

from rodtrad.declarations.models import PromiseVersion
from rodtrad.demo.content import Part, read
from rodtrad.demo.days import moment, working_day
from rodtrad.demo.pictures import drawn
from rodtrad.demo.town import Lindvik
from rodtrad.feedback import services
from rodtrad.feedback.models import CaseMessage, CaseNote, CasePause, FeedbackCase, IntakeDraft
from rodtrad.feedback.secret import SIGNS


class CasePart(Part):
    """One case; `taken`, `asked`, `answered` and `told` are days after it came."""

    key: str
    text: str
    kind: str
    days: int
    unit: str = ""
    promise: tuple[str, int] | None = None
    place: str = ""
    known_to: str = "nobody"
    name: str = ""
    email: str = ""
    phone: str = ""
    channel: str = "web"
    registered_by: str = ""
    by: str = ""
    secrecy: str = "none"
    taken: int | None = None
    asked: int | None = None
    question: str = ""
    answered: int | None = None
    answer: str = ""
    result: str = ""
    measure: str = ""
    no_measure: str = ""
    verdict: str = ""
    told: int | None = None
    outcome: str = ""
    helped: bool | None = None
    held: bool = False
    picture: str = ""
    note: str = ""


@cache
def cases() -> tuple[CasePart, ...]:
    """Return the cases of the file."""
    return tuple(CasePart.model_validate(each) for each in read("cases.toml")["case"])


def build_cases(lindvik: Lindvik, *, seed: int) -> dict[str, FeedbackCase]:
    """Let each case come and go its way, the oldest first, each step on a day of its own."""
    ordered = sorted(cases(), key=lambda each: (-each.days, each.key))
    return {part.key: _Story(lindvik, part, seed).tell() for part in ordered}


class _Story:
    """One case from the day it came until where it stands today."""

    def __init__(self, lindvik: Lindvik, part: CasePart, seed: int) -> None:
        self.lindvik, self.part = lindvik, part
        self.dice = random.Random(f"{seed}:{part.key}")
        self.last = moment(self._day(0), self.dice)

    def _day(self, after: int) -> Any:
        day = self.lindvik.today - timedelta(days=self.part.days - after)
        return min(working_day(day), self.lindvik.today - timedelta(days=1))

    def _at(self, after: int) -> datetime:
        """Return a moment so many days after it came, later than all that has happened."""
        self.last = max(moment(self._day(after), self.dice), self.last + timedelta(minutes=7))
        return self.last

    def tell(self) -> FeedbackCase:
        part = self.part
        case = self._received()
        if part.taken is not None:
            services.give(case, to=self._who(), by=self._who())
            self._write(case, taken_at=self._at(part.taken))
        if part.secrecy != "none":
            services.sort_as(case, kind=part.kind, secrecy=part.secrecy, by=None)
        if part.asked is not None:
            self._ask(case, self._at(part.asked))
        if part.answered is not None:
            self._answer(case, self._at(part.answered))
        return case

    def _received(self) -> FeedbackCase:
        part, code = self.part, "".join(self.dice.choice(SIGNS) for _ in range(8))
        given = services.Given(
            text=part.text,
            kind=part.kind,
            place=part.place,
            unit_id=self.lindvik.units[part.unit].pk if part.unit else None,
            promise=self._promise(),
            known_to=part.known_to,
            name=part.name,
            email=part.email,
            phone=part.phone,
        )
        token = uuid5(NAMESPACE_URL, f"lindvik:{part.key}")
        if part.picture or part.note:
            self._send_along(token)
        clerk = self.lindvik.people[part.registered_by] if part.registered_by else None
        case = services.receive(
            given,
            token=token,
            by=clerk,
            channel=part.channel,
            received_at=self.last,
            is_doubtful=part.held,
        ).case
        self._write(case, code=f"{code[:4]}-{code[4:]}", registered_at=self.last)
        return case

    def _send_along(self, token: UUID) -> None:
        """Let the text wait in a draft with its files, as when somebody writes it."""
        draft = services.begin_draft(self.part.text)
        IntakeDraft.objects.filter(pk=draft.pk).update(token=token)
        found: list[Any] = []
        if self.part.picture:
            found.append(ContentFile(drawn(self.part.picture), "bild.png"))
        if self.part.note:
            found.append(ContentFile(self.part.note.encode(), "lista.txt"))
        services.add_files(draft, found)

    def _promise(self) -> PromiseVersion | None:
        """Return the promise as it read that day, if the profile's Lindvik has it."""
        if self.part.promise is None:
            return None
        key, number = self.part.promise
        rows = PromiseVersion.objects.filter(
            promise__number=number,
            version__declaration__key=key,
            version__valid__contains=self._day(0),
        )
        return rows.order_by("-version__number").first()

    def _who(self) -> Any:
        return self.lindvik.people[self.part.by]

    def _ask(self, case: FeedbackCase, at: datetime) -> None:
        services.ask(case, text=self.part.question, by=self._who())
        CaseMessage.objects.filter(case=case).update(at=at)
        CasePause.objects.filter(case=case).update(started_at=at)
        self._write(case, first_answered_at=at)

    def _answer(self, case: FeedbackCase, at: datetime) -> None:
        part = self.part
        services.answer(
            case,
            text=part.answer,
            result=part.result,
            measure=part.measure,
            no_measure=part.no_measure,
            verdict=part.verdict,
            by=self._who(),
        )
        CaseMessage.objects.filter(case=case).update(at=at)
        CaseNote.objects.filter(case=case).update(at=at)
        self._write(case, answered_at=at, first_answered_at=at)
        if part.helped is not None:
            services.say_whether_it_helped(case, did_help=part.helped)
        if part.told is not None:
            services.follow_up(case, text=part.outcome, by=self._who())
            later = self._at(part.told)
            CaseMessage.objects.filter(case=case, kind="news").update(at=later)
            self._write(case, followed_up_at=later)

    def _write(self, case: FeedbackCase, **values: Any) -> None:
        """Let what was just done have been done when the story says."""
        FeedbackCase.objects.filter(pk=case.pk).update(**values)
        case.refresh_from_db()
