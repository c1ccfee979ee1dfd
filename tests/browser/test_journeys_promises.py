"""A promise's way from a draft to a resident, along the way of each of the five profiles.

Nothing of it can be read by everybody before it is decided and published, and all of it after.
"""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from rodtrad.declarations import services
from rodtrad.declarations.chain import Step, chain
from rodtrad.declarations.enums import ChainAct, Party, Scope
from rodtrad.declarations.models import DeclarationVersion, WorkMethod
from rodtrad.declarations.staff import choices
from rodtrad.goals.models import Goal
from rodtrad.indicators.services import lay_out_year
from rodtrad.organisation.services import adopt_profile
from rodtrad.profiles import library
from rodtrad.profiles.schema import Profile
from rodtrad.public.cache import FRESH_FOR
from tests.browser.conftest import Site
from tests.browser.doing import DESK, heading
from tests.browser.driving import sign_in, window
from tests.browser.hands import Keys, Mouse, look
from tests.browser.looking import Faults
from tests.browser.places import PLACES, SHOWN, SIGN, SOUGHT, open_at
from tests.declarations.conftest import TODAY, goal_of, method_of, published
from tests.town import FOUNDED, PASSWORD, Town

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PROMISE = f"Vi tänder {SIGN} innan vi kommer."
# The way that is walked in every run.
QUICK = "vasteras"
WHY = "Skriv rubriken till den det gäller."


@dataclass(frozen=True)
class Case:
    """One profile's way: what is written and by whom, and the steps that the profile demands."""

    profile: str
    kind: str
    writer: str
    unit: str
    way: str
    hand: type[Mouse] = Mouse


LONG, SHORT = (
    "submit assess feedback propose decide publish",
    "submit assess propose decide publish",
)
CASES = (
    Case("umea", "unit", "karin", "home_care_south", LONG, Keys),
    Case("pitea", "service", "karin", "home_care_south", SHORT),
    Case("osteraker", "service", "maja", "care", SHORT),
    Case("vasteras", "service", "karin", "home_care_south", SHORT),
    Case("markaryd", "guarantee", "karin", "home_care_south", SHORT),
)


def taken_up(name: str) -> Profile:
    """Return the profile with what a municipality may leave out of declarations in it."""
    profile = library.load(name).for_municipality("Sjöby")
    sections = ("declaration_kinds", "approval_chains")
    chosen = {
        section: tuple(one.model_copy(update={"is_option": False}) for one in held)
        for section in sections
        if (held := getattr(profile, section))
    }
    return profile.model_copy(update=chosen)


def who_takes(step: Step, writer: str) -> str:
    """Return who in Sjöby takes a step, by whom the profile names."""
    if step.act in (ChainAct.SUBMIT, ChainAct.PUBLISH):
        return writer
    if step.act == ChainAct.DECIDE:
        return "siv"
    if step.is_proposed:
        return "maja" if step.by == "quality_coordinator" else "per"
    return "lars"


@dataclass
class Desks:
    """Everybody's window in Sjöby, opened when first needed and kept."""

    chromium: Browser
    site: Site
    case: Case
    stack: ExitStack
    faults: Faults = field(default_factory=Faults)
    hands: dict[str, Mouse] = field(default_factory=dict)

    @property
    def is_by_keys(self) -> bool:
        return self.case.hand is Keys

    def of(self, name: str) -> Mouse:
        if name not in self.hands:
            context = self.stack.enter_context(window(self.chromium, self.site, DESK))
            sign_in(context, {"username": name, "password": PASSWORD})
            self.hands[name] = self.case.hand(context.new_page())
        return self.hands[name]

    def at(self, name: str, key: str) -> Mouse:
        """Return somebody's hand, at the declaration that she found in the list."""
        hand = self.of(name)
        if self.is_by_keys:
            hand.page.goto("/deklarationer/")
            hand.follow(f"main a[href^='/deklarationer/{key}/']")
        else:
            hand.page.goto(f"/deklarationer/{key}/")
        self.look(hand, name)
        return hand

    def look(self, hand: Mouse, who: str) -> None:
        """Look for faults, where the journey is with the keyboard."""
        if self.is_by_keys:
            look(hand.page, self.faults, f"{who} {hand.page.url}")

    def visitor(self, *, with_script: bool) -> BrowserContext:
        """Return the window of somebody who is nobody in particular."""
        context = self.chromium.new_context(
            base_url=self.site.address, java_script_enabled=with_script, locale="sv-SE"
        )
        self.stack.callback(context.close)
        return context


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    morning = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
    with time_machine.travel(morning), ExitStack() as held:
        yield held


