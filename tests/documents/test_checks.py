"""Each rule of documents: what it finds, what it leaves in peace, and when it holds its tongue."""

from datetime import date, timedelta

import pytest

from rodtrad.access.enums import Role
from rodtrad.accounts.models import User
from rodtrad.checks import due as findings_due
from rodtrad.checks.enums import Severity
from rodtrad.checks.models import Finding
from rodtrad.checks.services import look_again, look_everywhere
from rodtrad.documents import due, registry, services
from rodtrad.documents.checks import RULES, headers
from rodtrad.documents.enums import RelationKind
from rodtrad.documents.models import GoverningDocument
from rodtrad.documents.queries.related import conflicts_of
from rodtrad.documents.services import Text
from rodtrad.notifications.due import Due
from rodtrad.organisation.services import appoint, close_unit, complete_decision
from rodtrad.profiles.schema.papers import HeaderField
from tests.documents.asking import change, faults, open_findings, said
from tests.documents.conftest import TODAY, adopted, decided_by, drafted, in_force, version_of
from tests.goals.conftest import goal
from tests.town import Town

MAY = date(2026, 5, 4)
NAME = "Policy för synpunkter"
LONG_AGO = TODAY - timedelta(days=400)


def test_the_seven_rules_are_registered_with_their_severities() -> None:
    assert {rule.id: rule.severity for rule in RULES} == {
        "RT101": Severity.WARNING,
        "RT102": Severity.WARNING,
        "RT103": Severity.WARNING,
        "RT104": Severity.WARNING,
        "RT105": Severity.ADVICE,
        "RT106": Severity.ADVICE,
        "RT107": Severity.WARNING,
    }


class TestHeaders:
    """RT101: the ten fields, and a day for review."""

    def test_a_missing_field_is_named(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, summary="", applies_to="", number="")
        change(document, valid_until=None)

        assert said("RT101") == [
            "”Policy för synpunkter” saknar Diarienummer, Giltig till, Dokumentinformation, "
            "Dokumentet gäller för och en dag när det ska ses över."
        ]

    def test_the_number_of_its_decision_mends_it_at_once(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, number="")
        look_everywhere()
        before = open_findings("RT101")
        decision = document.versions.get().decision
        complete_decision(decision, registry_number="KS 2026/7", by=None)

        look_again({"organisation.decision": [decision.pk]})

        assert (before, open_findings("RT101")) == ([document.pk], [])

    def test_a_whole_header_is_left_in_peace(self, ten_fields: Town) -> None:
        in_force(ten_fields)

        assert said("RT101") == []

    def test_a_field_that_does_not_apply_is_not_missing(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, number="")
        before = len(faults("RT101"))

        change(document, not_applicable={"registry_number": "Antagen före 1998"})

        assert (before, faults("RT101")) == (1, [])

    def test_a_draft_is_left_in_peace(self, ten_fields: Town) -> None:
        drafted(ten_fields, summary="")

        assert said("RT101") == []

    def test_an_old_document_just_brought_in_is_given_time(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, summary="")
        found = []
        for days in (89, 90):
            entered = TODAY - timedelta(days=days)
            GoverningDocument.objects.filter(pk=document.pk).update(registered_on=entered)
            found.append(len(faults("RT101")))

        assert found == [0, 1]

    def test_relations_and_fields_of_ones_own_answer_too(self, town: Town) -> None:
        adopted(town, "umea")
        document = in_force(town, kind="strategy")
        before = said("RT101")

        change(document, header={"steering_reference": "Mål 3"})

        assert before == ["”Policy för synpunkter” saknar Hänvisning till styrmodellen."]
        assert said("RT101") == []

    def test_a_required_relation_counts_as_written(self, ten_fields: Town) -> None:
        document = in_force(ten_fields)
        older = in_force(ten_fields, "Äldre", subjects=())
        fields = [demanded("related"), demanded("repeals")]
        version = document.versions.get()
        services.relate(document, other=older, kind=RelationKind.RELATED, by=None)
        services.relate(document, other=older, kind=RelationKind.REPEALS, by=None)
        known = headers._known_by_relations(TODAY, [version])[document.pk]

        assert headers.lacking(version, fields, set()) == ["related", "repeals"]
        assert headers.lacking(version, fields, known) == []


