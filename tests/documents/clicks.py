"""One click on each form of the documents: who, where, and what is filled in."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from rodtrad.documents import services
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import DecisionPaper
from rodtrad.documents.services import Text
from rodtrad.organisation.models import AdoptedProfile
from tests.documents.conftest import adopted, decided_by, drafted, in_force
from tests.goals.conftest import Thread
from tests.goals.sent import Sent

ASKED = ("case_description", "rationale", "legal", "economic", "sustainability")
SECTIONS = dict.fromkeys(ASKED, "Text")


def of_types(thread: Thread) -> None:
    """Let the profile that knows the types and sections hold."""
    AdoptedProfile.objects.all().delete()
    adopted(thread.town, "vasteras")


def drafting(thread: Thread) -> Sent:
    of_types(thread)
    fields = {"title": "Ny policy", "kind": "policy", "unit": thread.town.care.pk}
    return Sent(
        "maja", reverse("documents:draft"), "document.drafted", fields | {"role": "unit_manager"}
    )


def _about(thread: Thread, name: str, who: str, action: str, fields: dict[str, object]) -> Sent:
    of_types(thread)
    document = in_force(thread.town)
    return Sent(who, reverse(f"documents:{name}", args=[document.key]), action, fields)


def editing(thread: Thread) -> Sent:
    said = {"summary": "Mer", "applies_to": "Alla", "subjects": "synpunkter"}
    return _about(thread, "edit", "maja", "document.edited", said)


def handing_over(thread: Thread) -> Sent:
    said = {"unit": thread.town.care.pk, "role": "department_head"}
    return _about(thread, "hand_over", "maja", "document.handed_over", said)


def extending(thread: Thread) -> Sent:
    said = {"decision": thread.town.decision.pk, "valid_until": "2030-12-31"}
    return _about(thread, "extend", "kerstin", "document.extended", said)


def repealing(thread: Thread) -> Sent:
    said = {"decision": thread.town.decision.pk, "ends_on": "2026-12-01"}
    return _about(thread, "repeal", "kerstin", "document.repealed", said)


def redrafting(thread: Thread) -> Sent:
    of_types(thread)
    document = in_force(thread.town)
    page = reverse("documents:document", args=[document.key])
    to = reverse("documents:redraft", args=[document.key])
    return Sent("maja", page, "document.redrafted", {}, to)


def discarding(thread: Thread) -> Sent:
    of_types(thread)
    document = drafted(thread.town)
    page = reverse("documents:document", args=[document.key])
    to = reverse("documents:discard", args=[document.key])
    return Sent("maja", page, "document.discarded", {}, to)


def beginning(thread: Thread) -> Sent:
    of_types(thread)
    document = drafted(thread.town)
    page = reverse("documents:put_in_force", args=[document.key])
    said = {"decision": thread.town.decision.pk, "starts_on": "2026-12-01"}
    return Sent("kerstin", page, "document.put_in_force", said)


def relating(thread: Thread) -> Sent:
    of_types(thread)
    one, other = in_force(thread.town, "Ett"), in_force(thread.town, "Två")
    page = reverse("documents:relate", args=[one.key])
    return Sent("maja", page, "document.related", {"kind": "related", "other": other.pk})


def unrelating(thread: Thread) -> Sent:
    of_types(thread)
    one, other = in_force(thread.town, "Ett"), in_force(thread.town, "Två")
    made = services.relate(one, other=other, kind=RelationKind.RELATED, by=None)
    page = reverse("documents:relate", args=[one.key])
    to = reverse("documents:unrelate", args=[one.key, made.pk])
    return Sent("maja", page, "document.unrelated", {}, to)


def citing(thread: Thread) -> Sent:
    said = {"thing": f"goals.goal:{thread.home.pk}"}
    return _about(thread, "cite", "maja", "document.cited", said)


def unciting(thread: Thread) -> Sent:
    of_types(thread)
    document = in_force(thread.town)
    made = services.cite(document, subject_type="goals.goal", subject_id=thread.home.pk, by=None)
    page = reverse("documents:cite", args=[document.key])
    to = reverse("documents:uncite", args=[document.key, made.pk])
    return Sent("maja", page, "document.uncited", {}, to)


def completing(thread: Thread) -> Sent:
    decision = decided_by(thread.town.council, on=date(2026, 10, 2), number="")
    page = reverse("documents:decision", args=[decision.pk])
    return Sent("kerstin", page, "decision.completed", {"registry_number": "KS 2026/44"})


def drafting_a_paper(thread: Thread) -> Sent:
    said = {"title": "Ny policy", "body": thread.town.council.pk}
    return _about(thread, "draft_paper", "maja", "paper.drafted", said)


def a_paper(thread: Thread) -> DecisionPaper:
    of_types(thread)
    return services.draft_paper(
        drafted(thread.town), body=thread.town.council, text=Text("Ny", SECTIONS), by=None
    )


def editing_a_paper(thread: Thread) -> Sent:
    page = reverse("documents:edit_paper", args=[a_paper(thread).pk])
    return Sent("maja", page, "paper.edited", {"title": "Nyare"})


def submitting(thread: Thread) -> Sent:
    page = reverse("documents:submit_paper", args=[a_paper(thread).pk])
    return Sent("maja", page, "paper.submitted", {"meeting_on": "2026-12-14"})


def settling(thread: Thread) -> Sent:
    page = reverse("documents:settle_paper", args=[a_paper(thread).pk])
    return Sent("kerstin", page, "paper.decided", {"decision": thread.town.decision.pk})


DOCUMENT_CLICKS: dict[str, Callable[[Thread], Sent]] = {
    "documents:draft": drafting,
    "documents:edit": editing,
    "documents:hand_over": handing_over,
    "documents:extend": extending,
    "documents:repeal": repealing,
    "documents:redraft": redrafting,
    "documents:discard": discarding,
    "documents:put_in_force": beginning,
    "documents:relate": relating,
    "documents:unrelate": unrelating,
    "documents:cite": citing,
    "documents:uncite": unciting,
    "documents:decision": completing,
    "documents:draft_paper": drafting_a_paper,
    "documents:edit_paper": editing_a_paper,
    "documents:submit_paper": submitting,
    "documents:settle_paper": settling,
}
