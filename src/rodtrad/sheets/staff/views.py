"""The pages where sheets come in and go out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.core.errors import BadInput
from rodtrad.sheets import queries, register, rules, services, writing_out
from rodtrad.sheets.enums import MAPPABLE_STATES
from rodtrad.sheets.forms import HandInForm, MappingForm
from rodtrad.sheets.mapping import guessed
from rodtrad.sheets.models import Import
from rodtrad.sheets.register import SheetKind
from rodtrad.sheets.staff.files import as_file, find_kind, name_out
from rodtrad.sheets.staff.shown import after_url, is_only_read, moment, shown, standing
from rodtrad.times.request import asked_day

NEWEST = 10


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the kinds of sheet somebody may have or hand in, and what she handed in last."""
    user = user_of(request)
    require(rules.may_begin(user))
    kinds = [
        (kind, bool(rules.may_read_out(user, kind)), bool(rules.may_hand_in(user, kind)))
        for kind in register.kinds()
    ]
    names = {kind.key: kind.name for kind in register.kinds()}
    mine = queries.visible_to(user)[:NEWEST]
    context = {
        "kinds": [row for row in kinds if row[1] or row[2]],
        "mine": [(row, names.get(row.kind, ""), moment(row)) for row in mine],
        **standing(request),
    }
    return render(request, "sheets/staff/index.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@acts_once
def kind(request: HttpRequest, key: str) -> HttpResponse:
    """Offer the template and what there is, and take a sheet in."""
    user, one = user_of(request), find_kind(key)
    require(rules.may_read_out(user, one) or rules.may_hand_in(user, one))
    form = HandInForm(posted(request), request.FILES or None)
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            made = services.receive(one, name=file.name, data=file.read(), by=user)
        except BadInput as wrong:
            form.add_error("file", wrong.sentence)
        else:
            return redirect("sheets:handed_in", made.pk)
    context = {
        "kind": one,
        "form": form,
        "may_read_out": rules.may_read_out(user, one),
        "may_hand_in": rules.may_hand_in(user, one),
        "required": [column.header for column in one.columns if column.is_required],
        **standing(request),
    }
    return render(request, "sheets/staff/kind.html", context, status=422 if form.errors else 200)


@require_safe
def handed_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a sheet as far as it has come: its faults, what it would do, or what it did."""
    row = _find(request, pk)
    one = register.find(row.kind)
    context = {
        "row": row,
        "kind": one,
        "shown": shown(row, one),
        "after": after_url(one),
        "is_only_read": is_only_read(),
    }
    return render(request, "sheets/staff/handed_in.html", context)


def _find(request: HttpRequest, pk: int) -> Import:
    return get_object_or_404(queries.visible_to(user_of(request)), pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask which of our columns each of theirs is."""
    row = _find(request, pk)
    one = register.find(row.kind)
    if row.state not in MAPPABLE_STATES or is_only_read():
        return redirect("sheets:handed_in", pk)
    form = MappingForm(posted(request), kind=one, headers=row.headers, initial=_initial(row, one))
    if form.is_valid():
        try:
            services.map_columns(row, columns=form.columns, fixed=form.fixed, by=user_of(request))
        except BadInput as wrong:
            form.add_error(wrong.field if wrong.field in form.fields else None, wrong.sentence)
        else:
            return redirect("sheets:handed_in", pk)
    context = {"row": row, "kind": one, "form": form, **_halves(form)}
    return render(request, "sheets/staff/columns.html", context, status=422 if form.errors else 200)


def _initial(row: Import, one: SheetKind) -> dict[str, str]:
    """Begin with what was said before, else with what the headers are like."""
    names = [name for name, _samples in row.headers]
    said = row.columns or guessed(one, names)
    initial = {f"column_{place}": said.get(name, "") for place, name in enumerate(names)}
    return initial | {f"fixed_{key}": str(text) for key, text in row.fixed.items()}


def _halves(form: MappingForm) -> dict[str, object]:
    """Part the fields in theirs and those that are the same in every row."""
    return {
        "theirs": [bound for bound in form if bound.name.startswith("column_")],
        "fixed": [bound for bound in form if bound.name.startswith("fixed_")],
    }


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what was shown."""
    services.confirm(_find(request, pk), by=user_of(request))
    return redirect("sheets:handed_in", pk)


@require_POST
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the sheet away."""
    services.discard(_find(request, pk), by=user_of(request))
    messages.success(request, _("Arket är slängt. Inget sparades."))
    return redirect("sheets:index")


@require_safe
def template(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give an empty sheet with an example and explanations."""
    one = find_kind(key)
    require(rules.may_read_out(user_of(request), one) or rules.may_hand_in(user_of(request), one))
    return as_file(f"mall-{one.key}.xlsx", lambda path: writing_out.template(one, path))


@require_safe
def workbook(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give what there is as a workbook."""
    return _given(request, key, ".xlsx")


@require_safe
def open_document(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give what there is as an OpenDocument spreadsheet."""
    return _given(request, key, ".ods")


@require_safe
def text(request: HttpRequest, key: str) -> HttpResponseBase:
    """Give what there is as text."""
    return _given(request, key, ".csv")


def _given(request: HttpRequest, key: str, ending: str) -> HttpResponseBase:
    one, user, day = find_kind(key), user_of(request), asked_day(request)
    require(rules.may_read_out(user, one))
    write_out = writing_out.FORMATS[ending]
    return as_file(f"{name_out(one, day)}{ending}", lambda path: write_out(one, user, day, path))
