"""What Lindvik promises can be read, holds together and says what it means."""

import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import pytest

from rodtrad.access.enums import Role
from rodtrad.core.promises import Bound as LevelBound
from rodtrad.core.promises import Level, asks_less, words
from rodtrad.core.promises import LevelKind as Kind
from rodtrad.core.wording import lint, lix
from rodtrad.declarations.enums import Answered, Concern, Party, Scope, State
from rodtrad.demo import content

Part = dict[str, Any]

DAYS = {"month": 31, "quarter": 92, "tertial": 123, "year": 366}
ON_THE_WAY = (
    "submitted", "assessed", "feedback", "returned", "proposed", "meeting", "decided", "in_force",
    "withdrawn",
)  # fmt: skip
HARDEST = 45
# It came back just because it promises less than the one for all.
PROMISES_LESS = {"hemtjanst-skargarden"}


@cache
def _written() -> Part:
    path = files("rodtrad.demo") / "data/declarations.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _declarations() -> dict[str, Part]:
    return _by_key("declarations")


def _by_key(table: str) -> dict[str, Part]:
    return {part["key"]: part for part in _written()[table]}


def _promises() -> Iterator[tuple[Part, Part]]:
    for declared in _declarations().values():
        for promise in declared["promises"]:
            yield declared, promise


def _units() -> dict[str, str]:
    """Return what stands above each unit as the reorganisation left it."""
    above = {unit.key: unit.parent for unit in content.town().units}
    for change in content.town().reorganisations:
        if change.act == "close":
            del above[change.unit]
        elif change.parent:
            above[change.unit] = change.parent
    return above


def _level(promise: Part) -> Level:
    kind = Kind(promise["level_kind"])
    unit = promise.get("time_unit", "") if kind is Kind.TIME else promise["counted_in"]
    bound = LevelBound(promise.get("bound", "at_most"))
    return Level(kind, _figure(promise, "amount"), unit, bound, _figure(promise, "share"))


def _figure(promise: Part, key: str) -> Decimal | None:
    return Decimal(str(promise[key])) if key in promise else None


def _unknown(named: Iterable[str], known: Iterable[str]) -> set[str]:
    return set(named) - set(known)


def test_there_are_enough_declarations_and_promises() -> None:
    found = len(_declarations()), len(list(_promises())), len(_by_key("methods"))

    assert found == (30, 108, 32)
    assert len(_written()["declarations"]) == len(_declarations())
    assert {3, 4, 5} == {len(declared["promises"]) for declared in _declarations().values()}


def test_every_state_is_there() -> None:
    states = [declared["state"] for declared in _declarations().values()]
    published = [d["scope"] for d in _declarations().values() if d["state"] == "published"]

    earlier = [
        text for declared in _declarations().values() for text in declared.get("earlier", [])
    ]

    assert {*states, "superseded"} == set(State.values)
    assert len(earlier) == 1
    assert (states.count("draft"), states.count("proposed")) == (2, 2)
    assert [published.count(scope.value) for scope in Scope] == [4, 9, 7]


def test_the_two_that_are_proposed_come_up_at_one_meeting() -> None:
    areas = _by_key("areas")

    meetings = {
        (areas[declared["area"]]["body"], declared["timeline"]["meeting"])
        for declared in _declarations().values()
        if declared["state"] == "proposed"
    }

    assert len(meetings) == 1


def test_what_is_named_exists() -> None:
    declared = _declarations().values()
    thread = content.thread()
    measures = [promise.get("measure", {}) for _, promise in _promises()]
    activities = {part.title for part in thread.activities}

    assert not _unknown(
        (part["unit"] for part in [*declared, *_by_key("methods").values()]), _units()
    )
    assert not _unknown((part["area"] for part in declared), _by_key("areas"))
    assert not _unknown((goal for part in declared for goal in part["goals"]), _goals())
    assert not _unknown((p for part in declared for p in part["places"]), _written()["places"])
    assert not _unknown((m["series"] for m in measures if "series" in m), _frequencies())
    assert not _unknown((p["activity"] for _, p in _promises() if "activity" in p), activities)
    assert {m for _, p in _promises() for m in p.get("methods", [])} == set(_by_key("methods"))


def _goals() -> set[str]:
    return {goal.key for goal in content.thread().goals}


def _frequencies() -> dict[str, str]:
    return {series.key: series.frequency for series in content.thread().series}


def test_the_fixed_choices_are_known() -> None:
    declared = _declarations().values()
    drafting = [entry["party"] for part in declared for entry in part["drafting"]]
    answered = [promise["answered"] for _, promise in _promises() if "answer" in promise]

    assert not _unknown((part.get("concern", "service") for part in declared), Concern.values)
    assert not _unknown(drafting, Party.values)
    assert not _unknown(answered, Answered.values)
    assert not _unknown((part["role"] for part in _by_key("methods").values()), Role.values)


