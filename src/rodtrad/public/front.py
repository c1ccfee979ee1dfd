"""The six steps of the thread on the front page, each from what is known today."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.core.swedish import capitalised
from rodtrad.declarations.models import PromiseVersion
from rodtrad.goals.models import Activity
from rodtrad.organisation.queries import tree
from rodtrad.profiles.naming import word
from rodtrad.public import queries
from rodtrad.public.promises.searched import example, promise_address
from rodtrad.ui import marks


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
    steps = _steps(chosen) if chosen else _no_goal_yet()
    return [
        Step(step.name, step.text, step.about, step.url, *RINGS[at])
        for at, step in enumerate(steps)
    ]


def _steps(row: queries.GoalRow) -> list[Step]:
    below = queries.everything_below(row.goal)
    done = queries.ongoing(below)
    counted = queries.totals([row])
    judged = marks.word("judgement", row.judged).capitalize() if row.judgement else ""
    return [
        Step(_("Mål"), row.goal.title, row.body, row.url),
        _promise(example(below)),
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


def _promise(found: PromiseVersion | None) -> Step:
    """Return the step of a promise in force: what, decided by whom."""
    name = capitalised(word("promise"))
    if found is None:
        return Step(name, "")
    version = found.version
    about = ""
    if version.decision is not None:
        body = tree().name(version.decision.body_id)
        about = _("%(body)s, §\u00a0%(paragraph)s") % {
            "body": body,
            "paragraph": version.decision.paragraph,
        }
    url = promise_address(version.declaration.key, found.promise.number)
    return Step(name, found.text, about, url)


def _no_goal_yet() -> list[Step]:
    """Return the steps where no goal is decided; something may be promised all the same."""
    rest = (_("Arbete"), _("Resultat"), _("Analys"), _("Förbättring"))
    return [Step(_("Mål"), ""), _promise(example(())), *(Step(name, "") for name in rest)]
