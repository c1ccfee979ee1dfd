"""What is there already that answers a unit's statements, by the keys of the profiles."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.declarations.enums import Degree, Party, StakeholderKind
from rodtrad.declarations.models import (
    DeclarationVersion,
    DraftingEntry,
    Fulfilment,
    ServiceDeclaration,
    Stakeholder,
    WorkMethod,
)
from rodtrad.declarations.queries import in_force, methods_visible_to
from rodtrad.declarations.queries.names import named
from rodtrad.declarations.statements import Found, Source, register
from rodtrad.goals import queries as goals
from rodtrad.goals.enums import ActivityState, GoalState
from rodtrad.goals.models import Activity, Goal
from rodtrad.improvement.enums import LIVE
from rodtrad.improvement.enums import State as ActionState
from rodtrad.improvement.enums import Verdict as EffectVerdict
from rodtrad.improvement.models import Action, ImprovementArea
from rodtrad.improvement.queries import visible_to as actions_visible_to
from rodtrad.indicators.models import Series, Target
from rodtrad.indicators.queries.series import definitions
from rodtrad.indicators.queries.series import visible_to as series_visible_to
from rodtrad.indicators.words import target_phrase

A_YEAR = timedelta(days=365)
UNDER_WAY = (ActivityState.PLANNED, ActivityState.ONGOING)


def decided_goals(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Goal]:
    return goals.visible_to(user).filter(
        body__in=unit_ids, state=GoalState.DECIDED, valid__contains=day
    )


def goals_shown(rows: Sequence[Goal], day: date) -> Iterator[Found]:
    for goal in rows:
        yield Found(goal.title, reverse("goals:node", args=[goal.key]))


def expecting_goals(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Goal]:
    return decided_goals(user, unit_ids, day).exclude(expected_result="")


def expected_shown(rows: Sequence[Goal], day: date) -> Iterator[Found]:
    for goal in rows:
        if goal.expected_result:
            yield Found(goal.expected_result, reverse("goals:node", args=[goal.key]))


def targets(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Target]:
    series = series_visible_to(user).filter(unit__in=unit_ids, valid__contains=day)
    rows = Target.objects.on(day).filter(series__in=series.values("pk"))
    return rows.select_related("series__indicator")


def targets_shown(rows: Sequence[Target], day: date) -> Iterator[Found]:
    known = definitions({row.series.indicator_id for row in rows}, day)
    for row in rows:
        meaning = known.get(row.series.indicator_id)
        if meaning is not None:
            address = reverse("indicators:indicator", args=[row.series.indicator.key])
            yield Found(meaning.name, address, target_phrase(row, meaning))


def activities(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Activity]:
    return goals.activities_visible_to(user).filter(
        unit__in=unit_ids, state__in=UNDER_WAY, valid__contains=day
    )


def activities_shown(rows: Sequence[Activity], day: date) -> Iterator[Found]:
    for row in rows:
        until = _("till %s") % day_words(row.ends_on, year=True) if row.ends_on else ""
        yield Found(row.title, reverse("goals:activity", args=[row.pk]), until)


def series(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Series]:
    rows = series_visible_to(user).filter(unit__in=unit_ids, valid__contains=day)
    return rows.select_related("indicator")


def series_shown(rows: Sequence[Series], day: date) -> Iterator[Found]:
    known = definitions({row.indicator_id for row in rows}, day)
    for row in rows:
        if row.indicator_id in known:
            address = reverse("indicators:indicator", args=[row.indicator.key])
            yield Found(known[row.indicator_id].name, address)


def declared(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[DeclarationVersion]:
    rows = in_force(day).filter(declaration__unit__in=unit_ids)
    return rows.select_related("declaration")


def declared_shown(rows: Sequence[DeclarationVersion], day: date) -> Iterator[Found]:
    for row in rows:
        yield Found(row.title, reverse("declarations:declaration", args=[row.declaration.key]))


def methods(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[WorkMethod]:
    return methods_visible_to(user).filter(unit__in=unit_ids, valid__contains=day)


def methods_shown(rows: Sequence[WorkMethod], day: date) -> Iterator[Found]:
    for row in rows:
        yield Found(row.title, reverse("declarations:method", args=[row.key]))


def fulfilments(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Fulfilment]:
    """Return the newest year that each declaration in force has been summed up for."""
    held = ServiceDeclaration.objects.filter(
        pk__in=in_force(day).values("declaration"), unit__in=unit_ids
    )
    rows = Fulfilment.objects.filter(declaration__in=held.values("pk"), year__lte=day.year)
    rows = rows.annotate(name=named("declaration")).select_related("declaration")
    return rows.order_by("declaration", "-year").distinct("declaration")


def fulfilments_shown(rows: Sequence[Fulfilment], day: date) -> Iterator[Found]:
    for row in rows:
        address = reverse("declarations:year", args=[row.declaration.key, row.year])
        yield Found(vars(row)["name"], address, f"{row.year}: {Degree(row.confirmed).label}")


def customers(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Stakeholder]:
    return Stakeholder.objects.on(day).filter(unit__in=unit_ids, kind=StakeholderKind.CUSTOMER)


def customers_shown(rows: Sequence[Stakeholder], day: date) -> Iterator[Found]:
    for row in rows:
        yield Found(row.name, "", row.needs)


def improvements(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Action]:
    """Return what units do to become better, or have done in a year."""
    done = Q(state=ActionState.DONE, done_on__gt=day - A_YEAR)
    rows = actions_visible_to(user).filter(Q(state__in=LIVE) | done, unit__in=unit_ids)
    return rows.order_by("due_on", "pk")


def improvements_shown(rows: Sequence[Action], day: date) -> Iterator[Found]:
    for row in rows:
        address = reverse("improvement:action", args=[row.pk])
        yield Found(row.title, address, str(ActionState(row.state).label))


def areas(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[ImprovementArea]:
    """Return what units have chosen to become better at."""
    return ImprovementArea.objects.on(day).filter(unit__in=unit_ids)


def areas_shown(rows: Sequence[ImprovementArea], day: date) -> Iterator[Found]:
    for row in rows:
        yield Found(row.name, reverse("improvement:areas"), row.why)


def helped(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[Action]:
    """Return what units have done that was followed up and had helped."""
    rows = actions_visible_to(user).filter(unit__in=unit_ids, verdict=EffectVerdict.HELPED)
    return rows.order_by("-done_on", "pk")


def helped_shown(rows: Sequence[Action], day: date) -> Iterator[Found]:
    for row in rows:
        yield Found(row.title, reverse("improvement:action", args=[row.pk]), _("Det hjälpte"))


def drafting(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[DraftingEntry]:
    """Return who took part in what units declare, and how."""
    held = ServiceDeclaration.objects.filter(pk__in=in_force(day).values("declaration"))
    rows = DraftingEntry.objects.filter(
        declaration__in=held.filter(unit__in=unit_ids).values("pk"), held_on__lte=day
    )
    return rows.select_related("declaration").order_by("-held_on", "pk")


def with_residents(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[DraftingEntry]:
    return drafting(user, unit_ids, day).filter(party=Party.RESIDENTS)


def drafting_shown(rows: Sequence[DraftingEntry], day: date) -> Iterator[Found]:
    for row in rows:
        address = reverse("declarations:declaration", args=[row.declaration.key])
        said = f"{capitalised(str(Party(row.party).label))}: {row.form}"
        yield Found(said, f"{address}#medverkan", day_words(row.held_on, year=True))


GOALS = Source(decided_goals, "body", goals_shown)
ACTIVITIES = Source(activities, "unit", activities_shown)
SERIES = Source(series, "unit", series_shown)
DECLARED = Source(declared, "declaration__unit", declared_shown)
METHODS = Source(methods, "unit", methods_shown)
FULFILMENTS = Source(fulfilments, "declaration__unit", fulfilments_shown)
IMPROVEMENTS = Source(improvements, "unit", improvements_shown)
AREAS = Source(areas, "unit", areas_shown)
DRAFTING = Source(drafting, "declaration__unit", drafting_shown)
ANSWERED_BY: dict[str, tuple[Source, ...]] = {
    "goals": (GOALS,),
    "expected_result": (
        Source(decided_goals, "body", expected_shown, counted=expecting_goals),
        Source(targets, "series__unit", targets_shown),
    ),
    "activities": (ACTIVITIES,),
    "who_how": (ACTIVITIES, METHODS),
    "follow_up": (SERIES,),
    "q1": (SERIES,),
    "declaration": (DECLARED,),
    "promise": (DECLARED,),
    "expected": (DECLARED,),
    "value": (DECLARED,),
    "methods": (METHODS,),
    "method": (METHODS,),
    "development": (IMPROVEMENTS,),
    "better": (IMPROVEMENTS,),
    "q3": (IMPROVEMENTS,),
    "improve": (AREAS, IMPROVEMENTS),
    "q5": (DRAFTING,),
    "dialogue": (Source(with_residents, "declaration__unit", drafting_shown),),
    "good_examples": (Source(helped, "unit", helped_shown),),
    "fulfilment": (FULFILMENTS,),
    "result": (FULFILMENTS,),
    "customers": (Source(customers, "unit", customers_shown),),
}


def register_statements() -> None:
    """Let what the rooms up to here hold answer what a unit is asked."""
    for key, sources in ANSWERED_BY.items():
        for source in sources:
            register(key, source)
