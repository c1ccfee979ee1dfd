"""Whether somebody has a right at a unit, and if not, why."""

from django.utils.translation import gettext as _

from rodtrad.access.enums import Reach, Right
from rodtrad.access.matrix import RIGHTS
from rodtrad.access.queries import holdings_of, remember_use
from rodtrad.access.sources import Holding
from rodtrad.accounts.models import Visitor
from rodtrad.core.decision import ALLOWED, Ruling, refuse
from rodtrad.times import known

# Rights that only acts are asked for. The others are also what lets somebody read a page.
ACTS = frozenset(
    {
        Right.COMMENT,
        Right.ATTACH,
        Right.DELEGATE,
        Right.RECORD_OUTCOME,
        Right.EDIT_ACTIVITIES,
        Right.EDIT_GOALS,
        Right.EDIT_DOCUMENTS,
        Right.PROPOSE,
        Right.JUDGE,
        Right.DEFINE_INDICATORS,
        Right.SET_TARGETS,
        Right.LOCK_PERIOD,
        Right.REGISTER_DECISION,
        Right.ADOPT_PLAN,
    }
)


def may_act() -> Ruling:
    """Rule on acting at all: a page that stands at an earlier moment is for reading."""
    if known.moment() is None:
        return ALLOWED
    return refuse(_("Sidan visar en tidigare dag och går bara att läsa."))


def may(user: Visitor | None, right: Right, unit_id: int | None) -> Ruling:
    """Rule on a right at one unit, None for the municipality as a whole.

    No user at all is the system itself, which acts for itself at imports and at the first start.
    """
    if user is None:
        return ALLOWED
    if right in ACTS and not (acting := may_act()):
        return acting
    if held_for_it := authority(user, right, unit_id):
        remember_use(user, right, unit_id, held_for_it)
        return ALLOWED
    held = holdings_of(user)
    if not user.is_authenticated:
        return refuse(_("Logga in för att göra det här."))
    if not held:
        return refuse(_("Du har inget uppdrag just nu. Be administratören om ett."))
    if any(right in RIGHTS[holding.role] for holding in held):
        return refuse(_("Ditt uppdrag gäller inte den här enheten."))
    return refuse(_("Ditt uppdrag ger inte rätt att göra det här."))


def authority(user: Visitor, right: Right, unit_id: int | None) -> Holding | None:
    """Return what somebody holds that gives a right at one unit, the holding nearest to it."""
    reaching = [held for held in holdings_of(user) if _reaches(held, right, unit_id)]
    return min(
        reaching, key=lambda held: (held.unit_id != unit_id, len(held.unit_ids)), default=None
    )


def _reaches(holding: Holding, right: Right, unit_id: int | None) -> bool:
    match RIGHTS[holding.role].get(right):
        case Reach.EVERYWHERE:
            return True
        case Reach.LINE:
            return unit_id in holding.unit_ids or unit_id in holding.above_ids
        case Reach.BELOW:
            return unit_id in holding.unit_ids
        case Reach.OWN:
            return unit_id in holding.answers_for
        case _:
            return False
