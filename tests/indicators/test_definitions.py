"""Defining indicators and redefining them, in the services and on the pages."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import Indicator, IndicatorDefinition, ReportingPeriod
from rodtrad.indicators.queries.series import definition
from rodtrad.indicators.services import (
    Continuation,
    define_indicator,
    redefine_indicator,
    wording_of,
)
from tests.indicators.conftest import CHILDREN_PER_ADULT, IN_TIME, LONG_AGO, PAGE, text_of

NEW_YEAR = date(2027, 1, 1)


def redefined(town, **more):
    wording = CHILDREN_PER_ADULT.with_changes(unit_of_measure="barn per vuxen")
    asked = {
        "valid_from": NEW_YEAR,
        "reason": "Ny föreskrift",
        "by": town.ivar,
        "continuation": Continuation(Seam.BREAK),
    }
    return redefine_indicator(town.indicator, wording, **(asked | more))


def test_a_redefinition_leaves_the_old_one_its_time(town):
    redefined(town)

    before, after = IndicatorDefinition.objects.order_by("valid")
    assert (before.valid.upper, after.valid.lower, after.version) == (NEW_YEAR, NEW_YEAR, 2)
    assert definition(town.indicator, date(2026, 12, 31)).unit_of_measure == "barn"
    assert definition(town.indicator, NEW_YEAR).unit_of_measure == "barn per vuxen"


def test_a_redefinition_needs_a_reason_and_a_later_day(town):
    with pytest.raises(BadInput) as no_reason:
        redefined(town, reason=" ")
    with pytest.raises(BadInput) as too_early:
        redefined(town, valid_from=LONG_AGO)

    assert no_reason.value.field == "reason"
    assert too_early.value.field == "valid_from"
    assert IndicatorDefinition.objects.count() == 1


def test_two_who_redefine_at_once_do_not_overwrite_each_other(town):
    redefined(town)

    with pytest.raises(Conflict) as conflict:
        redefined(town, valid_from=date(2028, 1, 1), expected_version=1)

    assert conflict.value.theirs == {}
    with pytest.raises(Conflict) as other:
        redefine_indicator(
            town.indicator,
            CHILDREN_PER_ADULT,
            valid_from=date(2028, 1, 1),
            reason="Annat",
            expected_version=1,
            by=town.ivar,
        )
    assert other.value.theirs == {"unit_of_measure": "barn per vuxen"}


def test_a_unit_manager_does_not_define_indicators(town):
    with pytest.raises(Refused) as refusal:
        define_indicator("x", IN_TIME, owner=town.lake_school, valid_from=LONG_AGO, by=town.amina)

    assert refusal.value.reason == "Ditt uppdrag ger inte rätt att göra det här."
    assert Indicator.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"unit_of_measure": ""}, "unit_of_measure"),
        ({"decimals": 7}, "decimals"),
        ({"least": Decimal(9), "most": Decimal(3)}, "least"),
        ({"lower_bound": Decimal(9), "upper_bound": Decimal(9)}, "lower_bound"),
        ({"breakdowns": [{"key": "a", "name": "A"}, {"key": "a", "name": "B"}]}, "breakdowns"),
        ({"breakdowns": [{"key": "total", "name": "Alla"}]}, "breakdowns"),
    ],
)
def test_a_definition_that_contradicts_itself_is_refused(town, changes, field):
    with pytest.raises(BadInput) as wrong:
        define_indicator(
            "x",
            CHILDREN_PER_ADULT.with_changes(**changes),
            owner=town.committee,
            valid_from=LONG_AGO,
            by=town.ivar,
        )

    assert wrong.value.field == field


def test_a_key_is_used_once(town):
    with pytest.raises(BadInput) as wrong:
        define_indicator(
            "barn-per-vuxen", IN_TIME, owner=town.committee, valid_from=LONG_AGO, by=None
        )

    assert wrong.value.field == "key"


def test_the_database_refuses_two_definitions_at_a_time(town):
    with pytest.raises(IntegrityError) as wrong, transaction.atomic():
        IndicatorDefinition.objects.create(
            indicator=town.indicator,
            valid=(date(2026, 6, 1), None),
            **wording_of(IndicatorDefinition.objects.get()).values(),
        )

    assert "definitions_of_one_indicator_never_overlap" in str(wrong.value)


DEFINED = {
    "name": "Svar inom två dagar",
    "key": "svar",
    "measure_kind": "output",
    "unit_of_measure": "procent",
    "decimals": "1",
    "direction": "higher",
    "frequency": "month",
    "breakdowns": "Kvinnor\nMän\nFöretag",
    "upper_bound": "100",
    "valid_from": "2026-01-01",
}


def test_a_controller_defines_an_indicator_on_the_page(client, town):
    client.force_login(town.ivar)

    response = client.post(
        reverse("indicators:define"), DEFINED | {"owner": str(town.committee.pk)}
    )

    made = IndicatorDefinition.objects.get(indicator__key="svar")
    assert response.status_code == 302
    assert [item["key"] for item in made.breakdowns] == ["women", "men", "företag"]
    assert made.upper_bound == 100


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"key": "ny"}, "Det namnet används redan i adresser."),
        ({"key": "barn-per-vuxen"}, "Nyckeln används redan. Välj en annan."),
        ({"upper_bound": "hundra"}, "”hundra” är inte ett tal."),
    ],
)
def test_what_is_wrong_with_a_definition_is_said_and_the_rest_kept(client, town, changes, sentence):
    client.force_login(town.ivar)

    response = client.post(
        reverse("indicators:define"), DEFINED | {"owner": str(town.committee.pk)} | changes
    )

    assert sentence in text_of(response)
    assert 'value="Svar inom två dagar"' in response.content.decode()


def redefinition(**more):
    given = {name: value for name, value in DEFINED.items() if name != "key"}
    return (
        given
        | {"valid_from": "2027-01-01", "reason": "Ny föreskrift", "seam": "break", "seen": "1"}
        | more
    )


def test_a_new_definition_is_saved_on_the_page(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])

    shown = client.get(address)
    saved = client.post(address, redefinition())

    assert 'value="barn"' in shown.content.decode()
    assert saved.status_code == 302
    assert definition(town.indicator, NEW_YEAR).name == "Svar inom två dagar"


def test_the_page_shows_what_another_has_redefined(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])
    client.post(address, redefinition())

    early = client.post(address, redefinition(seen="2"))
    clash = client.post(address, redefinition(name="Annat namn", valid_from="2028-01-01"))

    assert "Den nya definitionen måste börja gälla efter" in text_of(early)
    assert "Någon annan har ändrat samma definition." in text_of(clash)
    assert 'value="Annat namn"' in clash.content.decode()


def test_a_page_without_a_seam_asks_how_the_series_goes_on(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])

    without = client.post(address, redefinition(seam=""))
    half = client.post(address, redefinition(seam="bridge", bridge_before="5,1"))

    assert "Siffran får en ny betydelse. Välj brott i serien, eller brygga." in text_of(without)
    assert "En brygga är en period räknad på båda sätten." in text_of(half)
    assert 'value="5,1"' in half.content.decode()
    assert IndicatorDefinition.objects.count() == 1


def test_a_bridge_is_said_where_the_definition_is(client, town):
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])
    period = ReportingPeriod.objects.get(key="2026-09")
    bridge = {"bridge_period": period.pk, "bridge_before": "5,1", "bridge_after": "4,7"}

    client.post(address, redefinition(seam="bridge", valid_from="2026-10-01", **bridge))

    page = text_of(client.get(PAGE))
    assert "Brygga: september 2026 är 5,1 på det gamla sättet och 4,7 på det nya." in page


def test_a_break_is_drawn_and_told(client, town):
    town.figure("2026-08", "5.9")
    town.figure("2026-09", "5.1")
    client.force_login(town.ivar)
    address = reverse("indicators:redefine", args=["barn-per-vuxen"])

    client.post(address, redefinition(valid_from="2026-09-01"))

    page = client.get(PAGE).content.decode()
    assert page.count('class="ch-break"') == 2
    assert "brott: september" in page
