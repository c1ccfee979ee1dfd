"""What rests on documents and decisions that do not hold, and demands nobody meets."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine

from rodtrad.checks.facts import remedy, stored
from rodtrad.checks.registry import find_rule, visible
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.documents import registry, services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import Citation
from rodtrad.documents.registry import Demand
from rodtrad.goals.enums import PlanState
from rodtrad.goals.models import Goal, Plan
from rodtrad.goals.services import close_goal, decide_goal
from rodtrad.organisation.models import Decision
from tests.documents.asking import change, faults, open_findings, said
from tests.documents.conftest import TODAY, decided_by, in_force
from tests.goals.conftest import goal
from tests.town import Town

MAY = date(2026, 5, 4)
LONG_AGO = TODAY - timedelta(days=400)


class TestCitations:
    """RT104: what rests on something that no longer holds."""

    @pytest.fixture
    def cited(self, ten_fields: Town) -> Citation:
        vision = goal("vision", ten_fields.council, "Sjöby är att lita på")
        decide_goal(vision, decision=ten_fields.decision, by=None)
        document = in_force(ten_fields, "Kvalitetspolicy")
        return services.cite(document, subject_type="goals.goal", subject_id=vision.pk, by=None)

    def end(self, town: Town, cited: Citation) -> None:
        decision = decided_by(town.council)
        services.repeal(cited.document, decision=decision, ends_on=MAY, by=None)

    def test_a_goal_on_a_repealed_document_is_found(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        before = said("RT104")

        self.end(ten_fields, cited)

        assert before == []
        assert said("RT104") == [
            "”Sjöby är att lita på” bygger på ”Kvalitetspolicy” som upphörde att gälla 4 maj 2026."
        ]
        assert [fault.subject_id for fault in faults("RT104", [cited.pk])] == [cited.pk]

    def test_the_remedy_names_what_holds_instead(self, ten_fields: Town, cited: Citation) -> None:
        self.end(ten_fields, cited)
        rule = find_rule("RT104")
        assert rule is not None
        before = remedy(rule, stored(faults("RT104")[0].facts))
        new = in_force(ten_fields, "Ny policy", subjects=())
        services.relate(new, other=cited.document, kind=RelationKind.REPLACES, by=None)

        after = remedy(rule, stored(faults("RT104")[0].facts))

        assert before == "Peka om till det som gäller i stället eller ta bort hänvisningen."
        assert after == "Peka om till Ny policy eller ta bort hänvisningen."

    def test_what_is_historical_or_closed_is_left_in_peace(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        self.end(ten_fields, cited)
        about = {"subject_type": cited.subject_type, "subject_id": cited.subject_id}
        services.cite(cited.document, **about, is_historical=True, by=None)
        historical = said("RT104")
        services.cite(cited.document, **about, by=None)
        close_goal(Goal.objects.get(), by=None)

        assert (historical, said("RT104")) == ([], [])

    def test_what_somebody_may_not_see_is_not_named(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        seen = visible()["documents.citation"]
        before = list(seen(ten_fields.karin))

        Goal.objects.update(is_supplementary=True)

        assert (before, list(seen(ten_fields.karin))) == ([cited], [])
        assert list(seen(ten_fields.maja)) == [cited]

    def test_what_has_been_withdrawn_holds_in_nobodys_place(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        self.end(ten_fields, cited)
        new = in_force(ten_fields, "Ny policy", subjects=())
        with time_machine.travel(TODAY - timedelta(days=1), tick=False):
            made = services.relate(new, other=cited.document, kind=RelationKind.REPLACES, by=None)
        before = faults("RT104")[0].facts["successor"]

        services.unrelate(made, by=None)

        assert (before, faults("RT104")[0].facts["successor"]) == ("Ny policy", ("nothing",))

    def test_a_goal_that_is_closed_takes_the_finding_with_it(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        self.end(ten_fields, cited)
        look_everywhere()
        before = open_findings("RT104")
        close_goal(Goal.objects.get(), by=None)

        look_again({"goals.goal": [cited.subject_id]})

        assert (before, open_findings("RT104")) == ([cited.pk], [])

    def test_an_expired_document_is_spoken_of_by_its_own_rule(
        self, ten_fields: Town, cited: Citation
    ) -> None:
        change(cited.document, valid_until=date(2026, 11, 1))

        assert (len(faults("RT102")), faults("RT104")) == (1, [])


class TestDemands:
    """RT106: demands with nobody to meet them, once a room tells of demands."""

    @pytest.fixture
    def demand(self, ten_fields: Town) -> Demand:
        return Demand(
            document_id=in_force(ten_fields).pk,
            text="Varje förvaltning ska ha en strategi",
            confirmed_on=LONG_AGO,
            has_obliged_body=True,
            has_evidence=True,
            every=365,
            newest_evidence_on=LONG_AGO,
        )

    def found(self, monkeypatch: pytest.MonkeyPatch, *given: Demand) -> list[str]:
        monkeypatch.setattr(registry, "_demands", [lambda day, ids: given])
        return said("RT106")

    def test_it_is_silent_while_nobody_tells_of_demands(self, ten_fields: Town) -> None:
        in_force(ten_fields)

        assert said("RT106") == []

    def test_what_is_missing_is_named(
        self, monkeypatch: pytest.MonkeyPatch, demand: Demand
    ) -> None:
        bad = replace(demand, has_obliged_body=False, has_evidence=False)

        assert self.found(monkeypatch, bad, demand) == [
            "Kravet ”Varje förvaltning ska ha en strategi” i ”Policy för synpunkter” saknar någon "
            "som svarar för det och något som visar att det är uppfyllt."
        ]

    def test_evidence_may_be_a_quarter_older_than_asked(
        self, monkeypatch: pytest.MonkeyPatch, demand: Demand
    ) -> None:
        ages = (456, 457, None)
        told = [
            len(self.found(monkeypatch, replace(demand, newest_evidence_on=day)))
            for day in (TODAY - timedelta(days=age) if age else None for age in ages)
        ]

        assert told == [0, 1, 1]
        assert self.found(monkeypatch, replace(demand, every=None)) == []

    def test_the_new_the_informative_and_the_ended_are_left_in_peace(
        self, monkeypatch: pytest.MonkeyPatch, demand: Demand
    ) -> None:
        bad = replace(demand, has_evidence=False)
        new = replace(bad, confirmed_on=TODAY - timedelta(days=59))
        gone = replace(bad, document_id=4711)
        information = replace(bad, is_information=True)

        assert self.found(monkeypatch, new, gone, information) == []
        assert len(self.found(monkeypatch, bad, bad)) == 1


class TestDecisions:
    """RT107: decisions that cannot be found again."""

    def test_a_decision_without_a_number_is_found_behind_what_leans_on_it(
        self, ten_fields: Town
    ) -> None:
        document = in_force(ten_fields, number="")
        decision = document.versions.get().decision

        assert said("RT107") == ["Beslutet bakom ”Policy för synpunkter” saknar diarienummer."]
        assert faults("RT107", [decision.pk])[0].mend_url == f"/dokument/beslut/{decision.pk}/"
        assert faults("RT107", [decision.pk + 1]) == []

    def test_a_decision_with_a_number_is_left_in_peace(self, ten_fields: Town) -> None:
        in_force(ten_fields)

        assert said("RT107") == []

    @pytest.mark.parametrize(("days", "count"), [(20, 0), (21, 1)])
    def test_new_minutes_are_waited_for(self, ten_fields: Town, days: int, count: int) -> None:
        in_force(ten_fields, number="", since=TODAY - timedelta(days=days))

        assert len(said("RT107")) == count

    def test_a_plan_that_begins_to_lean_is_looked_at(self, ten_fields: Town) -> None:
        decision = decided_by(ten_fields.council, number="")
        before = open_findings("RT107")
        plan = Plan.objects.create(
            body=ten_fields.council, kind="budget", name="Budget", first_year=2026,
            last_year=2026, state=PlanState.ADOPTED, decision=decision,
        )  # fmt: skip

        look_again({"goals.plan": [plan.pk]})

        assert (before, open_findings("RT107")) == ([], [decision.pk])

    def test_decisions_are_told_of_where_their_bodys_things_are_seen(
        self, ten_fields: Town
    ) -> None:
        own = Decision.objects.create(
            body=ten_fields.provider, decided_on=MAY, paragraph="1", title="Eget"
        )
        councils = decided_by(ten_fields.council, number="")
        seen = visible()["organisation.decision"]
        chosen = [own.pk, councils.pk]

        found = [set(seen(who).filter(pk__in=chosen)) for who in (ten_fields.pia, ten_fields.karin)]

        assert found == [{own}, {own, councils}]

    def test_a_decision_nothing_leans_on_is_left_in_peace(self, ten_fields: Town) -> None:
        decided_by(ten_fields.council, number="")

        assert said("RT107") == []