def demanded(fact: str) -> HeaderField:
    """A field as a profile could demand it."""
    return HeaderField(key=fact, name=fact, fact=fact, required=True)


class TestExpired:
    """RT102: a time that has run out."""

    def test_what_has_run_out_is_found_the_day_after(self, ten_fields: Town) -> None:
        in_force(ten_fields, valid_until=date(2026, 11, 19))

        assert said("RT102", date(2026, 11, 19)) == []
        assert said("RT102") == [
            "Giltighetstiden för ”Policy för synpunkter” gick ut 19 november 2026, men dokumentet "
            "är varken förlängt, ersatt eller upphävt."
        ]

    def test_a_decision_that_extends_it_mends_it(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, valid_until=date(2026, 11, 19))

        services.extend(
            document,
            valid_until=date(2027, 12, 31),
            decision=decided_by(ten_fields.council),
            by=None,
        )

        assert said("RT102") == []

    @pytest.mark.parametrize(("days", "severity"), [(90, "advice"), (91, "warning")])
    def test_it_is_advice_while_a_new_version_is_on_an_agenda(
        self, town: Town, days: int, severity: str
    ) -> None:
        adopted(town, "markaryd")
        document = in_force(town, kind="plan", valid_until=date(2026, 11, 19))
        paper = services.draft_paper(document, body=town.council, text=Text("Ny"), by=None)
        services.submit_paper(paper, meeting_on=TODAY + timedelta(days=days), by=None)

        look_everywhere()

        found = Finding.objects.get(rule="RT102", gone_at=None)
        assert (found.subject_id, found.severity) == (document.pk, severity)
        assert headers.document_of_papers([paper.pk]) == {document.pk}

    def test_it_stands_once_on_the_list_of_whoever_answers(self, town: Town) -> None:
        in_force(town, valid_until=date(2026, 11, 19))
        look_everywhere()

        def listed(source: Due) -> list[str]:
            rows = [(one.username, source(one, TODAY)) for one in User.objects.order_by("pk")]
            return [name for name, items in rows if any(NAME in item.title for item in items)]

        vacant = listed(due.items), listed(findings_due.items)
        appoint(town.ebba, unit=town.head_office, role=Role.DEPARTMENT_HEAD, starts_on=MAY, by=None)

        assert vacant == ([], ["maja"])
        assert (listed(due.items), listed(findings_due.items)) == (["ebba"], [])


