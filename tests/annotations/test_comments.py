"""Comments: who may write, who is told, and what is left when they go."""

import pytest
from django.db import IntegrityError, transaction
from tests.town import Town

from rodtrad.annotations import services
from rodtrad.annotations.mentions import named
from rodtrad.annotations.models import Comment, Mention
from rodtrad.audit.models import Act
from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput
from rodtrad.notifications.models import Notice


def acts() -> list[tuple[str, dict[str, object]]]:
    found = Act.objects.filter(action__startswith="comment.").order_by("pk")
    return [(act.action, act.detail) for act in found]


def test_a_comment_is_kept_and_the_act_holds_ids_only(town: Town) -> None:
    south = town.home_care_south

    comment = services.post_comment(
        south, text="  Rutterna är för långa.\r\nSe bilagan. ", by=town.karin
    )

    assert comment.text == "Rutterna är för långa.\nSe bilagan."
    assert acts() == [("comment.posted", {"about": "organisation.unit", "about_id": south.pk})]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@anna.berg hinner du?", ["anna.berg"]),
        ("Hej @Anna.Berg. Och @olle, @olle!", ["anna.berg", "olle"]),
        ("skriv till anna@berg.se", []),
        ("@ ensam och @@dubbel", []),
        ("(@åsa-k)", ["åsa-k"]),
    ],
)
def test_names_with_an_at_sign_are_found(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_mention_tells_those_who_may_see_and_nobody_else(town: Town) -> None:
    services.post_comment(
        town.home_care_south,
        text="@Sven och @amina och @karin och @finnsinte, titta.",
        by=town.karin,
    )

    assert [mention.user for mention in Mention.objects.all()] == [town.sven]
    notice = Notice.objects.get()
    assert (notice.recipient, notice.text) == (
        town.sven,
        "Karin Ståhl nämnde dig om Hemtjänsten Söder.",
    )
    assert (notice.link_text, notice.url) == (
        "Hemtjänsten Söder",
        "/enhet/home-care-south/#kommentarer",
    )


def test_somebody_chosen_from_the_list_is_told_too_and_once(town: Town) -> None:
    services.post_comment(
        town.home_care_south, text="@sven se här", also=[town.sven, town.lars], by=town.karin
    )

    assert {notice.recipient for notice in Notice.objects.all()} == {town.sven, town.lars}
    assert Notice.objects.count() == 2


def test_an_edited_comment_tells_only_those_newly_named(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="@sven", by=town.karin)

    services.edit_comment(comment, text="@sven och @lars", by=town.karin)

    comment.refresh_from_db()
    assert comment.text == "@sven och @lars"
    assert comment.edited_at is not None
    assert [notice.recipient for notice in Notice.objects.order_by("pk")] == [town.sven, town.lars]


def test_a_removed_comment_leaves_a_place_and_no_words(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="@sven hemligt", by=town.karin)

    services.remove_comment(comment, by=town.karin)

    row = Comment.objects.get()
    assert (row.text, row.removed_at is not None, Mention.objects.count()) == ("", True, 0)
    assert [action for action, _detail in acts()] == ["comment.posted", "comment.removed"]
    assert "hemligt" not in str(Act.objects.values_list("detail", flat=True))


def test_a_removed_comment_is_not_changed_again(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    services.remove_comment(comment, by=town.karin)

    with pytest.raises(BadInput) as caught:
        services.edit_comment(comment, text="Hej igen", by=town.karin)

    assert caught.value.sentence == "Kommentaren är redan borttagen."


@pytest.mark.parametrize("who", ["vera", "amina", "ebba", "lena"])
def test_those_without_a_part_in_it_do_not_comment(town: Town, who: str) -> None:
    with pytest.raises(Refused):
        services.post_comment(town.home_care_south, text="Hej", by=getattr(town, who))

    assert Comment.objects.count() == 0


def test_nobody_changes_what_another_wrote(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)

    for act in (
        lambda: services.edit_comment(comment, text="Ändrat", by=town.lars),
        lambda: services.remove_comment(comment, by=town.lars),
    ):
        with pytest.raises(Refused):
            act()

    assert Comment.objects.get().text == "Hej"


def test_a_comment_on_what_one_no_longer_sees_is_not_edited(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    Comment.objects.update(author=town.amina)

    with pytest.raises(BadInput):
        services.edit_comment(comment, text="Ändrat", by=town.amina)

    assert Comment.objects.get().text == "Hej"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  \n", "Skriv en kommentar."),
        ("x" * 5001, "Skriv med högst 5\N{NO-BREAK SPACE}000 tecken."),
    ],
)
def test_nothing_and_too_much_are_refused(town: Town, text: str, sentence: str) -> None:
    with pytest.raises(BadInput) as caught:
        services.post_comment(town.home_care_south, text=text, by=town.karin)

    assert caught.value.sentence == sentence


def test_the_database_itself_keeps_no_words_of_a_removed_comment(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)

    with pytest.raises(IntegrityError, match="only_a_removed_comment"), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(removed_at=comment.posted_at)

    assert Comment.objects.get().removed_at is None
