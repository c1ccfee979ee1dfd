"""A declaration goes one way, step by step, and somebody with the right to decides."""

import pytest

from rodtrad.profiles import library
from rodtrad.profiles.chains import NEEDED, ORDER, findings
from rodtrad.profiles.problems import ProfileInvalid
from rodtrad.profiles.reading import parse
from rodtrad.profiles.schema.papers import ApprovalChain, DeclarationKind
from rodtrad.profiles.schema.profile import Profile

FIVE = library.names()
RULES = tuple(f"rt{number}" for number in range(401, 410))


def way(name: str) -> ApprovalChain:
    """The one way of the declarations; unpacking says that there is no other."""
    (found,) = [c for c in library.load(name).approval_chains if c.about == "declaration"]
    return found


def steps(name: str) -> list[tuple[str, str | None]]:
    return [(step.by, step.act) for step in way(name).steps]


def kinds(name: str) -> dict[str, DeclarationKind]:
    return {kind.key: kind for kind in library.load(name).declaration_kinds}


def faults(text: str) -> list[str]:
    with pytest.raises(ProfileInvalid) as caught:
        parse(text, "egen.toml")
    return [str(problem) for problem in caught.value.problems]


def line_of(text: str, what: str) -> int:
    return text[: text.index(what)].count("\n") + 1


@pytest.fixture
def text() -> str:
    return library.text_of("umea")


@pytest.mark.parametrize("name", FIVE)
def test_each_profile_has_one_way_with_its_acts_in_order(name: str) -> None:
    acts = [str(act) for _by, act in steps(name)]

    assert acts == sorted(acts, key=ORDER.index)
    assert len(set(acts)) == len(acts)
    assert set(NEEDED) <= set(acts)
    assert list(findings(library.load(name))) == []


@pytest.mark.parametrize("name", FIVE)
def test_each_profile_asks_the_same_three_things_and_weighs_its_own(name: str) -> None:
    asked = [question.key for question in way(name).questions]
    weighed = [question.key for question in way(name).assessed]

    assert asked == ["goal_link", "credibility", "clarity"]
    assert 2 <= len(set(weighed)) == len(weighed) <= 4


def test_the_ways_differ_as_the_sources_do() -> None:
    assert {name: [by for by, _act in steps(name)] for name in FIVE} == {
        "markaryd": ["unit", "quality_group", "quality_coordinator", "committee", "unit"],
        "osteraker": ["department", *["department_head"] * 2, "committee", "department"],
        "pitea": ["unit", "department_head", "department", "committee", "unit"],
        "umea": ["unit", *["department_management"] * 3, "committee", "unit"],
        "vasteras": ["unit", "department", "department_head", "committee", "unit"],
    }
    fed_back = [name for name in FIVE if "feedback" in {act for _by, act in steps(name)}]
    assert fed_back == ["umea"]
    assert [question.name for question in way("umea").assessed] == [
        "Mål",
        "Kvalitetsnivåer",
        "Resursanvändning",
        "Prioriteringar",
    ]


def test_in_osteraker_the_way_and_the_kinds_wait_until_they_are_chosen() -> None:
    osteraker = library.load("osteraker")

    assert way("osteraker").is_option
    assert osteraker.in_force("declaration_kinds") == ()
    assert {"offered", "not_offered"} <= set(kinds("osteraker")["service"].must_state)
    assert {"offered", "not_offered"} <= set(kinds("osteraker")["authority"].must_state)


def test_a_kind_of_declaration_reaches_as_far_as_its_source_says() -> None:
    scopes = {name: [kind.scope for kind in kinds(name).values()] for name in FIVE}

    assert scopes == {
        "markaryd": ["single"],
        "osteraker": ["single", "single"],
        "pitea": ["single"],
        "umea": ["department_wide", "unit"],
        "vasteras": ["single"],
    }
    guarantees = [key for name in FIVE for key, kind in kinds(name).items() if kind.is_guarantee]
    assert guarantees == ["guarantee"]


@pytest.mark.parametrize("name", FIVE)
def test_a_resident_finds_the_promises_by_situation_and_by_aspect(name: str) -> None:
    profile = library.load(name)
    shared = [situation.key for situation in library.load("umea").life_situations]

    assert [situation.key for situation in profile.life_situations] == shared
    assert len(shared) == 10
    assert {"safety", "encounter", "accessibility", "information", "waiting_time"} <= {
        aspect.key for aspect in profile.quality_aspects
    }


