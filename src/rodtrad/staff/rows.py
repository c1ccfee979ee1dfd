"""The log's rows, ready for the page."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.audit.queries import LogPage
from rodtrad.organisation.tree import Tree
from rodtrad.profiles.naming import role_choices


@dataclass(frozen=True)
class ShownAct:
    when: str
    who: str
    actor_id: int | None
    role: str
    words: str
    subject: str
    unit: str
    place: str


def shown_rows(page: LogPage, tree: Tree) -> list[ShownAct]:
    """Return the page's acts in words, at most a page of them."""
    roles = dict(role_choices())
    return [
        ShownAct(
            when=timezone.localtime(row.act.at).strftime("%Y-%m-%d %H:%M:%S"),
            who=row.actor or (_("okänd") if row.act.actor_id else _("systemet")),
            actor_id=row.act.actor_id,
            role=roles.get(row.act.role, row.act.role),
            words=row.words,
            subject=f"{row.act.subject_type}/{row.act.subject_id}" if row.act.subject_id else "",
            unit=tree.name(row.act.unit_id),
            place=str(row.position) if row.position else _("väntar"),
        )
        for row in page.rows
    ]
