"""The load-test municipality: two thousand units, fifty thousand goals and activities."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.core.swedish import sort_key
from rodtrad.demo import city_cases, city_figures, city_papers, city_promises, city_steering
from rodtrad.demo.city_papers import BATCH
from rodtrad.demo.levels import level_for
from rodtrad.demo.town import PASSWORD
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal, GoalLink, GoalMeasure, Plan
from rodtrad.goals.services import refresh_all
from rodtrad.indicators.models import (
    Series,
)
from rodtrad.organisation.enums import DECIDING, UnitKind
from rodtrad.organisation.models import Appointment, Decision, Unit, UnitVersion
from rodtrad.organisation.services import adopt_profile
from rodtrad.profiles.schema import Profile

# So many units have the same manager.
LED_BY_ONE = 2


@dataclass(frozen=True)
class Size:
    """How many of each; the shares between them are a large municipality's."""

    committees: int = 20
    areas: int = 8
    units: int = 1_817
    council_goals: int = 20
    committee_goals: int = 20
    unit_goals: int = 14_000
    activities: int = 35_580
    series: int = 20_000
    years: int = 10
    papers: city_papers.Papers = field(default_factory=city_papers.Papers)
    steering: city_steering.Steering = field(default_factory=city_steering.Steering)
    promises: city_promises.Promises = field(default_factory=city_promises.Promises)
    brought: city_cases.Brought = field(default_factory=city_cases.Brought)


CITY = Size()


@dataclass(frozen=True)
class Node:
    unit: Unit
    kind: str
    path: str


