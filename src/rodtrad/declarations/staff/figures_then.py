"""What was known of a text the day it was proposed, from the figures kept with that step."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.core.swedish import number
from rodtrad.declarations.chain import chain


def figures_then(figures: dict[str, Any]) -> list[tuple[str, str]]:
    """Return each question the body asks with what was known, nothing where nothing was kept."""
    if not figures:
        return []
    names = {question.key: str(question.name) for question in chain().questions}
    return [
        (names.get("goal_link") or _("Målen"), _of_goals(len(figures["goals"]))),
        (
            names.get("credibility") or _("Löftena"),
            _of_promises(list(figures["promises"].values())),
        ),
        (names.get("clarity") or _("Texten"), _of_words(figures)),
    ]


def _of_goals(held: int) -> str:
    said = ngettext("%d mål var beslutat och gällde.", "%d mål var beslutade och gällde.", held)
    return said % held if held else _("Inget mål var angivet och gällde.")


def _of_promises(rows: list[dict[str, Any]]) -> str:
    """Return how many promises the past says anything of, the weakest of them, and what is bare."""
    known = [row for row in rows if row["of"]]
    said = [
        _("%(known)s av %(all)s löften hade tidigare siffror.")
        % {"known": number(len(known)), "all": number(len(rows))}
    ]
    if known:
        weakest = min(known, key=lambda row: row["kept"] / row["of"])
        said.append(
            _("Svagast: nivån nåddes %(kept)s gånger av %(of)s, %(low)s–%(high)s procent.")
            % {
                "kept": number(weakest["kept"]),
                "of": number(weakest["of"]),
                "low": number(round(weakest["low"] * 100)),
                "high": number(round(weakest["high"] * 100)),
            }
        )
    bare = sum(not row["methods"] for row in rows)
    if bare:
        sentence = ngettext("%d löfte saknade arbetssätt.", "%d löften saknade arbetssätt.", bare)
        said.append(sentence % bare)
    return " ".join(said)


def _of_words(figures: dict[str, Any]) -> str:
    marks = int(figures["marks"])
    said = ngettext("%d ställe att se över.", "%d ställen att se över.", marks) % marks
    lix = _("Lix %s.") % number(round(figures["lix"]))
    return f"{lix} {said if marks else _('Inget att se över.')}"
