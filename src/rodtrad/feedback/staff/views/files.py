"""Files that senders have added: given to who may read the case, let through and taken away."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rodtrad.accounts.request import posted, user_of
from rodtrad.annotations.files import ENDINGS
from rodtrad.audit.acting import acts_once
from rodtrad.core.decision import require
from rodtrad.feedback import rules, services
from rodtrad.feedback.enums import GONE
from rodtrad.feedback.forms import TextForm
from rodtrad.feedback.models import FeedbackCase, SentFile
from rodtrad.feedback.staff.acting import about, find
from rodtrad.ui.acting import ActingForm
from rodtrad.ui.files import kept_answer
from rodtrad.ui.form_page import answer


@login_required
@require_safe
def file(request: HttpRequest, code: str, number: int) -> FileResponse:
    """Give a file, written down first when the case is marked, as reading the case is."""
    found = find(request, code)
    row = _there(found, number)
    require(rules.may_open(request.user, row))
    services.log_reading(found, by=user_of(request))
    try:
        contents = row.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    name = f"{found.code}-{row.number}.{row.ending}"
    return kept_answer(contents, name, ENDINGS[row.ending], is_shown=row.is_picture)


@login_required
@acts_once
def release(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Let a file be opened that nothing has looked in, by somebody who is warned."""
    found, row = _tended(request, code, number)
    page = about(
        found,
        _("Släpp fram %s") % row.title,
        _("Släpp fram filen"),
        _("Filen går att öppna."),
        note=_(
            "Ingen har kontrollerat om filen innehåller skadlig kod. Öppna den bara om du behöver "
            "den för att svara, och aldrig på en dator utan virusskydd. Det antecknas att du "
            "släppte fram den."
        ),
    )
    return answer(
        request,
        ActingForm(posted(request)),
        page,
        lambda _data: services.release_file(row, by=user_of(request)),
    )


@login_required
@acts_once
def remove(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Take a file out of a case, for a reason that stays."""
    found, row = _tended(request, code, number)
    form = TextForm(posted(request)).called(
        _("Varför tas filen bort?"), _("Skälet står kvar bland anteckningarna.")
    )
    page = about(
        found,
        _("Ta bort %s") % row.title,
        _("Ta bort filen"),
        _("Filen är borttagen."),
        note=_("Filen är en del av en allmän handling och kommer inte tillbaka."),
    )
    return answer(
        request,
        form,
        page,
        lambda data: services.remove_file(row, reason=data["text"], by=user_of(request)),
    )


def _tended(request: HttpRequest, code: str, number: int) -> tuple[FeedbackCase, SentFile]:
    found = find(request, code)
    require(rules.may_tend_files(request.user, found))
    return found, _there(found, number)


def _there(case: FeedbackCase, number: int) -> SentFile:
    rows = SentFile.objects.filter(words__case=case).exclude(state__in=GONE)
    return get_object_or_404(rows, number=min(number, MOST_NUMBER))


# The largest number the column holds; a longer one names no file.
MOST_NUMBER = 32_767
