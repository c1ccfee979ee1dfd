"""`rodtrad kolada` says what a file is, and in a sentence what cannot be loaded."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from rodtrad.indicators.management.commands.kolada import Progress
from tests.indicators.kolada_files import HEAD, SHARE, kolada


@pytest.mark.parametrize(
    ("content", "more", "sentence"),
    [
        (SHARE, ["--municipality", "Ingenstans"], "Ingen kommun eller region heter ”Ingenstans”."),
        (SHARE, ["--municipality", "0114"], "Filerna har inga värden för Upplands Väsby (0114)."),
        (
            SHARE,
            ["--municipality", "0117", "--unit", "borta"],
            "Det finns ingen enhet med nyckeln ”borta”.",
        ),
        (
            SHARE,
            ["--municipality", "0117", "--direction", "N15428"],
            "”N15428” ska skrivas som N00945=lower (higher, lower, neither).",
        ),
        (
            "kpi,municipality,gender,value\nN15428,0117,T,90\n",
            ["--municipality", "0117"],
            "v.csv säger inget år. Skriv det, som --year 2025.",
        ),
        (
            "municip_code,year,pop\n0117,2018,4\n",
            ["--municipality", "0117"],
            "v.csv är en bred tabell med en kolumn för varje mått och har inga värden att läsa in.",
        ),
    ],
)
def test_what_cannot_be_loaded_is_told_in_a_sentence(town, written, content, more, sentence):
    with pytest.raises(CommandError) as refused:
        kolada("load", written(content), *more)

    assert str(refused.value) == sentence


def test_without_an_organisation_there_is_nobody_to_load_for(db, written):
    with pytest.raises(CommandError, match=r"Det finns ingen kommun i databasen ännu\."):
        kolada("load", written(SHARE), "--municipality", "0117")


def test_progress_is_told_after_two_seconds(monkeypatch):
    stream, clock = StringIO(), iter([0.0, 1.0, 2.5, 2.5, 3.0])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    told = Progress(stream)

    told(0, 2, "filer")
    told(1, 9)
    told(2, 9)

    assert stream.getvalue() == "1 av 9 nyckeltal …"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            SHARE,
            "v.csv: värden, 3 stycken, år 2018–2018, kommuner och regioner: 2, "
            "1 nyckeltal (N15428).",
        ),
        (
            HEAD + ",0117,2018,T,1\n",
            "v.csv: värden, 0 stycken, kommuner och regioner: 0, inga nyckeltal, "
            "rader utan nyckeltalets id, som förbigås: 1.",
        ),
        (
            "municip_code,year,pop,old\n0117,2018,4,5\n",
            "v.csv: en bred tabell med en kolumn för varje mått, 2 stycken, år 2018–2018, "
            "kommuner och regioner: 1, kolumnerna pop, old.",
        ),
    ],
)
def test_a_file_tells_what_it_is(written, content, said):
    assert kolada("read", written(content)).startswith(said)


def test_what_a_file_is_is_also_plain_values(written):
    answer = json.loads(kolada("read", written(SHARE), "--json"))

    assert (answer["shape"], answer["count"], answer["genders"]) == (
        "values",
        3,
        {"T": 2, "K": 1},
    )


def test_a_file_that_is_none_is_told_so(written):
    err = StringIO()

    with pytest.raises(SystemExit):
        call_command("kolada", "read", written("namn\nBo\n"), stderr=err)

    assert err.getvalue() == "v.csv, rad 1: Rubriken ”namn” är ingen som Kolada har.\n"
