"""Long names of units are parted where they are joined."""

import pytest

from rodtrad.core.compounds import softly


@pytest.mark.parametrize(
    ("name", "parted"),
    [
        ("Utbildningsnämnden", "Utbildnings|nämnden"),
        ("Miljö- och hälsoskyddsnämnden", "Miljö- och hälsoskydds|nämnden"),
        ("Kommunledningskontoret", "Kommunlednings|kontoret"),
        ("Uppföljningsperioder 2026", "Uppföljnings|perioder 2026"),
        ("Samhällsbyggnadsnämnden", "Samhälls|byggnads|nämnden"),
        ("Socialnämnden", "Socialnämnden"),
        ("Förvaltningen för kultur", "Förvaltningen för kultur"),
        ("", ""),
    ],
)
def test_a_long_name_is_parted_before_what_it_ends_in(name: str, parted: str) -> None:
    assert softly(name).replace("\u00ad", "|") == parted


def test_a_name_is_the_same_when_the_partings_are_taken_away() -> None:
    name = "Samhällsbyggnadsförvaltningen och Kommunfullmäktiges valberedning"

    assert softly(name).replace("\u00ad", "") == name
