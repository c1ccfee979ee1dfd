"""Declarations and their promises are written, ordered and taken back."""

from decimal import Decimal

import pytest

from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import (
    DeclarationGoal,
    DeclarationVersion,
    Promise,
    ServiceDeclaration,
)
from rodtrad.declarations.queries.names import name_of
from rodtrad.declarations.services import promising as service
from rodtrad.goals.models import Goal
from tests.declarations.conftest import (
    drafted,
    goal_of,
    method_of,
    precise,
    published,
    said,
    taken_to,
    text,
)
from tests.town import Town


def test_a_unit_declaration_names_what_it_makes_precise(promising: Town) -> None:
    parent = published(promising).declaration

    with pytest.raises(BadInput) as refused:
        services.draft_declaration(
            unit=promising.home_care_south, kind="unit", text=text(), by=promising.karin
        )

    assert refused.value.field == "parent"
    made = services.draft_declaration(
        unit=promising.home_care_south, kind="unit", text=text(), parent=parent, by=promising.karin
    )
    assert made.declaration.parent == parent


def test_a_kind_that_the_profile_lacks_is_refused(promising: Town) -> None:
    with pytest.raises(BadInput, match="styrprofil"):
        services.draft_declaration(unit=promising.care, kind="magic", text=text(), by=None)


def test_who_manages_another_unit_does_not_write(promising: Town) -> None:
    version = drafted(promising)

    with pytest.raises(Refused):
        services.edit_text(version, text=text(), by=promising.amina)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * 161}, "title"),
        ({"aspects": ("magic",)}, "aspects"),
        ({"life_situations": ("magic",)}, "life_situations"),
        ({"offered": "\n".join("rad" for _ in range(40))}, "offered"),
    ],
)
def test_a_text_that_cannot_be_right_is_refused(
    promising: Town, wrong: dict[str, object], field: str
) -> None:
    version = drafted(promising)
    given = {"title": "Hemtjänst"} | wrong

    with pytest.raises(BadInput) as refused:
        services.edit_text(version, text=text(**given), by=None)  # type: ignore[arg-type]  # wrong on purpose

    assert refused.value.field == field


def test_two_who_write_see_each_other(promising: Town) -> None:
    version = drafted(promising)
    version.declaration.refresh_from_db()
    seen = version.declaration.version
    services.edit_text(version, text=text("Den enas"), seen=seen, by=None)

    with pytest.raises(Conflict) as clash:
        services.edit_text(version, text=text("Den andras"), seen=seen, by=None)

    assert clash.value.theirs["title"] == "Den enas"


def test_places_are_kept_once_and_in_order(promising: Town) -> None:
    version = drafted(promising)

    services.edit_text(version, text=text(places=(" Öster ", "Ängen", "Ängen", "")), by=None)

    version.refresh_from_db()
    assert version.places == ["Ängen", "Öster"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"words": ""}, "text"),
        ({"words": "x" * 301}, "text"),
        ({"is_guarantee": True}, "remedy"),
        ({"aspect": "magic"}, "aspect"),
        ({"amount": None}, "amount"),
    ],
)
def test_a_promise_that_cannot_be_right_is_refused(
    promising: Town, wrong: dict[str, object], field: str
) -> None:
    version = drafted(promising)
    words = str(wrong.pop("words", "Vi kommer i tid."))

    with pytest.raises(BadInput) as refused:
        services.make_promise(version, said=said(words, **wrong), by=None)

    assert refused.value.field == field


def test_a_level_keeps_only_what_goes_with_its_kind(promising: Town) -> None:
    version = drafted(promising)

    made = services.make_promise(
        version,
        said=said(level_kind="number", counted_in="personer", amount=Decimal(12), aspect="safety"),
        by=None,
    )
    quality = services.make_promise(version, said=said(level_kind="quality"), by=None)

    assert (made.time_unit, made.share, made.counted_in) == ("", None, "personer")
    assert (quality.amount, quality.share) == (None, Decimal(90))


def test_a_promise_is_ordered_and_taken_back(promising: Town) -> None:
    version = drafted(promising)
    first = version.promises.get()
    second = services.make_promise(version, said=said("Vi ringer dig."), by=None)
    services.measure_promise(
        second.promise, source="check", rhythm="month", method="Vi räknar.", by=None
    )

    services.order_promises(version, order=[second.promise_id, first.promise_id], by=None)
    assert [row.text for row in version.promises.all()] == ["Vi ringer dig.", first.text]
    with pytest.raises(BadInput):
        services.order_promises(version, order=[second.promise_id], by=None)
    services.take_back_promise(second, by=None)

    assert Promise.objects.count() == 1


