"""A profile file is read whole, or every fault is named with its line."""

import pytest

from rodtrad.profiles import library
from rodtrad.profiles.problems import ProfileInvalid, schema_sentence, toml_line, toml_sentence
from rodtrad.profiles.reading import parse


def faults(text: str) -> list[str]:
    with pytest.raises(ProfileInvalid) as caught:
        parse(text, "egen.toml")
    return [str(problem) for problem in caught.value.problems]


def line_of(text: str, start: str, *, after: str = "") -> int:
    lines = text.splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith(after)) if after else 0
    return next(i for i, line in enumerate(lines) if i >= first and line.startswith(start)) + 1


@pytest.fixture
def text() -> str:
    return library.text_of("osteraker")


def test_an_unknown_key_is_named_with_its_line(text: str) -> None:
    line = line_of(text, "name_plural", after="[[levels]]")
    wrong = text.replace("name_plural = ", "plural_name = ", 1)

    found = faults(wrong)

    assert f"egen.toml:{line}: Okänd nyckel ”plural_name”." in found


@pytest.mark.parametrize("header", ["[[levelz]]", "[levelz]", "[levelz.deep]"])
def test_an_unknown_part_is_named_with_its_line(text: str, header: str) -> None:
    found = faults(f'{text}\n{header}\nname = "x"\n')

    line = len(text.splitlines()) + 2
    assert found == [f"egen.toml:{line}: Okänd nyckel ”levelz”."]


def test_an_unknown_part_inside_another_is_named_with_its_line(text: str) -> None:
    wrong = text.replace("[[levels]]", "[[levels.colours]]\nname = 'x'\n\n[[levels]]", 2)
    line = line_of(wrong, "[[levels.colours]]", after="[[levels]]")
    wrong = wrong.replace("[[levels.colours]]\nname = 'x'\n\n", "", 1)

    found = faults(wrong)

    assert f"egen.toml:{line - 3}: Okänd nyckel ”colours”." in found


def test_a_missing_key_is_named_at_the_head_of_its_part(text: str) -> None:
    line = line_of(text, "[[levels]]")
    wrong = text.replace('name_plural = "Visioner"\n', "", 1)

    found = faults(wrong)

    assert found == [f"egen.toml:{line}: Nyckeln ”name_plural” saknas."]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('version = "1"', "version = 1", "”version” ska vara en text."),
        ("year = 2017", 'year = "2017"', "”year” ska vara ett heltal."),
        ("years = 3", "years = 0", "”years” ska vara minst 1."),
        ("years = 3", "years = 21", "”years” får vara högst 20."),
        ('parents = ["vision"]', 'parents = "vision"', "”parents” ska vara en lista."),
        ("required = false", 'required = "nej"', "”required” ska vara true eller false."),
        (
            'parents = ["vision"]',
            'parents = ["drömmen"]',
            "”parents” skrivs med a–z, siffror och understreck.",
        ),
        (
            'rows = ["O-040"]',
            'rows = ["40"]',
            "”rows”: skriv en rad i källförteckningen, som O-040.",
        ),
        (
            'adopted = "2017"',
            'adopted = "i våras"',
            "”adopted”: skriv en dag som 2026-11-22, en månad som 2026-11 eller ett år.",
        ),
        ('title = "Mål- och resultatstyrning"', 'title = ""', "”title” får inte vara tom."),
        ('body_kinds = ["council"]', "body_kinds = []", "”body_kinds” ska ha minst 1 i listan."),
        (
            'power = "propose_only"',
            'power = "tycka"',
            "”power” ska vara något av: decide, lead, perform eller propose_only.",
        ),
    ],
)
def test_a_value_of_the_wrong_form_is_named_on_its_line(
    text: str, right: str, wrong: str, said: str
) -> None:
    line = text[: text.index(right)].count("\n") + 1

    found = faults(text.replace(right, wrong, 1))

    assert found == [f"egen.toml:{line}: {said}"]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        (
            'parents = ["vision"]',
            'parents = ["dream"]',
            "Profilen har inte någon nivå ”dream”.",
        ),
        (
            'decided_by = "department"',
            'decided_by = "kungen"',
            "Profilen har inte något organ ”kungen”.",
        ),
        (
            'by = "unit"\nrows = ["O-055"]',
            'by = "ingen"\nrows = ["O-055"]',
            "Profilen har inte något organ eller någon roll ”ingen”.",
        ),
        (
            'setting = "monthly_follow_ups"',
            'setting = "borta"',
            "Profilen har inte någon inställning ”borta”.",
        ),
        ('rows = ["O-040"]', 'rows = ["O-940"]', "Källraden ”O-940” finns inte."),
        ("{kommun} ska vara", "{ort} ska vara", "”{ort}” går inte att fylla i."),
        ("{kommun} ska vara", "{kommun ska vara", "går inte att fylla i."),
        (
            '"settings.assessable_share"',
            '"settings.borta"',
            "Antagandet pekar på ”settings.borta”, som inte finns i profilen.",
        ),
    ],
)
def test_a_reference_to_nothing_is_named_on_its_line(
    text: str, right: str, wrong: str, said: str
) -> None:
    line = text[: text.index(right)].count("\n") + 1

    found = faults(text.replace(right, wrong, 1))

    assert len(found) == 1
    assert found[0].startswith(f"egen.toml:{line}: ")
    assert found[0].endswith(said)


