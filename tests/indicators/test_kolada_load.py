"""Figures of one's own from Kolada: all or none, none twice, and what is wrong row by row."""

import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.exchange.kolada import Gender, Kpi, Value
from rodtrad.indicators.enums import Seam
from rodtrad.indicators.models import (
    Indicator,
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
)
from rodtrad.indicators.services import (
    Continuation,
    close_series,
    lock_period,
    redefine_indicator,
    wording_of,
)
from rodtrad.indicators.services.kolada import BrokenRows, Wanted, load_values
from rodtrad.indicators.services.kolada_wording import wording_for
from tests.indicators.kolada_files import HEAD, SHARE, kolada

COLLECTED = Path(__file__).resolve().parents[3] / "shared" / "data" / "kolada"


def kept() -> list[tuple[str, str, Decimal | None, int]]:
    rows = Observation.objects.filter(series__indicator__key__startswith="kolada-")
    return [
        (row.period.key, row.group, row.value, row.version)
        for row in rows.order_by("period__key", "group")
    ]


def acts() -> list[str]:
    return list(Act.objects.order_by("pk").values_list("action", flat=True))


def faults_of(*arguments: object) -> list[str]:
    err = StringIO()
    with pytest.raises(SystemExit):
        call_command("kolada", "load", *map(str, arguments), stderr=err)
    return err.getvalue().splitlines()


def test_one_municipalitys_values_become_figures_with_their_source(town, written):
    said = kolada("load", written(SHARE), "--municipality", "Österåker")

    rows = Observation.objects.filter(series__indicator__key="kolada-n15428")
    assert kept() == [
        ("2018", "total", Decimal("88.1"), 1),
        ("2018", "women", Decimal("90.25"), 1),
    ]
    assert {(row.source, row.is_invented, row.status) for row in rows} == {
        ("Källa: Kolada", False, "final")
    }
    assert said == (
        "Österåker är inläst, nya siffror: 2, ändrade: 0, fanns redan: 0, nya indikatorer: 1."
    )


def test_the_indicator_is_defined_by_what_comes_along(town, written):
    kolada("load", written(SHARE), "--municipality", "0117", "--direction", "N15428=higher")

    definition = IndicatorDefinition.objects.get(indicator__key="kolada-n15428")
    title = "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)"
    assert (definition.name, definition.unit_of_measure) == (title, "procent")
    assert (definition.direction, definition.frequency) == ("higher", "year")
    assert definition.source == "Kolada, https://api.kolada.se/v3/kpi/N15428"
    assert definition.method.startswith("Antal elever i årskurs 9 som är behöriga")
    assert list(definition.groups) == ["total", "women", "men"]
    assert definition.decimals == 2


def test_a_direction_that_is_not_told_is_none(town, written):
    kolada("load", written(SHARE), "--municipality", "0117")

    assert IndicatorDefinition.objects.get(indicator__key="kolada-n15428").direction == "neither"


def test_a_figure_is_described_by_the_file_given_with_it(town, written):
    described = {
        "id": "N99999",
        "title": "Bänkar i parken, antal/inv",
        "description": "Räknas i maj.",
        "operating_area": "Parker",
        "perspective": "Volymer",
        "municipality_type": "K",
        "auspice": None,
        "is_divided_by_gender": False,
        "has_ou_data": False,
    }
    kpis = written(json.dumps([described]), "kpi.json")
    values = written(HEAD + "N99999,0117,2020,T,7\n")

    kolada("load", values, kpis, "--municipality", "0117", "--public")

    definition = IndicatorDefinition.objects.get(indicator__key="kolada-n99999")
    assert definition.name == "Bänkar i parken, antal/inv"
    assert (definition.measure_kind, definition.unit_of_measure) == ("output", "antal/invånare")
    assert (definition.method, definition.decimals, definition.breakdowns) == (
        "Räknas i maj.",
        0,
        [],
    )
    assert Series.objects.get(indicator=definition.indicator).is_public


def test_loading_again_keeps_nothing_twice_and_logs_nothing(town, written):
    path = written(SHARE)
    kolada("load", path, "--municipality", "0117")
    before, logged = kept(), len(acts())

    said = kolada("load", path, "--municipality", "0117")

    assert (kept(), len(acts())) == (before, logged)
    assert "nya siffror: 0, ändrade: 0, fanns redan: 2, nya indikatorer: 0" in said


def test_a_later_correction_is_a_revision_with_its_reason(town, written):
    kolada("load", written(SHARE), "--municipality", "0117")

    kolada("load", written(SHARE.replace("88.1", "88.4")), "--municipality", "0117")

    row = Observation.objects.get(series__indicator__key="kolada-n15428", group="total")
    assert (row.value, row.version, row.change_reason) == (
        Decimal("88.4"),
        2,
        "Ny uppgift ur Kolada",
    )
    assert acts()[-1] == "observations.loaded"