class TestConflicts:
    """RT103: two in force on one subject."""

    @pytest.fixture
    def two(self, ten_fields: Town) -> tuple[GoverningDocument, GoverningDocument]:
        old = in_force(ten_fields, "Policy 2014", since=date(2024, 3, 4))
        return old, in_force(ten_fields, "Policy 2021")

    def test_the_newer_is_told_of_the_older(self, two: tuple[GoverningDocument, ...]) -> None:
        assert said("RT103") == [
            "”Policy 2021” och ”Policy 2014” gäller båda för synpunkter utan att det är angivet "
            "hur de hör ihop."
        ]

    @pytest.mark.parametrize("kind", ["parent", "complements", "differs"])
    def test_a_relation_that_explains_mends_it(
        self, two: tuple[GoverningDocument, ...], kind: str
    ) -> None:
        services.relate(two[0], other=two[1], kind=RelationKind(kind), by=None)

        assert said("RT103") == []

    def test_only_belonging_together_explains_nothing(
        self, two: tuple[GoverningDocument, ...]
    ) -> None:
        services.relate(two[0], other=two[1], kind=RelationKind.RELATED, by=None)

        assert len(said("RT103")) == 1

    @pytest.mark.parametrize(
        "other", [{"subjects": ["annat"]}, {"scope": "Ett arbetsområde"}, {"kind": "guideline"}]
    )
    def test_another_subject_scope_or_type_is_no_conflict(
        self, two: tuple[GoverningDocument, ...], other: dict[str, object]
    ) -> None:
        change(two[0], **other)

        assert said("RT103") == []

    @pytest.mark.parametrize(("days", "count"), [(31, 0), (32, 1)])
    def test_a_short_time_around_a_change_is_left_in_peace(
        self, ten_fields: Town, days: int, count: int
    ) -> None:
        old = in_force(ten_fields, "Gammal", since=date(2024, 3, 4))
        since = date(2026, 11, 2)
        in_force(ten_fields, "Ny", since=since)
        services.repeal(
            old,
            decision=decided_by(ten_fields.council),
            ends_on=since + timedelta(days=days),
            by=None,
        )

        assert len(faults("RT103")) == count
        assert len(conflicts_of(version_of(old), [], TODAY)) == count

    def test_only_the_documents_asked_about_are_told(
        self, two: tuple[GoverningDocument, ...]
    ) -> None:
        found = [len(faults("RT103", [each.pk])) for each in two]

        assert found == [0, 1]


class TestTypes:
    """RT105: type and scope, and goals for what is to reach them."""

    def test_a_policy_for_one_task_is_found(self, ten_fields: Town) -> None:
        in_force(ten_fields, scope="Ett arbetsmoment")

        assert said("RT105") == [
            "”Policy för synpunkter” är av typen Policy men har en annan räckvidd än typen."
        ]

    def test_a_policy_for_all_is_left_in_peace(self, ten_fields: Town) -> None:
        in_force(ten_fields)

        assert said("RT105") == []

    def test_a_plan_must_be_tied_to_a_goal(self, ten_fields: Town) -> None:
        document = in_force(ten_fields, "Plan", kind="operational_plan")
        before, mend = said("RT105"), faults("RT105")[0].mend_url
        vision = goal("vision", ten_fields.council, "Lita på")

        services.cite(document, subject_type="goals.goal", subject_id=vision.pk, by=None)

        assert before == ["”Plan” är av typen Verksamhetsplan men är inte kopplat till något mål."]
        assert mend == "/dokument/plan/bygger-pa/"
        assert said("RT105") == []

    def test_without_goals_to_tie_to_and_with_unknown_types_it_is_silent(
        self, ten_fields: Town, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        document = in_force(ten_fields, "Plan", kind="operational_plan")
        monkeypatch.setattr(registry, "_citers", {})
        without_goals = said("RT105")
        change(document, kind="borttagen", scope="Ingen")

        assert (without_goals, said("RT105")) == ([], [])


def test_findings_are_kept_and_gone_when_mended(ten_fields: Town) -> None:
    document = in_force(ten_fields, valid_until=date(2026, 11, 19))
    look_everywhere()
    before = set(Finding.objects.filter(gone_at=None).values_list("rule", "subject_id"))

    services.extend(document, valid_until=None, decision=decided_by(ten_fields.council), by=None)
    look_everywhere()

    after = set(Finding.objects.filter(gone_at=None).values_list("rule", "subject_id"))
    assert ("RT102", document.pk) in before - after


def test_a_closed_body_is_told_of_while_documents_hang_on_it(ten_fields: Town) -> None:
    document = in_force(ten_fields, unit=ten_fields.oak_preschool)
    close_unit(ten_fields.oak_preschool, on=TODAY - timedelta(days=60), by=None)
    before = [(fault.subject_id, fault.mend_url) for fault in faults("RT003")]

    services.hand_over(document, unit=ten_fields.schools, role=Role.DEPARTMENT_HEAD, by=None)

    mend = "/dokument/policy-for-synpunkter/ansvar/"
    assert before == [(ten_fields.oak_preschool.pk, mend)]
    assert faults("RT003") == []