def test_a_level_may_not_name_a_kind_of_body_the_profile_lacks(text: str) -> None:
    start = text.index('[[bodies]]\nkey = "area"')
    without = text[:start] + text[text.index("[[bodies]]", start + 1) :]

    found = faults(without)

    assert any("Profilen har inte något organ av slaget ”area”." in fault for fault in found)


def test_a_key_used_twice_in_a_list_is_named_where_it_comes_back(text: str) -> None:
    line = text[: text.index('[[levels]]\nkey = "unit_goal"')].count("\n") + 2
    wrong = text.replace('[[levels]]\nkey = "unit_goal"', '[[levels]]\nkey = "vision"')

    found = faults(wrong)

    assert f"egen.toml:{line}: Nyckeln ”vision” finns två gånger." in found


def test_the_first_level_is_the_vision(text: str) -> None:
    line = line_of(text, "holds", after="[[levels]]")

    found = faults(text.replace('holds = "vision"', 'holds = "goal"', 1))

    assert found == [f"egen.toml:{line}: Den första nivån ska vara visionen."]


def test_a_level_hangs_only_from_a_level_above_it(text: str) -> None:
    line = text[: text.index('parents = ["vision"]')].count("\n") + 1

    found = faults(text.replace('parents = ["vision"]', 'parents = ["unit_goal"]', 1))

    assert found == [f"egen.toml:{line}: Nivån ”unit_goal” står inte ovanför ”council_goal”."]


def test_a_level_without_anything_above_it_is_loose(text: str) -> None:
    found = faults(text.replace('parents = ["vision"]\n', "", 1))

    assert len(found) == 1
    assert found[0].endswith("Nivån ”council_goal” hänger inte ihop med någon nivå ovanför.")


def test_a_word_that_pages_need_may_not_be_missing(text: str) -> None:
    start = text.index('[[words]]\nkey = "indicator"')
    without = text[:start] + text[text.index("[[words]]", start + 1) :]

    found = faults(without)

    assert found == ["egen.toml:1: Ordet ”indicator” saknas."]


def test_every_fault_is_told_at_once_in_the_order_of_the_file(text: str) -> None:
    wrong = text.replace('version = "1"', "version = 1", 1).replace("year = 2017", "year = true", 1)

    found = faults(wrong)

    assert [fault.split(": ")[1] for fault in found] == [
        "”version” ska vara en text.",
        "”year” ska vara ett heltal.",
    ]


@pytest.mark.parametrize(
    ("wrong", "line", "said"),
    [
        ('name = "a"\nname = "b"\n', 2, "Nyckeln finns redan i samma del."),
        ('name = "a\ntitle = "b"\n', 1, "En text får inte brytas över raden."),
        ("name =\n", 1, "Raden, eller någon rad strax före, går inte att tyda."),
        ("name = a\n", 1, "Raden, eller någon rad strax före, går inte att tyda."),
        ("name\n", 1, "Det saknas ett likhetstecken efter nyckeln."),
        ('levels = ["a"\n', 1, "En lista här eller strax före är inte avslutad med ]."),
        ('levels = ["a",\n', 1, "Filen tar slut mitt i ett värde."),
        ("a = {b = 1, b = 2}", 1, "Nyckeln finns redan i samma del."),
        ('a = "b" c\n', 1, "Raden fortsätter efter värdet."),
        ("[source]\n[source]\n", 2, "Delen finns redan tidigare i filen."),
        ("[source\n", 1, "Rubriken är inte avslutad med ]."),
        ('a = "\\q"\n', 1, "Ett omvänt snedstreck i en text ska skrivas dubbelt."),
        ("= 1\n", 1, "Raden går inte att tyda."),
    ],
)
def test_what_is_not_toml_is_named_with_its_line(wrong: str, line: int, said: str) -> None:
    found = faults(wrong)

    assert len(found) == 1
    assert found[0].startswith(f"egen.toml:{line}: {said}")


def test_a_message_nobody_foresaw_still_gets_a_sentence_and_a_line() -> None:
    sentence = toml_sentence("Something new (at end of document)")

    assert sentence == "Filen följer inte TOML:s regler här."
    assert toml_line("Something new (at end of document)", "a\nb\n") == 2
    assert toml_line("Something new", "") == 1
    assert schema_sentence("new_kind", "key", {}) == "”key” ska vara ett värde av rätt slag."


def test_a_part_that_should_be_a_part_is_named() -> None:
    found = faults('source = "boken"\n' + library.text_of("umea").split("[source]")[0])

    assert "egen.toml:1: ”source” ska vara en egen del." in found
