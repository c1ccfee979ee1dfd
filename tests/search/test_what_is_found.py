"""Everybody finds what she may see and nothing else, whatever kind it is of."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.test import Client

from rodtrad.access.enums import Right
from rodtrad.access.queries import unit_ids
from rodtrad.annotations.models import Comment
from rodtrad.annotations.registry import subject
from rodtrad.annotations.rules import may_read
from rodtrad.declarations import rules as promised
from rodtrad.declarations.models import DeclarationVersion, PromiseVersion
from rodtrad.documents import rules as documents
from rodtrad.documents.enums import VersionState
from rodtrad.documents.models import DecisionPaper, DocumentVersion
from rodtrad.goals import rules
from rodtrad.goals.models import Activity, Assignment, Goal, GoalSource, Plan
from rodtrad.indicators.models import IndicatorDefinition, Series
from rodtrad.indicators.rules import may_see as may_see_series
from rodtrad.organisation.models import Decision, Unit, UnitVersion
from rodtrad.organisation.queries.people import seats
from rodtrad.search.queries import search
from rodtrad.search.registry import Kind, kinds, public_kinds
from rodtrad.search.statement import matching
from tests.search.asking import question
from tests.search.conftest import WORD
from tests.town import Town

Shown = Callable[[object], set[int]]


def by_rule(model: type[Model], may_see: Callable[..., object], *joins: str) -> Shown:
    """Return what pages show of a kind, thing by thing, as its rule says."""
    return lambda user: {
        thing.pk for thing in model._default_manager.select_related(*joins) if may_see(user, thing)
    }


def units_shown(user: object) -> set[int]:
    seen = unit_ids(user, Right.SEE)
    return {row.pk for row in UnitVersion.objects.all() if row.unit_id in seen}


def people_shown(user: object) -> set[int]:
    seen = unit_ids(user, Right.SEE)
    units = {pk for pk in Unit.objects.values_list("pk", flat=True) if pk in seen}
    return {seat.user_id for seat in seats(units) if seat.person != "Skyddad identitet"}


def indicators_shown(user: object) -> set[int]:
    seen = any(may_see_series(user, series) for series in Series.objects.all())
    return set(IndicatorDefinition.objects.values_list("pk", flat=True)) if seen else set()


def comments_shown(user: object) -> set[int]:
    found = set()
    for comment in Comment.objects.all():
        about = subject(comment.subject_type)
        thing = about.find(user, comment.subject_id)
        if thing is not None and may_read(user, about, thing):
            found.add(comment.pk)
    return found


SHOWN: dict[str, Shown] = {
    "mal": by_rule(Goal, rules.may_see, "plan"),
    "aktiviteter": by_rule(Activity, rules.may_see_activity, "goal__plan"),
    "planer": by_rule(Plan, rules.may_see_plan),
    "deklarationer": by_rule(DeclarationVersion, promised.may_see_version, "declaration"),
    "uppdrag": by_rule(Assignment, rules.may_see_assignment),
    "kallor": by_rule(GoalSource, lambda user, source: True),
    "matt": indicators_shown,
    "dokument": by_rule(
        DocumentVersion, lambda user, row: documents.may_see(user, row.document), "document"
    ),
    "underlag": by_rule(DecisionPaper, documents.may_see_paper),
    "enheter": units_shown,
    "personer": people_shown,
    "beslut": by_rule(
        Decision, lambda user, decision: decision.body_id in unit_ids(user, Right.SEE)
    ),
    "kommentarer": comments_shown,
}
KINDS = {kind.key: kind for kind in kinds()}


def differing(town: Town, kind: Kind, shown: Shown) -> list[str]:
    """Return everybody who finds other things than her pages show."""
    asked = question(WORD, kind.config)
    return [
        str(user)
        for user in town.cast
        if set(matching(user, kind, asked).values_list("pk", flat=True)) != shown(user)
    ]


def test_every_kind_is_held_to_what_its_pages_show() -> None:
    assert KINDS.keys() == SHOWN.keys()


@pytest.mark.parametrize("key", SHOWN)
def test_everybody_finds_what_she_may_see_and_nothing_else(full_town: Town, key: str) -> None:
    assert SHOWN[key](full_town.maja) != set()

    assert differing(full_town, KINDS[key], SHOWN[key]) == []


@pytest.mark.parametrize("key", SHOWN)
def test_what_is_found_leads_to_a_page(full_town: Town, client: Client, key: str) -> None:
    client.force_login(full_town.maja)
    [answer] = search(full_town.maja, WORD, [KINDS[key]])

    pages = {client.get(KINDS[key].url(one)).status_code for one in answer.found}

    assert pages == {200}


@pytest.mark.parametrize("key", ["mal", "uppdrag", "underlag", "enheter", "personer", "beslut"])
def test_a_kind_that_forgot_who_asks_would_be_found_out(full_town: Town, key: str) -> None:
    kind = KINDS[key]
    careless = replace(kind, rows=lambda user: kind.rows(user).model._default_manager.all())

    assert differing(full_town, careless, SHOWN[key]) != []


PUBLIC: dict[str, Shown] = {
    "deklarationer": by_rule(DeclarationVersion, lambda user, text: promised.is_public(text)),
    "loften": by_rule(PromiseVersion, lambda user, row: promised.is_public(row.version), "version"),
    "mal": by_rule(Goal, lambda user, goal: rules.is_public(goal), "plan"),
    "aktiviteter": by_rule(
        Activity, lambda user, activity: rules.is_public_activity(activity), "goal__plan"
    ),
    "dokument": by_rule(
        DocumentVersion,
        lambda user, row: row.state != VersionState.DRAFT and row.document_id in held_now(),
    ),
}


def held_now() -> set[int]:
    rows = DocumentVersion.objects.on().exclude(state=VersionState.DRAFT)
    return set(rows.values_list("document_id", flat=True))


@pytest.mark.parametrize("kind", public_kinds(), ids=lambda kind: kind.key)
def test_everybody_finds_on_the_public_pages_what_is_public(full_town: Town, kind: Kind) -> None:
    in_force = DocumentVersion.objects.filter(state=VersionState.IN_FORCE)
    in_force.update(valid=Goal.objects.first().valid)

    asked = question(WORD, kind.config)
    found = set(matching(AnonymousUser(), kind, asked).values_list("pk", flat=True))

    assert found == PUBLIC[kind.key](AnonymousUser()) != set()


@pytest.mark.parametrize("who", ["maja", "adam", "karin", "pia", "lena"])
@pytest.mark.parametrize("name", ["Lena", "Hemlin", "lena hem", "Lena Hemlin"])
def test_nobody_finds_a_protected_person_by_her_name(town: Town, who: str, name: str) -> None:
    people = KINDS["personer"]

    found = matching(getattr(town, who), people, question(name, people.config))

    assert list(found) == []


def test_an_unprotected_person_is_found_by_her_name_or_its_beginning(town: Town) -> None:
    people = KINDS["personer"]

    found = [
        matching(town.maja, people, question(text, people.config)).get()
        for text in ("Karin Ståhl", "ståhl", "kari", "stå")
    ]

    assert found == [town.karin] * 4
