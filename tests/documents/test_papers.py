"""Decision papers have the profile's sections, go to a meeting and get their decision."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.documents import services
from rodtrad.documents.models import DecisionPaper
from rodtrad.documents.papers import sections
from rodtrad.documents.services import Text
from rodtrad.profiles import library
from tests.documents.conftest import TODAY, adopted, decided_by, drafted
from tests.goals.asking import acts_of
from tests.town import Town

MEETING = date(2026, 12, 14)
WHOLE = {
    "case_description": "Det saknas en policy.",
    "rationale": "Därför föreslås en.",
    "economic": "Ryms i budget.",
    "sustainability": "Påverkar inte klimatet.",
}
NEEDLESS = {"legal": "Inga lagkrav berörs."}


@pytest.fixture
def city(town: Town) -> Town:
    """Sjöby with the profile whose decisions rest on five sections."""
    return adopted(town, "vasteras")


@pytest.fixture
def paper(city: Town) -> DecisionPaper:
    document = drafted(city, kind="policy")
    text = Text("Ny policy", WHOLE, NEEDLESS)
    return services.draft_paper(document, body=city.council, text=text, by=city.maja)


def test_each_profile_says_which_sections_a_paper_has() -> None:
    named = {
        name: [field.key for field in sections(library.load(name))]
        for name in ("vasteras", "osteraker", "markaryd")
    }

    assert named == {
        "vasteras": [
            "case_description", "rationale", "legal", "economic", "sustainability", "copy_to",
        ],
        "osteraker": ["proposed_decision", "background", "summary", "conclusions"],
        "markaryd": [],
    }  # fmt: skip


def test_a_paper_keeps_what_was_written_and_why_the_rest_is_left_out(
    city: Town, paper: DecisionPaper
) -> None:
    assert (paper.unit, paper.body, paper.state) == (city.head_office, city.council, "draft")
    assert (paper.sections, paper.not_applicable) == (WHOLE, NEEDLESS)
    assert acts_of(paper) == ["paper.drafted"]


@pytest.mark.parametrize("title", [" ", "x" * 201])
def test_a_paper_has_a_title_of_fair_length(city: Town, title: str) -> None:
    with pytest.raises(BadInput) as error:
        services.draft_paper(drafted(city), body=city.council, text=Text(title), by=None)

    assert error.value.field == "title"


def test_a_stranger_writes_no_paper(city: Town) -> None:
    document = drafted(city)

    with pytest.raises(Refused):
        services.draft_paper(document, body=city.council, text=Text("Ny"), by=city.birgitta)


def test_a_paper_that_lacks_a_section_goes_to_no_meeting(city: Town, paper: DecisionPaper) -> None:
    without = {key: text for key, text in WHOLE.items() if key != "economic"}
    services.edit_paper(paper, text=Text("Ny policy", without), by=city.maja)

    with pytest.raises(BadInput) as error:
        services.submit_paper(paper, meeting_on=MEETING, by=city.maja)

    assert error.value.sentence == "Underlaget saknar Juridisk bedömning och Ekonomisk bedömning."


def test_a_whole_paper_goes_to_a_meeting(city: Town, paper: DecisionPaper) -> None:
    services.submit_paper(paper, meeting_on=MEETING, by=city.maja)

    paper.refresh_from_db()
    assert (paper.state, paper.meeting_on) == ("submitted", MEETING)


def test_a_meeting_that_has_been_is_refused(paper: DecisionPaper) -> None:
    with pytest.raises(BadInput) as error:
        services.submit_paper(paper, meeting_on=TODAY - timedelta(days=1), by=None)

    assert error.value.field == "meeting_on"


def test_who_saves_over_another_sees_both_sections(city: Town, paper: DecisionPaper) -> None:
    theirs = Text("Ny policy", WHOLE | {"economic": "Deras"})
    services.edit_paper(paper, text=theirs, seen=1, by=city.maja)

    with pytest.raises(Conflict) as clash:
        services.edit_paper(
            paper, text=Text("Ny policy", {"economic": "Mitt"}), seen=1, by=city.maja
        )

    assert clash.value.theirs["section_economic"] == "Deras"
    assert clash.value.yours["section_economic"] == "Mitt"


def test_the_body_that_got_the_paper_decides_on_it(city: Town, paper: DecisionPaper) -> None:
    decision = decided_by(city.council)
    with pytest.raises(BadInput, match="det organ som underlaget är till"):
        services.settle_paper(paper, decision=decided_by(city.board), by=None)
    with pytest.raises(Refused):
        services.settle_paper(paper, decision=decision, by=city.maja)

    services.settle_paper(paper, decision=decision, by=city.kerstin)

    paper.refresh_from_db()
    assert (paper.state, paper.decision) == ("decided", decision)
    assert acts_of(paper) == ["paper.drafted", "paper.decided"]


def test_what_is_decided_is_not_written_anew(city: Town, paper: DecisionPaper) -> None:
    services.settle_paper(paper, decision=decided_by(city.council), by=None)

    with pytest.raises(BadInput, match="avgjort"):
        services.edit_paper(paper, text=Text("Annat"), by=city.maja)


def test_the_database_demands_meeting_and_decision(paper: DecisionPaper) -> None:
    with pytest.raises(IntegrityError, match="has_a_meeting"), transaction.atomic():
        DecisionPaper.objects.update(state="submitted")
    with pytest.raises(IntegrityError, match="paper_has_a_decision"), transaction.atomic():
        DecisionPaper.objects.update(state="decided")