def draft(desks: Desks, town: Town) -> str:
    """Write a declaration with everything its kind must say, and return its key."""
    case, page = desks.case, desks.of(desks.case.writer).page
    hand = desks.of(case.writer)
    page.goto("/deklarationer/")
    hand.follow("main a[href='/deklarationer/ny/']")
    desks.look(hand, case.writer)
    aspect = choices.elements("quality_aspects")[0][0]
    said = {
        "kind": case.kind,
        "unit": str(getattr(town, case.unit).pk),
        "parent": _parent(page),
        "title": f"Hemtjänst med {SIGN}",
        "audience": f"För dig som vill se {SIGN}.",
        "purpose": f"Du ska hitta hem till {SIGN}.",
        "offered": f"Vi tänder {SIGN}",
        "not_offered": f"Vi köper inte {SIGN}",
        "aspects": aspect,
        "contact": "Biståndsenheten, vardagar",
        "phone": "0143-55 50 40",
    }
    hand.write(**{name: value for name, value in said.items() if value})
    hand.press("Spara som utkast")
    key = re.search(r"/deklarationer/([\w-]+)/", page.url)
    assert key is not None, page.url
    return key[1]


def _parent(page: Page) -> str:
    offered = page.locator("main [name=parent] option")
    return str(offered.nth(1).get_attribute("value")) if offered.count() else ""


def complete(desks: Desks, key: str) -> None:
    """Promise something, and say what shows whether it is kept."""
    case, hand = desks.case, desks.of(desks.case.writer)
    one = f"main a[href='/deklarationer/{key}/"
    hand.follow(f"{one}loften/nytt/']")
    desks.look(hand, case.writer)
    said = {"text": PROMISE, "level_kind": "time", "amount": "15", "time_unit": "minutes"}
    said |= {"share": "80"}
    if case.kind == "guarantee":
        said |= {"is_guarantee": "", "remedy": "Du får en vecka utan avgift."}
    hand.write(**said)
    hand.press("Spara")
    hand.follow(f"{one}loften/1/mat/']")
    desks.look(hand, case.writer)
    hand.write(source="check", method="Vi ser efter i planeringen.", rhythm="month")
    hand.press("Spara")


def surround(desks: Desks, key: str) -> None:
    """Say how the promise is kept, for what, who had a say, and the same in other words."""
    hand = desks.of(desks.case.writer)
    one = f"a[href='/deklarationer/{key}/"
    hand.follow(f"{one}loften/1/arbetssatt/']")
    hand.write(method=_only(hand.page, "method"))
    hand.press("Spara")
    hand.follow(f"{one}mal/']")
    hand.write(goal=_only(hand.page, "goal"))
    hand.press("Spara")
    for party in ("elected", "staff", "residents"):
        hand.follow(f"{one}medverkan/']")
        on = (TODAY - timedelta(days=9)).isoformat()
        hand.write(party=party, held_on=on, form="Möte", brought="De ville ha ljus.")
        hand.press("Spara")
    for kind, language, text in (("easy", "", "Vi tänder"), ("language", "en", "We light")):
        hand.follow(f"{one}sprak/']")
        words = {"kind": kind, "language": language, "title": f"{text} {SIGN}"}
        words |= {"text": f"{text} {SIGN}.", "written_by": "Språkbyrån"}
        hand.write(**{name: value for name, value in words.items() if value})
        hand.press("Spara")
    desks.look(hand, desks.case.writer)


def surrounded(key: str) -> None:
    """Let the same be said without a browser."""
    version = DeclarationVersion.objects.get(declaration__key=key)
    services.use_method(version.promises.get().promise, method=WorkMethod.objects.get(), by=None)
    services.serve_goal(version.declaration, goal=Goal.objects.get(), by=None)
    for party in Party.values:
        on = TODAY - timedelta(days=9)
        services.take_part(
            version.declaration, party=party, held_on=on, form="Möte", brought="Ljus.", by=None
        )
    for kind, language in (("easy", "sv"), ("language", "en")):
        said = {"title": SIGN, "text": SIGN, "written_by": "Språkbyrån"}
        services.write_variant(version, kind=kind, language=language, **said, by=None)


def _only(page: Page, name: str) -> str:
    return str(page.locator(f"main [name={name}] option").last.get_attribute("value"))


STEP_BUTTONS = {
    ChainAct.SUBMIT: "Lämna in",
    ChainAct.ASSESS: "Spara bedömningen",
    ChainAct.FEEDBACK: "Spara",
    ChainAct.PROPOSE: "Anmäl",
    ChainAct.DECIDE: "För in beslutet",
    ChainAct.PUBLISH: "Publicera",
}
ADDRESSES = {
    ChainAct.SUBMIT: "lamna-in",
    ChainAct.ASSESS: "bedom",
    ChainAct.FEEDBACK: "aterkoppla",
    ChainAct.PROPOSE: "anmal",
    ChainAct.DECIDE: "besluta",
    ChainAct.PUBLISH: "publicera",
}


def take(desks: Desks, key: str, step: Step) -> None:
    """Let whoever takes the step take it, from the declaration's page."""
    who = who_takes(step, desks.case.writer)
    hand = desks.at(who, key)
    hand.follow(f"main a[href='/deklarationer/{key}/{ADDRESSES[step.act]}/']")
    desks.look(hand, who)
    hand.write(**written(step.act))
    hand.press(STEP_BUTTONS[step.act])