def test_a_dry_run_tells_what_would_be_and_keeps_nothing(town, written):
    logged = len(acts())

    said = kolada("load", written(SHARE), "--municipality", "0117", "--dry-run")

    assert said.startswith("Österåker kan läsas in (inget är sparat), nya siffror: 2")
    assert (kept(), len(acts())) == ([], logged)
    assert not ReportingPeriod.objects.filter(key="2018").exists()


def test_a_locked_year_is_left_alone_and_told_by_row(town, written):
    kolada("load", written(SHARE), "--municipality", "0117")
    lock_period(ReportingPeriod.objects.get(key="2018"), reason="Redovisad", by=None)

    again = kolada("load", written(SHARE), "--municipality", "0117", "--json")
    faults = faults_of(written(SHARE.replace("88.1", "9")), "--municipality", "0117")

    assert json.loads(again)["unchanged"] == 2
    assert faults == [
        "v.csv, rad 2: 2018 är låst. Be controllern öppna perioden om siffran måste rättas.",
        "Inget är inläst.",
    ]


def test_one_wrong_row_keeps_all_the_others_out(town, written):
    path = written(SHARE + "N99999,0117,2018,T,5\nN15428,0117,2018,T,7\n")

    faults = faults_of(path, "--municipality", "0117")

    assert faults == [
        "v.csv, rad 6: Samma nyckeltal, år och kön har ett annat värde i v.csv, rad 2.",
        "v.csv, rad 5: Nyckeltalet N99999 är okänt. Ge också filen med beskrivningar, kpi.json.",
        "Inget är inläst.",
    ]
    assert kept() == []
    assert not Indicator.objects.filter(key__startswith="kolada-").exists()


def test_faults_are_also_plain_values(town, written):
    out = StringIO()
    path = written(HEAD + "N99999,0117,2018,T,5\n")

    with pytest.raises(SystemExit):
        call_command("kolada", "load", path, "--municipality", "0117", "--json", stdout=out)

    assert len(json.loads(out.getvalue())["faults"]) == 1


def test_many_faults_are_counted_after_the_first_twenty(town, written):
    faults = faults_of(written(HEAD + "N15428,0117,x,T,5\n" * 30), "--municipality", "0117")

    assert (len(faults), faults[20]) == (22, "… och 10 till.")


def test_a_value_that_is_missing_is_kept_as_missing_with_its_reason(town, written):
    answer = {
        "kpi": "N15428",
        "municipality": "0117",
        "period": 2018,
        "values": [{"gender": "T", "status": "Missing", "value": None}],
    }

    kolada("load", written(json.dumps([answer]), "svar.json"), "--municipality", "0117")

    row = Observation.objects.get(series__indicator__key="kolada-n15428")
    assert (row.status, row.value) == ("missing", None)
    assert row.reason == "Kolada har inget värde för året (Missing)"


def test_a_value_taken_away_by_kolada_is_taken_away_here(town, written):
    head = "kpi,municipality,year,gender,value,isdeleted\n"
    gone = head + "N15428,0117,2018,T,,true\nN15428,0117,2018,K,,true\n"
    kolada("load", written(HEAD + "N15428,0117,2018,T,88\n"), "--municipality", "0117")

    kolada("load", written(gone), "--municipality", "0117")

    row = Observation.objects.get(series__indicator__key="kolada-n15428")
    assert (row.value, row.version, row.reason) == (None, 2, "Värdet är borttaget ur Kolada")


def test_processed_values_never_name_kolada_as_their_source(town, written):
    kolada("load", written(SHARE), "--municipality", "0117", "--processed")

    sources = Observation.objects.filter(series__indicator__key="kolada-n15428").values_list(
        "source", flat=True
    )
    assert set(sources) == {"Egen bearbetning av data från Kolada"}


def test_a_value_of_more_decimals_than_are_stored_is_counted(town, written):
    path = written(HEAD + "N15428,0117,2018,T,88.12345678\n")

    first = kolada("load", path, "--municipality", "0117")
    again = kolada("load", path, "--municipality", "0117", "--json")

    assert first.endswith("avrundade till sex decimaler: 1.")
    assert json.loads(again)["unchanged"] == 1
    assert kept() == [("2018", "total", Decimal("88.123457"), 1)]


def test_a_value_before_its_final_publication_is_preliminary(town):
    kpi = Kpi("N1", "x, antal", "", "", "", "K", "", False, False, date(2027, 1, 21), None, "2025")
    values = [Value("N1", "0117", year, Gender.TOTAL, Decimal(1)) for year in (2024, 2025)]

    load_values(values, Wanted(town.municipality, {"N1": kpi}), by=None)

    rows = Observation.objects.filter(series__indicator__key="kolada-n1").order_by("period__key")
    assert [row.status for row in rows] == ["final", "preliminary"]


