"""Files are taken in from a resident's form, also when something else in it is not right yet.

A browser forgets which files were chosen when a page comes back, so what can be kept is kept.
"""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from rodtrad.accounts.request import source_of
from rodtrad.feedback import services, shown_files, watching
from rodtrad.feedback.models import IntakeDraft
from rodtrad.feedback.public.forms import PlaceForm
from rodtrad.ui.acting import ActingForm, offer


def count(request: HttpRequest, form: ActingForm) -> bool:
    """Count the sending if there are files in it, and say whether they may be taken in."""
    if not form.is_bound or form.errors.get("attached") or not form.cleaned_data.get("attached"):
        return False
    if watching.filing.is_too_often(source_of(request)):
        said = _("Det har kommit många filer härifrån. Vänta tio minuter, eller skicka utan fil.")
        form.add_error("attached", said)
        return False
    return True


def add(request: HttpRequest, form: PlaceForm, draft: IntakeDraft) -> None:
    """Take files out of a draft and into it, and say on the form which cannot be taken."""
    form.full_clean()
    services.take_out(draft, form.cleaned_data.get("out", []))
    if count(request, form):
        for sentence in services.add_files(draft, form.cleaned_data["attached"]):
            form.add_error("attached", sentence)
    # What is shown beside the form is what there is now.
    offer(form, "out", shown_files.kept_files(draft))
