"""How documents hang together, and what rests on them."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.documents import registry, services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import (
    Citation,
    DocumentRelation,
    DocumentVersion,
    GoverningDocument,
)
from rodtrad.documents.queries.citing import resting_on, things_for
from rodtrad.documents.queries.related import conflicts_of, related, successor
from rodtrad.documents.staff import choices
from rodtrad.goals.models import Goal
from rodtrad.goals.services import decide_goal
from tests.documents.conftest import TODAY, decided_by, drafted, in_force
from tests.goals.asking import acts_of
from tests.goals.conftest import goal
from tests.town import Town


@pytest.fixture
def vision(ten_fields: Town) -> Goal:
    made = goal("vision", ten_fields.council, "Sjöby är att lita på")
    return decide_goal(made, decision=ten_fields.decision, by=None)


@pytest.fixture
def tomorrow() -> Iterator[None]:
    with time_machine.travel(TODAY + timedelta(days=1), tick=False):
        yield


def told(town: Town, document: object) -> list[tuple[str, str]]:
    rows = related(document, TODAY, town.maja)
    return [(row.words, row.name) for row in rows]


def test_a_relation_is_told_from_both_sides(ten_fields: Town) -> None:
    policy, guideline = in_force(ten_fields, "Policy"), drafted(ten_fields, "Riktlinje")

    services.relate(guideline, other=policy, kind=RelationKind.PARENT, by=ten_fields.maja)

    assert told(ten_fields, guideline) == [("Står under", "Policy")]
    assert told(ten_fields, policy) == [("Har under sig", "Riktlinje")]
    assert acts_of(guideline)[-1] == "document.related"


def test_who_sees_no_drafts_is_told_of_none(ten_fields: Town) -> None:
    policy, guideline = in_force(ten_fields, "Policy"), drafted(ten_fields, "Riktlinje")
    services.relate(guideline, other=policy, kind=RelationKind.PARENT, by=None)

    assert related(policy, TODAY, ten_fields.vera) == []


def test_what_stands_in_the_place_of_a_repealed_document_is_named(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Gammal"), in_force(ten_fields, "Ny")
    services.relate(new, other=old, kind=RelationKind.REPLACES, by=None)

    assert successor(related(old, TODAY, ten_fields.maja)) == "Ny"
    assert successor(related(new, TODAY, ten_fields.maja)) == ""


def test_only_what_is_in_force_holds_in_anothers_place(ten_fields: Town) -> None:
    old, new = in_force(ten_fields, "Gammal"), in_force(ten_fields, "Ny")
    services.relate(new, other=old, kind=RelationKind.REPLACES, by=None)
    before = successor(related(old, TODAY, ten_fields.maja))

    decision = decided_by(ten_fields.council)
    services.repeal(new, decision=decision, ends_on=date(2026, 6, 1), by=None)

    assert (before, successor(related(old, TODAY, ten_fields.maja))) == ("Ny", "")


@pytest.mark.parametrize("kind", [RelationKind.REPEALS, RelationKind.REPLACES])
def test_that_another_shall_end_is_a_plan_until_it_is_decided(
    ten_fields: Town, kind: RelationKind
) -> None:
    old, new = in_force(ten_fields, "Gammal"), in_force(ten_fields, "Ny")
    services.draft_version(new, by=None)
    services.relate(new, other=old, kind=kind, by=None)
    planned = [len(related(one, TODAY, ten_fields.vera)) for one in (old, new)]
    inside = [len(related(one, TODAY, ten_fields.maja)) for one in (old, new)]

    decision = decided_by(ten_fields.council)
    services.put_in_force(new, decision=decision, starts_on=date(2027, 1, 1), by=None)

    decided = [len(related(one, TODAY, ten_fields.vera)) for one in (old, new)]
    assert (planned, inside, decided) == ([0, 0], [1, 1], [1, 1])


def test_a_document_is_not_its_own_nor_under_what_is_under_it(ten_fields: Town) -> None:
    top, middle, low = (in_force(ten_fields, name) for name in ("Ett", "Två", "Tre"))
    services.relate(middle, other=top, kind=RelationKind.PARENT, by=None)
    services.relate(low, other=middle, kind=RelationKind.PARENT, by=None)

    with pytest.raises(BadInput, match="sig självt"):
        services.relate(top, other=top, kind=RelationKind.RELATED, by=None)
    with pytest.raises(BadInput, match="står redan under"):
        services.relate(top, other=low, kind=RelationKind.PARENT, by=None)

    services.relate(top, other=low, kind=RelationKind.RELATED, by=None)
    assert DocumentRelation.objects.count() == 3


def test_the_same_is_said_once(ten_fields: Town) -> None:
    one, other = in_force(ten_fields, "Ett"), in_force(ten_fields, "Två")
    services.relate(one, other=other, kind=RelationKind.RELATED, by=None)

    with pytest.raises(BadInput, match="redan angivet"):
        services.relate(one, other=other, kind=RelationKind.RELATED, by=None)


def test_a_relation_of_today_is_taken_back_as_if_it_never_was(ten_fields: Town) -> None:
    one, other = in_force(ten_fields, "Ett"), in_force(ten_fields, "Två")
    made = services.relate(one, other=other, kind=RelationKind.RELATED, by=None)

    services.unrelate(made, by=ten_fields.maja)
    services.unrelate(made, by=ten_fields.maja)

    assert DocumentRelation.objects.count() == 0
    assert acts_of(one).count("document.unrelated") == 1


def test_a_relation_of_yesterday_stays_in_what_was(ten_fields: Town, tomorrow: None) -> None:
    with time_machine.travel(TODAY, tick=False):
        one, other = in_force(ten_fields, "Ett"), in_force(ten_fields, "Två")
        made = services.relate(one, other=other, kind=RelationKind.RELATED, by=None)

    services.unrelate(made, by=None)

    assert DocumentRelation.objects.get().valid.upper == TODAY + timedelta(days=1)


def test_a_stranger_relates_nothing(ten_fields: Town) -> None:
    one, other = in_force(ten_fields, "Ett"), in_force(ten_fields, "Två")

    with pytest.raises(Refused):
        services.relate(one, other=other, kind=RelationKind.RELATED, by=ten_fields.birgitta)

    assert DocumentRelation.objects.count() == 0


def test_two_on_one_subject_conflict_until_somebody_says_how_they_hold_together(
    ten_fields: Town,
) -> None:
    old, new = in_force(ten_fields, "Gammal"), in_force(ten_fields, "Ny")
    version = new.versions.get()
    before = conflicts_of(version, related(new, TODAY, ten_fields.maja), TODAY)

    services.relate(new, other=old, kind=RelationKind.COMPLEMENTS, by=None)

    after = conflicts_of(version, related(new, TODAY, ten_fields.maja), TODAY)
    assert ([one.title for one in before], after) == (["Gammal"], [])


def test_a_document_on_no_subject_conflicts_with_nothing(ten_fields: Town) -> None:
    in_force(ten_fields, "Ett", subjects=())
    version = in_force(ten_fields, "Två", subjects=()).versions.get()

    assert conflicts_of(version, [], TODAY) == []


def test_a_goal_rests_on_a_document_and_is_told_of_there(ten_fields: Town, vision: Goal) -> None:
    document = in_force(ten_fields)

    services.cite(document, subject_type="goals.goal", subject_id=vision.pk, by=ten_fields.maja)

    found = resting_on(document, TODAY, ten_fields.maja)
    assert [(one.kind, one.title, one.url) for one in found] == [
        ("Mål", "Sjöby är att lita på", f"/traden/{vision.key}/")
    ]
    assert acts_of(document)[-1] == "document.cited"


def test_what_somebody_may_not_see_is_not_named(ten_fields: Town) -> None:
    hidden = goal("vision", ten_fields.council, "Ett hemligt utkast")
    document = in_force(ten_fields)
    services.cite(document, subject_type="goals.goal", subject_id=hidden.pk, by=None)

    assert resting_on(document, TODAY, ten_fields.vera) == []


@pytest.mark.parametrize("wrong", ["goals.goal", "goals.activity", "okänt"])
def test_only_what_can_rest_on_documents_does(ten_fields: Town, wrong: str) -> None:
    with pytest.raises(BadInput) as error:
        services.cite(in_force(ten_fields), subject_type=wrong, subject_id=4711, by=ten_fields.maja)

    assert (error.value.field, Citation.objects.count()) == ("thing", 0)


def test_a_citation_is_made_once_and_taken_back(ten_fields: Town, vision: Goal) -> None:
    document = in_force(ten_fields)
    cited = {"subject_type": "goals.goal", "subject_id": vision.pk}
    made = services.cite(document, **cited, by=None)
    with pytest.raises(BadInput, match="redan angivet"):
        services.cite(document, **cited, by=None)

    services.stop_citing(made, by=ten_fields.maja)
    services.stop_citing(made, by=ten_fields.maja)

    assert Citation.objects.count() == 0
    assert acts_of(document).count("document.uncited") == 1


def test_a_citation_becomes_historical_and_is_so_once(ten_fields: Town, vision: Goal) -> None:
    document = in_force(ten_fields)
    cited = {"subject_type": "goals.goal", "subject_id": vision.pk}
    services.cite(document, **cited, by=None)

    services.cite(document, **cited, is_historical=True, by=ten_fields.maja)
    with pytest.raises(BadInput, match="redan angivet"):
        services.cite(document, **cited, is_historical=True, by=ten_fields.maja)

    assert [one.is_historical for one in resting_on(document, TODAY, ten_fields.maja)] == [True]
    assert acts_of(document).count("document.cited") == 2


def test_what_is_in_force_is_offered(ten_fields: Town, vision: Goal) -> None:
    goal("vision", ten_fields.council, "Ett utkast")

    offered = things_for(ten_fields.maja, TODAY)

    assert offered.things["Mål"] == [(f"goals.goal:{vision.pk}", "Sjöby är att lita på")]
    assert not offered.is_cut


def test_what_is_in_force_is_offered_however_much_is_not(ten_fields: Town, vision: Goal) -> None:
    rows = [
        Goal(
            key=f"utkast-{number}", title="Utkast", level=vision.level, body=vision.body,
            valid=vision.valid,
        )
        for number in range(301)
    ]  # fmt: skip
    Goal.objects.bulk_create(rows)
    Goal.objects.filter(pk=vision.pk).update(sort=9_999)

    assert things_for(ten_fields.maja, TODAY).things["Mål"] == [
        (f"goals.goal:{vision.pk}", "Sjöby är att lita på")
    ]


def test_of_very_many_things_those_are_offered_whose_name_is_asked_for(
    ten_fields: Town, vision: Goal, enter
) -> None:
    rows = [
        Goal(
            key=f"mal-{number}", title=f"Alla får svar {number}", level=vision.level,
            body=vision.body, valid=vision.valid, state=vision.state,
        )
        for number in range(300)
    ]  # fmt: skip
    Goal.objects.bulk_create(rows)
    address = reverse("documents:cite", args=[in_force(ten_fields).key])
    browser = enter("maja")

    everything = browser.get(address).content.decode()
    asked = browser.get(address, {"namn": "att LITA"}).content.decode()
    browser.post(address, {"thing": f"goals.goal:{vision.pk}"})

    assert "fler än som ryms" in everything
    assert (everything.count("<option"), f"goals.goal:{vision.pk}" in everything) == (200, False)
    assert ("fler än som ryms" in asked, "1 sak går att välja" in asked) == (False, True)
    assert f"goals.goal:{vision.pk}" in asked
    assert Citation.objects.get().subject_id == vision.pk


def test_every_other_document_is_offered_by_name(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    for number in range(501):
        one = GoverningDocument.objects.create(key=f"d-{number}", unit=ten_fields.care)
        DocumentVersion.objects.create(
            document=one,
            number=1,
            title=f"Dokument {number:03}",
            valid=document.versions.get().valid,
        )

    offered = choices.others(ten_fields.maja, document)

    names = [vars(one)["name"] for one in offered.values()]
    assert (len(names), names == sorted(names)) == (501, True)


def test_decisions_that_do_not_hold_hide_none_that_do(
    ten_fields: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choices, "MOST", 2)
    document = in_force(ten_fields)
    own = document.versions.get().decision
    for _number in range(2):
        decided_by(ten_fields.care_committee, on=date(2026, 9, 1))

    offered = choices.decisions_for(ten_fields.adam, document)

    assert list(offered.values()) == [own, ten_fields.decision]


def test_a_kind_that_carries_no_comments_is_not_offered(
    ten_fields: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registry, "_citers", {})
    registry.register_citer(registry.Citer("okänt", "Okänt", Goal.objects.on, "title"))

    assert things_for(ten_fields.maja, TODAY).things == {}
