"""Every shape of file that Kolada's figures come in, told apart by what it holds."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from rodtrad.exchange import kolada
from rodtrad.exchange.broken import BrokenFile
from rodtrad.exchange.kolada import Cell, Chosen, Gender, Group, Municipality, Place, Shape, Value
from rodtrad.exchange.kolada.known import UnknownMunicipality, kpis, municipalities, municipality

# The collection lies beside a checkout where there is one; it is no part of the product.
COLLECTED = Path(__file__).resolve().parents[3] / "shared" / "data" / "kolada"
EXPECTED = {
    "homeservice_panel_2014_2017.csv": Shape.PANEL,
    "kkik_ordinarie_matt_2013.json": Shape.CHOSEN,
    "kpi.json": Shape.KPIS,
    "kpi_medborgarundersokning.json": Shape.CHOSEN,
    "municipality.json": Shape.MUNICIPALITIES,
    "municipality_county.csv": Shape.PLACES,
    "municipality_groups.json": Shape.GROUPS,
    "population_N01951_1998_2019.csv": Shape.VALUES,
    "scb_municipality_panel.csv": Shape.PANEL,
    "values_290_cross_section.csv": Shape.UNDATED,
    "values_real.csv": Shape.VALUES,
    "values_rkolada_vignette.csv": Shape.VALUES,
}
COUNTED = {
    "kkik_ordinarie_matt_2013.json": 41,
    "kpi.json": 6_099,
    "kpi_medborgarundersokning.json": 231,
    "municipality.json": 312,
    "municipality_county.csv": 290,
    "municipality_groups.json": 3_630,
    "population_N01951_1998_2019.csv": 6_376,
    "values_290_cross_section.csv": 580,
    "values_real.csv": 10_253,
    "values_rkolada_vignette.csv": 303,
}
needs_the_collection = pytest.mark.skipif(
    not COLLECTED.is_dir(), reason="the collection of real files does not lie beside the checkout"
)


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a file and gives its path."""

    def write(name, content):
        path = tmp_path / name
        whole = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(whole, encoding="utf-8")
        return path

    return write


@needs_the_collection
@pytest.mark.parametrize("name", EXPECTED)
def test_a_collected_file_is_read_whole(name):
    content = kolada.read(COLLECTED / name)

    assert content.shape is EXPECTED[name]
    assert content.count == COUNTED.get(name, content.count) > 0


@needs_the_collection
def test_no_collected_file_is_left_out_but_its_own_description():
    found = {path.name for path in COLLECTED.iterdir()}

    assert found == {*EXPECTED, "README.md"}


@needs_the_collection
def test_the_collections_own_description_is_no_figures():
    with pytest.raises(BrokenFile, match=r"README.md, rad 1: Rubriken ”# Real Kolada"):
        kolada.read(COLLECTED / "README.md")


@needs_the_collection
def test_rows_whose_figure_has_no_id_any_more_are_counted():
    assert kolada.read(COLLECTED / "values_real.csv").passed_over == 3_642


@needs_the_collection
def test_the_population_of_all_municipalities_is_the_official_one():
    values = kolada.read(COLLECTED / "population_N01951_1998_2019.csv").values

    assert sum(value.value for value in values if value.year == 2019) == 10_327_589


def test_figures_with_descriptions_are_recognised(written):
    known = {"id": "N00945", "title": "Skattesats (%)", "description": "", "operating_area": "x"}
    rest = {"municipality_type": "K", "is_divided_by_gender": True, "has_ou_data": False}

    content = kolada.read(written("a.json", {"count": 1, "values": [known | rest]}))

    assert (content.shape, content.count) == (Shape.KPIS, 1)
    assert content.shape.words == "nyckeltal med beskrivningar"


