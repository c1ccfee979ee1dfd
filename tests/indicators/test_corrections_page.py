"""What has been put right, and what it was before."""

from decimal import Decimal

from django.urls import reverse

from rodtrad.audit.models import Act
from rodtrad.indicators.services import (
    Figure,
    record_observation,
    report_missing,
)
from tests.indicators.conftest import PAGE, text_of


def test_a_correction_is_shown_with_what_it_was_and_why(client, town):
    town.figure("2026-10", "5.7")
    town.figure("2026-10", "5.8", change_reason="Ett barn räknades inte")
    client.force_login(town.vera)

    words = text_of(client.get(reverse("indicators:revisions", args=["barn-per-vuxen"])))

    assert "oktober, alla 5,7 5,8 Ett barn räknades inte Amina Yusuf, 20 november" in words


def revised(client):
    """Return what the list of corrections says: from, to and why."""
    rows = client.get(reverse("indicators:revisions", args=["barn-per-vuxen"])).context["rows"]
    return [(row["before"], row["after"], row["reason"]) for row in rows]


def test_the_first_figure_after_a_gap_is_no_correction(client, town):
    report_missing(town.series, period=town.october, reason="Systemet byttes", by=town.amina)
    town.figure("2026-10", "5.7")
    client.force_login(town.vera)

    first = client.get(PAGE).context["page"], revised(client)
    town.figure("2026-10", "5.8", change_reason="Ett barn räknades inte")
    second = client.get(PAGE).context["page"], revised(client)

    assert (first[0].revision_count, first[0].rows[0].note, first[1]) == (0, "slutlig", [])
    assert (second[0].revision_count, second[0].rows[0].note) == (1, "slutlig, rättad")
    assert second[1] == [("5,7", "5,8", "Ett barn räknades inte")]
    acts = list(Act.objects.order_by("pk").values_list("action", flat=True))[-3:]
    assert acts == ["observation.missing", "observation.recorded", "observation.revised"]


def test_a_figure_that_was_taken_back_and_given_again_was_put_right_twice(client, town):
    town.figure("2026-10", "5.7")
    report_missing(
        town.series,
        period=town.october,
        reason="Listan var fel",
        change_reason="Listan var fel",
        by=town.amina,
    )
    town.figure("2026-10", "5.7")
    client.force_login(town.vera)

    page = client.get(PAGE).context["page"]

    assert page.revision_count == 2
    assert revised(client) == [
        ("saknas, Listan var fel", "5,7, slutlig", ""),
        ("5,7, slutlig", "saknas, Listan var fel", "Listan var fel"),
    ]
    assert Act.objects.order_by("pk").last().action == "observation.revised"


def test_a_period_that_only_ever_was_missing_has_no_correction(client, town):
    for reason in ("Systemet byttes", "Systemet byts än"):
        report_missing(town.series, period=town.october, reason=reason, by=town.amina)
    client.force_login(town.vera)

    assert client.get(PAGE).context["page"].revision_count == 0
    assert revised(client) == []


def test_a_correction_tells_all_that_it_changed(client, town):
    wordings = (
        Figure(Decimal("5.71"), status="preliminary", source="Källa: Kolada.", is_invented=True),
        Figure(Decimal("5.72"), denominator=Decimal(25)),
        Figure(
            Decimal("5.72"),
            numerator=Decimal(143),
            denominator=Decimal(25),
            standard_error=Decimal("0.1"),
        ),
    )
    for figure in wordings:
        record_observation(
            town.series, period=town.october, figure=figure, by=None, change_reason="Ny räkning"
        )
    client.force_login(town.vera)

    assert revised(client) == [
        ("5,7, – av 25", "5,7, 143 av 25, medelfel 0,1", "Ny räkning"),
        ("5,71, preliminär, källa Kolada, påhittad siffra", "5,72, slutlig, – av 25", "Ny räkning"),
    ]
