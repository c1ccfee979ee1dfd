"""Documents begin to hold, hold longer and end by decisions, and what they replace ends."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from rodtrad.access.enums import Role
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.documents import services
from rodtrad.documents.enums import RelationKind, Standing, VersionState
from rodtrad.documents.models import DocumentVersion, GoverningDocument
from rodtrad.documents.queries.standing import last_day, standing
from rodtrad.documents.staff import choices
from rodtrad.organisation.models import Decision
from rodtrad.organisation.services import close_unit, complete_decision
from tests.documents.conftest import TODAY, decided_by, drafted, in_force, version_of
from tests.goals.asking import acts_of
from tests.town import Town

MARCH, MAY = date(2026, 3, 2), date(2026, 5, 4)


def stands(document: GoverningDocument, day: date, number: int = 1) -> Standing:
    return standing(version_of(document, number), day)


def test_a_document_holds_from_its_day_and_not_before(ten_fields: Town) -> None:
    document = drafted(ten_fields)
    decision = decided_by(ten_fields.council)

    services.put_in_force(document, decision=decision, starts_on=MAY, by=ten_fields.kerstin)

    assert [stands(document, day) for day in (date(2026, 5, 3), MAY)] == ["coming", "in_force"]
    assert acts_of(document)[-1] == "document.put_in_force"


def test_only_who_records_the_bodys_decisions_lets_a_document_hold(ten_fields: Town) -> None:
    document, decision = drafted(ten_fields), decided_by(ten_fields.council)

    with pytest.raises(Refused):
        services.put_in_force(document, decision=decision, starts_on=MAY, by=ten_fields.maja)

    assert version_of(document).state == VersionState.DRAFT


def test_a_committees_decision_holds_only_for_what_is_its_own(ten_fields: Town) -> None:
    document = drafted(ten_fields)

    with pytest.raises(BadInput) as error:
        services.put_in_force(
            document, decision=decided_by(ten_fields.care_committee), starts_on=MAY, by=None
        )

    assert error.value.sentence == "Beslutet är fattat av ett organ som inte bestämmer här."


@pytest.mark.parametrize(
    ("starts_on", "sentence"),
    [
        (date(2026, 3, 1), "Beslutet fattades 2 mars 2026. Välj den dagen eller en senare."),
        (date(2090, 1, 1), "Dagen ligger för långt fram."),
        (date(2029, 1, 1), "Giltighetstiden tar slut innan dokumentet börjar gälla."),
    ],
)
def test_a_day_that_cannot_be_right_is_refused(
    ten_fields: Town, starts_on: date, sentence: str
) -> None:
    document, decision = drafted(ten_fields), decided_by(ten_fields.council)

    with pytest.raises(BadInput) as error:
        services.put_in_force(document, decision=decision, starts_on=starts_on, by=None)

    assert (error.value.sentence.replace("\u00a0", " "), error.value.field) == (
        sentence,
        "starts_on",
    )


def test_a_decision_must_be_chosen(ten_fields: Town) -> None:
    with pytest.raises(BadInput) as error:
        services.put_in_force(drafted(ten_fields), decision=None, starts_on=MAY, by=None)

    assert error.value.field == "decision"


def test_a_new_version_ends_the_one_before_the_same_day(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)
    decision = decided_by(ten_fields.council)

    services.put_in_force(document, decision=decision, starts_on=MAY, by=None)

    first, second = version_of(document, 1), version_of(document, 2)
    assert (first.state, first.valid.upper, first.ended_by) == ("replaced", MAY, decision)
    assert (second.state, second.valid.lower) == ("in_force", MAY)
    assert stands(document, date(2026, 4, 1)) == Standing.IN_FORCE
    assert last_day(first) == date(2026, 5, 3)


def test_a_version_does_not_begin_before_the_one_it_follows(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)

    with pytest.raises(BadInput, match="En version gäller redan"):
        services.put_in_force(
            document, decision=decided_by(ten_fields.council), starts_on=MARCH, by=None
        )


def test_a_new_policy_repeals_the_old_one_by_name(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Kvalitetspolicy 2010"), drafted(ten_fields, "Styrmodell")
    services.relate(new, other=old, kind=RelationKind.REPEALS, by=None)
    decision = decided_by(ten_fields.council)
    before = version_of(old).state

    services.put_in_force(new, decision=decision, starts_on=MAY, by=ten_fields.kerstin)

    ended = version_of(old)
    assert before == VersionState.IN_FORCE
    assert (ended.state, ended.valid.upper, ended.ended_by) == ("repealed", MAY, decision)
    assert acts_of(old)[-1] == "document.repealed"


def test_what_is_replaced_says_so(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Gammal"), drafted(ten_fields, "Ny")
    services.relate(new, other=old, kind=RelationKind.REPLACES, by=None)

    services.put_in_force(new, decision=decided_by(ten_fields.council), starts_on=MAY, by=None)

    assert (version_of(old).state, acts_of(old)[-1]) == ("replaced", "document.replaced")


def test_what_has_ended_already_is_not_ended_again(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Gammal"), drafted(ten_fields, "Ny")
    services.relate(new, other=old, kind=RelationKind.REPEALS, by=None)
    april = date(2026, 4, 1)
    first = decided_by(ten_fields.council)
    services.repeal(old, decision=first, ends_on=april, by=None)

    services.put_in_force(new, decision=decided_by(ten_fields.council), starts_on=MAY, by=None)

    assert (version_of(old).valid.upper, version_of(old).ended_by) == (april, first)


def test_a_decision_lets_a_document_hold_longer(ten_fields: Town) -> None:
    document = in_force(ten_fields, valid_until=date(2026, 12, 31))

    services.extend(
        document,
        valid_until=date(2027, 12, 31),
        decision=decided_by(ten_fields.council),
        by=ten_fields.kerstin,
    )

    assert version_of(document).valid_until == date(2027, 12, 31)
    assert acts_of(document)[-1] == "document.extended"


def test_a_document_is_not_extended_to_a_day_that_has_been(ten_fields: Town) -> None:
    with pytest.raises(BadInput) as error:
        services.extend(
            in_force(ten_fields),
            valid_until=date(2026, 1, 1),
            decision=decided_by(ten_fields.council),
            by=None,
        )

    assert error.value.field == "valid_until"


def test_a_document_can_be_let_hold_until_further_notice(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    services.extend(document, valid_until=None, decision=decided_by(ten_fields.council), by=None)

    assert version_of(document).valid_until is None


def test_two_extending_at_once_is_told(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    decision = decided_by(ten_fields.council)
    services.extend(document, valid_until=None, decision=decision, by=None)

    with pytest.raises(Conflict) as clash:
        services.extend(document, valid_until=date(2027, 1, 1), decision=decision, seen=1, by=None)

    assert clash.value.theirs == {"valid_until": ""}


def test_what_has_expired_holds_until_somebody_decides(ten_fields: Town) -> None:
    document = in_force(ten_fields, valid_until=date(2026, 10, 31))

    found = [stands(document, day) for day in (date(2026, 10, 31), date(2026, 11, 1))]

    assert found == [Standing.IN_FORCE, Standing.EXPIRED]


def test_a_repealed_document_holds_through_its_last_day(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    services.repeal(document, decision=decided_by(ten_fields.council), ends_on=MAY, by=None)

    found = [stands(document, day) for day in (date(2026, 5, 3), MAY)]
    assert found == [Standing.IN_FORCE, Standing.REPEALED]


def test_a_document_is_not_repealed_twice_nor_before_it_began(ten_fields: Town) -> None:
    document, decision = in_force(ten_fields), decided_by(ten_fields.council)
    with pytest.raises(BadInput):
        services.repeal(document, decision=decision, ends_on=MARCH, by=None)
    services.repeal(document, decision=decision, ends_on=MAY, by=None)

    with pytest.raises(BadInput) as error:
        services.repeal(document, decision=decision, ends_on=date(2026, 5, 3), by=None)

    assert "redan ett beslutat slut" in error.value.sentence


def test_the_database_demands_a_decision_and_one_text_at_a_time(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)

    with pytest.raises(IntegrityError, match="has_a_decision"), transaction.atomic():
        DocumentVersion.objects.filter(number=1).update(decision=None)
    with pytest.raises(IntegrityError, match="one_thing_at_a_time"), transaction.atomic():
        DocumentVersion.objects.filter(number=2).update(
            state=VersionState.IN_FORCE, decision=decided_by(ten_fields.council)
        )
    with pytest.raises(IntegrityError, match="a_decision_and_a_day"), transaction.atomic():
        DocumentVersion.objects.filter(number=1).update(state=VersionState.REPEALED)


class TestAuthority:
    """What a body has decided is changed by that body, or by one above it."""

    OTHERS = "Beslutet är fattat av ett organ som inte bestämmer här."

    @pytest.fixture
    def policy(self, ten_fields: Town) -> GoverningDocument:
        """The council's own, for which a department answers."""
        return in_force(ten_fields, unit=ten_fields.care)

    @pytest.fixture
    def routine(self, ten_fields: Town) -> GoverningDocument:
        """What the head of the department has decided."""
        made = drafted(ten_fields, "Rutin", unit=ten_fields.care)
        decision = decided_by(ten_fields.care)
        services.put_in_force(made, decision=decision, starts_on=MARCH, by=ten_fields.lars)
        return made

    def test_a_head_changes_nothing_that_the_council_decided(
        self, ten_fields: Town, policy: GoverningDocument
    ) -> None:
        services.draft_version(policy, by=None)
        own = {"decision": decided_by(ten_fields.care), "by": ten_fields.lars}

        said = []
        for act in (
            lambda: services.repeal(policy, ends_on=MAY, **own),
            lambda: services.extend(policy, valid_until=None, **own),
            lambda: services.put_in_force(policy, starts_on=MAY, **own),
        ):
            with pytest.raises(BadInput) as error:
                act()
            said.append((error.value.sentence, error.value.field))

        assert said == [(self.OTHERS, "decision")] * 3
        assert stands(policy, TODAY) == Standing.IN_FORCE

    def test_only_decisions_that_can_be_carried_out_are_offered(
        self, ten_fields: Town, policy: GoverningDocument, routine: GoverningDocument
    ) -> None:
        heads = routine.versions.get().decision

        offered = [
            list(choices.decisions_for(ten_fields.lars, one).values()) for one in (policy, routine)
        ]

        assert offered == [[], [heads]]

    @pytest.mark.parametrize("body", ["care", "care_committee", "council"])
    def test_who_decided_it_and_those_above_repeal_it(
        self, ten_fields: Town, routine: GoverningDocument, body: str
    ) -> None:
        decision = decided_by(getattr(ten_fields, body))

        services.repeal(routine, decision=decision, ends_on=MAY, by=None)

        assert version_of(routine).ended_by == decision

    def test_who_decided_it_still_does_when_another_answers_for_it(
        self, ten_fields: Town, routine: GoverningDocument
    ) -> None:
        services.hand_over(routine, unit=ten_fields.schools, role=Role.DEPARTMENT_HEAD, by=None)
        with pytest.raises(BadInput, match="inte bestämmer här"):
            services.repeal(routine, decision=decided_by(ten_fields.schools), ends_on=MAY, by=None)

        services.repeal(routine, decision=decided_by(ten_fields.care), ends_on=MAY, by=None)

        assert version_of(routine).state == VersionState.REPEALED

    def test_when_the_body_is_no_more_whoever_answers_for_it_decides(
        self, ten_fields: Town
    ) -> None:
        made = drafted(ten_fields, "Rutin", unit=ten_fields.oak_preschool)
        first = decided_by(ten_fields.oak_preschool)
        services.put_in_force(made, decision=first, starts_on=MARCH, by=None)
        services.hand_over(made, unit=ten_fields.schools, role=Role.DEPARTMENT_HEAD, by=None)
        close_unit(ten_fields.oak_preschool, on=TODAY, by=None)

        services.repeal(made, decision=decided_by(ten_fields.schools), ends_on=MAY, by=None)

        assert version_of(made).state == VersionState.REPEALED

    @pytest.mark.parametrize("kind", [RelationKind.REPEALS, RelationKind.REPLACES])
    def test_another_bodys_document_is_not_ended_by_naming_it(
        self, ten_fields: Town, policy: GoverningDocument, kind: RelationKind
    ) -> None:
        new = drafted(ten_fields, "Ny rutin", unit=ten_fields.care)
        services.relate(new, other=policy, kind=kind, by=ten_fields.lars)
        decision = decided_by(ten_fields.care)

        with pytest.raises(BadInput) as error:
            services.put_in_force(new, decision=decision, starts_on=MAY, by=ten_fields.lars)

        assert error.value.sentence == (
            "”Policy för synpunkter” är beslutat av ett annat organ och slutar inte gälla genom "
            "det här beslutet."
        )
        assert (version_of(new).state, version_of(policy).state) == ("draft", "in_force")


def test_a_relation_that_has_been_withdrawn_ends_nothing(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Gammal"), drafted(ten_fields, "Ny")
    with time_machine.travel(TODAY - timedelta(days=1), tick=False):
        planned = services.relate(new, other=old, kind=RelationKind.REPEALS, by=None)
    services.unrelate(planned, by=None)

    services.put_in_force(new, decision=decided_by(ten_fields.council), starts_on=MAY, by=None)

    assert (version_of(old).state, version_of(new).state) == ("in_force", "in_force")


def test_a_registry_number_is_written_and_is_something(ten_fields: Town) -> None:
    decision = decided_by(ten_fields.council)
    Decision.objects.filter(pk=decision.pk).update(registry_number="")

    with pytest.raises(BadInput, match="Skriv diarienumret"):
        complete_decision(decision, registry_number="  ", by=None)

    assert complete_decision(decision, registry_number="KS 1", by=None).registry_number == "KS 1"
