"""What the load-test municipality has decided, judged, said and done about its thread."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.annotations.enums import Vocabulary
from rodtrad.annotations.models import Comment, Tag, Tagging
from rodtrad.annotations.vocabularies import AGENDA_2030
from rodtrad.audit.models import Act
from rodtrad.audit.services import prepare, record_many, seal_new_acts
from rodtrad.core.status import Outcome
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Goal, Judgement, Plan
from rodtrad.notifications.models import Notice
from rodtrad.organisation.models import Decision, Unit
from rodtrad.profiles.schema import Profile
from rodtrad.profiles.schema.thread import PlanKind

BATCH = 5_000
REASON = "Påhittat skäl: det som hänt sedan siffrorna kom talar för en annan bedömning."
GOAL = "goals.goal"
# What a busy municipality's log is made of.
KINDS = ("observation.recorded", "activity.state_set", "goal.judged", "comment.posted")


@dataclass(frozen=True)
class Papers:
    """How much has been written about the thread."""

    decisions_a_year: int = 10
    comments: int = 20_000
    taggings: int = 20_000
    own_tags: int = 40
    notices: int = 4_000
    acts: int = 300_000


@dataclass(frozen=True)
class Desk:
    """Who and what the papers speak of."""

    profile: Profile
    today: date
    dice: random.Random
    people: Sequence[User]
    years: int

    def moment(self, number: int) -> datetime:
        """Return a moment of a working day, the later the higher the number."""
        day = self.today - timedelta(days=1 + number % (365 * self.years))
        return timezone.make_aware(datetime.combine(day, time(9 + number % 8, number % 60)))

    def somebody(self, number: int) -> User:
        return self.people[number % len(self.people)]


def decide(desk: Desk, bodies: Sequence[Unit], papers: Papers) -> dict[int, Decision]:
    """Let each body decide some times a year, and return its latest decision by its id."""
    count = papers.decisions_a_year * desk.years
    made = Decision.objects.bulk_create(
        (
            Decision(
                body=body,
                decided_on=desk.today - timedelta(days=10 + 365 * number // count * desk.years),
                paragraph=str(number + 1),
                title=f"Beslut {number + 1}",
            )
            for body in bodies
            for number in range(count)
        ),
        BATCH,
    )
    return {row.body_id: row for row in reversed(made)}


def adopt(desk: Desk, decisions: dict[int, Decision], kinds: dict[int, str]) -> dict[int, Plan]:
    """Return this year's adopted plan of each body that decides, by the body's id."""
    year = desk.today.year
    plans: list[Plan] = []
    for body, decision in decisions.items():
        kind = next((k for k in desk.profile.plan_kinds if kinds[body] in k.body_kinds), None)
        if kind is not None:
            plans += [
                Plan(
                    body_id=body,
                    kind=kind.key,
                    name=f"{kind.name} {first}",
                    first_year=first,
                    last_year=first + kind.years - 1,
                    stated=_stated(kind, len(plans)),
                    state=PlanState.ADOPTED if first == year else PlanState.CLOSED,
                    decision=decision,
                )
                for first in range(year - desk.years, year + 1)
            ]
    made = Plan.objects.bulk_create(plans, BATCH)
    return {plan.body_id: plan for plan in made if plan.first_year == year}


def _stated(kind: PlanKind, number: int) -> dict[str, str]:
    """Return what a plan says of what it must; one in twenty says nothing."""
    return {} if number % 20 == 0 else dict.fromkeys(kind.must_state, "Påhittad text.")


def judge(desk: Desk, goals: Sequence[Goal]) -> None:
    """Let somebody judge every fifth goal, with a reason."""
    outcomes = list(Outcome)
    Judgement.objects.bulk_create(
        (
            Judgement(
                goal=goal,
                outcome=outcomes[number % 4].value,
                computed_outcome=outcomes[number % 3].value,
                # One in twenty says too little to stand above what the figures say.
                reason="Påhittat skäl." if number % 20 == 0 else REASON,
                by=desk.somebody(number),
                body_id=goal.body_id,
                at=desk.moment(number),
            )
            for number, goal in enumerate(goals[::5])
        ),
        BATCH,
    )


def annotate(desk: Desk, goals: Sequence[Goal], papers: Papers) -> None:
    """Comment on goals and tag them, some much more than others, and tell people of it."""
    chosen = [goals[int(desk.dice.random() ** 3 * len(goals))].pk for _ in range(papers.comments)]
    Comment.objects.bulk_create(
        (
            Comment(
                subject_type=GOAL,
                subject_id=pk,
                author=desk.somebody(number),
                text="Påhittad kommentar.",
                posted_at=desk.moment(number),
            )
            for number, pk in enumerate(chosen)
        ),
        BATCH,
    )
    own = [Tag(key=f"tagg-{n}", name=f"Tagg {n}") for n in range(papers.own_tags)]
    world = [Tag(vocabulary=Vocabulary.AGENDA_2030, key=key) for key in AGENDA_2030]
    Tag.objects.bulk_create(world, ignore_conflicts=True)
    tags = [*Tag.objects.bulk_create(own), *Tag.objects.filter(vocabulary=Vocabulary.AGENDA_2030)]
    Tagging.objects.bulk_create(
        (
            Tagging(tag=tags[n % len(tags)], subject_type=GOAL, subject_id=goals[n % len(goals)].pk)
            for n in range(papers.taggings)
        ),
        BATCH,
        ignore_conflicts=True,
    )
    Notice.objects.bulk_create(
        (
            Notice(recipient=desk.somebody(n), text="Påhittat besked.", created_at=desk.moment(n))
            for n in range(papers.notices)
        ),
        BATCH,
    )


def log(desk: Desk, goals: Sequence[Goal], papers: Papers) -> None:
    """Fill the act log as the years would have, and seal it."""
    record_many(_acts(desk, goals, papers))
    seal_new_acts()


def _acts(desk: Desk, goals: Sequence[Goal], papers: Papers) -> Iterator[Act]:
    for number in range(papers.acts):
        goal = goals[number % len(goals)]
        act = prepare(
            KINDS[number % len(KINDS)],
            by=desk.somebody(number),
            subject=goal,
            unit_id=goal.body_id,
        )
        act.at = desk.moment(papers.acts - number)
        yield act
