"""When nothing can be kept for a moment: say so, give the text back, and let it be sent again."""

import logging

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

# The database is away, its disk is full, or it hung up in the middle.
AWAY = (OperationalError, InterfaceError, OSError)
STATUS = 503
SECONDS_TO_WAIT = "30"
# What a person wrote herself; the rest of a form is only carried along.
READ = ("text", "place", "name")
logger = logging.getLogger(__name__)


def not_now(request: HttpRequest, error: Exception) -> HttpResponse:
    """Give back what was written with a way to send it again, without asking the database.

    To send the same again is safe: it is known by its token, and counts once.
    """
    # What the database says of a fault may quote what it was to keep.
    logger.error("Nothing could be kept of what a resident sent: %s", type(error).__name__)
    fields = request.POST if request.method == "POST" else {}
    page = {
        "action": request.get_full_path(),
        "is_sent": request.method == "POST",
        "fields": [(name, each) for name in fields for each in _all(request, name)],
        "read": [each for name in READ for each in _all(request, name) if each.strip()],
        "has_files": request.method == "POST" and bool(request.FILES),
    }
    # Drawn without the request: all that surrounds other pages is asked of the database.
    answer = HttpResponse(render_to_string("feedback/public/not_now.html", page), status=STATUS)
    answer.headers["Retry-After"] = SECONDS_TO_WAIT
    return answer


def _all(request: HttpRequest, name: str) -> list[str]:
    return [str(each) for each in request.POST.getlist(name)]
