"""What pages show of cases that are answered together, and of cases made of a part of another."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.calendar_words import day as day_words
from rodtrad.feedback import rules
from rodtrad.feedback.enums import OPEN, MessageKind, Secrecy
from rodtrad.feedback.models import CaseMerge, CaseMessage, CaseSplit, FeedbackCase
from rodtrad.feedback.queries import joining, visible_to
from rodtrad.feedback.queries.similar import similar_to
from rodtrad.times import known

OFFERED = 12
WORDS = 16


@dataclass(frozen=True)
class Other:
    """Another case as the reader may see it: its code and address, nothing of what is hidden."""

    code: str
    url: str = ""
    text: str = ""
    says_more: bool = False


@dataclass(frozen=True)
class Happening:
    """A line of the history: when, what and who, and which other case."""

    day: str
    said: str
    who: str
    other: Other


def joined_part(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return where a case is answered, what is answered in it, and how that came about.

    The case is as `acting.find` gives one.
    """
    has_others = vars(case)["has_others"]
    merges = list(joining.merges_about(case)) if has_others else []
    splits = list(joining.splits_about(case)) if has_others else []
    rows: list[CaseMerge | CaseSplit] = [*merges, *splits]
    ids = {_other_of(row, case).pk for row in rows}
    seen = _seen(user, ids)
    standing = [row for row in merges if row.undone_at is None]
    into = next((row for row in standing if row.case_id == case.pk), None)
    here = [row.case for row in standing if row.into_id == case.pk]
    if case.is_open:
        # What was answered before the case was opened anew has its answer.
        here = [one for one in here if one.is_open]
    waits = sum(one.is_open for one in here)
    handles = known.moment() is None and bool(rules.may_handle(user, case))
    return {
        "into": _other(into.into, seen) if into else None,
        "here": [_other(one, seen) for one in here],
        "told": _also(waits) if waits else "",
        "history": _history(case, merges, splits, seen),
        "may_merge": handles and into is None,
        "may_split": handles,
        "may_part": handles and into is not None,
    }


def _also(count: int) -> str:
    return ngettext(
        "Svaret går också till en annan som skrivit om samma sak.",
        "Svaret går också till %(count)s andra som skrivit om samma sak.",
        count,
    ) % {"count": count}


def _other_of(row: CaseMerge | CaseSplit, case: FeedbackCase) -> FeedbackCase:
    """Return the case at the other end."""
    end = row.into if isinstance(row, CaseMerge) else row.of
    return end if row.case_id == case.pk else row.case


def _seen(user: Any, ids: Collection[int]) -> dict[int, Other]:
    """Return those cases that the reader may read; of what may be secret no words."""
    if not ids:
        return {}
    more = CaseMessage.objects.filter(case=OuterRef("pk"), kind=MessageKind.REPLY)
    rows = visible_to(user).filter(pk__in=ids).select_related("words")
    return {row.pk: _read(row) for row in rows.annotate(says_more=Exists(more))}


def _read(row: FeedbackCase) -> Other:
    is_told = row.secrecy == Secrecy.NONE and hasattr(row, "words")
    text = Truncator(row.words.text).words(WORDS) if is_told else ""
    url = reverse("feedback:case", args=[row.code])
    return Other(row.code, url, text, vars(row)["says_more"])


def _other(case: FeedbackCase, seen: dict[int, Other]) -> Other:
    return seen.get(case.pk) or Other(_("ett ärende som du inte kan se"))


def _history(
    case: FeedbackCase, merges: list[CaseMerge], splits: list[CaseSplit], seen: dict[int, Other]
) -> list[Happening]:
    """Return everything that has happened between the case and others, the first thing first."""
    found: list[tuple[datetime, str, Any, Other]] = []
    for merge in merges:
        other, is_into = _other(_other_of(merge, case), seen), merge.case_id == case.pk
        begun = _("Ska besvaras i") if is_into else _("Ska besvaras här:")
        found.append((merge.merged_at, begun, merge.by, other))
        if merge.undone_at:
            ended = _("Besvaras för sig, inte i") if is_into else _("Besvaras för sig:")
            found.append((merge.undone_at, ended, merge.undone_by, other))
    for split in splits:
        said = _("Är en del av") if split.case_id == case.pk else _("En del blev ett eget ärende:")
        found.append((split.at, said, split.by, _other(_other_of(split, case), seen)))
    return [
        Happening(
            day_words(timezone.localdate(at), year=True), said, by.display_name if by else "", other
        )
        for at, said, by, other in sorted(found, key=lambda one: one[0])
    ]


def mergeable(user: Any, case: FeedbackCase) -> list[tuple[str, str]]:
    """Return the open cases much like one that can be answered in it, each with its words."""
    alike = {one.code: one for one in similar_to(user, case, most=OFFERED)}
    rows = visible_to(user).filter(code__in=alike, state__in=OPEN, secrecy=case.secrecy)
    free = rows.exclude(joining.is_joined()).exclude(joining.gathers())
    codes = {row.code for row in free if rules.may_merge(user, row, case)}
    return [
        (one.code, f"{one.code}, {one.day}: {one.text}")
        for one in alike.values()
        if one.code in codes
    ]
