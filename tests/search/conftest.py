"""Sjöby with one of everything, where one word finds every thing of a kind."""

from datetime import date

import pgtrigger
import pytest

from rodtrad.accounts.models import User
from rodtrad.annotations.models import Comment
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.documents.models import DecisionPaper, DocumentVersion, GoverningDocument
from rodtrad.goals.models import Activity, Assignment, Goal, GoalSource, Plan
from rodtrad.indicators.models import Indicator, IndicatorDefinition, Series
from rodtrad.organisation.models import Decision, UnitVersion
from tests.factories.things import NOW, of_every_kind
from tests.kept import lay_out
from tests.town import Town, lay_out_town, read_town

WORD = "rödtråd"


@pytest.fixture
def full_town(db: None, tmp_path_factory: pytest.TempPathFactory) -> Town:
    """Everything there is, each with the word in its title; built once in each process."""
    lay_out(tmp_path_factory.getbasetemp() / "full-town", _fill)
    return read_town()


def _fill() -> None:
    lay_out_town()
    town = read_town()
    of_every_kind(town)
    Decision.objects.bulk_create(
        Decision(body=unit, decided_on=date(2024, 5, 5), paragraph="5", title="Beslut")
        for unit in town.units.values()
    )
    GoalSource.objects.create(kind="national", title="Källa", reference="SFS", valid=NOW)
    IndicatorDefinition.objects.create(
        indicator=Indicator.objects.get(),
        name="Besök",
        measure_kind="result",
        unit_of_measure="st",
        direction="higher",
        frequency="year",
        valid=NOW,
    )
    with pgtrigger.ignore("declarations.DeclarationVersion:decided_text_is_not_rewritten"):
        for model, field in TITLES:
            model.objects.update(**{field: WORD.capitalize()})
    Comment.objects.bulk_create(
        Comment(subject_type=model._meta.label_lower, subject_id=pk, text=f"Om {WORD}en.")
        for model in COMMENTED
        for pk in model.objects.values_list("pk", flat=True)[:200:7]
    )


TITLES = (
    (Goal, "title"),
    (DeclarationVersion, "title"),
    (Activity, "title"),
    (Plan, "name"),
    (Assignment, "title"),
    (GoalSource, "title"),
    (IndicatorDefinition, "name"),
    (DocumentVersion, "title"),
    (DecisionPaper, "title"),
    (Decision, "title"),
    (UnitVersion, "short_name"),
    (User, "family_name"),
)
COMMENTED = (Goal, Activity, Plan, Assignment, GoverningDocument, DecisionPaper, Series)
