"""The log's rows, ready for the page."""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.models import Act
from rodtrad.audit.queries import LogPage, LogRow
from rodtrad.notifications.objects import Named, Ref, named, ref_of
from rodtrad.organisation import rules
from rodtrad.organisation.tree import Tree
from rodtrad.profiles.naming import role_choices

NOTHING: Ref = ("", 0)
# What else stands on a page of the log is told by its kind and number.
MOST_KINDS = 5


@dataclass(frozen=True)
class ShownAct:
    when: str
    who: str
    actor_id: int | None
    role: str
    words: str
    subject: str
    thing: Named | None
    unit: str
    place: str


def shown_rows(page: LogPage, tree: Tree, reader: User) -> list[ShownAct]:
    """Return the page's acts in words, with the things the reader may see by name."""
    roles = dict(role_choices())
    things = named(reader, _of_common_kinds([row.act for row in page.rows]))
    may_read_people = bool(rules.may_read_people(reader))
    return [
        ShownAct(
            when=timezone.localtime(row.act.at).strftime("%Y-%m-%d %H:%M:%S"),
            who=row.actor or (_("okänd") if row.act.actor_id else _("systemet")),
            actor_id=row.act.actor_id,
            role=roles.get(row.act.role, row.act.role),
            words=row.words,
            subject=f"{row.act.subject_type}/{row.act.subject_id}" if row.act.subject_id else "",
            thing=things.get(ref_of(row.act) or NOTHING) or _person(row, may_read_people),
            unit=tree.name(row.act.unit_id),
            place=str(row.position) if row.position else _("väntar"),
        )
        for row in page.rows
    ]


def _of_common_kinds(acts: list[Act]) -> list[Act]:
    """Return the acts whose things are named: each kind costs a question, and they are bounded."""
    kinds = {act.pk: ref[0] for act in acts if (ref := ref_of(act))}
    common = {kind for kind, _count in Counter(kinds.values()).most_common(MOST_KINDS)}
    return [act for act in acts if kinds.get(act.pk) in common]


def _person(row: LogRow, may_read: bool) -> Named | None:
    """Return the person an act speaks of, for whoever may read about people."""
    if not row.about or not may_read:
        return None
    return Named(row.about, reverse("organisation:person", args=[row.act.subject_id]))
