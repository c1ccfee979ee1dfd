"""What actions tell earlier rooms at start-up, so that they can speak of them."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from rodtrad.access.enums import Right
from rodtrad.accounts import handover
from rodtrad.annotations.registry import register_subject
from rodtrad.checks import registers, registry
from rodtrad.checks.registers import Held, Named
from rodtrad.improvement import due, queries, rules
from rodtrad.improvement.checks import RULES
from rodtrad.improvement.enums import LIVE
from rodtrad.improvement.models import Action
from rodtrad.improvement.services import count_in_hand, hand_over_actions
from rodtrad.notifications import due as due_items

ACTION = Action._meta.label_lower
OWNED = ngettext_lazy("%(count)s åtgärd", "%(count)s åtgärder", "count")


def register_all() -> None:
    """Give every earlier room what it asks for."""
    handover.register(OWNED, count_in_hand, hand_over_actions)
    due_items.register_source("improvement", due.items, perhaps=due.perhaps)
    register_subject(
        ACTION,
        visible_to=queries.visible_to,
        may_see=rules.may_see,
        url=address,
        title=lambda action: action.title,
        unit_id=lambda action: action.unit_id,
        group=_("Åtgärder"),
    )
    registers.register(
        Held(
            Action,
            live=live,
            unit="unit",
            named=named,
            owner="responsible",
            mended_by=(Right.EDIT_ACTIVITIES,),
            group=_("Åtgärder"),
        )
    )
    registry.register(*RULES)
    registry.register_visible(ACTION, queries.visible_to)


def address(action: Action) -> str:
    return reverse("improvement:action", args=[action.pk])


def live(_day: date) -> QuerySet[Action]:
    return Action.objects.filter(state__in=LIVE)


def named(rows: Iterable[Action]) -> Iterator[Named]:
    for row in rows:
        yield Named(row.pk, row.title, address(row), address(row))