def test_the_rules_about_promises_are_as_grave_as_each_source_says() -> None:
    said = {
        name: {r.key: r.severity for r in library.load(name).check_rules if r.key in RULES}
        for name in FIVE
    }

    off = dict.fromkeys(RULES, "off")
    assert said == {
        "markaryd": {
            "rt401": "advice",
            "rt402": "off",
            "rt403": "advice",
            "rt404": "off",
            "rt407": "off",
        },
        "osteraker": off,
        "pitea": off,
        "umea": {},
        "vasteras": {"rt401": "off", "rt402": "off", "rt404": "off", "rt407": "advice"},
    }


def test_a_second_way_is_named_where_it_stands(text: str) -> None:
    wrong = text.replace('about = "plan"', 'about = "declaration"', 1)

    found = faults(wrong)

    line = line_of(text, 'about = "plan"')
    said = "Profilen har redan en väg för deklarationer. Den får ha högst en."
    assert f"egen.toml:{line}: {said}" in found


def test_a_step_that_does_not_say_what_it_does_is_named(text: str) -> None:
    line = line_of(text, '[[approval_chains.steps]]\nkey = "feedback"')

    found = faults(text.replace('act = "feedback"\n', "", 1))

    assert found == [f"egen.toml:{line}: Steget ”feedback” säger inte vad det gör. Ange ”act”."]


def test_a_step_in_the_wrong_place_is_named(text: str) -> None:
    swapped = text.replace('act = "assess"', 'act = "x"', 1)
    swapped = swapped.replace('act = "feedback"', 'act = "assess"', 1)
    swapped = swapped.replace('act = "x"', 'act = "feedback"', 1)

    found = faults(swapped)

    line = line_of(swapped, 'act = "assess"')
    said = "”assess” ska stå före ”feedback” på deklarationens väg."
    assert found == [f"egen.toml:{line}: {said}"]


def test_an_act_done_twice_is_named(text: str) -> None:
    line = line_of(text, '[[approval_chains]]\nkey = "declaration"')

    found = faults(text.replace('act = "feedback"', 'act = "assess"', 1))

    said = "Deklarationens väg har flera steg med ”assess”. Den får ha ett."
    assert found == [f"egen.toml:{line}: {said}"]


@pytest.mark.parametrize("act", NEEDED)
def test_a_way_that_lacks_what_it_needs_is_named(act: str) -> None:
    umea = library.load("umea")
    chain = umea.approval_chains[0]
    shorter = chain.model_copy(update={"steps": tuple(s for s in chain.steps if s.act != act)})
    changed = umea.model_copy(update={"approval_chains": (shorter, *umea.approval_chains[1:])})

    found = [(place, str(said)) for place, said in findings(changed)]

    said = f"Deklarationens väg saknar ett steg med ”{act}”."
    assert found == [(("approval_chains", 0), said)]


@pytest.mark.parametrize("act", sorted(set(ORDER) - set(NEEDED)))
def test_a_way_may_do_without_the_rest(act: str) -> None:
    umea = library.load("umea")
    chain = umea.approval_chains[0]
    shorter = chain.model_copy(update={"steps": tuple(s for s in chain.steps if s.act != act)})
    changed: Profile = umea.model_copy(update={"approval_chains": (shorter,)})

    assert list(findings(changed)) == []


def test_a_group_that_only_proposes_never_decides() -> None:
    text = library.text_of("markaryd")
    decides = 'by = "committee"\nact = "decide"'
    line = line_of(text, decides)

    found = faults(text.replace(decides, 'by = "quality_group"\nact = "decide"', 1))

    assert found == [f"egen.toml:{line}: ”quality_group” får föreslå men inte besluta."]


def test_other_ways_need_not_say_what_their_steps_do() -> None:
    umea = library.load("umea")
    others = umea.approval_chains[1:]

    found = list(findings(umea.model_copy(update={"approval_chains": others})))

    assert {step.act for chain in others for step in chain.steps} == {None}
    assert found == []
