"""The list of indicators: each unit's series with its marks, its last figure and its target."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from rodtrad.core.swedish import capitalised, number_word
from rodtrad.indicators import rules, words
from rodtrad.indicators.drawing import spark
from rodtrad.indicators.enums import MeasureKind
from rodtrad.indicators.figures import with_unit
from rodtrad.indicators.followed import followed, two_marks
from rodtrad.indicators.models import ReportingPeriod, Series
from rodtrad.indicators.queries import periods as calendar
from rodtrad.indicators.queries.facts import recall
from rodtrad.indicators.queries.listing import Wish, listing, whole
from rodtrad.indicators.queries.series import meanings
from rodtrad.indicators.status import Standing, stand
from rodtrad.organisation.choosing import to_choose
from rodtrad.organisation.queries import tree
from rodtrad.organisation.tree import Tree
from rodtrad.times.request import asked_day

PER_PAGE = 50
STATES = (
    ("", gettext_lazy("alla")),
    ("not_met", gettext_lazy("når inte målet")),
    ("partly", gettext_lazy("når delvis")),
    ("met", gettext_lazy("når målet")),
    ("not_assessable", gettext_lazy("ej bedömbart")),
    ("stale", gettext_lazy("gammal siffra")),
    ("missing", gettext_lazy("siffra saknas")),
    ("fresh", gettext_lazy("färsk siffra")),
)


class FilterForm(forms.Form):
    """What somebody wants to see of the list."""

    sok = forms.CharField(label=gettext_lazy("Namn"), required=False, max_length=80)
    enhet = forms.ChoiceField(label=gettext_lazy("Nämnd eller enhet"), required=False)
    slag = forms.ChoiceField(
        label=gettext_lazy("Slag av mått"),
        required=False,
        choices=[("", gettext_lazy("alla")), *MeasureKind.choices],
    )
    lage = forms.ChoiceField(label=gettext_lazy("Läge"), required=False, choices=STATES)

    def __init__(self, *args: Any, standing: Tree, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"
        chosen = standing.by_key(str(self.data.get("enhet", "")))
        self.fields["enhet"].choices = [  # type: ignore[attr-defined]  # a ChoiceField, above
            ("", _("hela kommunen")),
            *((node.key, node.name) for node in to_choose(standing, chosen)),
        ]


@dataclass(frozen=True)
class ListRow:
    """One series as the list shows it."""

    standing: Standing
    marks: SafeString
    unit: str
    url: str
    spark: SafeString
    value: str
    period: str
    target: str


@login_required
@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """Show every series the person may see on a day, fifty at a time."""
    day, standing_tree = asked_day(request), tree()
    form = FilterForm(request.GET, standing=standing_tree)
    wish = _wish(form, standing_tree, request.GET.get("indikator", ""))
    periods = calendar.all_by_kind()
    found = listing(request.user, day, wish, periods).values_list("pk", flat=True)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("sida"))
    return render(
        request,
        "indicators/staff/list.html",
        {
            "filters": form,
            "page": page,
            "count_words": capitalised(number_word(page.paginator.count)),
            "rows": _rows(whole(page.object_list, day), periods, standing_tree, day),
            **_standing_on(day),
            "may_define": bool(rules.may_define(request.user, None)),
            "may_lock": bool(rules.may_lock(request.user)),
        },
    )


def _standing_on(day: date) -> dict[str, Any]:
    """Return what the page says of the day it stands on."""
    today = timezone.localdate()
    return {
        "day": day,
        "day_text": words.standing_on(day, today),
        "past_note": words.past_note(day, today),
        "is_other_day": day != today,
    }


def _wish(form: FilterForm, standing: Tree, indicator: str) -> Wish:
    form.is_valid()
    wanted = form.cleaned_data
    unit = standing.by_key(wanted.get("enhet", "")) if wanted.get("enhet") else None
    return Wish(
        text=wanted.get("sok", "").strip(),
        indicator=indicator,
        unit_ids=standing.subtree_ids(unit.id) if unit else None,
        measure_kind=wanted.get("slag", ""),
        state=wanted.get("lage", ""),
    )


def _rows(
    series: list[Series],
    periods: dict[str, list[ReportingPeriod]],
    standing_tree: Tree,
    today: date,
) -> list[ListRow]:
    recall(series, today)
    known = meanings(series, today)
    standings = [stand(row, known[row.indicator_id], periods, today) for row in series]
    aside = followed(standings, today)
    return [
        _row(one, standing_tree, today, is_followed=one.series.pk in aside) for one in standings
    ]


def _row(standing: Standing, units: Tree, today: date, *, is_followed: bool) -> ListRow:
    unit, meaning = units.find(standing.series.unit_id), standing.definition
    address = reverse("indicators:indicator", args=[standing.series.indicator.key])
    value, period, target = standing.value, standing.period, standing.target
    query = ({"enhet": unit.key} if unit else {}) | words.asked(today, timezone.localdate())
    return ListRow(
        standing=standing,
        unit=unit.name if unit else "",
        url=f"{address}?{urlencode(query)}" if query else address,
        spark=spark(standing.facts.recent, f"liten-{standing.series.pk}"),
        value=with_unit(value, meaning) if value is not None else "",
        period=words.period_of(period, today) if period else "",
        target=words.target_phrase(target, meaning) if target else "",
        marks=two_marks(standing, is_followed=is_followed),
    )
