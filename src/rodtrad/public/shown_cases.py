"""What residents have said and chosen to let everybody read, with the answers, for everybody."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.core.swedish import sort_key
from rodtrad.feedback.enums import Kind
from rodtrad.feedback.models import FeedbackCase
from rodtrad.feedback.queries.faults import answer_shown
from rodtrad.feedback.queries.shown import shown_to_all
from rodtrad.organisation.queries import tree
from rodtrad.public.cache import for_everybody

ON_A_PAGE = 20
WORDS = 40
KINDS = [one for one in Kind.choices if one[0] != Kind.FAULT]


class ShownForm(forms.Form):
    """What somebody wants to read; what is not among the choices chooses nothing."""

    slag = forms.ChoiceField(label=gettext_lazy("Slag"), required=False)
    enhet = forms.ChoiceField(label=gettext_lazy("Verksamhet"), required=False)

    def __init__(self, asked: Any, units: Iterable[tuple[str, str]]) -> None:
        super().__init__(asked)
        for name, found in (("slag", KINDS), ("enhet", units)):
            self.fields[name].choices = [("", _("alla")), *found]  # type: ignore[attr-defined]  # they are choices
            self.fields[name].widget.attrs["class"] = "ds-input"
        self.is_valid()

    @property
    def chosen(self) -> dict[str, str]:
        """Return what the cases are to be, by the name of their field."""
        said = {"kind": self.cleaned_data.get("slag"), "unit": self.cleaned_data.get("enhet")}
        return {name: value for name, value in said.items() if value}


@require_safe
@for_everybody
def index(request: HttpRequest) -> HttpResponse:
    """Show what residents have let everybody read, the newest first."""
    rows = shown_to_all()
    form = ShownForm(request.GET, _units(rows))
    fitting = rows.filter(**form.chosen).select_related("shown").order_by("-received_at", "-pk")
    page = Paginator(fitting, ON_A_PAGE).get_page(request.GET.get("sida"))
    shown = {"page": page, "rows": [_row(case) for case in page], "filters": form}
    return render(request, "public/shown_cases.html", shown | {"is_choosing": bool(form.chosen)})


@require_safe
@for_everybody
def case(request: HttpRequest, code: str) -> HttpResponse:
    """Show what somebody has said, and what was answered."""
    found = get_object_or_404(shown_to_all().select_related("shown"), code=code)
    row = _row(found) | {"text": found.shown.text, "place": found.shown.place}
    return render(request, "public/shown_case.html", {"row": row | {"name": found.shown.name}})


def _units(rows: QuerySet[FeedbackCase]) -> list[tuple[str, str]]:
    """Return the units that there is something to read of, by name."""
    ids = rows.order_by().values_list("unit", flat=True).distinct()
    return sorted(((str(pk), tree().name(pk)) for pk in ids), key=lambda one: sort_key(one[1]))


def _row(case: FeedbackCase) -> dict[str, Any]:
    answer = answer_shown(case, case.shown)
    at = timezone.localdate(case.answered_at) if answer and case.answered_at else None
    return {
        "code": case.code,
        "kind": capitalised(str(Kind(case.kind).label)),
        "unit": tree().name(case.unit_id),
        "day": day_words(timezone.localdate(case.received_at), year=True),
        "text": Truncator(case.shown.text).words(WORDS),
        "answer": answer,
        "answered": day_words(at, year=True) if at else "",
    }
