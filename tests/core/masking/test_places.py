"""Where somebody lives, what they own, and how to write to them."""

import pytest

from rodtrad.core.masking import find


def found(text: str) -> list[tuple[str, str]]:
    return [(str(detail.kind), detail.text) for detail in find(text)]


@pytest.mark.parametrize(
    "address",
    [
        "Storgatan 12 B", "Norra Storgatan 3", "Karl Johans gata 8", "Stora gatan 3",
        "storgatan 5", "S:t Olofsgatan 11", "Storgatan 1, 123 45 Lindvik", "Box 12",
        "nils ekmans gata 98", "Östra Skogsv. 70", "Stora Hult 248", "ÄLGGRÄND 4", "Skolgatan 25",
        "Storgatan 1\n12345 Lindvik", "123 45 Lindvik", "Lindgränd 4, lgh 1203",
    ],
)  # fmt: skip
def test_an_address_is_found_as_one(address: str) -> None:
    assert found(f"Det ligger på {address}.") == [("address", address)]


def test_a_postal_code_is_found_when_it_is_called_one() -> None:
    assert found("Postnr: 12345.") == [("address", "12345")]


@pytest.mark.parametrize(
    "text",
    [
        "Storgatan är hal.", "Riksväg 40 är farlig.", "Storgatan 12 gånger om.",
        "Storgatan 3 mars plogades.", "Lekplatsen 3 km bort.", "Klockan 3:14 larmade det.",
        "Mellan 8:00 och 9:00.", "SFS 2010:900 gäller.", "SOU 202 sidor.", "LSS 200 timmar.",
        "Gäller väg 222.", "en cykelväg längs väg 276", "Enligt PBL 9:2 får man.",
        "Det gav XYZ 100 kr.", "Vi ses @ torget. Hej!",
    ],
)  # fmt: skip
def test_roads_times_and_laws_are_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Bilen ABC 123 stod där.", "vehicle", "ABC 123"),
        ("Den var ABC12D.", "vehicle", "ABC12D"),
        ("regnr abc123 kör fort", "vehicle", "abc123"),
        ("Det gäller Lindvik 3:14.", "property", "Lindvik 3:14"),
        ("Idag Lindvik 3:14.", "property", "Lindvik 3:14"),
        ("Det är kv. Björken 7.", "property", "kv. Björken 7"),
        ("fastigheten kråkeboda 12:4 är min", "property", "fastigheten kråkeboda 12:4"),
        ("Skriv till a.b@c.example.", "mail", "a.b@c.example"),
        ("Skriv till anna snabel-a mail punkt se.", "mail", "anna snabel-a mail punkt se"),
        ("Skriv till anna (at) mail.se.", "mail", "anna (at) mail.se"),
        ("Skriv till a.b @ mail.example.", "mail", "a.b @ mail.example"),
        (
            "Skriv anna punkt b snabel-a mail punkt se.",
            "mail",
            "anna punkt b snabel-a mail punkt se",
        ),
        ("den var abc12d igår", "vehicle", "abc12d"),
    ],
)
def test_what_tells_of_somebody_is_found(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]