def test_only_the_years_asked_for_are_loaded_for_the_unit_asked_for(town, written):
    path = written(HEAD + "N15428,0117,2017,T,1\nN15428,0117,2018,T,2\n")

    kolada("load", path, "--municipality", "0117", "--from", 2018, "--unit", town.lake_school.key)

    assert kept() == [("2018", "total", Decimal(2), 1)]
    assert Series.objects.get(indicator__key="kolada-n15428").unit == town.lake_school


def test_values_without_a_year_are_loaded_for_the_year_told(town, written):
    path = written("kpi,municipality,gender,value\nN15428,0117,T,90\n")

    kolada("load", path, "--municipality", "0117", "--year", 2025)

    assert kept() == [("2025", "total", Decimal(90), 1)]


def test_somebody_without_the_right_loads_nothing(town, written):
    kpi = Kpi("N1", "x, antal", "", "", "", "K", "", False, False, None, None, "")
    value = Value("N1", "0117", 2025, Gender.TOTAL, Decimal(1))

    with pytest.raises(Refused):
        load_values([value], Wanted(town.municipality, {"N1": kpi}), by=town.amina)

    assert kept() == []


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("N15428,0117,2018,M,5", "Siffran delas inte upp på den gruppen."),
        ("N15428,0117,2018,T,101", "Värdet kan inte vara högre än 100 procent."),
        ("N15428,0117,2018,T,1000000000000", "Talet är för stort."),
        (f"N15428,0117,2018,T,1{'0' * 40}", "Talet är för stort."),
        ("N15428,0117,2017,T,5", "Enheten lämnade inte siffror för den perioden."),
    ],
)
def test_a_row_that_the_definition_does_not_allow_is_told(town, written, row, sentence):
    kolada("load", written(HEAD + "N15428,0117,2018,T,88\n"), "--municipality", "0117")
    definition = IndicatorDefinition.objects.get(indicator__key="kolada-n15428")
    definition.breakdowns, definition.upper_bound = [], Decimal(100)
    definition.save()

    faults = faults_of(written(f"{HEAD}{row}\n"), "--municipality", "0117")

    assert faults[0] == f"v.csv, rad 2: {sentence}"


def test_an_indicator_that_is_no_longer_yearly_takes_no_yearly_value(town, written):
    kolada("load", written(HEAD + "N15428,0117,2018,T,88\n"), "--municipality", "0117")
    definition = IndicatorDefinition.objects.get(indicator__key="kolada-n15428")
    monthly = wording_of(definition).with_changes(frequency="month")
    redefine_indicator(
        definition.indicator,
        monthly,
        valid_from=date(2020, 1, 1),
        reason="Ny takt",
        continuation=Continuation(Seam.BREAK),
        by=None,
    )

    faults = faults_of(written(HEAD + "N15428,0117,2021,T,88\n"), "--municipality", "0117")

    assert faults[0] == "v.csv, rad 2: Indikatorn lämnas inte längre varje år."


def test_a_closed_series_takes_no_later_value(town, written):
    kolada("load", written(HEAD + "N15428,0117,2018,T,88\n"), "--municipality", "0117")
    series = Series.objects.get(indicator__key="kolada-n15428")
    close_series(series, last_day_before=date(2020, 1, 1), by=None)

    faults = faults_of(written(HEAD + "N15428,0117,2021,T,88\n"), "--municipality", "0117")

    assert faults[0] == "v.csv, rad 2: Enheten lämnade inte siffror för den perioden."


def test_a_title_too_long_for_a_name_is_cut_at_a_word():
    title = "Nöjda " * 30 + ", andel (%)"
    kpi = Kpi("N1", title, "a\\nb\\n", "", "", "K", "", True, False, None, None, "")

    wording = wording_for(kpi, [])

    assert wording.name == ("Nöjda " * 19).strip() + "…"
    assert (wording.description, wording.method, wording.decimals) == (title, "a\nb", 1)


def test_a_fault_is_an_error_with_a_sentence_of_its_own():
    assert BrokenRows(["a", "b"]).sentence == "Inget är inläst. Fel: 2."


@pytest.mark.skipif(
    not COLLECTED.is_dir(), reason="the collection of real files does not lie beside the checkout"
)
def test_a_real_municipalitys_real_figures_are_loaded_and_loaded_again(town):
    files = [COLLECTED / name for name in ("values_real.csv", "kpi.json")]

    first = json.loads(kolada("load", *files, "--municipality", "Österåker", "--json"))
    again = json.loads(kolada("load", *files, "--municipality", "Österåker", "--json"))

    assert (first["changed"], first["unchanged"]) == (0, 0)
    assert first["new"] == len(kept()) > 100
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, first["new"])
