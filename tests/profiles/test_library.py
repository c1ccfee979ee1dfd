"""The five profiles are whole and say what their sources say."""

import pytest

from rodtrad.core.errors import BadInput
from rodtrad.profiles import inventory, library
from rodtrad.profiles.headings import GROUPS, TITLES
from rodtrad.profiles.schema.profile import Profile, sections
from rodtrad.profiles.schema.words import REQUIRED_WORDS
from rodtrad.profiles.trace import carriers

FIVE = ("markaryd", "osteraker", "pitea", "umea", "vasteras")
PROMISED = (
    "name",
    "source",
    "adopted",
    "words",
    "levels",
    "perspectives",
    "measure_kinds",
    "document_types",
    "document_header_fields",
    "approval_chains",
    "wheel_events",
    "reporting_periods",
    "report_items",
    "analysis_steps",
    "dialogue_steps",
    "unit_statements",
    "basic_questions",
    "instruments",
    "comparison_areas",
    "frameworks",
    "principles",
    "bodies",
    "assumptions",
)
SINGLE = {"name", "source", "adopted"}
KINDS = {"municipality", "council", "executive_board", "committee", "department", "area", "unit"}


@pytest.fixture(params=FIVE)
def profile(request: pytest.FixtureRequest) -> Profile:
    return library.load(request.param)


def test_five_profiles_come_along() -> None:
    assert library.names() == FIVE


def test_a_profile_is_read_once() -> None:
    assert library.load("umea") is library.load("umea")


def test_a_name_nobody_has_gets_a_sentence() -> None:
    with pytest.raises(BadInput) as caught:
        library.load("atlantis")

    assert caught.value.sentence.startswith("Det finns ingen profil ”atlantis”. Välj bland")


def test_the_promised_lists_hold_objects_with_key_and_name(profile: Profile) -> None:
    document = profile.document()

    for key in PROMISED:
        assert key in document
        if key not in SINGLE:
            assert document[key], f"{profile.name} har inget under {key}"
            assert all(item["key"] and item["name"] for item in document[key])


def test_every_source_row_is_carried_by_its_own_profile(profile: Profile) -> None:
    own = {row.id for row in inventory.rows().values() if row.profile_name == profile.name}

    assert set(carriers(profile)) == own


def test_a_profile_is_read_back_as_it_was_stored(profile: Profile) -> None:
    assert Profile.from_document(profile.document()) == profile


def test_the_thread_runs_from_the_vision_to_the_activity(profile: Profile) -> None:
    by_key = {level.key: level for level in profile.levels}

    assert profile.levels[0].holds == "vision"
    assert by_key["council_goal"].parents == ("vision",)
    assert "council_goal" in by_key["committee_goal"].parents
    assert "committee_goal" in by_key["unit_goal"].parents
    assert by_key["activity"].holds == "activity"
    assert "unit" in by_key["unit_goal"].body_kinds


def test_every_kind_of_body_the_organisation_knows_has_a_name(profile: Profile) -> None:
    kinds = {body.kind for body in profile.bodies}

    assert kinds >= KINDS | {"company", "provider", "group"}


def test_every_word_the_pages_use_has_four_forms(profile: Profile) -> None:
    for key in REQUIRED_WORDS:
        forms = [profile.word(key, form) for form in ("name", "plural", "definite")]
        assert all(forms)
        assert profile.word(key, "definite_plural")


def test_no_guidance_text_names_the_municipality_itself(profile: Profile) -> None:
    for section, element in profile.every_element():
        told = f"{element.name} {element.text}"
        assert profile.municipality not in told, f"{section}.{element.key}"


def test_every_list_has_a_title_and_one_place_on_the_page() -> None:
    placed = [section for group in GROUPS for section in group.sections]

    assert sorted(placed) == sorted(sections())
    assert set(TITLES) == set(sections())


def test_osteraker_follows_up_exactly_eight_months_and_two_closings() -> None:
    periods = library.load("osteraker").reporting_periods
    monthly = [p.from_month for p in periods if p.kind == "monthly"]

    assert monthly == [2, 3, 4, 5, 6, 9, 10, 11]
    assert [p.key for p in periods if p.kind != "monthly"] == ["interim", "annual"]


def test_osteraker_counts_the_year_an_event_concerns() -> None:
    events = {event.key: event for event in library.load("osteraker").wheel_events}

    assert (events["annual_report"].executed_in, events["annual_report"].concerns) == (1, 0)
    assert (events["interim_closing"].executed_in, events["interim_closing"].concerns) == (1, 1)
    assert (events["council_budget"].executed_in, events["council_budget"].concerns) == (1, 2)
    assert (events["plans_in_force"].executed_in, events["plans_in_force"].concerns) == (2, 2)


def test_the_repealed_layer_of_osteraker_is_options_only() -> None:
    osteraker = library.load("osteraker")
    old = {f"O-{number:03}" for number in range(91, 125)}
    # Provider kinds, the role list and the 2017 cycle stand on both layers.
    both = {"provider_kinds", "roles", "assumptions", "submitters", "feedback_kinds"}

    repealed = {
        f"{section}.{element.key}": element.is_option
        for section, element in osteraker.every_element()
        if element.rows and set(element.rows) <= old and section not in both | {"bodies"}
    }

    assert len(repealed) > 30
    assert [name for name, is_option in repealed.items() if not is_option] == []


def test_markaryd_closes_by_the_tertial_and_its_group_never_decides() -> None:
    markaryd = library.load("markaryd")
    group = markaryd.find("bodies", "quality_group")

    assert [p.key for p in markaryd.reporting_periods if p.kind == "tertial"] == [
        "tertial_1",
        "tertial_2",
        "tertial_3",
    ]
    assert group in [b for b in markaryd.bodies if b.power == "propose_only"]
    assert len(markaryd.instruments) == 14
    assert len(markaryd.basic_questions) == 5


def test_each_source_keeps_its_own_numbers() -> None:
    pitea, vasteras, umea = (library.load(n) for n in ("pitea", "vasteras", "umea"))

    assert len(pitea.perspectives) == 5
    assert len(pitea.document_header_fields) == 10
    assert len(pitea.dialogue_steps) == 4
    assert len(vasteras.unit_statements) == 9
    assert len(vasteras.find("frameworks", "siq").areas) == 5
    assert len(umea.requirements) == 5
    assert len(library.load("osteraker").analysis_steps) == 8


def test_the_words_differ_as_the_sources_do() -> None:
    said = {name: library.load(name).word("indicator") for name in FIVE}

    assert said == {
        "markaryd": "mått",
        "osteraker": "resultatindikator",
        "pitea": "nyckeltal",
        "umea": "mättal",
        "vasteras": "indikator",
    }