def test_each_belongs_to_the_committee_of_its_area() -> None:
    above, areas = _units(), _by_key("areas")

    def line(unit: str) -> Iterator[str]:
        while unit:
            yield unit
            unit = above[unit]

    strayed = [
        key
        for key, declared in _declarations().items()
        if areas[declared["area"]]["body"] not in line(declared["unit"])
    ]

    assert strayed == []


def test_a_units_declaration_makes_a_department_wide_one_precise() -> None:
    known = _declarations()
    precise = {key: part for key, part in known.items() if part["scope"] == "unit"}

    assert {key for key, part in known.items() if "parent" in part} == set(precise)
    for part in precise.values():
        parent = known[part["parent"]]
        assert (parent["scope"], parent["area"]) == ("department_wide", part["area"])
        assert parent["state"] == "published"


def test_no_unit_promises_less_than_its_department() -> None:
    known = _declarations()

    less = {
        declared["key"]
        for declared, promise in _promises()
        for other in known.get(declared.get("parent", ""), {}).get("promises", [])
        if other["aspect"] == promise["aspect"] and asks_less(_level(promise), _level(other))
    }

    assert less == PROMISES_LESS


def test_every_level_can_be_said() -> None:
    said = [words(_level(promise)) for _, promise in _promises()]

    assert said[:3] == [
        "minst 90\xa0procent",
        "inom 15\xa0minuter, i minst 90 fall av 100",
        "högst 12\xa0personer",
    ]
    assert all(said)


def test_a_promise_is_of_an_aspect_that_its_declaration_chose() -> None:
    strayed = [p["text"] for declared, p in _promises() if p["aspect"] not in declared["aspects"]]

    assert strayed == []


def test_a_guarantee_says_what_happens_when_it_is_broken() -> None:
    guarantees = [promise for _, promise in _promises() if promise.get("is_guarantee")]

    assert len(guarantees) == 5
    assert [promise["text"] for promise in guarantees if not promise.get("remedy")] == []


def test_no_promise_has_a_remark_on_its_language() -> None:
    remarks = [
        (promise["text"], remark.rule)
        for _, promise in _promises()
        for remark in lint(
            promise["text"],
            "promise",
            has_level=True,
            has_exceptions=bool(promise.get("exceptions")),
        )
    ]

    assert remarks == []


@pytest.mark.parametrize("key", list(_declarations()))
def test_a_declaration_is_easy_to_read(key: str) -> None:
    declared = _declarations()[key]
    told = [declared["title"], declared["audience"], declared["purpose"]]
    told += declared["offered"] + declared["not_offered"]
    for promise in declared["promises"]:
        told += [promise["text"], promise.get("exceptions", ""), promise.get("remedy", "")]

    whole = " ".join(
        text if text.endswith((".", "!", "?")) else f"{text}." for text in told if text
    )

    assert lix(whole) <= HARDEST
    assert lix(declared.get("easy", "")) < lix(whole)


def test_things_happened_in_order() -> None:
    for declared in _declarations().values():
        for told in (declared, *declared.get("earlier", [])):
            days = [
                told["timeline"][step] for step in ON_THE_WAY if step in told.get("timeline", {})
            ]
            assert days == sorted(days, reverse=True), declared["key"]
        begun = [entry["days_before"] for entry in declared["drafting"]]
        assert min(begun) > declared.get("timeline", {}).get("submitted", 0), declared["key"]


def test_nothing_was_checked_before_it_was_promised() -> None:
    for declared, promise in _promises():
        checks = promise.get("kept", promise.get("values", []))
        if not checks:
            continue
        texts = (declared, *declared.get("earlier", []))
        days = max(text["timeline"]["in_force"] for text in texts)
        days -= declared["timeline"].get("withdrawn", 0)
        assert (len(checks) + 1) * DAYS[promise["measure"]["rhythm"]] <= days, promise["text"]
        assert all(not pair or 0 <= pair[0] <= pair[1] for pair in promise.get("kept", []))


def test_a_series_is_read_as_often_as_it_comes() -> None:
    for _, promise in _promises():
        measure = promise.get("measure", {})
        if measure.get("source") == "series":
            assert measure["rhythm"] == _frequencies()[measure["series"]]
            assert "kept" not in promise


def test_what_is_published_is_complete() -> None:
    for declared in _declarations().values():
        if declared["state"] in ("published", "decided", "proposed"):
            parties = {entry["party"] for entry in declared["drafting"]}
            assert parties == set(Party.values), declared["key"]
            assert set(declared["assessment"]) == {"goals", "quality", "resources", "priorities"}
