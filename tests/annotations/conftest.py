"""Units as things to annotate, seen by those who may see their drafts."""

from pathlib import Path

import pytest
from django.db.models import QuerySet
from pytest_django import Settings

from rodtrad.access.enums import Right
from rodtrad.access.queries import Everywhere, unit_ids
from rodtrad.access.rules import may
from rodtrad.accounts.models import User
from rodtrad.annotations import registry
from rodtrad.core.decision import Ruling
from rodtrad.organisation.models import Unit
from rodtrad.organisation.queries import tree

KIND = "organisation.unit"


def visible_to(user: User) -> QuerySet[Unit]:
    reach = unit_ids(user, Right.SEE_DRAFTS)
    return (
        Unit.objects.all() if isinstance(reach, Everywhere) else Unit.objects.filter(pk__in=reach)
    )


def may_see(user: User, unit: Unit) -> Ruling:
    return may(user, Right.SEE_DRAFTS, unit.pk)


@pytest.fixture(autouse=True)
def units(monkeypatch: pytest.MonkeyPatch) -> registry.Subject:
    """The only kind registered."""
    monkeypatch.setattr(registry, "_subjects", {})
    registry.register_subject(
        KIND,
        visible_to=visible_to,
        may_see=may_see,
        url=lambda unit: f"/enhet/{unit.key}/",
        title=lambda unit: tree().name(unit.pk),
        unit_id=lambda unit: unit.pk,
        group="Enheter",
    )
    return registry.subject(KIND)


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder of the test's own for what is put away."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path
