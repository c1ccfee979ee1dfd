"""Each rule of declarations: what it finds, and what it leaves in peace."""

from datetime import date, timedelta
from decimal import Decimal

import time_machine

from rodtrad.checks import registers
from rodtrad.checks.enums import Severity
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.declarations import services
from rodtrad.declarations.checks import RULES
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import (
    DeclarationVersion,
    MethodUse,
    StepTaken,
    WorkMethod,
)
from rodtrad.times.spans import Span
from tests.declarations.conftest import (
    TODAY,
    decided_by,
    drafted,
    precise,
    published,
    taken_to,
)
from tests.declarations.conftest import (
    said as level,
)
from tests.declarations.test_following import checked, following, looked_at, month
from tests.documents.asking import faults, open_findings, said
from tests.town import Town

__all__ = ["following"]
PROMISE = "”Vi kommer inom 15 minuter från avtalad tid.”"


def test_the_rules_are_registered_with_their_severities() -> None:
    found = {rule.id: rule.severity for rule in RULES}

    other = {"RT404": Severity.ERROR, "RT409": Severity.ADVICE}
    every = (f"RT4{number:02}" for number in range(1, 11))
    assert found == {rule: other.get(rule, Severity.WARNING) for rule in every}


def test_declarations_and_methods_count_as_held(promising: Town) -> None:
    version = published(promising)
    kinds = {held.subject_type: held for held in registers.held()}
    declared, worked = kinds["declarations.servicedeclaration"], kinds["declarations.workmethod"]

    names = [[one.name for one in kind.named(kind.live(TODAY))] for kind in (declared, worked)]

    assert names == [[version.title], ["Planering dagen före"]]


class TestCovering:
    """RT401: every core area has a declaration."""

    def test_an_area_without_one_is_named(self, promising: Town) -> None:
        services.name_area(body=promising.care_committee, name="Hemtjänst", is_core=True, by=None)

        assert said("RT401") == ["Hemtjänst har ingen gällande deklaration."]

    def test_one_that_is_not_core_or_is_declared_or_on_its_way_is_left(
        self, promising: Town
    ) -> None:
        body = promising.care_committee
        services.name_area(body=body, name="Lokaler", is_core=False, by=None)
        first, second = (
            services.name_area(body=body, name=name, is_core=True, by=None) for name in "AB"
        )
        published(promising, area=first)
        taken_to(drafted(promising, area=second, title="B"), State.SUBMITTED)

        assert said("RT401") == []

    def test_a_declaration_that_comes_mends_it_at_once(self, promising: Town) -> None:
        area = services.name_area(
            body=promising.care_committee, name="Hemtjänst", is_core=True, by=None
        )
        look_everywhere()
        before = open_findings("RT401")
        version = published(promising, area=area)

        look_again({"declarations.servicedeclaration": [version.declaration_id]})

        assert (before, open_findings("RT401")) == ([area.pk], [])


class TestPrecise:
    """RT402: a unit's declaration rests on one that holds and promises no less."""

    def of_one_aspect(self, version: DeclarationVersion, minutes: int) -> None:
        row = version.promises.get()
        words = level(aspect="safety", amount=Decimal(minutes))
        services.edit_promise(row, said=words, by=None)

    def both(self, town: Town, above: int, below: int) -> None:
        first = drafted(town)
        self.of_one_aspect(first, above)
        first = taken_to(first, State.PUBLISHED, starts_on=date(2026, 4, 1))
        unit = precise(town, first.declaration)
        self.of_one_aspect(unit, below)
        taken_to(unit, State.SUBMITTED)

    def test_a_unit_that_promises_less_is_named(self, promising: Town) -> None:
        self.both(promising, 15, 20)

        assert said("RT402") == [
            "”Hemtjänsten Söder lovar” lovar mindre än den deklaration som den bygger på."
        ]

    def test_a_unit_that_promises_more_is_left(self, promising: Town) -> None:
        self.both(promising, 15, 10)

        assert said("RT402") == []

    def test_a_parent_that_ended_is_named_when_it_has_been_gone_for_long(
        self, promising: Town
    ) -> None:
        parent = published(promising)
        taken_to(precise(promising, parent.declaration), State.PUBLISHED)
        decision = decided_by(promising.care_committee)
        services.withdraw(parent, decision=decision, ends_on=TODAY, reason="Slut.", by=None)

        later = [faults("RT402", day=TODAY + timedelta(days=gone)) for gone in (59, 60)]

        assert [len(found) for found in later] == [0, 1]
        assert later[1][0].facts["wrong"] == ("parent",)


class TestWhole:
    """RT403: every part that the profile asks for."""

    def test_a_part_that_is_gone_is_named(self, promising: Town) -> None:
        version = published(promising)
        version.declaration.goal_links.all().delete()
        version.declaration.drafting.filter(party="residents").delete()

        assert said("RT403") == [
            f"”{version.title}” saknar ett mål som gäller och vad förtroendevalda, personal och "
            "invånare har bidragit med."
        ]

    def test_a_goal_that_ended_lately_is_left(self, promising: Town) -> None:
        version = published(promising)
        goal = version.declaration.goal_links.get().goal
        goal.valid = Span(goal.valid.lower, TODAY - timedelta(days=1))
        goal.save()

        assert said("RT403") == []

    def test_a_whole_one_and_a_draft_are_left(self, promising: Town) -> None:
        published(promising)
        draft = drafted(promising, title="Ett utkast")
        draft.declaration.drafting.all().delete()

        assert said("RT403") == []