def test_selections_of_figures_are_recognised_with_titles_or_without(written):
    newer = [{"id": "N00528", "title": "Antal svar", "publication_date": "2026-12-15"}]
    older = [{"id": "N00914", "title_2026": None, "present_in_2026_list": False}]

    assert kolada.read(written("a.json", newer)).chosen == (Chosen("N00528", "Antal svar"),)
    assert kolada.read(written("b.json", older)).chosen == (Chosen("N00914", ""),)
    assert kolada.read(written("c.json", [{"id": "N1"}])).chosen == (Chosen("N1", ""),)


def test_municipalities_groups_and_counties_are_recognised(written):
    places = [{"id": "0880", "title": "Kalmar", "type": "K"}]
    groups = [{"id": "G1", "title": "Liknande", "members": [{"member_id": "0880"}]}]
    counties = (
        "municipality_code,municipality_name,municipality_name_short,county_code,county_name\n"
        "0880,Kalmar kommun,Kalmar,08,Kalmar län\n"
    )

    assert kolada.read(written("a.json", places)).municipalities == (
        Municipality("0880", "Kalmar", "K"),
    )
    assert kolada.read(written("b.json", groups)).groups == (Group("G1", "Liknande", ("0880",)),)
    assert kolada.read(written("c.csv", counties)).places == (
        Place("0880", "Kalmar", "08", "Kalmar län"),
    )


def test_a_table_of_one_figure_has_its_id_in_the_files_name(written):
    path = written("population_N01951_1998.csv", "municipality,year,value\n0114,1998,36789.0\n")

    content = kolada.read(path)

    assert content.values == (Value("N01951", "0114", 1998, Gender.TOTAL, Decimal("36789.0")),)
    assert content.values[0].origin == "population_N01951_1998.csv, rad 2"


@pytest.mark.parametrize("name", ["folk.csv", "N01951_N00900.csv"])
def test_a_table_that_does_not_name_one_figure_is_refused(written, name):
    with pytest.raises(BrokenFile, match="filens namn nämner inte ett nyckeltal"):
        kolada.read(written(name, "municipality,year,value\n0114,1998,1\n"))


def test_values_without_a_year_become_values_when_the_year_is_told(written):
    path = written("v.csv", "kpi,municipality,gender,value,note\nN00900,0114,T,31.75,senaste\n")

    content = kolada.read(path)

    assert content.shape is Shape.UNDATED
    assert content.undated[0].in_year(2026) == Value(
        "N00900", "0114", 2026, Gender.TOTAL, Decimal("31.75")
    )


def test_a_wide_table_becomes_a_row_for_each_measure(written):
    path = written(
        "p.csv",
        "municip_code,municip_name,county_code,year,pop,coalition\n0114,Väsby,1,2002,37,V\n",
    )

    assert kolada.read(path).panel == (
        Cell("pop", "0114", 2002, Decimal(37), "37"),
        Cell("coalition", "0114", 2002, None, "V"),
    )


def test_an_answer_of_the_interface_is_read_whatever_order_the_sexes_come_in(written):
    several = [
        {"gender": "K", "count": 1, "status": "", "value": 80.25},
        {"gender": "T", "count": 1, "status": "Missing", "value": None},
        {"gender": "M", "count": 1, "status": "", "value": 5, "isdeleted": True},
    ]
    answer = {"kpi": "N1", "municipality": "0880", "period": 2024, "values": several}

    values = kolada.read(written("svar.json", {"count": 1, "values": [answer]})).values

    assert values == (
        Value("N1", "0880", 2024, Gender.WOMEN, Decimal("80.25")),
        Value("N1", "0880", 2024, Gender.TOTAL, None, status="Missing"),
        Value("N1", "0880", 2024, Gender.MEN, None, is_deleted=True),
    )
    assert values[0].origin == "svar.json, post 1"


