"""A unit is suggested from what has been answered; a person decides."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import services, tasks
from rodtrad.feedback.enums import Secrecy, State, TrackKind
from rodtrad.feedback.models import (
    CaseSuggestion,
    CaseTrack,
    CaseWords,
    FeedbackCase,
    RoutingModel,
    RoutingPiece,
)
from rodtrad.feedback.queries.routing import by_chance, by_month, handled, is_on, suggestion_of
from rodtrad.organisation.models import Unit
from tests.feedback.conftest import NOW, answered, brought, fresh, in_hand
from tests.feedback.learning_routes import learnt, many_answered
from tests.town import Town

pytestmark = pytest.mark.django_db
WATER = "Kallvattnet i kranen smakar konstigt"


def pieces() -> set[str]:
    return set(RoutingPiece.objects.values_list("piece", flat=True))


def suggested(town: Town, text: str = WATER, unit: Unit | None = None) -> FeedbackCase:
    """A new case at the school, after the night has taught that water is for Söder."""
    case = brought(unit or town.lake_school, text=text)
    services.suggest_units()
    return FeedbackCase.objects.select_related("suggestion", "words").get(pk=case.pk)


def test_the_night_learns_and_the_day_suggests(town: Town) -> None:
    many_answered(town)
    case = brought(town.lake_school, text=WATER)
    tasks.learn_routing()
    tasks.suggest_units()
    said = CaseSuggestion.objects.get(case=case)

    assert (said.unit, said.lay_at, said.quiet) == (town.home_care_south, town.lake_school, "")
    assert said.chance > 0.6
    assert fresh(case).unit == town.lake_school
    assert fresh(case).version == case.version


def test_what_is_suggested_comes_with_the_words_that_argued(town: Town) -> None:
    learnt(town)
    said = suggestion_of(suggested(town))

    assert said is not None
    assert said.label == town.home_care_south.pk
    assert set(said.words) & {"kallvattnet", "kranen", "smakar"}


def test_the_press_hands_the_case_on_and_says_why(town: Town) -> None:
    learnt(town)
    case = suggested(town)
    services.follow_suggestion(case, by=None, seen=case.version)
    moved = fresh(case)

    assert (moved.unit, moved.state) == (town.home_care_south, State.RECEIVED)
    assert suggestion_of(FeedbackCase.objects.select_related("suggestion").get(pk=case.pk)) is None


def test_the_press_tells_whoever_receives_it_which_words_spoke(town: Town) -> None:
    learnt(town)
    case = suggested(town)
    services.follow_suggestion(case, by=town.maja)

    assert "Enligt ett förslag ur tidigare ärenden" in case.notes.get().text
    assert "kranen" in case.notes.get().text


def test_the_press_is_for_those_who_handle_and_have_seen_the_newest(town: Town) -> None:
    learnt(town)
    case = suggested(town, unit=town.home_care_north)
    with pytest.raises(Refused):
        services.follow_suggestion(case, by=town.karin)
    with pytest.raises(Conflict):
        services.follow_suggestion(case, by=town.lars, seen=case.version + 1)
    services.set_routing(is_on=False, by=town.maja)
    with pytest.raises(BadInput, match="inget förslag längre"):
        services.follow_suggestion(case, by=town.lars)

    assert fresh(case).unit == town.home_care_north


def test_a_case_that_lies_right_or_has_been_moved_shows_nothing(town: Town) -> None:
    learnt(town)
    right = suggested(town, unit=town.home_care_south)
    moved = suggested(town)
    services.hand_on(moved, to=town.head_office, by=None, reason="Hit.")
    moved.refresh_from_db()

    assert right.suggestion.unit == town.home_care_south
    assert suggestion_of(right) is None
    assert suggestion_of(moved) is None


def test_a_case_without_words_or_suggestion_shows_nothing(town: Town) -> None:
    before = brought(town.lake_school, text=WATER)
    learnt(town)
    case = suggested(town)
    CaseWords.objects.filter(case=case).delete()
    bare = FeedbackCase.objects.select_related("suggestion", "words").get(pk=case.pk)
    quiet = suggested(town, text="Hej på er")
    RoutingModel.objects.all().delete()

    assert suggestion_of(bare) is None
    assert (quiet.suggestion.unit, quiet.suggestion.quiet) == (None, "few_words")
    assert suggestion_of(quiet) is None
    assert suggestion_of(FeedbackCase.objects.get(pk=before.pk)) is None


def test_nothing_is_said_twice_nor_of_old_cases(town: Town) -> None:
    learnt(town)
    old = brought(town.lake_school, text=WATER)
    FeedbackCase.objects.filter(pk=old.pk).update(received_at=NOW - timedelta(days=31))
    brought(town.lake_school, text=WATER)

    assert (services.suggest_units(), services.suggest_units()) == (1, 0)


def test_marked_cases_and_those_that_may_protect_somebody_are_never_read(town: Town) -> None:
    learnt(town)
    marked = brought(town.lake_school, text=WATER)
    FeedbackCase.objects.filter(pk=marked.pk).update(secrecy=Secrecy.MARKED)
    guarded = brought(town.lake_school, text=WATER)
    CaseTrack.objects.create(case=guarded, kind=TrackKind.CHILD, suggested_at=NOW)
    other = brought(town.lake_school, text=WATER)
    CaseTrack.objects.create(case=other, kind=TrackKind.APPEAL, suggested_at=NOW)
    services.suggest_units()
    read = set(CaseSuggestion.objects.values_list("case", flat=True))
    FeedbackCase.objects.filter(pk__in=[marked.pk, guarded.pk, other.pk]).update(
        state=State.ANSWERED, answered_at=NOW, result="noted"
    )
    learnable = {case.pk for case in handled()}

    assert read == {other.pk}
    assert learnable & {marked.pk, guarded.pk, other.pk} == {other.pk}


def test_what_somebody_else_is_to_answer_or_is_too_old_teaches_nothing(town: Town) -> None:
    forwarded, old, kept = many_answered(town, 1)
    FeedbackCase.objects.filter(pk=forwarded.pk).update(result="forwarded")
    FeedbackCase.objects.filter(pk=old.pk).update(received_at=NOW - timedelta(days=4 * 365))

    assert [case.pk for case in handled()] == [kept.pk]


def test_words_that_have_been_removed_are_gone_from_what_is_known_the_next_night(
    town: Town,
) -> None:
    made = many_answered(town)
    said = [brought(town.home_care_south, text=f"Vattnet om {word}") for word in ("Xyzzo",) * 3]
    FeedbackCase.objects.filter(pk__in=[case.pk for case in said]).update(
        state=State.ANSWERED, answered_at=NOW, result="noted"
    )
    services.learn_routing()
    known = pieces()
    CaseWords.objects.filter(case=said[0]).delete()
    services.learn_routing()

    assert "xyzz" in known
    assert "xyzz" not in pieces()
    assert RoutingModel.objects.count() == 1
    assert len(made) == 36


def test_names_numbers_and_one_sender_teach_nothing(town: Town) -> None:
    many_answered(town)
    for at in range(4):
        kept = brought(
            town.home_care_south,
            text="Vattnet hos Gunhild Qvarnström, gqvarnstrom@exempel.se. Xyzzo!",
            known_to="municipality",
            email="En@exempel.se" if at else "en@exempel.se",
        )
        answered(kept, town.karin)
    services.learn_routing()

    assert pieces()
    assert {"qvar", " gunh", "xyzz"} & pieces() == set()


def test_too_little_teaches_nothing_and_forgets_what_was(town: Town) -> None:
    learnt(town)
    CaseWords.objects.all().delete()

    assert services.learn_routing() is None
    assert (RoutingModel.objects.count(), pieces()) == (0, set())
    assert services.suggest_units() == 0


def test_what_is_worth_nothing_is_not_asked(town: Town) -> None:
    learnt(town)
    RoutingModel.objects.update(is_worth=False)
    brought(town.lake_school, text=WATER)

    assert services.suggest_units() == 0


def test_a_unit_that_has_ceased_is_not_suggested(town: Town) -> None:
    kept = learnt(town)
    labels = [987654 if label == town.home_care_south.pk else label for label in kept.labels]
    RoutingModel.objects.update(labels=labels)
    said = suggested(town).suggestion

    assert (said.unit, said.quiet) == (None, "elsewhere")


def test_off_is_off_until_it_is_on(town: Town) -> None:
    learnt(town)
    brought(town.lake_school, text=WATER)
    services.set_routing(is_on=False, by=town.maja)
    silent = services.suggest_units(), services.learn_routing(), RoutingModel.objects.count()
    services.set_routing(is_on=True, by=town.maja)

    assert silent == (0, None, 0)
    assert is_on()
    assert services.learn_routing() is not None
    assert services.suggest_units() == 1


def test_who_may_turn_it_off(town: Town) -> None:
    for person in (town.karin, town.lars, town.vera, town.adam):
        with pytest.raises(Refused):
            services.set_routing(is_on=False, by=person)

    assert is_on()


def test_how_often_suggestions_were_right_is_counted_when_somebody_has_answered(
    town: Town,
) -> None:
    learnt(town)
    followed, ignored, stays, waits = (
        suggested(town, unit=unit)
        for unit in (town.lake_school, town.lake_school, town.home_care_south, town.lake_school)
    )
    services.follow_suggestion(followed, by=None)
    for case in (followed, ignored, stays):
        answered(in_hand(fresh(case), town.maja), town.maja)
    suggested(town, text="Hej på er")
    (month,) = by_month()
    (chance,) = by_chance()

    assert waits.suggestion.unit == town.home_care_south
    assert (month.read, month.spoke, month.judged, month.right) == (5, 4, 3, 2)
    assert (month.moves, month.followed) == (2, 1)
    assert (chance.judged, chance.right) == (3, 2)


def test_a_suggestion_names_a_unit_or_says_why_not(town: Town) -> None:
    case = brought(town.lake_school)
    for wrong in ({"quiet": ""}, {"quiet": "unsure", "unit": town.care}, {"chance": 2.0}):
        values = {"case": case, "lay_at": town.care, "chance": 0.1, "quiet": "unsure"} | wrong
        with pytest.raises(IntegrityError), transaction.atomic():
            CaseSuggestion.objects.create(**values)
    with pytest.raises(IntegrityError), transaction.atomic():
        RoutingModel.objects.create(
            labels=[1], starts=[0], texts=3, spoke=2, right=3, usual=1, error=0, is_worth=True
        )

    assert not CaseSuggestion.objects.exists()
