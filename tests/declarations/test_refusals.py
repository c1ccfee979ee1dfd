"""What the way to a decision refuses, and what it asks of whoever takes a step."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.core.wording.plain import Mark, MarkKind
from rodtrad.declarations import chain as ways
from rodtrad.declarations import rules, services
from rodtrad.declarations.enums import ChainAct, State
from rodtrad.declarations.models import DeclarationVersion, Variant
from rodtrad.declarations.queries.credibility import credibility
from rodtrad.declarations.services.minutes import Minutes, Undecided, decide_together
from rodtrad.declarations.services.variants import remove_variant, write_variant
from rodtrad.declarations.staff.credibility import credibility_page, marked
from rodtrad.profiles import library
from tests.declarations.conftest import (
    IN_FORCE,
    TODAY,
    adopted,
    answers,
    decided_by,
    drafted,
    published,
    said,
    taken_to,
)
from tests.town import Town


def test_an_assessment_weighs_every_respect(promising: Town) -> None:
    version = taken_to(drafted(promising), State.SUBMITTED)

    with pytest.raises(BadInput, match="hur ni bedömer"):
        services.assess(version, answers={}, by=None)


@pytest.mark.parametrize("days", [None, 1])
def test_a_talk_was_held_on_a_day_that_has_been(promising: Town, days: int | None) -> None:
    version = taken_to(drafted(promising), State.ASSESSED)
    day = None if days is None else TODAY + timedelta(days=days)

    with pytest.raises(BadInput, match="vilken dag ni träffades"):
        services.give_feedback(version, held_on=day, comment="Bra.", by=None)


@pytest.mark.parametrize("days", [None, -1])
def test_a_meeting_is_one_that_comes(promising: Town, days: int | None) -> None:
    version = taken_to(drafted(promising), State.DISCUSSED)
    day = None if days is None else TODAY + timedelta(days=days)

    with pytest.raises(BadInput, match="sammanträde som kommer"):
        services.propose(version, meeting_on=day, answers=answers(), by=None)


def test_a_decision_is_chosen_and_says_from_when(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.care_committee)

    with pytest.raises(BadInput, match="Välj beslutet"):
        services.decide(version, decision=None, starts_on=TODAY, by=None)
    for day, words in ((None, "från vilken dag"), (TODAY + timedelta(days=2000), "långt fram")):
        with pytest.raises(BadInput, match=words):
            services.decide(version, decision=decision, starts_on=day, by=None)


def test_a_text_does_not_begin_before_the_one_that_holds(promising: Town) -> None:
    first = published(promising, starts_on=TODAY)
    later = taken_to(services.begin_version(first.declaration, by=None), State.PROPOSED)
    decision = decided_by(promising.care_committee, on=IN_FORCE)

    with pytest.raises(BadInput, match="redan från den dagen"):
        services.decide(later, decision=decision, starts_on=TODAY, by=None)


def test_what_is_withdrawn_has_a_decision_of_its_body_a_day_and_a_reason(promising: Town) -> None:
    version = published(promising)
    ours = decided_by(promising.care_committee, on=IN_FORCE)
    theirs = decided_by(promising.school_committee, on=IN_FORCE)
    end = {"reason": "Upphör.", "by": None}

    with pytest.raises(BadInput, match="Välj beslutet"):
        services.withdraw(version, decision=None, ends_on=TODAY, **end)
    with pytest.raises(BadInput, match="inte bestämmer"):
        services.withdraw(version, decision=theirs, ends_on=TODAY, **end)
    for day in (None, IN_FORCE):
        with pytest.raises(BadInput, match="efter beslutet"):
            services.withdraw(version, decision=ours, ends_on=day, **end)


def test_who_handed_a_units_text_in_does_not_assess_it(promising: Town) -> None:
    parent = published(promising).declaration
    own = services.draft_declaration(
        unit=promising.home_care_south, kind="unit", text=_text(), parent=parent, by=None
    )
    DeclarationVersion.objects.filter(pk=own.pk).update(
        state=State.SUBMITTED, submitted_by=promising.lars
    )
    own.refresh_from_db()

    with pytest.raises(Refused, match="bedömer den inte själv"):
        services.assess(own, answers=answers(), by=promising.lars)


def _text() -> services.Text:
    return services.Text(title="Söder lovar")


def test_a_group_that_only_proposes_assesses_where_the_profile_says_so(town: Town) -> None:
    adopted(town, "markaryd")
    version = services.draft_declaration(
        unit=town.home_care_south, kind="guarantee", text=_text(), by=None
    )
    DeclarationVersion.objects.filter(pk=version.pk).update(state=State.SUBMITTED)
    version.refresh_from_db()

    assert rules.may_take(town.per, version, ChainAct.ASSESS)
    assert not rules.may_take(town.lars, version, ChainAct.ASSESS)


def test_what_has_ended_is_not_withdrawn(promising: Town) -> None:
    version = published(promising)
    ended = TODAY - timedelta(days=1)
    DeclarationVersion.objects.filter(pk=version.pk).update(valid=(IN_FORCE, ended))
    version.refresh_from_db()

    assert not rules.may_take(promising.siv, version, ChainAct.WITHDRAW)


def test_the_council_decides_where_the_profile_says_so(
    promising: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = drafted(promising)
    way = ways.chain()
    by_council = tuple(
        ways.Step(one.act, one.name, one.text, "council", False)
        if one.act == ChainAct.DECIDE
        else one
        for one in way.steps
    )
    monkeypatch.setattr(rules, "chain", lambda: ways.Chain("", by_council, (), ()))

    assert rules.decider_of(version.declaration) == promising.council.pk


def test_a_profile_that_says_nothing_of_the_way_has_the_shortest() -> None:
    silent = library.load("umea").model_copy(update={"approval_chains": ()})

    way = ways._chain(silent)

    assert [step.act for step in way.steps] == ["submit", "propose", "decide", "publish"]


def test_a_text_in_another_language_has_words_and_is_taken_away_once(promising: Town) -> None:
    version = drafted(promising)
    wanted = {"kind": "easy", "title": "Hemtjänst", "written_by": "Kommunen", "by": None}

    with pytest.raises(BadInput, match="Skriv texten"):
        write_variant(version, text="  ", **wanted)
    made = write_variant(version, text="Vi kommer i tid.", **wanted)
    gone = Variant.objects.get(pk=made.pk)
    remove_variant(made, by=None)
    remove_variant(gone, by=None)

    assert not Variant.objects.exists()


def test_the_page_of_what_is_known_tries_a_level_and_says_what_is_no_level(
    promising: Town, client: Client
) -> None:
    version = drafted(promising)
    promise = version.promises.get().promise_id
    address = f"/deklarationer/{version.declaration.key}/trovardighet/?lofte={promise}&niva="
    client.force_login(promising.lars)

    tried = client.get(f"{address}95").content.decode()
    wrong = client.get(f"{address}mycket").content.decode()

    assert "95" in tried
    assert "Nivån gick inte att läsa" in wrong
    assert client.get("/deklarationer/finns-inte/trovardighet/").status_code == 404


def test_no_goal_and_no_day_for_review_are_told(promising: Town) -> None:
    version = drafted(promising)
    version.declaration.goal_links.all().delete()
    method = version.promises.get().promise.method_uses.get().method
    type(method).objects.filter(pk=method.pk).update(next_review_on=None)

    page = credibility_page(version)

    assert page["goals_answer"] == "Inget mål är angivet."
    assert page["promises"][0].methods[0].review == "Ingen dag är satt för översyn."


def test_an_overdue_review_is_told(promising: Town) -> None:
    version = drafted(promising)
    method = version.promises.get().promise.method_uses.get().method
    past = timezone.localdate() - timedelta(days=90)
    type(method).objects.filter(pk=method.pk).update(next_review_on=past)

    assert "skulle ha gjorts" in credibility_page(version)["promises"][0].methods[0].review


def test_a_number_that_may_be_at_most_so_many_is_tried_from_the_mildest(promising: Town) -> None:
    version = drafted(promising)
    level = {"level_kind": "number", "amount": Decimal(12), "counted_in": "personer"}
    services.edit_promise(version.promises.get(), said=said(**level), by=None)

    (one,) = credibility(version).promises

    assert one.others == ()


def test_marks_inside_each_other_are_one() -> None:
    text = "Brukaren erhåller besked."
    marks = [
        Mark("text", 0, 25, MarkKind.LONG_SENTENCE, ""),
        Mark("text", 0, 8, MarkKind.INTERNAL, ""),
    ]

    assert marked(text, marks) == f"<mark>{text}</mark>"


def test_who_may_not_decide_one_of_them_decides_none(promising: Town) -> None:
    version = taken_to(drafted(promising), State.PROPOSED)
    DeclarationVersion.objects.filter(pk=version.pk).update(submitted_by=promising.siv)
    version.refresh_from_db()

    with pytest.raises(Undecided) as refused:
        decide_together(
            [(version, "118")],
            minutes=Minutes(promising.care_committee, TODAY),
            starts_on=TODAY,
            by=promising.siv,
        )

    assert "inte in beslutet" in refused.value.rows[version.pk]
