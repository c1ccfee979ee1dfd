"""What the adopted profile says about where a goal may stand."""

from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import number
from rodtrad.goals.models import Goal
from rodtrad.organisation.queries import profile, tree
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.schema.thread import Level

CARRIES_GOALS = ("vision", "goal")


def goal_levels(adopted: Profile) -> list[Level]:
    """Return the levels on which goals stand, the highest first."""
    return [level for level in adopted.levels if level.holds in CARRIES_GOALS]


def find(key: str, field: str = "level") -> Level:
    """Return a level that carries goals, or refuse the word."""
    for level in goal_levels(profile()):
        if level.key == key:
            return level
    raise BadInput(_("Den nivån finns inte i kommunens styrprofil."), field)


def require_body(level: Level, body_id: int) -> None:
    """Refuse a body of a kind that has no goals on the level."""
    node = tree().get(body_id)
    if node.kind not in level.body_kinds:
        raise BadInput(
            _("%(body)s har inga mål på nivån %(level)s.")
            % {"body": node.name, "level": level.name},
            "body",
        )


def require_parent(level: Level, parent: Goal) -> None:
    """Refuse a parent on a level that this one does not hang from."""
    if parent.level not in level.parents:
        raise BadInput(
            _("Ett mål på nivån %(level)s kan inte hänga under det valda målet.")
            % {"level": level.name},
            "parent",
        )


def least_share(day: date) -> float:
    """Return how much of a goal's weight must be known for it to be assessed on the day."""
    return float(profile(day).fraction("assessable_share"))


def least_known(day: date) -> str:
    """Return the share that must be known on the day, in words where it has a name."""
    least = profile(day).fraction("assessable_share")
    named = {Fraction(2, 3): _("två tredjedelar"), Fraction(3, 4): _("tre fjärdedelar")}
    return named.get(least) or _("%s procent") % number(float(least) * 100, 0)
