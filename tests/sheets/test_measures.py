"""Definitions, series, targets and figures come in by sheets: what is new, changed and refused."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from rodtrad.indicators.enums import PeriodState, Seam
from rodtrad.indicators.models import (
    Indicator,
    IndicatorDefinition,
    Observation,
    ReportingPeriod,
    Series,
    Target,
)
from rodtrad.indicators.services import publish_series
from tests.goals.conftest import Thread
from tests.sheets.conftest import assert_told, hand_in, take_in

KEY = "hemtjanst-i-tid"
SOUTH = f"{KEY};home-care-south"
DEFINITION = "Nyckel;Namn;Ägare;Slag av mått;Mäts i;Riktning;Lämnas;Beskrivning;Gäller från"
CHANGED = f"{DEFINITION};Skäl till ändringen;Brott eller brygga;Bryggans period"
CHANGED += ";Siffran på det gamla sättet;Siffran på det nya sättet\n"
AS_IS = "Hemtjänst i tid;care-committee;resultatmått;procent;högre är bättre;varje månad"
NEW = f"{KEY};{AS_IS};Andel besök inom en kvart;2026-07-01;Ny föreskrift"
SERIES = "Indikator;Enhet;Från;Upphör;Ansvarig;Visas för alla\n"
TARGETS = "Indikator;Enhet;Från;Upphör;Värde;Tolerans;Utgångsläge\n"
FIGURES = "Indikator;Enhet;Period;Grupp;Värde;Läge;Skäl;Källa\n"


def newest() -> IndicatorDefinition:
    return IndicatorDefinition.objects.latest("valid")


def test_a_new_indicator_with_groups_is_defined(thread: Thread) -> None:
    head = f"{DEFINITION};Grupper;Decimaler;Är en andel\n".replace("Beskrivning", "Metod")
    row = "trygga-barn;Trygga barn;school-committee;resultatmått;procent;högre är bättre"
    text = f"{head}{row};varje år;Enkät;2026-01-01;women=Flickor; men=Pojkar;0;ja\n"

    take_in("indikatorer", text.replace("women=Flickor; men", '"women=Flickor; men').replace(
        "Pojkar;0", 'Pojkar";0'), thread.town.maja)  # fmt: skip

    made = newest()
    assert (made.name, made.method, made.decimals, made.is_proportion) == (
        "Trygga barn",
        "Enkät",
        0,
        True,
    )
    assert made.breakdowns == [
        {"key": "women", "name": "Flickor"},
        {"key": "men", "name": "Pojkar"},
    ]
    assert Indicator.objects.get(key="trygga-barn").owner == thread.town.school_committee


def test_a_new_meaning_needs_a_break_or_a_bridge(thread: Thread) -> None:
    read = hand_in("indikatorer", f"{CHANGED}{NEW};;;;\n", thread.town.maja)

    said = "Siffran får en ny betydelse. Välj brott i serien, eller brygga."
    assert read.faults == [[2, "Brott eller brygga", said]]
    assert IndicatorDefinition.objects.count() == 1


def test_a_new_meaning_comes_in_with_a_break(thread: Thread) -> None:
    take_in("indikatorer", f"{CHANGED}{NEW};brott;;;\n", thread.town.maja)

    made = newest()
    assert (made.description, made.seam) == ("Andel besök inom en kvart", Seam.BREAK)
    assert (made.valid, made.change_reason) == (DateRange(date(2026, 7, 1), None), "Ny föreskrift")


def test_a_new_meaning_comes_in_with_a_bridge(thread: Thread) -> None:
    take_in("indikatorer", f"{CHANGED}{NEW};brygga;2026-06;91,5;88\n", thread.town.maja)

    made = newest()
    assert made.seam == Seam.BRIDGE
    assert made.bridge_period == ReportingPeriod.objects.get(key="2026-06")
    assert (made.bridge_before, made.bridge_after) == (Decimal("91.5"), Decimal(88))


def test_another_name_needs_no_seam(thread: Thread) -> None:
    row = NEW.replace("Andel besök inom en kvart", "Andel besök i tid")
    text = f"{CHANGED}{row.replace('Hemtjänst i tid', 'Besök i tid')};;;;\n"

    take_in("indikatorer", text, thread.town.maja)

    assert (newest().name, newest().seam) == ("Besök i tid", "")


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (f"{NEW};brygga;;;", "Bryggans period", "En brygga är en period räknad på båda sätten."),
        (f"{NEW};brygga;2031-06;1;2", "Bryggans period", "Perioden 2031-06 är inte utlagd."),
        (NEW.replace("Ny föreskrift", "") + ";;;;", "Skäl till ändringen", "Skriv varför"),
        (NEW.replace("2026-07-01", "2025-01-01") + ";brott;;;", "Gäller från", "Den nya definit"),
        (NEW.replace("care-committee", "board") + ";;;;", "Ägare", "Indikatorns ägare kan inte"),
        (NEW.replace("care-committee", "ingen") + ";;;;", "Ägare", "Ingen enhet har nyckeln ”ing"),
        (NEW.replace(KEY, "Ny nyckel") + ";;;;", "Nyckel", "Nyckeln får ha bokstäverna"),
    ],
)
def test_a_definition_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("indikatorer", f"{CHANGED}{row}\n", thread.town.maja)

    assert_told(read, column, sentence)


@pytest.mark.parametrize("groups", ["women", "women=; =Män", "women="])
def test_groups_that_name_nothing_are_refused(thread: Thread, groups: str) -> None:
    text = f'{DEFINITION};Grupper\n{KEY};{AS_IS};Andel;2026-07-01;"{groups}"\n'

    read = hand_in("indikatorer", text, thread.town.maja)

    assert read.faults == [[2, "Grupper", "Skriv grupperna som women=Kvinnor; men=Män."]]


def test_a_series_is_opened_shown_and_ended(thread: Thread) -> None:
    text = f"{SERIES}{KEY};oak-preschool;2026-01-01;2026-12-01;karin;ja\n"

    take_in("serier", text, thread.town.maja)

    made = Series.objects.get(unit=thread.town.oak_preschool)
    assert made.valid == DateRange(date(2026, 1, 1), date(2026, 12, 1))
    assert (made.responsible, made.is_public) == (thread.town.karin, True)


def test_a_series_without_more_is_opened_from_today(thread: Thread) -> None:
    take_in("serier", f"{SERIES}{KEY};oak-preschool;;;;\n", thread.town.maja)

    made = Series.objects.get(unit=thread.town.oak_preschool)
    assert (made.valid.lower, made.is_public) == (date(2026, 11, 20), False)


def test_a_series_changes_hands_is_shown_and_ends(thread: Thread) -> None:
    text = f"{SERIES}{SOUTH};2025-01-01;2027-01-01;maja;ja\n"

    first = take_in("serier", text, thread.town.maja)

    changed = Series.objects.get(pk=thread.south_series.pk)
    assert (first.count_changed, changed.responsible) == (1, thread.town.maja)
    assert (changed.is_public, changed.valid.upper) == (True, date(2027, 1, 1))


def test_only_what_differs_of_a_series_changes(thread: Thread) -> None:
    publish_series(thread.south_series, is_public=True, by=None)

    same = take_in("serier", f"{SERIES}{SOUTH};;;;\n", thread.town.maja)
    hidden = take_in("serier", f"{SERIES}{SOUTH};;;karin;nej\n", thread.town.maja)

    changed = Series.objects.get(pk=thread.south_series.pk)
    assert (same.count_same, hidden.count_changed) == (1, 1)
    assert (changed.is_public, changed.responsible) == (False, thread.town.karin)


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        ("annan;home-care;;;;", "Indikator", "Ingen indikator har nyckeln ”annan”."),
        (f"{KEY};annan;;;;", "Enhet", "Ingen enhet har nyckeln ”annan”."),
        (f"{SOUTH};2026-01-01;;;", "Från", "Serien börjar redan 2025-01-01."),
        (f"{SOUTH};;;ingen;", "Ansvarig", "Ingen person har det användarnamnet."),
        (f"{KEY};oak-preschool;;;ingen;", "Ansvarig", "Ingen person har det användarnamnet."),
    ],
)
def test_a_series_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("serier", f"{SERIES}{row}\n", thread.town.maja)

    assert_told(read, column, sentence)


def test_a_series_that_has_ended_is_not_opened_again_by_an_empty_cell(thread: Thread) -> None:
    take_in("serier", f"{SERIES}{SOUTH};2025-01-01;2027-01-01;;\n", thread.town.maja)

    read = hand_in("serier", f"{SERIES}{SOUTH};2025-01-01;;;\n", thread.town.maja)

    said = "Serien är avslutad. Öppna en ny från en senare dag."
    assert read.faults == [[2, "Upphör", said]]


def test_targets_follow_each_other_whatever_the_order_of_the_rows(thread: Thread) -> None:
    rows = f"{SOUTH};2027-01-01;;95;1;\n{SOUTH};2026-07-01;;92;;80\n"

    done = take_in("malvarden", f"{TARGETS}{rows}", thread.town.maja)
    again = hand_in("malvarden", f"{TARGETS}{rows}", thread.town.maja)

    found = Target.objects.filter(series=thread.south_series).order_by("valid")
    assert (done.count_new, again.count_same) == (2, 2)
    assert [(row.valid.lower, f"{row.value:.0f}") for row in found] == [
        (date(2025, 1, 1), "90"),
        (date(2026, 7, 1), "92"),
        (date(2027, 1, 1), "95"),
    ]


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (f"{SOUTH};2025-01-01;;91;5;50", "Från", "Målvärdet från den dagen är redan 90."),
        (f"{SOUTH};2025-01-01;2030-01-01;90;5;50", "Upphör", "Ett målvärde slutar när nästa"),
        (f"{KEY};oak-preschool;2026-01-01;;90;;", "Enhet", "Enheten lämnar inte den indikatorn"),
    ],
)
def test_a_target_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("malvarden", f"{TARGETS}{row}\n", thread.town.maja)

    assert_told(read, column, sentence)


def test_a_figure_that_is_missing_says_why(thread: Thread) -> None:
    take_in("utfall", f"{FIGURES}{SOUTH};2026-09;;;saknas;Systembyte;Tempus\n", thread.town.ivar)

    row = Observation.objects.get()
    assert (row.value, row.status, row.reason, row.source) == (
        None,
        "missing",
        "Systembyte",
        "Tempus",
    )


@pytest.mark.parametrize(
    ("row", "column", "sentence"),
    [
        (f"{SOUTH};2031-09;;1;;;", "Period", "Perioden 2031-09 är inte utlagd."),
        (f"{KEY};oak-preschool;2026-09;;1;;;", "Period", "Enheten lämnar inte siffror för den"),
        (f"{SOUTH};2026-09;barn;1;;;", "Grupp", "Siffran delas inte upp på den gruppen."),
        (f"{SOUTH};2026-09;;1;saknas;Nej;", "Värde", "En siffra som saknas har inget värde."),
        (f"{SOUTH};2026-09;;;saknas;;", "Skäl", "Skriv varför siffran saknas."),
        (f"{SOUTH};2026-09;;;;;", "Värde", "Skriv ett värde."),
    ],
)
def test_a_figure_that_cannot_be_right_is_told_in_its_column(
    thread: Thread, row: str, column: str, sentence: str
) -> None:
    read = hand_in("utfall", f"{FIGURES}{row}\n", thread.town.ivar)

    assert_told(read, column, sentence)


def test_a_figure_that_is_missing_is_expected_after_its_period(thread: Thread) -> None:
    head = FIGURES.replace("Källa", "Väntas")
    row = f"{SOUTH};2026-09;;;saknas;Systembyte"

    read = hand_in("utfall", f"{head}{row};2026-09-30\n", thread.town.ivar)
    late = hand_in("utfall", f"{head}{row};2026-10-01\n", thread.town.ivar)

    said = "Dagen då siffran väntas måste ligga efter periodens slut."
    assert (read.faults, late.faults) == ([[2, "Väntas", said]], [])


def test_a_locked_period_takes_no_other_figure_but_the_same(thread: Thread) -> None:
    text = f"{FIGURES}{SOUTH};2026-09;;91,5;;;\n"
    take_in("utfall", text, thread.town.ivar)
    ReportingPeriod.objects.filter(key="2026-09").update(state=PeriodState.LOCKED)

    same = hand_in("utfall", text, thread.town.ivar)
    other = hand_in("utfall", text.replace("91,5", "92"), thread.town.ivar)

    said = "Perioden 2026-09 är låst och kan inte ändras."
    assert (same.count_same, other.faults) == (1, [[2, "Period", said]])


def test_a_period_of_another_kind_is_told_of(thread: Thread) -> None:
    from rodtrad.core.periods import PeriodKind
    from rodtrad.indicators.services import lay_out_year

    lay_out_year(2026, by=None, kinds=(PeriodKind.YEAR,))

    read = hand_in("utfall", f"{FIGURES}{SOUTH};2026;;1;;;\n", thread.town.ivar)

    assert read.faults == [[2, "Period", "Siffran lämnas varje månad. Välj en sådan period."]]


def test_what_a_figure_was_is_shown_before_it_changes(thread: Thread) -> None:
    take_in("utfall", f"{FIGURES}{SOUTH};2026-09;;91,5;;;\n", thread.town.ivar)

    read = hand_in(
        "utfall",
        f"{FIGURES}{SOUTH};2026-09;;92;;;\n{SOUTH};2026-10;;;saknas;Byte;\n",
        thread.town.ivar,
    )

    assert [row[1:] for row in read.shown] == [
        ["changed", f"{KEY}, home-care-south, 2026-09", "91,5 → 92"],
        ["new", f"{KEY}, home-care-south, 2026-10", "–"],
    ]