@pytest.mark.parametrize(
    ("several", "sentence"),
    [
        (None, "Post 1 saknar listan ”values”."),
        ([7], "Post 1 saknar listan ”values”."),
        ([{"gender": "T", "value": "5"}], "Post 1 har ett värde som inte är ett tal, ”5”."),
        ([{"gender": "T", "value": True}], "Post 1 har ett värde som inte är ett tal, ”True”."),
        ([{"gender": "F", "value": 5}], "Post 1 har ett okänt kön, ”F”."),
    ],
)
def test_a_broken_answer_is_refused(written, several, sentence):
    answer = {"kpi": "N1", "municipality": "0880", "period": "2024", "values": several}

    with pytest.raises(BrokenFile) as broken:
        kolada.read(written("svar.json", [answer]))

    assert broken.value.sentence == sentence


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.json", [], "a.json, rad 1: Filen har inga poster som liknar Kolada."),
        ("a.json", [{"x": 1}], "a.json, rad 1: Filen har inga poster som liknar Kolada."),
        ("a.csv", "", "a.csv, rad 1: Filen är tom."),
        ("a.csv", "namn,ålder\nBo,7\n", "a.csv, rad 1: Rubriken ”namn, ålder” är ingen som"),
        ("a.csv", '"öppet', "a.csv, rad 1: Inte giltig CSV"),
        ("a.csv", "municipality_code,county_code\n", "a.csv, rad 1: Kolumnen ”county_name” saknas"),
    ],
)
def test_a_file_that_is_none_of_koladas_is_told_so(written, name, content, fault):
    with pytest.raises(BrokenFile) as broken:
        kolada.read(written(name, content))

    assert fault in str(broken.value)


def test_every_row_that_cannot_be_read_is_told_at_once(written):
    path = written("v.csv", "kpi,municipality,year,value\nN1,01,x,1\nN1,01,2024,5\nN1,01,2024,y\n")

    with pytest.raises(BrokenFile) as broken:
        kolada.read(path)

    assert broken.value.faults == (
        "v.csv, rad 2: Raden har ett år som inte finns, ”x”.",
        "v.csv, rad 4: Raden har ett värde som inte är ett tal, ”y”.",
    )


def test_faults_are_told_up_to_a_hundred(written):
    path = written("v.csv", "kpi,municipality,year,value\n" + "N1,01,x,1\n" * 300)

    with pytest.raises(BrokenFile) as broken:
        kolada.read(path)

    assert len(broken.value.faults) == 100


def test_all_municipalities_and_the_demonstrations_figures_come_along():
    assert len(municipalities()) == 312
    assert kpis()["N15428"].address == "https://api.kolada.se/v3/kpi/N15428"


@pytest.mark.parametrize("asked", ["0117", "Österåker", "österåkers kommun", " Österåker "])
def test_a_municipality_is_found_by_code_and_by_name(asked):
    assert municipality(asked).id == "0117"


def test_a_municipality_of_ones_own_file_is_found():
    assert municipality("Lindvik", [Municipality("9999", "Lindvik", "K")]).id == "9999"


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("Östråker", "Ingen kommun eller region heter ”Östråker”. Menar du Österåker"),
        ("zzzzzz", "Ingen kommun eller region heter ”zzzzzz”."),
    ],
)
def test_an_unknown_municipality_is_told_with_those_that_are_near(asked, sentence):
    with pytest.raises(UnknownMunicipality) as unknown:
        municipality(asked)

    assert str(unknown.value).startswith(sentence)


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Anställda 55+, kommun, andel (%)", "procent"),
        ("Skattesats totalt, kommun, (%) (-2023)", "procent"),
        ("Vinst, procent", "procent"),
        ("Kostnad utbetalt ekonomiskt bistånd, kr/inv", "kr/invånare"),
        ("Mediannettoinkomst, kr/inv 20+", "kr/invånare 20+"),
        ("Invånare totalt, antal (-2023)", "antal"),
        ("Nöjda, index för påståendet Mitt arbete känns meningsfullt", "index"),
        ("Demografisk försörjningskvot", "värde"),
    ],
)
def test_the_unit_is_read_from_the_end_of_the_title(title, unit):
    kpi = kolada.Kpi("N1", title, "", "", "", "K", "", False, False, None, None, "")

    assert kolada.unit_of(kpi) == unit