def written(act: ChainAct) -> dict[str, str]:
    """Return what is filled in at a step."""
    today = TODAY.isoformat()
    match act:
        case ChainAct.ASSESS:
            keys = [question.key for question in chain().assessed]
            return {
                name: said
                for key in keys
                for name, said in ((f"ok_{key}", "yes"), (key, "Det håller."))
            }
        case ChainAct.FEEDBACK:
            return {"held_on": today, "comment": "Vi var överens."}
        case ChainAct.PROPOSE:
            asked = {question.key: "Ja, det gör den." for question in chain().questions}
            return asked | {"meeting_on": today}
        case ChainAct.DECIDE:
            return {"decided_on": today, "paragraph": "118", "starts_on": today}
    return {}


def send_back(desks: Desks, key: str, who: str) -> None:
    hand = desks.at(who, key)
    hand.follow(f"main a[href='/deklarationer/{key}/lamna-tillbaka/']")
    desks.look(hand, who)
    hand.write(comment=WHY)
    hand.press("Lämna tillbaka")


def mend(desks: Desks, key: str) -> str:
    """Write the title anew, and return what the page said should be changed."""
    hand = desks.at(desks.case.writer, key)
    said = hand.page.locator("main").inner_text()
    hand.follow(f"main a[href='/deklarationer/{key}/andra/']")
    desks.look(hand, desks.case.writer)
    hand.write(title=f"Din hemtjänst med {SIGN}")
    hand.press("Spara")
    return said


def check(desks: Desks, key: str) -> str:
    """Let a member of staff say how it went this month, and return what the page then says."""
    who = "sven" if desks.case.unit == "home_care_south" else "lars"
    hand = desks.at(who, key)
    hand.follow("main a[href$='/kontroll/']")
    desks.look(hand, who)
    hand.write(kept="18", of="20")
    hand.press("Spara kontrollen")
    desks.look(hand, who)
    return str(hand.page.locator("main").inner_text()).replace("\u00a0", " ")


def read(desks: Desks) -> dict[str, str]:
    """Let a resident without script find the promise, and return what each page says."""
    page = desks.visitor(with_script=False).new_page()
    hand, said = desks.case.hand(page), {}
    page.goto("/loften/")
    hand.write(q=SOUGHT)
    hand.press("Visa")
    said["found"] = page.locator("main").inner_text()
    hand.follow(f"main .hit a:has-text('{SIGN}')")
    said["heading"], said["page"] = heading(page), page.locator("main").inner_text()
    page.goto("/loften/")
    hand.follow("a[href='/loften/register/']")
    row = page.locator("tbody tr").filter(has_text=PROMISE)
    said["ledger"] = row.inner_text()
    return {part: words.replace("\u00a0", " ") for part, words in said.items()}


def _run(case: Case) -> object:
    """Return the case as it is run: one profile's in every run, the others in the long ones."""
    marks = [] if case.profile == QUICK else [pytest.mark.full]
    return pytest.param(case, id=case.profile, marks=marks)


@pytest.mark.parametrize("case", [_run(case) for case in CASES])
def test_a_promise_goes_its_way_to_the_resident(
    chromium: Browser, live_server: LiveServer, stack: ExitStack, town: Town, case: Case
) -> None:
    _begin(town, case)
    desks = Desks(chromium, Site(live_server.url, ()), case, stack)
    visitor, seen = desks.visitor(with_script=True), []
    steps = list(chain().steps)
    key = draft(desks, town)
    complete(desks, key)
    if desks.is_by_keys:
        surround(desks, key)
    else:
        surrounded(key)
    for step in steps[:2]:
        take(desks, key, step)
    send_back(desks, key, who_takes(steps[2], case.writer))
    seen.append(open_at(visitor, key, SHOWN))
    told = mend(desks, key)
    for step in steps[:-1]:
        take(desks, key, step)
        if step.act in (ChainAct.PROPOSE, ChainAct.DECIDE):
            seen.append(open_at(visitor, key, PLACES))
    take(desks, key, steps[-1])
    time.sleep(FRESH_FOR)
    shown = open_at(visitor, key, SHOWN)
    before = read(desks)
    checked = check(desks, key)
    time.sleep(FRESH_FOR)
    after = read(desks)

    assert " ".join(step.act for step in steps) == case.way
    assert seen == [set()] * len(seen)
    assert shown == set(SHOWN)
    assert WHY in told
    assert (before["heading"], after["heading"]) == (f"Din hemtjänst med {SIGN}",) * 2
    assert (PROMISE in after["found"], "Omsorgsnämnden" in after["page"]) == (True, True)
    assert "90 procent, 18 av 20" in checked
    assert ("Inte mätt än" in before["page"], "inte mätt än" in before["ledger"]) == (True, True)
    assert ("18 av 20" in after["page"], "Inte mätt än" in after["page"]) == (True, False)
    assert "hållet" in after["ledger"]
    assert desks.faults.sentences == []


def _begin(town: Town, case: Case) -> None:
    """Let Sjöby have the profile, its months, a decided goal and a way of working."""
    adopt_profile(taken_up(case.profile), starts_on=FOUNDED, by=None)
    lay_out_year(TODAY.year, by=None)
    goal_of(town)
    if case.kind == Scope.UNIT:
        published(town)
    else:
        method_of(town)