class TestAnswers:
    """RT404: the questions before a meeting."""

    def proposed(self, town: Town) -> DeclarationVersion:
        return taken_to(drafted(town), State.PROPOSED)

    def without_an_answer(self, version: DeclarationVersion) -> None:
        answers = version.steps.get(act="propose").answers | {"clarity": {"text": ""}}
        row = StepTaken(version=version, act="propose", answers=answers)
        row.save()

    def test_a_question_left_empty_is_named_when_the_meeting_is_near(self, promising: Town) -> None:
        version = self.proposed(promising)
        self.without_an_answer(version)

        found = [faults("RT404", day=TODAY + timedelta(days=on)) for on in (3, 4)]

        assert [len(rows) for rows in found] == [0, 1]
        assert found[1][0].facts["day"] == TODAY + timedelta(days=14)

    def test_answered_questions_are_left(self, promising: Town) -> None:
        self.proposed(promising)

        assert faults("RT404", day=TODAY + timedelta(days=13)) == []


class TestTried:
    """RT405: something shows whether a promise is kept."""

    def test_a_promise_without_a_measure_is_named(self, promising: Town) -> None:
        published(promising)

        assert said("RT405") == [
            f"Löftet {PROMISE} har inget mått, så ingen kan säga om det hålls."
        ]

    def test_a_new_one_and_a_measured_one_are_left(self, following: Town) -> None:
        looked_at(following)
        published(following, title="Ny", starts_on=TODAY - timedelta(days=29))

        assert said("RT405") == []


class TestProven:
    """RT406: kept or broken in one of the two newest periods."""

    def test_one_never_looked_at_is_named(self, following: Town) -> None:
        looked_at(following)

        assert said("RT406") == [
            f"Löftet {PROMISE} gäller sedan 1 april 2026 men är inte mätt i någon av de två "
            "senaste perioderna."
        ]

    def test_one_looked_at_in_september_is_left(self, following: Town) -> None:
        checked(looked_at(following), 12, "2026-09")

        assert said("RT406") == []

    def test_a_month_when_nothing_happened_is_left(self, following: Town) -> None:
        version = looked_at(following)
        promise = version.promises.get().promise
        services.check_promise(promise, period=month(), kept=0, of=0, by=None)

        assert said("RT406") == []

    def test_one_in_force_for_less_than_a_period_is_left(self, following: Town) -> None:
        looked_at(following, starts_on=date(2026, 10, 2))

        assert said("RT406") == []


class TestAssured:
    """RT407: a way of working in force."""

    def test_one_without_is_named(self, promising: Town) -> None:
        published(promising)
        MethodUse.objects.all().delete()

        assert said("RT407") == [f"Löftet {PROMISE} saknar arbetssätt."]

    def test_one_long_due_for_review_is_named_after_sixty_days(self, promising: Town) -> None:
        published(promising)
        found = []
        for days in (60, 61):
            WorkMethod.objects.update(next_review_on=TODAY - timedelta(days=days))
            found.append(said("RT407"))

        assert found == [
            [],
            [f"Löftet {PROMISE} saknar ett arbetssätt som har setts över i tid."],
        ]

    def test_a_young_declaration_is_left(self, promising: Town) -> None:
        published(promising, starts_on=TODAY - timedelta(days=59))
        MethodUse.objects.all().delete()

        assert said("RT407") == []

    def test_a_review_mends_it_at_once(self, promising: Town) -> None:
        published(promising)
        WorkMethod.objects.update(next_review_on=TODAY - timedelta(days=90))
        look_everywhere()
        before = len(open_findings("RT407"))
        method = WorkMethod.objects.get()
        services.review_method(method, next_review_on=TODAY + timedelta(days=90), by=None)

        look_again({"declarations.workmethod": [method.pk]})

        assert (before, open_findings("RT407")) == (1, [])


class TestAnswered:
    """RT408: something is done about a broken promise."""

    LATER = date(2027, 1, 10)

    def later(self) -> list[str]:
        with time_machine.travel(self.LATER, tick=False):
            return said("RT408", day=self.LATER)

    def test_a_broken_one_that_nobody_answered_is_named(self, following: Town) -> None:
        checked(looked_at(following), 12)

        assert self.later() == [
            f"Löftet {PROMISE} bröts under oktober 2026 utan att något har ändrats."
        ]

    def test_it_waits_forty_five_days(self, following: Town) -> None:
        checked(looked_at(following), 12)

        assert said("RT408") == []

    def test_one_that_was_answered_is_left(self, following: Town) -> None:
        verdict = checked(looked_at(following), 12)
        services.answer_broken(verdict, kind="changed", text="Nya rutter.", by=None)

        assert self.later() == []

    def test_a_kept_one_is_left(self, following: Town) -> None:
        checked(looked_at(following), 20)

        assert self.later() == []

    def test_very_few_cases_are_left(self, following: Town) -> None:
        version = looked_at(following)
        promise = version.promises.get().promise
        services.check_promise(promise, period=month(), kept=1, of=4, by=None)

        assert self.later() == []


def test_findings_stand_where_who_mends_them_sees_them(promising: Town) -> None:
    version = published(promising, unit=promising.home_care_south)

    look_everywhere()

    found = Finding.objects.get(rule="RT405", gone_at=None)
    assert (found.subject_id, found.unit_id) == (
        version.promises.get().promise_id,
        promising.home_care_south.pk,
    )
