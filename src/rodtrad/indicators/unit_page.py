"""A unit's own figures on the unit's page."""

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from rodtrad.accounts.models import User
from rodtrad.indicators import status, thread, words
from rodtrad.indicators.figures import with_unit
from rodtrad.indicators.followed import is_followed, two_marks
from rodtrad.indicators.judged import judged
from rodtrad.indicators.queries.series import visible_to
from rodtrad.indicators.status import Standing
from rodtrad.organisation.sections import Section
from rodtrad.organisation.tree import Node
from rodtrad.profiles.naming import heading

SHOWN = 20
ORDER = 30


def section(user: User, node: Node, day: date) -> Section | None:
    """Return the unit's figures with their marks, or None when it is asked for none."""
    found = visible_to(user).filter(unit_id=node.id, valid__contains=day)
    known = list(status.among(found.order_by("pk"), day, SHOWN + 1).values())
    if not known:
        return None
    strands = thread.strands([one.series.pk for one in known], day)
    standings = sorted(known[:SHOWN], key=lambda one: one.definition.sort_key)
    rows = [_row(one, strands.get(one.series.pk, thread.EMPTY), node, day) for one in standings]
    query = urlencode({"enhet": node.key} | words.asked(day, timezone.localdate()))
    everything = f"{reverse('indicators:list')}?{query}"
    context = {
        "series_rows": rows,
        "series_url": everything,
        "has_more": len(known) > SHOWN,
        "past_note": words.past_note(day, timezone.localdate()),
    }
    return Section(
        str(heading("indicator", "plural")),
        "indicators/staff/unit_section.html",
        context,
        order=ORDER,
    )


def _row(one: Standing, strand: thread.Strand, node: Node, day: date) -> dict[str, object]:
    address = reverse("indicators:indicator", args=[one.series.indicator.key])
    query = urlencode({"enhet": node.key} | words.asked(day, timezone.localdate()))
    return {
        "name": one.definition.name,
        "url": f"{address}?{query}",
        "marks": two_marks(one, is_followed=is_followed(one, strand)),
        "judged": judged(one, strand, day),
        "value": with_unit(one.value, one.definition) if one.value is not None else "",
        "period": words.period_of(one.period, day) if one.period else "",
        "target": words.target_phrase(one.target, one.definition) if one.target else "",
    }