def test_a_promise_left_out_of_a_new_text_stays_in_the_old(promising: Town) -> None:
    first = published(promising)
    later = services.begin_version(first.declaration, by=None)

    services.take_back_promise(later.promises.get(), by=None)

    assert first.promises.count() == 1
    assert Promise.objects.count() == 1


def test_there_is_an_end_to_what_is_promised_at_once(
    promising: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "MOST_PROMISES", 1)

    with pytest.raises(BadInput, match="högst 1"):
        services.make_promise(drafted(promising), said=said(), by=None)


def test_two_who_write_a_promise_see_each_other(promising: Town) -> None:
    version = drafted(promising)
    version.declaration.refresh_from_db()
    seen = version.declaration.version
    promise = version.promises.get()
    services.edit_promise(promise, said=said("Den enas."), seen=seen, by=None)

    with pytest.raises(Conflict):
        services.edit_promise(promise, said=said("Den andras."), seen=seen, by=None)


def test_one_text_is_under_way_at_a_time(promising: Town) -> None:
    first = published(promising)
    second = services.begin_version(first.declaration, by=None)

    with pytest.raises(BadInput, match="redan en text"):
        services.begin_version(first.declaration, by=None)
    taken_to(second, State.DECIDED)
    with pytest.raises(BadInput, match="Publicera"):
        services.begin_version(first.declaration, by=None)


def test_a_draft_is_thrown_away_and_the_declaration_with_it(promising: Town) -> None:
    version = drafted(promising)
    services.measure_promise(
        version.promises.get().promise, source="check", rhythm="month", method="Ja.", by=None
    )

    services.discard_text(version, by=None)

    assert not ServiceDeclaration.objects.exists()
    assert Act.objects.filter(action="declaration.discarded").count() == 1


def test_a_new_text_is_thrown_away_and_the_old_one_stays(promising: Town) -> None:
    first = published(promising)

    services.discard_text(services.begin_version(first.declaration, by=None), by=None)

    assert list(DeclarationVersion.objects.all()) == [first]


def test_what_has_been_handed_in_is_not_thrown_away(promising: Town) -> None:
    version = taken_to(drafted(promising), State.ASSESSED)
    services.send_back(version, comment="Skriv om.", by=None)
    version.refresh_from_db()

    with pytest.raises(BadInput, match="varit inlämnad"):
        services.discard_text(version, by=None)


def test_what_others_make_precise_is_not_thrown_away(promising: Town) -> None:
    parent = drafted(promising)
    services.draft_declaration(
        unit=promising.home_care_south,
        kind="unit",
        text=text("Söder"),
        parent=parent.declaration,
        by=None,
    )

    with pytest.raises(BadInput, match="mer precis"):
        services.discard_text(parent, by=None)


def test_another_unit_answers_for_it(promising: Town) -> None:
    declaration = drafted(promising).declaration

    services.hand_over(declaration, unit=promising.home_care, by=promising.lars)

    declaration.refresh_from_db()
    assert declaration.unit == promising.home_care
    with pytest.raises(Refused):
        services.hand_over(declaration, unit=promising.schools, by=promising.lars)


def test_a_goal_is_served_once_and_left(promising: Town) -> None:
    declaration = drafted(promising).declaration
    link = DeclarationGoal.objects.get()

    with pytest.raises(BadInput):
        services.serve_goal(declaration, goal=goal_of(promising), by=None)
    services.stop_serving(link, by=None)
    services.stop_serving(DeclarationGoal(pk=link.pk, declaration=declaration), by=None)

    assert not DeclarationGoal.objects.exists()
    assert Goal.objects.exists()


def test_addresses_are_free_and_not_those_of_other_pages(promising: Town) -> None:
    keys = [
        services.draft_declaration(
            unit=promising.care, kind="department_wide", text=text(name), by=None
        ).declaration.key
        for name in ("Hemtjänst", "Hemtjänst", "Ny", "???")
    ]

    assert len(set(keys)) == 4
    assert "ny" not in keys


def test_a_declaration_is_called_what_it_was_decided_to_be(promising: Town) -> None:
    first = published(promising)
    later = services.begin_version(first.declaration, by=None)
    services.edit_text(later, text=text("Ett nytt namn"), by=None)

    assert name_of(ServiceDeclaration.objects.get()) == first.title


def test_a_way_of_working_is_used_once_for_a_promise_and_left(promising: Town) -> None:
    promise = precise(promising, published(promising).declaration).promises.get().promise
    method = method_of(promising, title="Rutter")

    use = services.use_method(promise, method=method, by=promising.karin)

    with pytest.raises(BadInput):
        services.use_method(promise, method=method, by=promising.karin)
    services.stop_using(use, by=promising.karin)
    services.stop_using(type(use)(pk=use.pk or 0, promise=promise), by=promising.karin)
    assert not method.uses.exists()
