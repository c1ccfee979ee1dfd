"""What a unit's page shows of documents: those it answers for."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from rodtrad.documents.queries.standing import Shown, of_units, standing
from rodtrad.documents.scopes import kind_names
from rodtrad.documents.sentences import until_words
from rodtrad.organisation.queries import profile, tree
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node

MOST = 100


def documents_section(user: Any, node: Node, day: date) -> Section | None:
    """Return the documents in force that a function of the unit answers for."""
    known, own = of_units(day), sorted(tree(day).stands_for(node.id))
    rows = [row for unit_id in own for row in known.get(unit_id, [])][:MOST]
    if not rows:
        return None
    names = kind_names(profile(day))
    shown = [
        {
            "title": row.title,
            "url": reverse("documents:document", args=[row.document.key]),
            "kind": names.get(row.kind, row.kind),
            "until": until_words(Shown(row, standing(row, day))),
        }
        for row in rows
    ]
    return Section(
        _("Styrdokument"), "documents/staff/unit/documents.html", {"rows": shown}, order=45
    )
