"""A municipality's own colour, kept readable."""

import pytest
from django.test import Client

from rodtrad.core.errors import BadInput
from rodtrad.ui import identity
from rodtrad.ui.identity import DARK_GROUND, LIGHT_GROUND, Identity, check_trad, contrast


@pytest.mark.parametrize(
    ("colour", "ground", "expected"),
    [("#000000", "#FFFFFF", 21.0), ("#B3122D", LIGHT_GROUND, 6.5), ("#FF7277", DARK_GROUND, 6.9)],
)
def test_contrast_is_counted_as_the_guidelines_do(
    colour: str, ground: str, expected: float
) -> None:
    assert round(contrast(colour, ground), 1) == expected


def test_a_colour_that_is_seen_is_accepted() -> None:
    assert check_trad("#1b5e20", LIGHT_GROUND) == "#1B5E20"


@pytest.mark.parametrize(
    ("colour", "ground", "words"),
    [
        ("#ffcc00", LIGHT_GROUND, "Välj en mörkare färg."),
        ("#202020", DARK_GROUND, "Välj en ljusare färg."),
        ("röd", LIGHT_GROUND, "till exempel #B3122D."),
    ],
)
def test_a_colour_that_is_not_seen_is_refused_with_a_way_out(
    colour: str, ground: str, words: str
) -> None:
    with pytest.raises(BadInput) as refused:
        check_trad(colour, ground)

    assert refused.value.sentence.endswith(words)


def test_the_last_to_tell_decides_whose_system_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "_sources", [lambda: Identity("A"), lambda: Identity("B")])

    assert identity.identity().name == "B"


def test_without_anybody_telling_the_product_has_its_own_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(identity, "_sources", [])

    assert identity.identity() == identity.UNKNOWN


def test_the_colour_is_a_stylesheet_that_may_be_kept(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Identity("Ängby", trad_light="#1B5E20", trad_dark="#7CCB80")
    monkeypatch.setattr(identity, "_sources", [lambda: own])

    response = client.get("/utseende.css")

    assert ("--trad: #1B5E20;" in response.text, "--trad: #7CCB80;" in response.text) == (
        True,
        True,
    )
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert response["Cache-Control"] == "public, max-age=300"
