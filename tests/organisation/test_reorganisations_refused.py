"""What cannot be reorganised is refused with a sentence, in the preview or at once."""

from datetime import date

import pytest
from tests.organisation.reorganising import (
    ON,
    close,
    draft,
    merge,
    move,
    rename,
    split,
)
from tests.town import Town

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.organisation import services
from rodtrad.organisation.enums import UnitKind
from rodtrad.organisation.models import Reorganisation
from rodtrad.organisation.queries.reorganisations import prospect, with_steps
from rodtrad.organisation.services import reorganisations

pytestmark = pytest.mark.django_db


def faults(reorganisation: Reorganisation) -> list[str]:
    found = prospect(with_steps().get(pk=reorganisation.pk))
    return [fault.sentence for fault in found.faults]


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("steps", "said"),
        [
            (
                lambda t: [close(t.oak_preschool, t.lake_school), close(t.lake_school)],
                "Ingen tar till sist över efter Ekens förskola",
            ),
            (lambda t: [], "har inga steg än"),
        ],
    )  # fmt: skip
    def test_the_preview_says_why_in_a_sentence(self, town: Town, steps, said: str) -> None:
        drafted = draft(*steps(town))

        assert said in faults(drafted)[0]
        with pytest.raises(BadInput, match=said):
            services.plan_reorganisation(drafted, decision=town.decision, by=None)

    @pytest.mark.parametrize(
        ("steps", "said"),
        [
            (lambda t: [move(t.care, t.board), move(t.care, t.head_office)], "flyttas redan"),
            (lambda t: [move(t.home_care, t.care)], "ligger redan där"),
            (lambda t: [rename(t.care, "A"), rename(t.care, "B")], "redan ett nytt namn"),
            (lambda t: [rename(t.care, "Omsorgsförvaltningen")], "heter redan så"),
            (lambda t: [rename(t.care, "")], "Skriv vad enheten ska heta"),
            (lambda t: [close(t.lake_school), rename(t.lake_school, "A")], "upphör redan"),
            (lambda t: [rename(t.lake_school, "A"), close(t.lake_school)], "ändras redan"),
            (lambda t: [merge("A", t.care, t.lake_school)], "minst två olika"),
            (lambda t: [merge("A", t.care, t.lake_school, t.lake_school)], "minst två olika"),
            (lambda t: [merge("A", t.care, t.lake_school, t.schools)], "samma slag"),
            (lambda t: [merge("", t.care, t.lake_school, t.oak_preschool)], "nya enheten"),
            (lambda t: [split(t.lake_school, A=100)], "minst två nya"),
            (lambda t: [split(t.lake_school, A=60, B=30)], "bli 100 procent"),
            (lambda t: [split(t.lake_school, A=100, B=0)], "mer än 0 procent"),
            (lambda t: [close(t.lake_school, t.lake_school)], "efter sig själv"),
            (lambda t: [move(t.care, t.home_care)], "lägger en enhet under sig själv"),
            (lambda t: [close(t.home_care)], "Flytta först det som ligger under Hemtjänsten"),
            (lambda t: [close(t.home_care, t.home_care_south)], "under sig själv"),
            (
                lambda t: [
                    close(t.oak_preschool, t.lake_school),
                    close(t.lake_school, t.oak_preschool),
                ],
                "Ingen tar till sist över",
            ),
        ],
    )
    def test_a_step_that_cannot_be_taken_is_refused_at_once(
        self, town: Town, steps, said: str
    ) -> None:
        *sound, last = steps(town)
        drafted = draft(*sound)

        with pytest.raises(BadInput, match=said):
            services.add_step(drafted, last, by=None)

        assert drafted.steps.count() == len(sound)

    def test_a_unit_that_is_not_there_on_the_day_is_refused(self, town: Town) -> None:
        later = services.create_unit(
            name="Senare", kind=UnitKind.UNIT, starts_on=date(2032, 1, 1), by=None
        )

        for step in (rename(later, "A"), move(town.care, later)):
            with pytest.raises(BadInput, match="finns inte den dagen"):
                draft(step)

    def test_what_is_planned_for_later_is_not_undone(self, town: Town) -> None:
        services.rename_unit(town.care, name="Senare", on=date(2032, 1, 1), by=None)
        services.close_unit(town.oak_preschool, on=date(2032, 1, 1), by=None)

        renamed = faults(draft(rename(town.care, "Nu")))
        closed = faults(draft(rename(town.oak_preschool, "Nu")))
        under = faults(draft(move(town.lake_school, town.oak_preschool)))

        assert "redan en ändring från 1 januari 2032" in renamed[0].replace("\u00a0", " ")
        ends = "Ekens förskola upphör redan 1 januari 2032."
        assert [said.replace("\u00a0", " ") for said in closed + under] == [ends, ends]

    def test_what_comes_under_a_unit_later_keeps_it_from_ceasing(self, town: Town) -> None:
        services.create_unit(
            name="Kommer", kind=UnitKind.UNIT, parent=town.lake_school,
            starts_on=date(2032, 1, 1), by=None,
        )  # fmt: skip

        said = faults(draft(close(town.lake_school, town.oak_preschool)))

        assert "Kommer ska ligga under Ängsjöskolan" in said[0]

    def test_a_unit_exists_at_least_a_day(self, town: Town) -> None:
        new = services.create_unit(name="Ny", kind=UnitKind.UNIT, starts_on=ON, by=None)

        assert faults(draft(close(new))) == ["Ny måste finnas minst en dag innan den upphör."]

    def test_the_last_administrator_keeps_the_role(self, town: Town) -> None:
        drafted = draft(close(town.head_office, town.care))

        assert "Minst en administratör måste finnas kvar. Utse en till först." in faults(drafted)

    def test_only_who_sits_over_the_whole_decides(self, town: Town) -> None:
        own = services.register_decision(
            town.care_committee, decided_on=date(2024, 1, 1), paragraph="1", title="A", by=None
        )

        with pytest.raises(Refused, match="fullmäktige eller styrelsen"):
            services.plan_reorganisation(draft(rename(town.care, "Vård")), decision=own, by=None)

    def test_only_who_manages_the_organisation_may(self, town: Town) -> None:
        drafted = draft(rename(town.care, "Vård"))

        for act in (
            lambda: services.draft_reorganisation(title="A", starts_on=ON, by=town.karin),
            lambda: services.add_step(drafted, rename(town.care, "B"), by=town.karin),
            lambda: services.remove_step(drafted.steps.get(), by=town.karin),
            lambda: services.withdraw_reorganisation(drafted, by=town.karin),
            lambda: services.plan_reorganisation(drafted, decision=town.decision, by=town.karin),
        ):
            with pytest.raises(Refused):
                act()

    def test_steps_that_changed_since_they_were_read_are_read_again(self, town: Town) -> None:
        drafted = draft(rename(town.care, "Vård"))

        with pytest.raises(BadInput, match="Någon annan har ändrat stegen"):
            services.plan_reorganisation(drafted, decision=town.decision, by=None, seen=1)

    def test_it_has_a_name_and_no_end_of_steps(self, town: Town, monkeypatch) -> None:
        monkeypatch.setattr(reorganisations, "MOST_STEPS", 1)
        drafted = draft(rename(town.care, "Vård"))

        with pytest.raises(BadInput, match="högst 1 steg"):
            services.add_step(drafted, rename(town.schools, "Skola"), by=None)
        with pytest.raises(BadInput, match="Skriv vad omorganisationen heter"):
            services.draft_reorganisation(title=" ", starts_on=ON, by=None)

    def test_a_step_is_taken_out_again(self, town: Town) -> None:
        drafted = draft(rename(town.care, "Vård"), split(town.lake_school, A=50, B=50))
        first, last = drafted.steps.all()

        services.remove_step(last, by=None)
        services.remove_step(last, by=None)

        assert list(drafted.steps.all()) == [first]
