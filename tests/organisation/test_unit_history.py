"""A unit's past, told in sentences."""

from datetime import date

from tests.town import Town

from rodtrad.organisation import services
from rodtrad.organisation.queries.history import changes_since, history_of

NEW_YEAR = date(2025, 1, 1)
SPRING = date(2025, 4, 1)


class TestHistory:
    def test_a_units_past_is_told_from_the_newest(self, town: Town) -> None:
        unit = town.oak_preschool
        services.rename_unit(unit, name="Ekbacken", on=date(2023, 1, 1), by=None)
        services.move_unit(unit, parent=town.care, on=date(2024, 1, 1), by=None)
        services.move_unit(unit, parent=None, on=NEW_YEAR, by=None)
        services.close_unit(unit, on=SPRING, by=None)

        told = [
            (change.day.replace("\u00a0", " "), change.sentence) for change in history_of(unit.pk)
        ]

        assert told == [
            ("1 april 2025", "upphörde"),
            ("1 januari 2025", "flyttades från Omsorgsförvaltningen till högsta nivån"),
            (
                "1 januari 2024",
                "flyttades från Barn- och utbildningsförvaltningen till Omsorgsförvaltningen",
            ),
            ("1 januari 2023", "hette förut Ekens förskola"),
            ("1 januari 2022", "inrättades"),
        ]

    def test_what_changed_between_two_days_is_only_that(self, town: Town) -> None:
        services.rename_unit(town.lake_school, name="Sjöskolan", on=NEW_YEAR, by=None)
        services.close_unit(town.oak_preschool, on=SPRING, by=None)

        changes = changes_since(date(2024, 6, 1), date(2025, 2, 1))

        assert [(change.name, change.sentence) for change in changes] == [
            ("Sjöskolan", "hette förut Ängsjöskolan")
        ]
