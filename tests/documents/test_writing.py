"""Documents are written as drafts, and what is decided is not written over."""

from datetime import date, timedelta

import pytest
import time_machine

from rodtrad.access.enums import Role
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.documents import services
from rodtrad.documents.enums import RelationKind, VersionState
from rodtrad.documents.models import (
    Citation,
    DocumentRelation,
    DocumentVersion,
    GoverningDocument,
)
from tests.documents.conftest import TODAY, content, decided_by, drafted, in_force, version_of
from tests.goals.asking import acts_of
from tests.town import Town


def test_a_document_begins_as_a_draft_with_the_scope_of_its_type(ten_fields: Town) -> None:
    document = services.draft_document(
        unit=ten_fields.care, content=content(" Policy  för bemötande "), by=ten_fields.lars
    )

    version = document.versions.get()
    assert (document.key, version.title) == ("policy-for-bemotande", "Policy för bemötande")
    assert (version.number, version.state, version.decision) == (1, VersionState.DRAFT, None)
    assert version.scope == "Anställda och förtroendevalda"
    assert acts_of(document) == ["document.drafted"]


def test_two_documents_of_one_name_have_addresses_of_their_own(ten_fields: Town) -> None:
    keys = [drafted(ten_fields, title).key for title in ("Nytt", "Plan", "Plan", "?")]

    assert keys == ["nytt-2", "plan", "plan-2", "dokument"]


def test_who_leads_elsewhere_writes_nothing_here(ten_fields: Town) -> None:
    with pytest.raises(Refused) as error:
        services.draft_document(unit=ten_fields.schools, content=content(), by=ten_fields.lars)

    assert error.value.reason == "Ditt uppdrag gäller inte den här enheten."


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"kind": "okänd"}, "kind"),
        ({"scope": "Hela världen"}, "scope"),
        ({"link": "ftp://x"}, "link"),
    ],
)
def test_what_cannot_be_right_is_refused(
    ten_fields: Town, wrong: dict[str, str], field: str
) -> None:
    with pytest.raises(BadInput) as error:
        services.draft_document(
            unit=ten_fields.care, content=content(**{"title": "Policy", **wrong}), by=None
        )

    assert error.value.field == field


def test_subjects_are_kept_in_small_letters_once_and_in_order(ten_fields: Town) -> None:
    document = drafted(ten_fields, subjects=("Ärenden", "arbete", "  ÄRENDEN ", ""))

    assert version_of(document).subjects == ["arbete", "ärenden"]


def test_a_draft_is_written_anew(ten_fields: Town) -> None:
    document = drafted(ten_fields)

    services.edit_version(
        version_of(document), content=content("Nytt namn", kind="guideline"), by=ten_fields.maja
    )

    version = version_of(document)
    assert (version.title, version.kind) == ("Nytt namn", "guideline")
    assert acts_of(document) == ["document.drafted", "document.edited"]


