"""Kolada's files: read whole, or refused with file, line and reason."""

import json
from datetime import date
from decimal import Decimal

import pytest

from rodtrad.exchange.broken import BrokenFile
from rodtrad.exchange.kolada import (
    Gender,
    Group,
    Kpi,
    Municipality,
    Value,
    read_groups,
    read_kpis,
    read_municipalities,
    read_values,
)

KPI = {
    "id": "N00945",
    "title": "Skattesats totalt, kommun, (%)",
    "description": "Källa: SCB.",
    "is_divided_by_gender": False,
    "municipality_type": "K",
    "auspice": None,
    "operating_area": "Kommunen, övergripande",
    "perspective": None,
    "prel_publication_date": None,
    "publication_date": "2026-08-28",
    "publ_period": "2025",
    "has_ou_data": 0,
}
HEAD = "kpi,municipality,year,gender,value"


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file and gives its path."""

    def write(content, name="fil.json"):
        path = tmp_path / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        elif isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        else:
            rows = {"count": len(content), "values": content}
            path.write_text(json.dumps(rows, ensure_ascii=False, indent=0), encoding="utf-8")
        return path

    return write


def test_figures_are_read_with_what_is_unknown_left_empty(written):
    assert read_kpis(written([KPI])) == (
        Kpi(
            id="N00945",
            title="Skattesats totalt, kommun, (%)",
            description="Källa: SCB.",
            operating_area="Kommunen, övergripande",
            perspective="",
            municipality_type="K",
            auspice="",
            is_divided_by_gender=False,
            has_ou_data=False,
            published_on=date(2026, 8, 28),
            preliminary_on=None,
            period="2025",
        ),
    )


def test_municipalities_and_groups_are_read(written):
    places = written([{"id": "0880", "title": "Kalmar", "type": "K"}])
    members = [{"member_id": "0880", "member_title": "Kalmar"}, {"member_id": "0780"}]
    groups = written([{"id": "G1", "title": "Liknande", "members": members}], "grupper.json")

    assert read_municipalities(places) == (Municipality("0880", "Kalmar", "K"),)
    assert read_groups(groups) == (Group("G1", "Liknande", ("0880", "0780")),)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": None}, "Post 1 saknar texten ”title”."),
        ({"publ_period": 2025}, "Post 1 saknar texten ”publ_period”."),
        ({"has_ou_data": "ja"}, "Post 1 har varken sant eller falskt i ”has_ou_data”."),
        (
            {"publication_date": "2026-02-30"},
            "Post 1 har ett datum som inte finns i ”publication_date”, ”2026-02-30”.",
        ),
    ],
)
def test_a_broken_figure_is_named_with_its_line(written, fields, sentence):
    with pytest.raises(BrokenFile) as broken:
        read_kpis(written([KPI | fields]))

    assert str(broken.value) == f"fil.json, rad 5: {sentence}"


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ('{"count": 1,\n"values": [,]}', 2, "Inte giltig JSON: Expecting value."),
        ("7", 1, "Filen saknar listan ”values”."),
        ('{"values": {}}', 1, "Filen saknar listan ”values”."),
        (
            '{"count": 2, "values": []}',
            1,
            "Filen är ofullständig: 0 poster, men ”count” säger 2.",
        ),
        ([7], None, "Post 1 är inget objekt."),
        ([{"title": "Kalmar"}], None, "Post 1 saknar texten ”id”."),
        (b'{"count": 0,\n"x": "\xe5"}', 2, "Filen är inte skriven i UTF-8."),
    ],
)
def test_a_broken_file_is_refused_with_its_line(written, content, line, sentence):
    with pytest.raises(BrokenFile) as broken:
        read_municipalities(written(content))

    assert (broken.value.line, broken.value.sentence) == (line, sentence)


@pytest.mark.parametrize("members", [None, ["0880"]])
def test_a_group_without_a_list_of_members_is_refused(written, members):
    with pytest.raises(BrokenFile, match="saknar listan ”members”"):
        read_groups(written([{"id": "G1", "title": "x", "members": members}]))


def test_a_file_that_is_not_there_is_told_so(tmp_path):
    with pytest.raises(BrokenFile, match="Filen går inte att öppna"):
        read_kpis(tmp_path / "borta.json")


def test_values_are_read_exactly_and_in_the_files_order(written):
    path = written(f"\ufeff{HEAD}\nN1,0880,2024,K,31.32959689\nN1,G33,2024,T,\n", "v.csv")

    first, second = read_values(path)

    assert first == Value("N1", "0880", 2024, Gender.WOMEN, Decimal("31.32959689"))
    assert (second.value, second.is_group, first.is_group) == (None, True, False)


def test_only_raw_values_name_kolada_as_their_source(written):
    path = written(f"{HEAD}\nN1,0880,2024,T,1\n", "v.csv")

    assert next(read_values(path)).source_text == "Källa: Kolada"
    derived = next(read_values(path, is_raw=False)).source_text
    assert derived == "Egen bearbetning av data från Kolada"


def test_deleted_values_are_marked_and_hold_nothing(written):
    path = written(
        "kpi,municipality_id,year,gender,value,status,isdeleted\n"
        "N1,0880,2024,T,5,Privacy,true\nN1,0880,2023,T,4,,false\n",
        "v.csv",
    )

    found = [(v.value, v.is_deleted, v.status) for v in read_values(path)]

    assert found == [(None, True, "Privacy"), (Decimal(4), False, "")]


def test_rows_without_a_figure_are_passed_over(written):
    path = written(f"{HEAD}\n,0880,2024,T,1\nN1,0880,2024,T,2\n", "v.csv")

    assert [value.value for value in read_values(path)] == [Decimal(2)]


def test_values_sort_all_then_women_then_men():
    values = [Value("N1", "0880", 2024, Gender(letter), None) for letter in "MTK"]

    assert [v.gender for v in sorted(values, key=lambda v: v.order)] == list("TKM")


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        ("kpi,municipality,year,gender\n", 1, "Kolumnen ”value” saknas."),
        ("", 1, "Kolumnen ”kpi” saknas, och filens namn nämner inte ett nyckeltal."),
        (f"{HEAD}\nN1,0880,2024,T,1\nN1,0880,2024,X,1\n", 3, "Raden har ett okänt kön, ”X”."),
        (f"{HEAD}\nN1,0880,24,T,1\n", 2, "Raden har ett år som inte finns, ”24”."),
        (f"{HEAD}\nN1,0880,år,T,1\n", 2, "Raden har ett år som inte finns, ”år”."),
        (f"{HEAD}\nN1,0880,2024,T,1 000\n", 2, "Raden har ett värde som inte är ett tal, ”1 000”."),
        (f"{HEAD}\nN1,0880,2024,T,NaN\n", 2, "Raden har ett värde som inte är ett tal, ”NaN”."),
        (f"{HEAD}\nN1,0880,2024,T\n", 2, "Raden har inte lika många kolumner som rubriken."),
        (f"{HEAD}\nN1,0880,2024,T,1,2\n", 2, "Raden har inte lika många kolumner som rubriken."),
    ],
)
def test_a_broken_row_is_refused_with_its_line(written, content, line, sentence):
    with pytest.raises(BrokenFile) as broken:
        list(read_values(written(content, "v.csv")))

    assert (broken.value.line, broken.value.sentence) == (line, sentence)


def test_a_quote_that_never_ends_is_refused(written):
    with pytest.raises(BrokenFile, match="Inte giltig CSV"):
        list(read_values(written(f'{HEAD}\nN1,"0880,2024,T,1\n', "v.csv")))
