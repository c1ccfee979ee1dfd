"""The panel under a thing, and the pages for writing without script."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse
from tests.annotations.conftest import KIND
from tests.annotations.test_files import PDF
from tests.town import Town

from rodtrad.accounts.models import User
from rodtrad.accounts.services import set_protection
from rodtrad.annotations import queries, rules, services, shown
from rodtrad.annotations.models import Attachment, Comment
from rodtrad.annotations.registry import Subject
from rodtrad.notifications.models import Notice
from rodtrad.times import known


def about(town: Town) -> str:
    return reverse("annotations:about", args=[KIND, town.home_care_south.pk])


def drawn(town: Town, user) -> str:
    request = RequestFactory().get("/")
    request.user = user
    template = Template("{% load annotations %}{% annotations thing %}")
    page = template.render(Context({"request": request, "thing": town.home_care_south}))
    return " ".join(page.split())


def test_the_panel_shows_what_was_said_with_names_marked_and_nothing_run(town: Town) -> None:
    services.post_comment(
        town.home_care_south, text="<script>x</script> @sven\n\nNytt stycke", by=town.karin
    )

    page = drawn(town, town.sven)

    assert "&lt;script&gt;x&lt;/script&gt; <b>@sven</b></p>" in page
    assert "<p>Nytt stycke</p>" in page
    assert "<script>" not in page
    assert "Karin Ståhl" in page


def test_only_the_author_is_offered_to_change(town: Town) -> None:
    services.post_comment(town.home_care_south, text="Hej", by=town.karin)

    assert "Ändra<span" in drawn(town, town.karin)
    assert "Ändra<span" not in drawn(town, town.sven)


def test_those_who_may_not_comment_are_told_why_instead_of_a_form(town: Town) -> None:
    page = drawn(town, town.vera)

    assert "<textarea" not in page
    assert "Ditt uppdrag ger inte rätt att göra det här." in page


def test_a_removed_comment_keeps_its_place(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hemligt", by=town.karin)
    services.remove_comment(comment, by=town.karin)

    page = drawn(town, town.sven)

    assert "Kommentaren är borttagen." in page
    assert "Hemligt" not in page


def test_what_somebody_gone_wrote_stays_without_the_name(town: Town) -> None:
    services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    services.add_attachment(town.home_care_south, name="a.pdf", contents=PDF, by=town.karin)
    Comment.objects.update(author=None)
    Attachment.objects.update(added_by=None)

    page = drawn(town, town.sven)

    assert page.count("Någon som har slutat") == 2


def test_a_protected_identity_never_shows_its_name(town: Town) -> None:
    services.post_comment(town.home_care_north, text="Hej", by=town.lena)

    one = shown.comment(Comment.objects.get(), town.lars)

    assert one.author == "Skyddad identitet"


def test_a_name_protected_later_is_gone_from_what_was_said_before(town: Town) -> None:
    said = "@Sven, @sven.x och @svenne: Sven Dahl vet, fråga @sven."
    services.post_comment(town.home_care_south, text=said, by=town.karin)
    set_protection(town.lena, is_protected=True, by=town.adam)
    before = Comment.objects.get().text

    set_protection(town.sven, is_protected=True, by=town.adam)

    hidden = "Skyddad identitet"
    after = f"{hidden}, @sven.x och @svenne: {hidden} vet, fråga {hidden}."
    assert (before, Comment.objects.get().text) == (said, after)


def test_an_edited_comment_says_so(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    services.edit_comment(comment, text="Hej då", by=town.karin)

    assert ", ändrad</span>" in drawn(town, town.sven)


def test_the_panel_shows_the_newest_and_leads_to_the_rest(town: Town) -> None:
    for number in range(21):
        services.post_comment(town.home_care_south, text=f"Nummer {number}.", by=town.karin)

    page = drawn(town, town.karin)

    assert "Nummer 0." not in page
    assert page.index("Nummer 1.") < page.index("Nummer 20.")
    assert "Visa alla kommentarer" in page


def test_the_panel_costs_three_questions_however_much_was_added(
    town: Town, django_assert_num_queries
) -> None:
    user = town.karin
    drawn(town, user)
    for number in range(3):
        services.post_comment(town.home_care_south, text=f"Nummer {number}.", by=town.karin)
        services.add_attachment(town.home_care_south, name="a.pdf", contents=PDF, by=town.karin)

    # Three for what was added, one for the organisation's stamp.
    with django_assert_num_queries(3):
        drawn(town, user)


def test_a_comment_with_a_file_and_somebody_told_is_one_act_of_the_page(
    client: Client, town: Town
) -> None:
    client.force_login(town.karin)

    page = client.get(about(town)).content.decode()
    response = client.post(
        about(town),
        {"text": "Se filen", "also": town.lars.pk, "file": SimpleUploadedFile("a.pdf", PDF)},
    )

    assert "Lars Ekdahl" in page
    assert response.url == "/enhet/home-care-south/#kommentarer"
    assert (Comment.objects.get().text, Attachment.objects.get().name) == ("Se filen", "a.pdf")
    assert Notice.objects.get().recipient == town.lars


def test_the_writer_hears_whom_a_mention_did_not_reach(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    response = client.post(about(town), {"text": "@sven @karin @amina @finnsinte"})

    assert [str(message) for message in get_messages(response.wsgi_request)] == [
        "Sparat.",
        "Det är inte säkert att de här fick ett meddelande: amina och finnsinte. "
        "Namnet finns inte eller är skyddat, eller så syns det här inte för dem.",
    ]


def test_a_protected_name_and_one_that_does_not_exist_are_answered_alike(
    client: Client, town: Town
) -> None:
    set_protection(town.sven, is_protected=True, by=town.adam)
    client.force_login(town.karin)

    answers = []
    for name in ("sven", "finnsinte", "lena"):
        response = client.post(about(town), {"text": f"@{name} se här"})
        said = [str(message) for message in get_messages(response.wsgi_request)][-1]
        answers.append(said.replace(name, "NAMN"))

    assert (
        answers
        == [
            "Det är inte säkert att de här fick ett meddelande: NAMN. "
            "Namnet finns inte eller är skyddat, eller så syns det här inte för dem."
        ]
        * 3
    )
    assert [notice.recipient for notice in Notice.objects.all()] == [town.sven]


def test_a_protected_writer_who_names_herself_is_not_told_of_it(client: Client, town: Town) -> None:
    set_protection(town.karin, is_protected=True, by=town.adam)
    client.force_login(User.objects.get(pk=town.karin.pk))

    response = client.post(about(town), {"text": "@karin minns det här"})

    assert [str(message) for message in get_messages(response.wsgi_request)] == ["Sparat."]


def test_what_nobody_known_wrote_reached_whom_it_reached(town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="@sven @karin", by=town.karin)
    Comment.objects.update(author=None)

    assert queries.not_surely_reached(Comment.objects.get(pk=comment.pk)) == ["karin"]


def test_a_thing_of_no_unit_has_nobody_near(town: Town, units: Subject) -> None:
    homeless = replace(units, unit_id=lambda unit: None)

    assert queries.near(homeless, town.home_care_south, date(2026, 11, 20)) == []


def test_a_file_alone_is_enough_and_nothing_at_all_is_not(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    client.post(about(town), {"file": SimpleUploadedFile("a.pdf", PDF)})
    nothing = client.post(about(town), {"text": " "})

    assert (Attachment.objects.count(), Comment.objects.count()) == (1, 0)
    assert nothing.context["form"].errors["text"] == ["Skriv en kommentar eller välj en fil."]


def test_a_file_too_large_is_refused_before_it_is_read(
    client: Client, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rodtrad.annotations.services.saying.LARGEST", 5)
    client.force_login(town.karin)

    response = client.post(about(town), {"text": "Se", "file": SimpleUploadedFile("a.pdf", PDF)})

    assert response.context["form"].errors["file"] == [
        "Filen är för stor. Den får vara högst 10 MB."
    ]


def test_those_who_may_comment_but_not_attach_get_no_file_field(client: Client, town: Town) -> None:
    client.force_login(town.nils)

    response = client.get(about(town))
    client.post(about(town), {"text": "Bra", "file": SimpleUploadedFile("a.pdf", PDF)})

    assert "file" not in response.context["form"].fields
    assert (Comment.objects.count(), Attachment.objects.count()) == (1, 0)


@pytest.mark.parametrize("who", ["amina", "ebba"])
def test_a_stranger_finds_no_page_about_what_is_hidden(
    client: Client, town: Town, who: str
) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    client.force_login(getattr(town, who))
    places = [
        about(town),
        reverse("annotations:edit_comment", args=[comment.pk]),
        reverse("annotations:tags_of", args=[KIND, town.home_care_south.pk]),
        reverse("annotations:about", args=["unknown.kind", 1]),
    ]

    codes = [client.get(place).status_code for place in places]
    removed = client.post(reverse("annotations:remove_comment", args=[comment.pk]))

    assert codes == [404, 404, 404, 404]
    assert removed.status_code == 404


def test_nobody_reads_without_signing_in(client: Client, town: Town) -> None:
    response = client.get(about(town))

    assert response.status_code == 302


def test_ones_own_comment_is_changed_and_removed_on_its_page(client: Client, town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    client.force_login(town.karin)
    where = reverse("annotations:edit_comment", args=[comment.pk])

    page = client.get(where).content.decode()
    empty = client.post(where, {"text": ""})
    client.post(where, {"text": "Hej då"})
    changed = Comment.objects.get().text
    client.post(reverse("annotations:remove_comment", args=[comment.pk]))

    assert "Hej</textarea>" in page
    assert (empty.status_code, empty.context["form"].errors["text"]) == (
        422,
        ["Skriv en kommentar."],
    )
    assert changed == "Hej då"
    assert Comment.objects.get().removed_at is not None


def test_another_persons_comment_is_not_opened_for_change(client: Client, town: Town) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)
    client.force_login(town.sven)

    response = client.get(reverse("annotations:edit_comment", args=[comment.pk]))

    assert response.status_code == 403


def test_what_is_too_long_is_refused_with_the_text_kept(client: Client, town: Town) -> None:
    client.force_login(town.karin)

    response = client.post(about(town), {"text": "y" * 5001})

    assert response.status_code == 422
    assert "y" * 5001 in response.content.decode()


@pytest.mark.parametrize(
    ("size", "words"), [(10, "1 kB"), (120_400, "120 kB"), (2_450_000, "2,5 MB")]
)
def test_a_size_is_said_as_people_say_it(size: int, words: str) -> None:
    assert shown.size_in_words(size) == words


def test_an_earlier_days_page_leads_to_todays_for_what_is_said(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.post_comment(town.home_care_south, text="Hej", by=town.karin)

    now = drawn(town, town.karin)
    monkeypatch.setattr(known, "moment", lambda: datetime(2026, 3, 31, 22, tzinfo=UTC))
    then = drawn(town, town.karin)

    said = ("Hej", "<textarea", "Välj taggar", "finns på dagens sida")
    assert [text in now for text in said] == [True, True, True, False]
    assert [text in then for text in said] == [False, False, False, True]
    assert '<a href="/" data-now>' in then


def test_nobody_adds_or_changes_anything_on_an_earlier_day(
    town: Town, units: Subject, monkeypatch: pytest.MonkeyPatch
) -> None:
    comment = services.post_comment(town.home_care_south, text="Hej", by=town.karin)

    def allowed() -> list[bool]:
        on = (town.karin, units, town.home_care_south)
        own = rules.may_change_comment(town.karin, comment)
        return [bool(rules.may_comment(*on)), bool(rules.may_attach(*on)), bool(own)]

    now = allowed()
    monkeypatch.setattr(known, "moment", lambda: datetime(2026, 3, 31, 22, tzinfo=UTC))

    assert (now, allowed()) == ([True] * 3, [False] * 3)