def test_what_is_decided_keeps_its_name_until_a_new_decision(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    with pytest.raises(BadInput) as error:
        services.edit_version(version_of(document), content=content("Nytt namn"), by=None)

    assert error.value.field == "title"
    assert version_of(document).title == "Policy för synpunkter"


def test_the_header_of_what_is_decided_is_completed_without_a_decision(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    services.edit_version(
        version_of(document), content=content(summary="Mer", link="https://x.example"), by=None
    )

    version = version_of(document)
    assert (version.summary, version.link) == ("Mer", "https://x.example")


def test_what_has_ended_is_not_written_anew_but_what_will_end_is(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    tomorrow = TODAY + timedelta(days=1)
    services.repeal(document, decision=decided_by(ten_fields.council), ends_on=tomorrow, by=None)
    services.edit_version(version_of(document), content=content(summary="Mer"), by=None)

    with time_machine.travel(tomorrow), pytest.raises(BadInput, match="gäller inte längre"):
        services.edit_version(version_of(document), content=content(summary="Mest"), by=None)

    assert version_of(document).summary == "Mer"


def test_a_type_and_a_scope_that_the_profile_has_left_stay_with_what_has_them(
    ten_fields: Town,
) -> None:
    document = in_force(ten_fields)
    left = {"kind": "borttagen", "scope": "Hela världen"}
    DocumentVersion.objects.filter(document=document).update(**left)

    services.edit_version(version_of(document), content=content(summary="Mer", **left), by=None)

    version = version_of(document)
    assert (version.kind, version.scope, version.summary) == ("borttagen", "Hela världen", "Mer")


def test_a_scope_that_was_left_out_stays_so_where_it_is_decided(ten_fields: Town) -> None:
    decided, draft = in_force(ten_fields), drafted(ten_fields, "Utkast")
    DocumentVersion.objects.update(scope="")

    for document in (decided, draft):
        said = content(version_of(document).title, summary="Mer")
        services.edit_version(version_of(document), content=said, by=None)

    found = [version_of(document).scope for document in (decided, draft)]
    assert found == ["", "Anställda och förtroendevalda"]


def test_a_draft_of_a_type_that_the_profile_has_left_gets_no_scope_from_it(
    ten_fields: Town,
) -> None:
    document = drafted(ten_fields)
    DocumentVersion.objects.update(kind="borttagen", scope="")

    services.edit_version(version_of(document), content=content(kind="borttagen"), by=None)

    assert version_of(document).scope == ""


def test_who_saves_over_another_sees_both_texts(ten_fields: Town) -> None:
    document = drafted(ten_fields)
    seen = document.version
    services.edit_version(version_of(document), content=content(summary="Deras"), by=None)

    with pytest.raises(Conflict) as clash:
        services.edit_version(
            version_of(document), content=content(summary="Mitt"), seen=seen, by=None
        )

    assert (clash.value.theirs["summary"], clash.value.yours["summary"]) == ("Deras", "Mitt")
    assert clash.value.theirs["subjects"] == "synpunkter"


def test_a_new_version_says_what_the_old_said_and_changes_nothing_yet(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    version = services.draft_version(document, by=ten_fields.maja)

    assert (version.number, version.title, version.state) == (2, "Policy för synpunkter", "draft")
    assert version_of(document).state == VersionState.IN_FORCE


def test_a_document_has_one_draft_at_a_time(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)

    with pytest.raises(BadInput) as error:
        services.draft_version(document, by=None)

    assert error.value.sentence == "Dokumentet har redan ett utkast."


def test_a_draft_is_thrown_away_and_what_holds_stays(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)

    services.discard_draft(document, by=ten_fields.maja)

    assert [row.number for row in document.versions.all()] == [1]
    with pytest.raises(BadInput, match="inget utkast"):
        services.discard_draft(document, by=None)


def test_a_document_that_never_held_goes_with_its_draft(ten_fields: Town) -> None:
    document = drafted(ten_fields)

    services.discard_draft(document, by=None)

    assert (GoverningDocument.objects.count(), DocumentVersion.objects.count()) == (0, 0)


def test_a_draft_that_something_refers_to_is_not_thrown_away(ten_fields: Town) -> None:
    document, other = drafted(ten_fields), in_force(ten_fields, "Annat")
    services.relate(other, other=document, kind=RelationKind.RELATED, by=None)

    with pytest.raises(BadInput, match="hänvisar"):
        services.discard_draft(document, by=None)

    assert document.versions.count() == 1


@pytest.mark.parametrize("is_from", [True, False])
def test_what_no_longer_refers_to_a_draft_goes_with_it(ten_fields: Town, is_from: bool) -> None:
    document, other = drafted(ten_fields), in_force(ten_fields, "Annat")
    with time_machine.travel(TODAY - timedelta(days=1), tick=False):
        pair = (document, other) if is_from else (other, document)
        made = services.relate(pair[0], other=pair[1], kind=RelationKind.RELATED, by=None)
        held = services.cite(document, subject_type="goals.goal", subject_id=1, by=None)
    services.unrelate(made, by=None)
    services.stop_citing(held, by=None)

    services.discard_draft(document, by=None)

    assert list(GoverningDocument.objects.all()) == [other]
    assert (DocumentRelation.objects.count(), Citation.objects.count()) == (0, 0)


def test_another_function_answers_for_the_document(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    services.hand_over(document, unit=ten_fields.care, role=Role.DEPARTMENT_HEAD, by=None)

    document.refresh_from_db()
    assert (document.unit, document.role) == (ten_fields.care, "department_head")
    assert acts_of(document)[-1] == "document.handed_over"


def test_two_handing_over_at_once_is_told(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.hand_over(document, unit=ten_fields.care, role=Role.DEPARTMENT_HEAD, by=None)

    with pytest.raises(Conflict):
        services.hand_over(
            document, unit=ten_fields.schools, role=Role.UNIT_MANAGER, seen=1, by=None
        )


def test_the_time_a_document_holds_is_kept_as_it_was(ten_fields: Town) -> None:
    document = in_force(ten_fields)

    assert version_of(document).valid.lower == date(2026, 3, 2)
    assert version_of(document).valid.upper is None
