"""A unit is asked for figures, by somebody who answers for them, until the series closes."""

from datetime import date

import pytest
from django.urls import reverse

from rodtrad.accounts import handover
from rodtrad.accounts.services import leave
from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput
from rodtrad.indicators.models import Series, SeriesStatus
from rodtrad.indicators.services import assign_series, close_series, open_series, publish_series
from tests.indicators.conftest import text_of

NEW_YEAR = date(2027, 1, 1)


def test_a_unit_is_asked_once_for_an_indicator(town):
    with pytest.raises(BadInput) as wrong:
        open_series(town.indicator, unit=town.lake_school, valid_from=NEW_YEAR, by=town.ivar)

    assert wrong.value.field == "unit"
    assert SeriesStatus.objects.count() == 1


def test_a_closed_series_expects_no_more_and_can_be_opened_again(town):
    with pytest.raises(BadInput):
        close_series(town.series, last_day_before=date(2024, 1, 1), by=town.ivar)
    close_series(town.series, last_day_before=NEW_YEAR, by=town.ivar)

    again = open_series(town.indicator, unit=town.lake_school, valid_from=NEW_YEAR, by=town.ivar)

    assert Series.objects.get(pk=town.series.pk).valid.upper == NEW_YEAR
    assert again.valid.lower == NEW_YEAR


def test_publishing_shows_a_series_to_everybody_and_is_recorded_once(town):
    publish_series(town.series, is_public=True, by=town.ivar)
    publish_series(town.series, is_public=True, by=town.ivar)
    publish_series(town.series, is_public=False, by=town.ivar)

    actions = list(Act.objects.filter(action__contains="series.").values_list("action", flat=True))
    assert actions[-2:] == ["series.published", "series.withdrawn"]


def test_what_somebody_reports_is_handed_over_when_she_leaves(town):
    before = [one.words for one in handover.owned(town.amina)]
    handover.hand_over(town.amina, to=town.karin, by=town.ivar)

    assert "1 serie att lämna siffror för" in before
    assert Series.objects.get().responsible == town.karin


def test_several_series_are_spoken_of_as_several(town):
    other = open_series(
        town.indicator,
        unit=town.provider,
        valid_from=date(2026, 1, 1),
        responsible=town.amina,
        by=None,
    )

    words = [one.words for one in handover.owned(other.responsible)]

    assert "2 serier att lämna siffror för" in words


def test_a_department_head_lets_another_answer_for_a_series(town):
    assign_series(town.series, responsible=None, by=town.ivar)

    assert Series.objects.get().responsible is None


def test_a_unit_is_asked_on_the_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:open_series", args=["barn-per-vuxen"])
    asked = {"unit": str(town.provider.pk), "valid_from": "2026-01-01"}

    nobody = client.post(address, asked | {"responsible": str(town.ebba.pk)})
    done = client.post(address, asked | {"responsible": str(town.pia.pk)})
    again = client.post(address, asked | {"responsible": ""})

    assert "Den personen har inget uppdrag i dag. Välj i listan." in text_of(nobody)
    assert done["Location"].endswith("?enhet=provider")
    assert "Enheten lämnar redan de här siffrorna." in text_of(again)
    assert Series.objects.get(unit=town.provider).responsible == town.pia


def test_only_those_with_an_appointment_today_are_offered_to_answer_for_a_series(client, town):
    leave(town.karin, to=town.amina, by=None)
    client.force_login(town.ivar)

    page = client.get(reverse("indicators:open_series", args=["barn-per-vuxen"])).text

    named = [f"({name})</option>" in page for name in ("amina", "pia", "karin", "ebba")]
    assert named == [True, True, False, False]


@pytest.mark.parametrize("who", ["karin", "ebba"])
def test_nobody_without_an_appointment_today_is_made_to_answer_for_a_series(town, who):
    leave(town.karin, to=town.amina, by=None)
    person = getattr(town, who)

    with pytest.raises(BadInput) as opened:
        open_series(
            town.indicator,
            unit=town.provider,
            valid_from=NEW_YEAR,
            responsible=person,
            by=town.ivar,
        )
    with pytest.raises(BadInput) as assigned:
        assign_series(town.series, responsible=person, by=town.ivar)

    sentence = f"{person.display_name} har inget uppdrag i dag. Välj någon som har ett."
    assert [error.value.sentence for error in (opened, assigned)] == [sentence] * 2
    assert Series.objects.get().responsible == town.amina