class City:
    """Builds the load-test municipality set by set, in one transaction."""

    def __init__(self, profile: Profile, *, today: date, seed: int, size: Size = CITY) -> None:
        self.profile = profile
        self.today = today
        self.size = size
        self.dice = random.Random(seed)
        self.since = date(today.year - size.years, 1, 1)
        self.valid = DateRange(self.since, None)
        self.nodes: list[Node] = []
        self.people: list[User] = []
        self.decisions: dict[int, Decision] = {}
        self.plans: dict[int, Plan] = {}

    def build(self, told: Callable[[str], None] = lambda stage: None) -> dict[str, int]:
        """Build all of it and return how many there are of each; each finished stage is told."""
        with transaction.atomic():
            self._lay_out()
            adopt_profile(self.profile, starts_on=self.since, by=None)
            self._appoint()
            self._decide()
            told("enheter, personer och planer")
            series = self._measure()
            told("indikatorer och dataserier")
            goals = self._thread(series)
            self._take_stock()
            told("mål och aktiviteter")
            self._steer()
            told("styrdokument, uppdrag och delar av mål")
            years = range(self.since.year, self.today.year + 1)
            written = city_figures.report(series, years, self.today, self.dice)
            told("siffror")
            promised = self._promise()
            told("deklarationer och löften")
            brought = city_cases.bring(self._desk, self._serving(), self.people, self.size.brought)
            told("ärenden")
            refresh_all()
            told("måluppfyllelse")
            self._talk()
            self._take_stock()
            told("bedömningar, kommentarer och logg")
        return {
            "units": len(self.nodes),
            "people": len(self.people),
            "goals": goals,
            "activities": self.size.activities,
            "series": len(series),
            "observations": written,
            "promises": promised,
            "cases": brought,
            "acts": self.size.papers.acts,
        }

    @property
    def _desk(self) -> city_papers.Desk:
        return city_papers.Desk(self.profile, self.today, self.dice, self.people, self.size.years)

    def _decide(self) -> None:
        """Let every body that decides do so, and adopt a plan for each body by the nearest."""
        deciding = [node.unit for node in self.nodes if UnitKind(node.kind) in DECIDING]
        made = self.decisions = city_papers.decide(self._desk, deciding, self.size.papers)
        decisions = {}
        for node in self.nodes:
            line = [int(part) for part in node.path.strip("/").split("/")]
            above = next((made[pk] for pk in reversed(line) if pk in made), None)
            if above is not None:
                decisions[node.unit.pk] = above
        kinds = {node.unit.pk: node.kind for node in self.nodes}
        self.plans = city_papers.adopt(self._desk, decisions, kinds)

    def _steer(self) -> None:
        """Lay down documents, give assignments, and split the goals of council and committees."""
        deciding = [node.unit for node in self.nodes if node.unit.pk in self.decisions]
        carrying_out = [node.unit for node in self._of("department")]
        bodies = city_steering.Bodies(deciding, self.decisions, carrying_out)
        high = [level_for(self.profile, at).key for at in ("council", "committee")]
        goals = list(Goal.objects.filter(level__in=high).order_by("pk"))
        size = self.size.steering
        city_steering.lay_down(self._desk, bodies, goals, size.documents)
        city_steering.ask(self._desk, bodies, goals, size.assignments)
        city_steering.split(goals, self.valid, size.parts_of_goal)

    def _promise(self) -> int:
        """Let every unit promise, by the decision of the nearest body above."""
        bodies = [node.unit for node in self._of("committee")]
        who = city_promises.Promisers(bodies, self.decisions, self._serving())
        return city_promises.promise(self._desk, who, self.size.promises)

    def _serving(self) -> list[tuple[Unit, int]]:
        """Return the units that serve residents, each with the committee it lies below."""
        ids = {node.unit.pk for node in self._of("committee")}
        units = []
        for node in self._of("unit"):
            line = [int(part) for part in node.path.strip("/").split("/")]
            above = next((pk for pk in reversed(line) if pk in ids), None)
            if above is not None:
                units.append((node.unit, above))
        return units

    def _talk(self) -> None:
        goals = list(Goal.objects.order_by("pk"))
        city_papers.judge(self._desk, goals)
        city_papers.annotate(self._desk, goals, self.size.papers)
        city_papers.log(self._desk, goals, self.size.papers)

    @staticmethod
    def _take_stock() -> None:
        # The database has not seen what this transaction filled, and would plan for empty tables.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")

    def _of(self, *kinds: str) -> list[Node]:
        return [node for node in self.nodes if node.kind in kinds]

    def _lay_out(self) -> None:
        root = self._add("Storstad", "municipality", None)
        self._add("Kommunfullmäktige", "council", root)
        self._add("Kommunstyrelsen", "executive_board", root)
        for number in range(1, self.size.committees + 1):
            committee = self._add(f"Nämnd {number}", "committee", root)
            department = self._add(f"Förvaltning {number}", "department", committee)
            for area in range(1, self.size.areas + 1):
                self._add(f"Område {number}.{area}", "area", department)
        areas = self._of("area")
        rows = [(f"Enhet {n}", areas[n % len(areas)]) for n in range(1, self.size.units + 1)]
        self._add_many(rows)

    def _add(self, name: str, kind: str, parent: Node | None) -> Node:
        return self._add_many([(name, parent)], kind)[0]

    def _add_many(self, rows: Sequence[tuple[str, Node | None]], kind: str = "unit") -> list[Node]:
        start = len(self.nodes) + 1
        units = Unit.objects.bulk_create(Unit(key=f"u{start + n}") for n in range(len(rows)))
        made, versions = [], []
        for unit, (name, parent) in zip(units, rows, strict=True):
            path = f"{parent.path if parent else '/'}{unit.pk}/"
            made.append(Node(unit, kind, path))
            versions.append(
                UnitVersion(
                    unit=unit,
                    name=name,
                    short_name=name,
                    kind=kind,
                    parent=parent.unit if parent else None,
                    path=path,
                    sort_key=sort_key(name),
                    valid=self.valid,
                )
            )
        UnitVersion.objects.bulk_create(versions)
        self.nodes += made
        return made

    def _appoint(self) -> None:
        """Give each role somebody; a unit's manager leads the next unit too."""
        units = self._of("unit")
        seats = [(Role.UNIT_MANAGER, node) for node in units[::LED_BY_ONE]]
        seats += [(Role.DEPARTMENT_HEAD, node) for node in self._of("department")]
        seats += [(Role.COMMITTEE_MEMBER, node) for node in self._of("committee")]
        seats += [(Role.COMMITTEE_SECRETARY, node) for node in self._of("committee")]
        governing = (*self._of("council"), *self._of("executive_board"))
        seats += [(Role.COMMITTEE_SECRETARY, node) for node in governing]
        seats += [(Role.COUNCIL_MEMBER, node) for node in self._of("council")]
        everywhere = (Role.QUALITY_COORDINATOR, Role.CONTROLLER, Role.AUDITOR, Role.ADMINISTRATOR)
        seats += [(role, self.nodes[0]) for role in everywhere]
        seats.append((Role.STAFF, units[0]))
        secret = make_password(PASSWORD)
        self.people = User.objects.bulk_create(
            User(
                username=f"{role.value}.{n}",
                given_name=str(role.label).capitalize(),
                family_name=str(n),
                password=secret,
            )
            for n, (role, _) in enumerate(seats)
        )
        Appointment.objects.bulk_create(
            Appointment(user=user, unit=node.unit, role=role, valid=self.valid)
            for user, (role, node) in zip(self.people, seats, strict=True)
        )
        Appointment.objects.bulk_create(
            Appointment(
                user=self._manager(n), unit=node.unit, role=Role.UNIT_MANAGER, valid=self.valid
            )
            for n, node in enumerate(units)
            if n % LED_BY_ONE
        )

    def _manager(self, number: int) -> User:
        """Return who leads the unit of a number; managers stand first among the people."""
        return self.people[number // LED_BY_ONE]

    def _measure(self) -> list[Series]:
        units = [node.unit for node in self._of("unit")]
        managers = [self._manager(n) for n in range(len(units))]
        goals = self.size.unit_goals
        measuring = city_figures.Measuring(units, managers, self.valid, goals)
        return city_figures.measure(measuring, self.size.series)

    def _thread(self, series: list[Series]) -> int:
        council = self._of("council")
        boards, units = self._of("committee"), self._of("unit")
        vision = self._goals("vision", council, 1, [])
        top = self._goals("council", council, self.size.council_goals, vision)
        middle = self._goals("committee", boards, self.size.committee_goals * len(boards), top)
        low = self._goals("unit", units, self.size.unit_goals, middle)
        GoalMeasure.objects.bulk_create(
            (
                GoalMeasure(goal=low[n % len(low)], series=row, valid=self.valid)
                for n, row in enumerate(series)
            ),
            BATCH,
        )
        self._activities(low)
        return 1 + len(top) + len(middle) + len(low)

    def _goals(self, at: str, bodies: list[Node], count: int, parents: list[Goal]) -> list[Goal]:
        level = level_for(self.profile, at).key
        made = Goal.objects.bulk_create(
            (
                Goal(
                    key=f"{at}-{n}",
                    level=level,
                    body=bodies[n % len(bodies)].unit,
                    plan=self.plans.get(bodies[n % len(bodies)].unit.pk),
                    title=f"Mål {at} {n}",
                    expected_result="Påhittat resultat.",
                    state=GoalState.DECIDED,
                    valid=self.valid,
                    sort=n,
                )
                for n in range(count)
            ),
            BATCH,
        )
        GoalLink.objects.bulk_create(
            (
                GoalLink(parent=parents[n % len(parents)], child=goal, valid=self.valid)
                for n, goal in enumerate(made if parents else [])
            ),
            BATCH,
        )
        return made

    def _activities(self, goals: list[Goal]) -> None:
        states = (ActivityState.PLANNED, ActivityState.ONGOING, ActivityState.DONE)
        people = self.people
        Activity.objects.bulk_create(
            (
                Activity(
                    goal=goals[n % len(goals)],
                    unit_id=goals[n % len(goals)].body_id,
                    title=f"Aktivitet {n}",
                    responsible=people[n % len(people)],
                    starts_on=self.today - timedelta(days=n % 300),
                    ends_on=self.today + timedelta(days=1 + n % 200),
                    state=states[n % 3],
                    valid=self.valid,
                )
                for n in range(self.size.activities)
            ),
            BATCH,
        )
