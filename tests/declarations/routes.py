"""Every address of the room: what it reads of a text, or what it does and what is filled in.

What an address may do to whom is not said here but in `allowed.py`, by the letter named here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.urls import reverse

from rodtrad.declarations import services
from rodtrad.declarations.models import DeclarationVersion, WorkMethod
from rodtrad.goals.enums import GoalState
from rodtrad.goals.models import Goal
from rodtrad.times.spans import Span
from tests.declarations.allowed import STATES
from tests.declarations.clicks import SAID
from tests.declarations.conftest import TODAY, method_of
from tests.town import FOUNDED, Town

MEETING = TODAY + timedelta(days=14)
OPEN = ("draft", "returned")
UNDECIDED = ("draft", "submitted", "assessed", "discussed", "proposed", "returned")
ISSUED = ("coming", "published", "superseded", "withdrawn")


@dataclass
class Standing:
    """A text in a state, with what the addresses of it need."""

    town: Town
    version: DeclarationVersion
    method: WorkMethod
    found: dict[str, int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.version.declaration.key


def standing(town: Town, version: DeclarationVersion) -> Standing:
    """Return the text with something to take away, to add and to move."""
    declaration, promise = version.declaration, version.promises.earliest("sort").promise
    other = Goal.objects.create(
        key="nytt-mal", level="committee_goal", body=town.care_committee, title="Ett mål till",
        state=GoalState.DECIDED, valid=Span(FOUNDED, None),
    )  # fmt: skip
    made = services.write_variant(
        version, kind="easy", title="Lätt", text="Vi kommer.", written_by="Byrån", by=None
    )
    method = method_of(town, "Ring före besöket", unit=town.home_care_south)
    found = {
        "goal": other.pk,
        "link": declaration.goal_links.get().pk,
        "entry": declaration.drafting.earliest("pk").pk,
        "variant": made.pk,
        "use": promise.method_uses.get().pk,
        "promise": promise.pk,
        "number": promise.number,
        "seen": type(declaration).objects.get(pk=declaration.pk).version,
    }
    return Standing(town, version, method, found)


@dataclass(frozen=True)
class Acting:
    """An address that takes a form: whose it is, what it is called in the log, where it works.

    The letter is one of the table's, M for what whoever writes the text does round it in any
    state, or C for what is found by looking. `states` are those it works in; `open` says that it
    is about the text on its way, and nobody finds one where there is none.
    """

    letter: str
    action: str
    fields: Callable[[Standing], dict[str, Any]] = lambda _at: {}
    args: tuple[str, ...] = ()
    has_page: bool = True
    is_open: bool = False
    states: tuple[str, ...] = STATES


def _step(letter: str, act: str, fields: Callable[[Standing], dict[str, Any]]) -> Acting:
    return Acting(letter, f"declaration.{act}", fields, is_open=letter != "W")


def _said(*keys: str) -> dict[str, Any]:
    return dict.fromkeys(keys, "Det håller.")


def _minutes(at: Standing) -> dict[str, Any]:
    body = at.town.care_committee.pk
    return {"decided_on": TODAY.isoformat(), "paragraph": "118", "body": body}


WEIGHED = ("goals", "quality_levels", "resources", "priorities")
ASKED = ("goal_link", "credibility", "clarity")
STEPS = {
    "submit": _step("S", "submit", lambda _at: {}),
    "assess": _step(
        "A", "assess", lambda _at: _said(*WEIGHED) | {f"ok_{key}": "yes" for key in WEIGHED}
    ),
    "feedback": _step(
        "F", "feedback", lambda _at: {"held_on": TODAY.isoformat(), "comment": "Överens."}
    ),
    "propose": _step(
        "P", "propose", lambda _at: _said(*ASKED) | {"meeting_on": MEETING.isoformat()}
    ),
    "send_back": _step("B", "return", lambda _at: {"comment": "Skriv kortare."}),
    "decide": _step("D", "decide", lambda at: _minutes(at) | {"starts_on": TODAY.isoformat()}),
    "publish": _step("U", "publish", lambda _at: {}),
    "withdraw": _step(
        "W",
        "withdraw",
        lambda at: (
            _minutes(at)
            | {"ends_on": (TODAY + timedelta(days=60)).isoformat(), "reason": "Tjänsten upphör."}
        ),
    ),
}

TEXT = {
    "edit": Acting(
        "E",
        "declaration.edited",
        lambda at: {"title": "Nytt namn", "concern": "service", "version": at.found["seen"]},
    ),
    "discard": Acting("E", "declaration.discarded", has_page=False, states=("draft",)),
    "make_promise": Acting("E", "promise.made", lambda _at: SAID),
    "edit_promise": Acting(
        "E", "promise.edited", lambda at: SAID | {"version": at.found["seen"]}, ("number",)
    ),
    "take_back_promise": Acting("E", "promise.taken_back", args=("number",), has_page=False),
    "move_promise": Acting(
        "E", "promise.ordered", lambda _at: {"to": "down"}, ("number",), has_page=False
    ),
}

AROUND = {
    "redraft": Acting("M", "declaration.redrafted", has_page=False, states=ISSUED),
    "hand_over": Acting(
        "M", "declaration.handed_over", lambda at: {"unit": at.version.declaration.unit_id}
    ),
    "serve": Acting("M", "declaration.goal_served", lambda at: {"goal": at.found["goal"]}),
    "unserve": Acting("M", "declaration.goal_left", args=("link",), has_page=False),
    "take_part": Acting(
        "M",
        "declaration.drafted_with",
        lambda _at: {
            "party": "staff",
            "held_on": (TODAY - timedelta(days=3)).isoformat(),
            "form": "Möte",
            "brought": "Tider.",
        },
    ),
    "strike_part": Acting("M", "declaration.drafting_struck", args=("entry",)),
    "write_variant": Acting(
        "M",
        "declaration.put_in_language",
        lambda _at: {
            "kind": "language",
            "language": "fi",
            "title": "Kotihoito",
            "text": "Tulemme.",
            "written_by": "Byrån",
        },
    ),
    "remove_variant": Acting(
        "M", "declaration.taken_from_language", args=("variant",), has_page=False
    ),
    "measure": Acting(
        "M",
        "promise.measured_by",
        lambda _at: {"source": "check", "method": "Vi tittar i planen.", "rhythm": "quarter"},
        ("number",),
    ),
    "stop_measuring": Acting("M", "promise.unmeasured", args=("number",), has_page=False),
    "use_method": Acting("M", "promise.assured", lambda at: {"method": at.method.pk}, ("number",)),
    "stop_using": Acting("M", "promise.unassured", args=("use",), has_page=False),
}

ACTING = STEPS | TEXT | AROUND

# What the table says nothing of: what is written of units, of ways of working and of what came of
# a promise, or a text that there is not yet.
OTHERS = {
    *("draft", "state", "name_stakeholder", "leave_stakeholder", "answer_broken"),
    *("describe_method", "edit_method", "review_method", "assess_method", "end_method"),
    *("name_area", "edit_area", "end_area"),
}


def to(name: str, *args: object) -> str:
    return reverse(f"declarations:{name}", args=args)


def reading(town: Town) -> dict[str, str]:
    """Return the addresses that tell of many texts at once, by the name of each route."""
    unit, body = town.home_care_south.key, town.care_committee.key
    return {
        "declarations:list": f"{to('list')}?lage=all",
        "declarations:csv": f"{to('csv')}?lage=all",
        "declarations:agendas": to("agendas"),
        "declarations:agenda": to("agenda", body, MEETING.isoformat()),
        "declarations:areas": to("areas"),
        "declarations:overview": to("overview"),
        "declarations:overview_csv": to("overview_csv"),
        "declarations:report_items": to("report_items", TODAY.year),
        "declarations:report_sheet": to("report_sheet", TODAY.year),
        "declarations:methods": to("methods"),
        "declarations:methods_csv": to("methods_csv"),
        "declarations:statements": to("statements", unit),
        "organisation:unit": reverse("organisation:unit", args=[unit]),
        "notifications:mine": reverse("notifications:mine"),
        "notifications:done": reverse("notifications:done"),
        "notifications:news": reverse("notifications:news"),
        "staff:log": reverse("staff:log"),
        "staff:search": f"{reverse('staff:search')}?q=Lyktan&slag=deklarationer",
        "checks:health": reverse("checks:health"),
        "goals:node": reverse("goals:node", args=["trygga-hemma"]),
    }


def reading_one(version: DeclarationVersion) -> dict[str, str]:
    """Return the addresses that tell of one text, by the name of each route."""
    key, promise = version.declaration.key, version.promises.earliest("sort").promise
    about = ("declarations.servicedeclaration", version.declaration_id)
    return {
        "declarations:declaration": f"{to('declaration', key)}?version={version.number}",
        "declarations:credibility": to("credibility", key),
        "declarations:check": to("check", promise.pk),
        "declarations:year": to("year", key, TODAY.year),
        "declarations:method": to("method", promise.method_uses.get().method.key),
        "annotations:about": reverse("annotations:about", args=about),
    }


# Where a text is shown to everybody who may read it, and in which of its states; elsewhere it is
# only never shown to others. Most pages show what holds, and not what that took over from.
NEWEST = tuple(state for state in STATES if state != "superseded")
SHOWN = {
    "declarations:declaration": STATES,
    "declarations:list": STATES,
    "declarations:csv": STATES,
    "declarations:credibility": NEWEST,
    "declarations:agenda": ("proposed",),
    "staff:search": NEWEST,
}


def address(name: str, route: Acting, at: Standing) -> str:
    return to(name, at.key, *(at.found[each] for each in route.args))
