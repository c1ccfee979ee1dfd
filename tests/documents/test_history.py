"""What has happened to a document, in words."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rodtrad.access.enums import Role
from rodtrad.access.queries import forget
from rodtrad.core.calendar_words import day as day_words
from rodtrad.documents import due, queries, services
from rodtrad.documents.queries.history import history
from rodtrad.documents.queries.names import name_of
from rodtrad.organisation.known import knowing
from tests.documents.conftest import TODAY, content, decided_by, drafted, in_force, version_of
from tests.town import Town


def told(town: Town, document: object, who: str = "maja") -> list[str]:
    person = getattr(town, who)
    forget(person)
    return [event.sentence.replace("\u00a0", " ") for event in history(document, person)]


def test_every_change_of_what_holds_is_told(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    decision = decided_by(ten_fields.council)
    version = version_of(document)
    said = {"summary": "Mer", "next_review_on": date(2027, 5, 1)}
    services.edit_version(version, content=content(**said), by=None)
    services.extend(document, valid_until=date(2029, 1, 1), decision=decision, by=None)
    services.extend(document, valid_until=None, decision=decision, by=None)
    services.hand_over(document, unit=ten_fields.care, role=Role.DEPARTMENT_HEAD, by=None)
    services.repeal(document, decision=decision, ends_on=date(2026, 12, 1), by=None)

    assert set(told(ten_fields, document, "vera")) == {
        "Version 1 gäller från 2 mars 2026.",
        "Uppgifterna i huvudet skrevs om.",
        "Ska ses över senast 1 maj 2027.",
        "Giltighetstiden blev till och med 1 januari 2029.",
        "Giltighetstiden togs bort.",
        "Ansvarig blev Förvaltningschef, Omsorgsförvaltningen.",
        "Version 1 upphävdes från 1 december 2026.",
    }


def test_drafts_are_told_of_to_those_who_see_them(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    draft = services.draft_version(document, by=None)
    services.edit_version(draft, content=content("Nytt namn"), by=None)
    services.discard_draft(document, by=None)

    inside, outside = told(ten_fields, document), told(ten_fields, document, "vera")

    assert {"Version 2 skrevs.", "Utkastet kastades."} < set(inside)
    assert "Namnet ändrades från ”Policy för synpunkter” till ”Nytt namn”." in inside
    assert outside == ["Version 1 gäller från 2 mars 2026."]


def test_a_replaced_version_says_when(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    services.draft_version(document, by=None)
    decision = decided_by(ten_fields.council)
    services.put_in_force(document, decision=decision, starts_on=date(2026, 6, 1), by=None)

    assert "Version 1 ersattes från 1 juni 2026." in told(ten_fields, document)
    newest = history(document, ten_fields.maja)[0]
    assert newest.day == day_words(timezone.localdate(newest.at), year=True)


def test_a_document_is_called_what_is_decided_until_the_draft_is(ten_fields: Town) -> None:
    document = drafted(ten_fields, "Första")
    names = [name_of(document)]
    decision = decided_by(ten_fields.council)
    services.put_in_force(document, decision=decision, starts_on=date(2026, 6, 1), by=None)
    draft = services.draft_version(document, by=None)
    services.edit_version(draft, content=content("Andra"), by=None)
    names.append(name_of(document))
    document.versions.all().delete()

    assert [*names, name_of(document)] == ["Första", "Första", "forsta"]


def test_a_document_that_carries_its_name_is_asked_no_more(ten_fields: Town) -> None:
    key = in_force(ten_fields, "Första").key
    carried = queries.visible_to(ten_fields.maja).get(key=key)

    with CaptureQueriesContext(connection) as asked:
        assert name_of(carried) == "Första"
    assert len(asked) == 0


def test_what_waits_says_whether_it_runs_out_has_run_out_or_is_to_be_reviewed(
    ten_fields: Town,
) -> None:
    care = {"unit": ten_fields.care, "subjects": ()}
    in_force(ten_fields, "Ett", valid_until=date(2026, 11, 1), **care)
    in_force(ten_fields, "Två", valid_until=None, next_review_on=date(2027, 1, 1), **care)
    in_force(ten_fields, "Tre", valid_until=None, **care)
    drafted(ten_fields, "Fyra", valid_until=date(2026, 12, 1), **care)

    found = due.items(ten_fields.lars, TODAY)

    assert {item.title: item.hint.replace("\u00a0", " ") for item in found} == {
        "Ett": "Giltighetstiden gick ut 1 november 2026. Förläng, ersätt eller upphäv dokumentet.",
        "Två": "Ska ses över senast 1 januari 2027.",
    }


def test_what_another_has_handed_over_waits_too(ten_fields: Town) -> None:
    in_force(ten_fields, unit=ten_fields.care, valid_until=date(2026, 12, 1))
    key = due.items(ten_fields.lars, TODAY)[0].key

    found = due.items(ten_fields.maja, TODAY, frozenset({key, "activity:7"}))

    assert ([item.key for item in found], due.items(ten_fields.maja, TODAY)) == ([key], [])


def test_what_was_not_known_yet_is_not_told(ten_fields: Town) -> None:
    document = in_force(ten_fields)
    with connection.cursor() as cursor:
        cursor.execute("SELECT now() - interval '1 hour', now()")
        before, then = cursor.fetchone()

    found = []
    for moment in (before, then):
        with knowing(moment):
            found.append([event.sentence for event in history(document, ten_fields.vera)])

    assert [len(each) for each in found] == [0, 1]
