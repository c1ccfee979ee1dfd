"""What is said, kept and marked in Lindvik, when it happened, and what it may say."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from tests.demo.digests import happened
from tests.lindvik import TODAY

from rodtrad.accounts.models import User
from rodtrad.annotations.models import Attachment, Comment, Mention, Tagging
from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput
from rodtrad.demo import content
from rodtrad.demo.days import working_day_before
from rodtrad.goals.models import Goal, GoalStatus
from rodtrad.goals.services import refresh_all
from rodtrad.indicators import services as indicators
from rodtrad.indicators.models import (
    IndicatorDefinition,
    ReportingPeriod,
    Series,
)
from rodtrad.notifications.models import Notice

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("lindvik"),
    pytest.mark.xdist_group("talk"),
]


def days_of(moments: list[datetime]) -> set[date]:
    return {timezone.localdate(moment) for moment in moments}


def test_nothing_in_lindvik_happened_on_the_day_it_was_built() -> None:
    moments = happened()

    odd = {
        name: {day for day in days_of(all_of_them) if day >= TODAY or day.isoweekday() > 5}
        for name, all_of_them in moments.items()
    }
    assert odd == {name: set() for name in moments}
    assert {name for name, all_of_them in moments.items() if not all_of_them} == set()
    assert min(moments["judgements"]) > max(moments["figures"])
    assert len(days_of(moments["comments"])) > 5
    assert len(days_of(moments["newest"])) > 5


def test_what_is_stored_of_the_goals_is_what_the_figures_say() -> None:
    stored = list(GoalStatus.objects.order_by("pk").values("pk", "outcome", "data", "mean"))

    refresh_all()

    assert list(GoalStatus.objects.order_by("pk").values("pk", "outcome", "data", "mean")) == stored
    assert Act.objects.filter(action="goal.judged").count() == len(content.thread().judgements)
    assert Act.objects.filter(action="comment.posted").count() == len(content.talk().comments)
    assert Act.objects.filter(action="attachment.added").count() == len(content.talk().files)


def test_people_have_commented_kept_files_and_marked_goals() -> None:
    karin = User.objects.get(username="karin.stahl")
    kept = Attachment.objects.order_by("added_at")
    assert Comment.objects.count() == len(content.talk().comments) >= 6
    assert Mention.objects.count() == Notice.objects.count() == 5
    assert karin.mentions.count() == 3
    assert [(row.name, default_storage.size(str(row.file.name))) for row in kept] == [
        (row.name, len(row.text.lstrip().encode()))
        for row in sorted(content.talk().files, key=lambda row: -row.days_ago)
    ]
    tagged = Tagging.objects.filter(subject_type="goals.goal").values("subject_id")
    marked = Goal.objects.filter(pk__in=tagged).values_list("key", flat=True)
    assert set(marked) == set(content.talk().agenda_2030)


def test_a_unit_manager_reads_and_answers_above_her_own_unit(client: Client) -> None:
    client.force_login(User.objects.get(username="karin.stahl"))

    page = client.get("/traden/hjalp-nar-lovat/").content.decode()

    assert "När är mätningen klar" in page
    assert 'id="ny-kommentar"' in page


def test_the_provider_has_a_figure_to_give_and_a_history(client: Client) -> None:
    client.force_login(User.objects.get(username="robert.palm"))

    page = client.get("/min-sida/").content.decode()

    series = Series.objects.get(indicator__key="hemtjanst-i-tid-omtanken")
    assert "Hemtjänst i tid, Omtanken" in page
    assert "Inget väntar på dig" not in page
    assert series.observations.filter(group="total").count() > 30
    assert series.measures.get().goal.key == "hjalp-nar-lovat"


def test_counts_are_not_below_nothing_and_shares_lie_between_none_and_all() -> None:
    bounds = set(
        IndicatorDefinition.objects.values_list("unit_of_measure", "lower_bound", "upper_bound")
    )
    signed = {row.indicator.key for row in IndicatorDefinition.objects.filter(lower_bound=None)}
    series = Series.objects.get(indicator__key="personal-per-vecka")
    with pytest.raises(BadInput):
        indicators.record_observation(
            series,
            period=ReportingPeriod.objects.get(key="2026-T2"),
            figure=indicators.Figure(value=Decimal(-3)),
            by=User.objects.get(username="karin.stahl"),
        )
    assert signed == {"resultat-andel", "budgetavvikelse"}
    assert {high for unit, low, high in bounds if unit == "procent" and low is not None} == {
        Decimal(100)
    }
    assert {high for unit, _, high in bounds if unit != "procent"} == {None}


def test_the_last_working_day_before_a_monday_is_a_friday() -> None:
    assert working_day_before(date(2026, 11, 23)) == date(2026, 11, 20)
