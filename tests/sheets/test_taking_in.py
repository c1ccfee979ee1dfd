"""A sheet is handed in, read, confirmed and recorded: all of it, or nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import IntegrityError
from django.utils import timezone

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.goals.models import Goal
from rodtrad.goals.sheets.goals import _levels
from rodtrad.indicators.models import Observation
from rodtrad.organisation.models import Unit
from rodtrad.sheets import services, tasks
from rodtrad.sheets.enums import ImportState
from rodtrad.sheets.models import HeaderMapping, Import, Progress
from rodtrad.sheets.register import find
from rodtrad.sheets.services import handing_in, recording
from rodtrad.sheets.services.outside import SAMPLES
from rodtrad.sheets.staff.shown import shown
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in, take_in

UNITS = "Nyckel;Namn;Slag;Ligger under;Gäller från\n"
FIGURES = "Indikator;Enhet;Period;Värde\n"
SOUTH = "hemtjanst-i-tid;home-care-south"


def test_what_is_confirmed_is_recorded_and_told_in_one_act(thread: Thread) -> None:
    text = f"{UNITS}ny-enhet;Ny enhet;enhet;home-care;2026-11-20\n"
    read = hand_in("enheter", text, thread.town.adam)
    before = Unit.objects.filter(key="ny-enhet").exists()

    done = services.confirm(read, by=thread.town.adam)

    act = Act.objects.get(action="import.recorded")
    assert (read.state, before) == (ImportState.READ, False)
    assert done.state == ImportState.RECORDED
    assert Unit.objects.filter(key="ny-enhet").exists()
    assert (act.actor_id, act.subject_id) == (thread.town.adam.pk, done.pk)
    assert act.detail == {
        "kind": "enheter",
        "new": 1,
        "changed": 0,
        "same": 0,
        "fingerprint": done.fingerprint,
    }


def test_the_same_sheet_again_changes_nothing(thread: Thread) -> None:
    text = f"{FIGURES}{SOUTH};2026-09;91,5\n{SOUTH};2026-10;92\n"
    take_in("utfall", text, thread.town.ivar)
    written = list(Observation.objects.values_list("pk", "version").order_by("pk"))

    again = take_in("utfall", text, thread.town.ivar)

    assert (again.count_new, again.count_changed, again.count_same) == (0, 0, 2)
    assert list(Observation.objects.values_list("pk", "version").order_by("pk")) == written


def test_a_changed_row_changes_only_what_it_says(thread: Thread) -> None:
    take_in("utfall", f"{FIGURES}{SOUTH};2026-09;91,5\n{SOUTH};2026-10;92\n", thread.town.ivar)

    again = take_in(
        "utfall", f"{FIGURES}{SOUTH};2026-09;91,5\n{SOUTH};2026-10;93\n", thread.town.ivar
    )

    assert (again.count_new, again.count_changed, again.count_same) == (0, 1, 1)
    found = Observation.objects.filter(series=thread.south_series, period__key__gte="2026-09")
    assert [f"{row.value:.1f} {row.version}" for row in found.order_by("period__key")] == [
        "91.5 1",
        "93.0 2",
    ]


def test_a_fault_in_the_last_row_leaves_nothing(thread: Thread) -> None:
    good = "".join(f"enhet-{n};Enhet {n};enhet;home-care;2026-11-20\n" for n in range(20))
    before = Unit.objects.count()

    read = hand_in("enheter", f"{UNITS}{good}sista;Sista;enhet;finns-inte;\n", thread.town.adam)

    assert (read.state, read.count_faults) == (ImportState.FAULTY, 1)
    assert read.faults == [[22, "Ligger under", "Ingen enhet har nyckeln ”finns-inte”."]]
    assert Unit.objects.count() == before


def test_a_sheet_with_faults_cannot_be_confirmed(thread: Thread) -> None:
    read = hand_in("enheter", f"{UNITS};utan nyckel;enhet;;\n", thread.town.adam)

    with pytest.raises(BadInput, match="kan inte sparas"):
        services.confirm(read, by=thread.town.adam)


def test_what_changed_meanwhile_is_shown_again_and_not_recorded(thread: Thread) -> None:
    text = f"{UNITS}ny-enhet;Ny enhet;enhet;home-care;2026-11-20\n"
    read = hand_in("enheter", text, thread.town.adam)
    take_in("enheter", text, thread.town.adam)

    again = services.confirm(read, by=thread.town.adam)

    assert (again.state, again.count_new, again.count_same) == (ImportState.READ, 0, 1)
    assert again.sentence == "Något har ändrats sedan du läste arket. Se efter igen."


def test_that_something_changed_meanwhile_is_not_said_once_it_is_confirmed_or_read_anew(
    thread: Thread,
) -> None:
    text = f"{UNITS}ny-enhet;Ny enhet;enhet;home-care;2026-11-20\n"
    reads = [hand_in("enheter", text, thread.town.adam) for _ in range(3)]
    take_in("enheter", text, thread.town.adam)
    first, second, third = (services.confirm(read, by=thread.town.adam) for read in reads)

    done = [
        services.confirm(first, by=thread.town.adam),
        services.discard(second, by=thread.town.adam),
        services.map_columns(third, columns=third.columns, fixed={}, by=thread.town.adam),
    ]

    leads = [shown(Import.objects.get(pk=row.pk), find("enheter")).lead for row in done]
    assert leads == [
        "Inget i arket skiljer sig från det som redan står här.",
        "Inget sparades. Filen är borttagen.",
        "Inget i arket skiljer sig från det som redan står här.",
    ]


@pytest.mark.parametrize(
    ("error", "column", "sentence"),
    [
        (BadInput("Nej.", "name"), "Namn", "Nej."),
        (Refused("Du får inte."), "", "Du får inte."),
        (Conflict("Annan.", theirs={}, yours={}), "", "Annan."),
        (
            IntegrityError("x"),
            "",
            "Raden går inte att spara: den säger emot något som redan finns.",
        ),
    ],
)
def test_a_row_that_fails_at_the_end_undoes_all_of_them(
    thread: Thread,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    column: str,
    sentence: str,
) -> None:
    text = f"{UNITS}ett;Ett;enhet;home-care;2026-11-20\ntva;Två;enhet;home-care;2026-11-20\n"
    read = hand_in("enheter", text, thread.town.adam)
    real = recording.read_file

    def late(*args: object, **more: object):
        outcome = real(*args, **more)
        outcome.plan.changes[1] = replace(outcome.plan.changes[1], act=refuse)
        return outcome

    def refuse(by: object) -> None:
        raise error

    monkeypatch.setattr(recording, "read_file", late)

    again = services.confirm(read, by=thread.town.adam)

    assert (again.state, again.faults) == (ImportState.FAULTY, [[3, column, sentence]])
    assert not Unit.objects.filter(key="ett").exists()
    assert not Act.objects.filter(action="import.recorded").exists()


def test_saying_yes_twice_records_once(thread: Thread) -> None:
    read = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)

    states = [services.confirm(read, by=thread.town.adam).state for _ in range(2)]

    assert states == [ImportState.RECORDED] * 2
    assert Act.objects.filter(action="import.recorded").count() == 1


def test_the_file_and_what_was_shown_leave_when_it_is_recorded(thread: Thread) -> None:
    read = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    name, shown = read.file.name, len(read.shown)

    services.confirm(read, by=thread.town.adam)

    kept = Import.objects.get()
    assert (shown, default_storage.exists(name)) == (1, False)
    assert (kept.file.name, kept.shown, kept.faults, kept.headers) == ("", [], [], [])
    assert not Progress.objects.exists()


def test_the_file_leaves_when_it_is_thrown_away(thread: Thread) -> None:
    read = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    name = read.file.name

    thrown = services.discard(read, by=thread.town.adam)
    again = services.discard(read, by=thread.town.adam)

    assert [thrown.state, again.state] == [ImportState.DISCARDED] * 2
    assert (default_storage.exists(name), Unit.objects.filter(key="nytt").exists()) == (
        False,
        False,
    )


def test_a_sheet_nobody_finished_is_forgotten_after_a_week(thread: Thread) -> None:
    old = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    new = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    Import.objects.filter(pk=old.pk).update(at=timezone.now() - timedelta(days=8))

    count = services.forget_old()

    states = dict(Import.objects.values_list("pk", "state"))
    assert count == 1
    assert states == {old.pk: ImportState.DISCARDED, new.pk: ImportState.READ}


def test_who_may_not_change_such_things_cannot_hand_in_a_sheet(thread: Thread) -> None:
    with pytest.raises(Refused, match="Ditt uppdrag ger inte rätt"):
        hand_in("enheter", UNITS, thread.town.karin)


@pytest.mark.parametrize(("data", "sentence"), [(b"", "tom"), (b"x" * (20 << 20) + b"x", "stor")])
def test_no_file_and_one_too_large_are_refused(thread: Thread, data: bytes, sentence: str) -> None:
    from rodtrad.sheets import register

    with pytest.raises(BadInput, match=sentence):
        services.receive(register.find("enheter"), name="a", data=data, by=thread.town.adam)


def test_a_file_that_cannot_be_read_says_why_and_is_let_go(thread: Thread) -> None:
    read = hand_in("enheter", "%PDF-1.7", thread.town.adam)

    assert (read.state, bool(read.file)) == (ImportState.REFUSED, False)
    assert read.sentence.startswith("Filen är inget ark.")


def test_foreign_headers_are_mapped_once_and_remembered(thread: Thread) -> None:
    level = _levels()["committee_goal"]
    text = "Måltext;Nämnden\nFler läser;care-committee\n"
    read = hand_in("mal", text, thread.town.maja)
    columns = {"Måltext": "title", "Nämnden": "body"}

    mapped = services.map_columns(
        read, columns=columns, fixed={"level": level, "body": ""}, by=thread.town.maja
    )
    again = hand_in("mal", text.replace("Fler läser", "Alla läser"), thread.town.maja)

    assert read.state == ImportState.UNMAPPED
    assert read.headers == [["Måltext", ["Fler läser"]], ["Nämnden", ["care-committee"]]]
    assert HeaderMapping.objects.get().columns == columns
    assert (mapped.state, again.state) == (ImportState.READ,) * 2
    assert (mapped.fixed, again.fixed) == ({"level": level},) * 2


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"Måltext": "title", "Nämnden": "title"}, "Två av kolumnerna är valda som Mål"),
        ({"Måltext": "title", "Nämnden": ""}, "Kolumnen Nivå måste finnas"),
    ],
)
def test_a_mapping_that_says_too_little_or_too_much_is_refused(
    thread: Thread, columns: dict[str, str], sentence: str
) -> None:
    read = hand_in("mal", "Måltext;Nämnden\nFler läser;x\n", thread.town.maja)

    with pytest.raises(BadInput, match=sentence):
        services.map_columns(read, columns=columns, fixed={}, by=thread.town.maja)


def test_a_recorded_sheet_cannot_be_mapped_anew(thread: Thread) -> None:
    done = take_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)

    with pytest.raises(BadInput, match="redan sparat"):
        services.map_columns(done, columns={}, fixed={}, by=thread.town.adam)


@pytest.mark.django_db(transaction=True)
def test_a_large_sheet_is_read_and_recorded_by_the_queue(
    thread: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rodtrad.jobs.backend import work

    monkeypatch.setattr(handing_in, "READ_AT_ONCE", 10)
    monkeypatch.setattr(recording, "RECORDED_AT_ONCE", 0)
    monkeypatch.setattr("rodtrad.sheets.services.progress.SECONDS", 0.0)

    waiting = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    work(until_empty=True)
    read = Import.objects.get()
    progress = list(Progress.objects.values_list("done", "of"))
    confirmed = services.confirm(read, by=thread.town.adam)
    work(until_empty=True)

    assert (waiting.state, read.state, confirmed.state) == ("waiting", "read", "confirmed")
    assert progress == [(1, 1)]
    assert Import.objects.get().state == ImportState.RECORDED
    assert Unit.objects.filter(key="nytt").exists()


def test_the_queue_passes_by_what_has_been_thrown_away(thread: Thread) -> None:
    gone = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    services.discard(gone, by=thread.town.adam)

    for do in (tasks.read_a_large_sheet, tasks.record_a_large_sheet):
        do(gone.pk)
    tasks.forget_old_sheets()

    assert Import.objects.get().state == ImportState.DISCARDED
    assert not Unit.objects.filter(key="nytt").exists()


def test_what_has_lost_its_file_is_let_go_all_the_same(thread: Thread) -> None:
    left = hand_in("enheter", f"{UNITS}nytt;Nytt;enhet;home-care;\n", thread.town.adam)
    left.file.delete(save=True)

    services.discard(left, by=thread.town.adam)

    assert Import.objects.get().shown == []


def test_only_the_first_values_of_a_column_are_shown(thread: Thread) -> None:
    rows = "".join(f"rad {number};{number}\n" for number in range(12))

    handed_in = hand_in("enheter", f"Vad;Hur många\n{rows}", thread.town.adam)

    assert [len(values) for _name, values in handed_in.headers] == [SAMPLES] * 2


def test_a_goal_is_new_once_and_the_same_the_next_time_without_a_key(thread: Thread) -> None:
    level = _levels()["unit_goal"]
    text = f"Mål;Nivå;Organ\nFler går ut varje dag;{level};Hemtjänsten Söder\n"
    take_in("mal", text, thread.town.maja)

    again = take_in("mal", text, thread.town.maja)

    assert Goal.objects.filter(title="Fler går ut varje dag").count() == 1
    assert (again.count_new, again.count_same) == (0, 1)
