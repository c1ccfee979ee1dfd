"""Numbers that tell of a person, and those that only look so."""

import pytest

from rodtrad.core.masking import find
from rodtrad.core.masking.accounts import is_iban
from rodtrad.core.masking.digits import is_checked
from rodtrad.core.masking.personal import is_day


def only(text: str) -> tuple[str, str] | None:
    found = find(text)
    return (str(found[0].kind), found[0].text) if len(found) == 1 else None


@pytest.mark.parametrize(
    "number",
    [
        "18900101-9802", "189001019802", "900101-9802", "900101+9802", "9001019802",
        "1890 01 01 98 02", "1890-01-01-9802", "90.01.01.9802", "900161-2384", "18900161-2384",
        "900101\u00a0-\u00a09802", "900101 och sista fyra 9802", "900101, sista siffrorna 9802",
        "900101-XXXX", "20000229-2384", "900101 streck 9802", "900101 ... 9802", "9OO1O1-98O2",
        "900101 – fyra sista: 9802", "1 januari 1990, sista fyra 9802", "900101 sista 4 9802",
        "900101\n9802", "900101\u20139802", "900101 minus 9802",
    ],
)  # fmt: skip
def test_a_personal_number_is_found_in_every_writing(number: str) -> None:
    assert only(f"Det gäller {number} i dag.") == ("personal_number", number)


@pytest.mark.parametrize("number", ["9013019802", "900132-9802", "9001019", "8701019802123"])
def test_a_mistyped_number_that_is_called_personal_is_found(number: str) -> None:
    assert only(f"Mitt personnummer är {number}.") == ("personal_number", number)


@pytest.mark.parametrize(
    "text",
    [
        "Numret 900132-9802 finns.", "Numret 19000229-1234 finns.", "Dnr 900101-9801 gäller.",
        "Den 2026-03-14 0830 hände det.", "Perioden 20260101 2026 gäller.", "Summan 1234567.",
        "Artikel 5566778891 saknas.", "Numret 5566778890 finns.",
        "Numret 1222333444 finns.", "Ärende 556677-8899 är klart.", "Konto 5410 är överskridet.",
        "OCR 556677-8899.", "Kort 1234 5678 9012 3456.", "Bilaga SE46 5000.",
        "Koden AB12 3456 7890 1234.", "bg 5",
    ],
)  # fmt: skip
def test_other_numbers_are_left(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("number", ["0701 74 06 48", "07 01 74 06 79", "0701740648"])
def test_a_mobile_number_in_any_groups_is_a_telephone_number(number: str) -> None:
    assert only(f"Numret är {number}.") == ("phone", number)


def test_a_landline_that_could_be_a_day_is_one_where_it_is_called_so() -> None:
    assert only("Telefon 0406280492.") == ("phone", "0406280492")
    assert only("Personnr 040628-0492.") == ("personal_number", "040628-0492")


def test_a_day_that_cannot_be_is_personal_after_a_word_that_says_so() -> None:
    told = only("Rätt personnummer saknas, inte 611138-7829.")

    assert told == ("personal_number", "611138-7829")
    assert only("Beställning 611138-7829.") is None


def test_a_number_that_a_case_has_already_had_leaves_the_next_alone() -> None:
    assert only("Dnr 2023-2020: Reza, 640527-1306") is None
    assert find("Dnr 2023-2020: klienten, 640527-1306")[-1].text == "640527-1306"


def test_a_mobile_number_is_personal_only_when_it_is_called_so() -> None:
    assert only("Nummer 0701234567.") == ("phone", "0701234567")
    assert only("Född 0701234567.") == ("personal_number", "0701234567")


def test_a_day_with_a_hyphen_or_of_early_years_is_no_time_of_day() -> None:
    assert only("Numret 20260314-0830 gäller.") == ("personal_number", "20260314-0830")
    assert only("Numret 19500314 0830 gäller.") == ("personal_number", "19500314 0830")
    assert only("Numret 20260314 9930 gäller.") == ("personal_number", "20260314 9930")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Företaget 556677-8899 har felat.", "556677-8899"),
        ("Orgnr 9966778891 har felat.", "9966778891"),
        ("Numret 5566778899 har felat.", "5566778899"),
        ("Orgnr SE556677889901 har felat.", "SE556677889901"),
        ("Föreningen 802905 0187 har felat.", "802905 0187"),
    ],
)
def test_an_organisation_number_is_found(text: str, number: str) -> None:
    assert only(text) == ("organisation_number", number)


@pytest.mark.parametrize(
    "number",
    [
        "070-123 45 67", "0701234567", "+46701234567", "0046 70 123 45 67", "+46 (0)70-123 45 67",
        "070/123 45 67", "46701234567", "08-123 45 67", "(08) 123 456 78", "031-12 34 56",
        "465 004 75", "628 04 62", "0470-123 45", "0470-12 34 56", "+47 123 45 678",
        "010-123 45 67",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found_in_every_writing(number: str) -> None:
    assert only(f"Det är {number}.") == ("phone", number)


@pytest.mark.parametrize(
    "text",
    [
        "Öppet 08.30-16.30 i dag.", "Dnr 0470-12345 gäller.", "Den 08-02-2024 hände det.",
        "Ring 114 14 nu.", "Ring 112!", "Kod 0470-1 gäller.", "Ring 12 34 nu.",
        "Klass 08-1 2 3 4 gäller.", "Summan är 465 004 75 kr.", "Kundnr 465 004 75.",
        "Tfn 2026-07-14 ringde hon.",
    ],
)  # fmt: skip
def test_hours_days_and_public_numbers_are_left(text: str) -> None:
    assert find(text) == []


def test_a_number_ends_where_a_count_begins() -> None:
    assert only("Ring 0470-123 45 20 gånger.") == ("phone", "0470-123 45")
    assert only("Ring 08-123 45 67 2 gånger.") == ("phone", "08-123 45 67")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bankgiro 5050-1055.", "5050-1055"),
        ("IBAN DE89 3704 0044 0532 0130 00.", "DE89 3704 0044 0532 0130 00"),
        ("Kort 4111 1111 1111 1111.", "4111 1111 1111 1111"),
        ("Konto 1234 567 8901.", "1234 567 8901"),
        ("clearing 8452-5 konto 945 976 867", "clearing 8452-5 konto 945 976 867"),
        ("Betala tillbaka till 8340-8 149 655 661.", "8340-8 149 655 661"),
    ],
)
def test_an_account_is_found(text: str, number: str) -> None:
    assert only(text) == ("account", number)


def test_checks_follow_the_published_examples() -> None:
    assert is_checked("8112189876")
    assert not is_checked("8112189875")
    assert is_iban("GB82 WEST 1234 5698 7654 32")
    assert not is_iban("GB83 WEST 1234 5698 7654 32")


def test_a_day_is_one_of_the_calendar() -> None:
    assert is_day(None, "01", "02", "29")
    assert is_day("20", "00", "02", "29")
    assert not is_day("19", "00", "02", "29")
    assert not is_day("19", "01", "13", "01")
    assert not is_day("19", "01", "04", "31")
