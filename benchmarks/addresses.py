"""Random addresses of every route, each kind of thing as likely as the next."""

import random
from collections.abc import Callable
from typing import Any


class Addresses:
    """A random address of every route."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._known: dict[str, list[Any]] = {}

    def of(self, name: str) -> str | None:
        """Return an address of the route, or None when nothing of its kind is there."""
        from django.urls import NoReverseMatch, reverse

        space = name.partition(":")[0]
        try:
            return reverse(name)
        except NoReverseMatch:
            pass
        things = self._things(space, name.rpartition(":")[2])
        return reverse(name, kwargs=self._dice.choice(things)) if things else None

    def _things(self, space: str, name: str) -> list[Any]:
        found = THINGS.get(f"{space}:{name}") or THINGS.get(space)
        if found is None:
            return []
        if found.__name__ not in self._known:
            self._known[found.__name__] = found()
        return self._known[found.__name__]


def keyed(rows: Any, field: str = "key") -> list[dict[str, Any]]:
    """Return the arguments of many addresses, each kind of thing as likely as the next."""
    return [{field: key} for key in rows]


def goals() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Goal

    levels: dict[str, list[str]] = {}
    for level, key in Goal.objects.values_list("level", "key"):
        levels.setdefault(level, []).append(key)
    # As many visits to the few goals at the top as to the many at the bottom.
    most = 200
    return keyed(key for keys in levels.values() for key in (keys * most)[:most])


def activities() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Activity

    return keyed(Activity.objects.values_list("pk", flat=True)[:40_000:37], "pk")


def plans() -> list[dict[str, Any]]:
    from rodtrad.goals.models import Plan

    return keyed(Plan.objects.filter(state="adopted").values_list("pk", flat=True), "pk")


def indicators() -> list[dict[str, Any]]:
    from rodtrad.indicators.models import Indicator

    return keyed(Indicator.objects.values_list("key", flat=True)[:20_000:17])


def periods() -> list[dict[str, Any]]:
    from rodtrad.indicators.models import ReportingPeriod

    return keyed(ReportingPeriod.objects.values_list("key", flat=True))


def units() -> list[dict[str, Any]]:
    from rodtrad.organisation.queries import tree

    kinds: dict[str, list[str]] = {}
    for node in tree():
        kinds.setdefault(node.kind, []).append(node.key)
    most = 100
    return keyed(key for keys in kinds.values() for key in (keys * most)[:most])


def persons() -> list[dict[str, Any]]:
    from rodtrad.accounts.models import User

    return keyed(User.objects.values_list("pk", flat=True), "pk")


def appointments() -> list[dict[str, Any]]:
    from rodtrad.organisation.models import Appointment

    return keyed(Appointment.objects.values_list("pk", flat=True), "pk")


def comments() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    return keyed(Comment.objects.values_list("pk", flat=True)[:20_000:19], "pk")


def commented() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Comment

    rows = Comment.objects.values_list("subject_type", "subject_id")[:20_000:19]
    return [{"subject_type": kind, "pk": pk} for kind, pk in rows]


def tags() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Tag

    return [{"vocabulary": v, "key": k} for v, k in Tag.objects.values_list("vocabulary", "key")]


def tag_ids() -> list[dict[str, Any]]:
    from rodtrad.annotations.models import Tag

    return keyed(Tag.objects.values_list("pk", flat=True), "pk")


def profiles() -> list[dict[str, Any]]:
    return keyed(("umea", "pitea", "osteraker", "vasteras", "markaryd"), "name")


def pairs() -> list[dict[str, Any]]:
    return [{"name": "umea", "other": "pitea"}, {"name": "osteraker", "other": "markaryd"}]


THINGS: dict[str, Callable[[], list[dict[str, Any]]]] = {
    "goals": goals,
    "goals:activity": activities,
    "goals:edit_activity": activities,
    "goals:plan": plans,
    "goals:adopt_plan": plans,
    "indicators": indicators,
    "indicators:period": periods,
    "organisation": units,
    "organisation:person": persons,
    "organisation:appoint": persons,
    "organisation:leave": persons,
    "organisation:way_in": persons,
    "organisation:substitute": appointments,
    "organisation:end": appointments,
    "annotations:edit_comment": comments,
    "annotations:remove_comment": comments,
    "annotations:about": commented,
    "annotations:tags_of": commented,
    "annotations:tag": tags,
    "annotations:retire_tag": tag_ids,
    "profiles": profiles,
    "profiles:compare": pairs,
    "public:result": goals,
}
