"""One click on each form about the form's languages, suggested units and what measures miss."""

from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from rodtrad.feedback import services
from rodtrad.feedback.frame.phrases import phrases
from tests.declarations.test_following import checked
from tests.declarations.unit_clicks import _promised
from tests.feedback.test_contradicting import denying
from tests.feedback.test_routing_pages import suggested
from tests.goals.conftest import Thread
from tests.goals.sent import Sent

# Nobody's language: it is put here to be found again.
PUT = "[fi] Skriv"


def _by() -> dict[str, str]:
    day = timezone.localdate().isoformat()
    return {"translator": "Aino Översättare", "source": "", "made_on": day}


def _language(name: str) -> str:
    return reverse(f"feedback:{name}", args=["fi"])


def putting(thread: Thread) -> Sent:
    page = reverse("feedback:phrase", args=["fi", 0])
    return Sent("maja", page, "frame.put", {"text": PUT, **_by()})


def taking_in(thread: Thread) -> Sent:
    sheet = SimpleUploadedFile("blad.csv", f"Svenska;suomi\n{phrases()[0]};{PUT}\n".encode())
    return Sent("maja", _language("take_in_language"), "frame.put", {"sheet": sheet, **_by()})


def _put() -> None:
    credit = services.Credit("Aino Översättare", "", timezone.localdate())
    services.put_phrases("fi", {phrases()[0]: PUT}, credit=credit, by=None)


def offering(thread: Thread) -> Sent:
    _put()
    return Sent("maja", _language("language"), "frame.offered", {}, _language("offer_language"))


def withdrawing(thread: Thread) -> Sent:
    _put()
    services.offer_language("fi", by=None)
    to = _language("withdraw_language")
    return Sent("maja", _language("language"), "frame.withdrawn", {}, to)


def choosing(thread: Thread) -> Sent:
    to = reverse("feedback:set_routing")
    return Sent("maja", reverse("feedback:routing"), "routing.set", {"on": "0"}, to)


def following(thread: Thread) -> Sent:
    case = suggested(thread.town)
    page, to = (
        reverse(f"feedback:{name}", args=[case.code]) for name in ("case", "follow_suggestion")
    )
    return Sent("lars", page, "case.handed_on", {"version": case.version}, to)


def explaining(thread: Thread) -> Sent:
    version = _promised(thread)
    checked(version, 20)
    said_then = version.promises.get()
    denying(thread.town, said_then, 3)
    page = reverse("feedback:difference", args=[said_then.promise_id, "2026-10"])
    said = {"text": "Mätningen räknar andra besök."}
    return Sent("karin", page, "promise.difference_explained", said)


MORE_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "feedback:phrase": putting,
    "feedback:take_in_language": taking_in,
    "feedback:offer_language": offering,
    "feedback:withdraw_language": withdrawing,
    "feedback:set_routing": choosing,
    "feedback:follow_suggestion": following,
    "feedback:difference": explaining,
}
