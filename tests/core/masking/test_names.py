"""Names in their sentences, and words that are none."""

import pytest

from rodtrad.core.masking import Kind, find


def names(text: str) -> list[str]:
    return [detail.text for detail in find(text) if detail.kind is Kind.NAME]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna-Karin ringde.", ["Anna-Karin"]),
        ("Annas svar kom.", ["Annas"]),
        ("jag heter xerxina och är arg", ["xerxina"]),
        ("jag pratade med anna svensson", ["anna svensson"]),
        ("det var sten andersson som kom", ["sten andersson"]),
        ("Sten Hansson ringde.", ["Sten Hansson"]),
        ("Sten ringde.", ["Sten"]),
        ("Per och Kerstin är bra.", ["Per", "Kerstin"]),
        ("Vi såg Björn i går.", ["Björn"]),
        ("Petra von Essenbeck skrev.", ["Petra von Essenbeck"]),
        ("Det var A. Zetterqvall.", ["A. Zetterqvall"]),
        ("Det var A.B. Zetterqvall.", ["A.B. Zetterqvall"]),
        ("Det var Anna S som kom.", ["Anna S"]),
        ("Läraren K svarade.", ["K"]),
        ("Tack! //kim", ["kim"]),
        ("Mvh\n\nXerxina", ["Xerxina"]),
        ("Anna och Xerxina kom.", ["Anna", "Xerxina"]),
        ("Vi pratade med Svensson i går.", ["Svensson"]),
        ("Vi litar på Svensson.", ["Svensson"]),
        ("Kontakta Lindroth, tack.", ["Lindroth"]),
        ("ANNA SVENSSON kom.", ["ANNA SVENSSON"]),
        ("Fatima al-Hassan kom.", ["Fatima al-Hassan"]),
        ("Läraren fatima kom.", ["fatima"]),
        ("det sa svensson igår", ["svensson"]),
        ("ring bo berg, 0701740605", ["bo berg"]),
        ("Det var Xerxo Lindqvist, a@b.se", ["Xerxo Lindqvist"]),
        ("hej m. lindqvist kom", ["m. lindqvist"]),
        ("fru berg kom", ["berg"]),
        ("grannen heikki h eldar", ["heikki h"]),
        ("mvh xerxo zyrq", ["xerxo zyrq"]),
        ("Tack! /senad", ["senad"]),
        ("Björn Dahlgren kom. Björn log inte.", ["Björn Dahlgren", "Björn"]),
        ("Tack Frida, Jhanna, Heikki och Ida!", ["Frida", "Jhanna", "Heikki", "Ida"]),
        ("Xiri, Frida och Ida kom.", ["Xiri", "Frida", "Ida"]),
        ("Vidar och Vera kom.", ["Vidar", "Vera"]),
        ("min dotter Juni är sju", ["Juni"]),
        ("Kiro Zyrqasit ringde.", ["Kiro Zyrqasit"]),
        ("VAR ALLAN ENGSTRÖM HEMMA?", ["ALLAN ENGSTRÖM"]),
        ("Det var Mats aWllin.", ["Mats aWllin"]),
        ("Det heter zyrqa och heter Anna.", ["Anna"]),
    ],
)
def test_names_are_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Hans bil stod där.", "Sten ligger på vägen.", "det är hans fel", "Vi ses i Maj.",
        "Lex Sarah gäller.", "Karl Johans gata är hal.", "Maria kyrka är vacker.",
        "Vi bor i Rosenlund.", "Läraren har slutat.", "Handläggaren hans svarade.",
        "Tack för hjälpen.", "Mvh En medborgare", "Vi pratade med Socialnämnden.",
        "Vi pratade med LSS.", "Det är bra. I dag är det fint.", "Per och du kom.",
        "Per och", "Ellen-", "Den tekniska personen i Kommittén sade nej.",
        "GRÄNSBERG", "Tack till Maj.", "Kalles Däck har öppet.", "Lindviks Simsällskap vann.",
        "Norra Torget är halt.", "Det är 3. berg i sikte.", "per brev, 0701740605",
        "Vi ses vid Stora Hult, Lilla Hult och Stora Mon.",
    ],
)  # fmt: skip
def test_other_words_are_left(text: str) -> None:
    assert names(text) in ([], ["Ellen"])


def test_a_name_that_follows_a_mark_is_still_its_own() -> None:
    assert names("[namn]Björk är ett träd och [namn] Anna kom.") == ["Björk", "Anna"]
