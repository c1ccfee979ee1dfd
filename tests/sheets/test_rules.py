"""Who may have which sheets and see which file: one answer for one and for many."""

import pytest
from django.contrib.auth.models import AnonymousUser

from rodtrad.core.decision import Refused, Ruling
from rodtrad.core.errors import BadInput
from rodtrad.sheets import queries, register, rules, services
from rodtrad.sheets.enums import ImportState, Verb
from rodtrad.sheets.models import Import
from rodtrad.sheets.plan import Change, Fault, Plan
from rodtrad.sheets.services.trying import record_all
from tests.goals.conftest import Thread
from tests.sheets.conftest import hand_in

NEW = "Nyckel;Namn;Slag;Ligger under\nkvarnen;Kvarnen;enhet;home-care\n"


def test_one_and_many_agree_on_who_sees_a_sheet(thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    visitors = [*thread.town.cast, AnonymousUser()]

    one = [bool(rules.may_see(visitor, row)) for visitor in visitors]
    many = [queries.visible_to(visitor).filter(pk=row.pk).exists() for visitor in visitors]

    assert one == many
    assert [who for who, sees in zip(visitors, one, strict=True) if sees] == [thread.town.adam]


def test_who_may_begin_is_who_may_have_or_hand_in_some_sheet(thread: Thread) -> None:
    rulings: dict[str, Ruling] = {
        name: rules.may_begin(getattr(thread.town, name)) for name in ("adam", "maja", "ebba")
    }

    assert {name: bool(ruling) for name, ruling in rulings.items()} == {
        "adam": True,
        "maja": True,
        "ebba": False,
    }
    assert rulings["ebba"].reason.startswith("Ark läses in och ut av administratör")


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (BadInput("Nej.", "value"), Fault(7, "value", "Nej.")),
        (Refused("Du får inte."), Fault(7, "", "Du får inte.")),
    ],
)
def test_what_refuses_all_rows_at_once_stands_on_the_first_that_changes(
    error: Exception, fault: Fault
) -> None:
    def refuse(*_said: object) -> None:
        raise error

    kind = register.find("utfall")
    kind = type(kind)(**{**vars(kind), "record": refuse})
    plan = Plan([Change(3, Verb.SAME, "a"), Change(7, Verb.NEW, "b"), Change(8, Verb.NEW, "c")])

    assert record_all(kind, plan, by=None, source="ark.csv") == [fault]


def test_rows_that_are_all_as_before_record_nothing() -> None:
    plan = Plan([Change(3, Verb.SAME, "a")])

    assert record_all(register.find("utfall"), plan, by=None, source="ark.csv") == []


def test_a_sheet_that_is_saved_is_not_thrown_away(thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    Import.objects.update(state=ImportState.CONFIRMED)

    kept = services.discard(row, by=thread.town.adam)

    assert kept.state == ImportState.CONFIRMED


def test_a_file_that_is_gone_bad_since_it_was_read_is_refused(thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)
    with row.file.storage.open(row.file.name, "wb") as kept:
        kept.write(b"%PDF-1.7")

    done = services.confirm(row, by=thread.town.adam)

    assert (done.state, done.sentence[:20]) == (ImportState.REFUSED, "Filen är inget ark. ")


def test_what_was_recorded_meanwhile_is_left(thread: Thread) -> None:
    row = hand_in("enheter", NEW, thread.town.adam)

    left = services.record_confirmed(row)

    assert left.state == ImportState.READ
