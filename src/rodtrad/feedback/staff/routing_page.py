"""What pages show of a suggested unit, and of how such suggestions have done."""

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.language import NO_BREAK_SPACE, capitalised
from rodtrad.core.routing import ELSEWHERE
from rodtrad.core.stats.proportion import interval
from rodtrad.core.swedish import listing, month, number
from rodtrad.feedback import rules
from rodtrad.feedback.models import FeedbackCase, RoutingModel
from rodtrad.feedback.queries.routing import (
    Worth,
    by_chance,
    by_month,
    is_on,
    newest,
    suggestion_of,
)
from rodtrad.organisation.queries import tree
from rodtrad.times import known


def suggested_part(user: Any, case: FeedbackCase) -> dict[str, str]:
    """Return the unit that is suggested for a case and why, to somebody who may hand it on."""
    if known.moment() is not None or not rules.may_handle(user, case):
        return {}
    said = suggestion_of(case)
    if said is None or said.label not in tree():
        return {}
    return {
        "unit": tree().name(said.label),
        "share": _percent(said.chance),
        "words": listing(said.words),
    }


def routing_page(user: Any) -> dict[str, Any]:
    """Return how suggestions have done, what they are made from, and whether they are on."""
    on, kept = is_on(), newest()
    return {
        "answer": _answer(on, kept),
        "is_on": on,
        "may": known.moment() is None and bool(rules.may_set_routing(user)),
        "trial": _trial(kept) if kept else "",
        "units": _units(kept) if kept else "",
        "unread": _unread(kept) if kept else "",
        "months": [_month(row) for row in by_month()],
        "chances": [_chance(row) for row in by_chance()],
    }


def _answer(on: bool, kept: RoutingModel | None) -> str:
    if not on:
        return _("Förslagen är avstängda. Inget är inlärt.")
    if kept is None:
        return _(
            "Det finns för lite att lära av än. Minst två enheter behöver ha besvarat ärenden från "
            "minst tio avsändare var."
        )
    if not kept.is_worth:
        return _("Inget föreslås: det som är inlärt är inte visat bättre än en gissning.")
    return _("Förslagen är på.")


def _trial(kept: RoutingModel) -> str:
    """Return in a sentence how it did on texts that it had not read."""
    return _(
        "Prövat på %(texts)s besvarade ärenden, vart och ett utan att det självt var inläst: "
        "förslag gavs i %(spoke)s, och %(right)s av dem var rätt. Den vanligaste enheten är rätt i "
        "%(usual)s av alla."
    ) % {
        "texts": number(kept.texts),
        "spoke": number(kept.spoke),
        "right": _percent(kept.right / kept.spoke) if kept.spoke else _("inget"),
        "usual": _percent(kept.usual / kept.texts),
    }


def _known(kept: RoutingModel) -> list[int]:
    return [label for label in kept.labels if label != ELSEWHERE and label in tree()]


def _units(kept: RoutingModel) -> str:
    return listing(sorted(tree().name(label) for label in _known(kept)))


def _unread(kept: RoutingModel) -> str:
    left = len(list(tree())) - len(_known(kept))
    return ngettext(
        "%(count)s enhet har för få besvarade ärenden och föreslås aldrig.",
        "%(count)s enheter har för få besvarade ärenden och föreslås aldrig.",
        left,
    ) % {"count": number(left)}


def _month(row: Worth) -> dict[str, str]:
    first: date = row.key
    names = ("read", "spoke", "judged", "right", "moves", "followed")
    return {name: number(getattr(row, name)) for name in names} | {
        "name": capitalised(f"{month(first.month)} {first.year}")
    }


def _chance(row: Worth) -> dict[str, str]:
    low = row.key * 10
    share = _("inget att räkna på")
    if row.judged:
        sure = interval(row.right, row.judged)
        share = _("%(share)s, mellan %(low)s och %(high)s") % {
            "share": _percent(row.right / row.judged),
            "low": _percent(sure.low),
            "high": _percent(sure.high),
        }
    return {
        "name": _percent(low / 100, (low + 10) / 100),
        "judged": number(row.judged),
        "right": number(row.right),
        "share": share,
    }


def _percent(share: float, until: float | None = None) -> str:
    """Return a share as people read it, rounded down: nothing is told surer than it is."""
    told = str(int(share * 100 + 1e-9))
    upper = f"–{int(until * 100 + 1e-9)}" if until is not None else ""
    return f"{told}{upper}{NO_BREAK_SPACE}%"
