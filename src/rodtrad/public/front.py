"""The six steps of the thread on the front page, each from what is known today."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.goals.models import Activity
from rodtrad.organisation.queries import tree
from rodtrad.public import queries
from rodtrad.ui.marks import word


@dataclass(frozen=True)
class Step:
    """One step of the thread; without a text nothing is known there yet."""

    name: str
    text: str
    about: str = ""
    url: str = ""
    x: int = 0
    y: int = 0


# Where the rings sit on the drawn curve, in its own 1280 by 80.
RINGS = ((89, 54), (275, 30), (462, 60), (649, 34), (836, 62), (1022, 28))


def six_steps(goals: list[queries.GoalRow]) -> list[Step]:
    """Follow one goal that can be judged, or the first there is, along the thread."""
    known = [row for row in goals if row.status.outcome != "not_assessable"]
    chosen = next(iter([*known, *goals]), None)
    steps = _steps(chosen) if chosen else _nothing_yet()
    return [
        Step(step.name, step.text, step.about, step.url, *RINGS[at])
        for at, step in enumerate(steps)
    ]


def _steps(row: queries.GoalRow) -> list[Step]:
    done = queries.ongoing(queries.everything_below(row.goal))
    counted = queries.totals([row])
    judged = word("judgement", row.judged).capitalize() if row.judgement else ""
    return [
        Step(_("Mål"), row.goal.title, row.body, row.url),
        Step(_("Löfte"), ""),
        _work(done),
        Step(_("Resultat"), queries.answer(counted) if counted.all else "", "", row.url),
        Step(_("Analys"), judged, row.judged_by),
        Step(_("Förbättring"), ""),
    ]


def _work(done: Activity | None) -> Step:
    if done is None:
        return Step(_("Arbete"), "")
    url = reverse("public:result", args=[done.goal.key])
    return Step(_("Arbete"), done.title, tree().name(done.unit_id), url)


def _nothing_yet() -> list[Step]:
    names = (_("Mål"), _("Löfte"), _("Arbete"), _("Resultat"), _("Analys"), _("Förbättring"))
    return [Step(name, "") for name in names]
