"""Declarations are written on their pages: what is wrong stands at its field, nothing is lost."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from rodtrad.audit.models import Act
from rodtrad.core.errors import BadInput
from rodtrad.declarations import services
from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion, PromiseMeasure, Variant
from rodtrad.indicators import services as figures
from rodtrad.indicators.models import Series
from rodtrad.organisation.models import Unit
from tests.declarations.clicks import SAID
from tests.declarations.conftest import (
    TODAY,
    decided_by,
    drafted,
    published,
    said,
    taken_to,
    text,
)
from tests.declarations.test_pages import PAGE, words
from tests.goals.test_page_costs import cost
from tests.town import FOUNDED, Town

Enter = Callable[[str], Client]


def series_for(town: Town, unit: Unit, name: str) -> Series:
    wording = figures.Wording(
        name=name, description="Andel", measure_kind="result", unit_of_measure="procent",
        direction="higher", frequency="month",
    )  # fmt: skip
    indicator = figures.define_indicator(
        name.lower().replace(" ", "-"), wording, owner=town.council, valid_from=FOUNDED, by=None
    )
    return figures.open_series(indicator, unit=unit, valid_from=FOUNDED, by=None)


TEXT = {"title": "Mitt namn", "concern": "service"}


def test_a_draft_is_begun_for_a_unit_that_makes_another_precise(
    enter: Enter, promising: Town
) -> None:
    parent = published(promising).declaration
    sent = TEXT | {"kind": "unit", "unit": promising.home_care_south.pk}
    client = enter("karin")

    without = client.post("/deklarationer/ny/", sent)
    made = client.post("/deklarationer/ny/", sent | {"parent": parent.pk})

    assert "Välj vilken deklaration den här gör mer precis." in without.content.decode()
    assert 'value="Mitt namn"' in without.content.decode()
    assert made["Location"] == "/deklarationer/mitt-namn/?version=1"
    assert parent.precisions.get().unit == promising.home_care_south


def test_who_saves_over_another_sees_both_and_can_save_again(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    seen = version.declaration.__class__.objects.get().version
    services.edit_text(version, text=text("Deras namn"), by=None)
    client = enter("lars")

    first = client.post(f"{PAGE}andra/", TEXT | {"version": seen}).content.decode()
    again = client.post(f"{PAGE}andra/", TEXT | {"version": seen + 1})

    assert "Någon annan har ändrat samma text." in first
    assert f'name="version" value="{seen + 1}"' in first
    assert (again.status_code, DeclarationVersion.objects.get().title) == (302, "Mitt namn")


def test_who_saves_over_anothers_promise_sees_both(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    services.edit_promise(version.promises.get(), said=said("Deras löfte."), by=None)

    page = enter("lars").post(f"{PAGE}loften/1/", SAID | {"version": 1}).content.decode()

    assert "Någon annan har ändrat samma text." in page
    assert "Deras" in page


def test_what_is_handed_in_is_not_written(enter: Enter, promising: Town) -> None:
    taken_to(drafted(promising), State.SUBMITTED)

    answer = enter("lars").get(f"{PAGE}andra/")

    assert answer.status_code == 403
    assert "Texten är inlämnad." in answer.content.decode()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"amount": ""}, "Skriv vilken nivå ni lovar."),
        ({"amount": "nio"}, "är inte ett tal"),
        ({"amount": "9" * 20}, "Skriv ett kortare tal."),
        ({"time_unit": ""}, "Välj vad tiden räknas i."),
        ({"share": "101"}, "En andel är mer än 0 och högst 100 procent."),
        ({"is_guarantee": "on"}, "En garanti säger vad som händer om den inte hålls."),
        ({"text": ""}, "Fel"),
    ],
)
def test_a_promise_that_cannot_be_right_says_why_and_keeps_its_words(
    enter: Enter, promising: Town, sent: dict[str, str], sentence: str
) -> None:
    version = drafted(promising)

    page = enter("lars").post(f"{PAGE}loften/nytt/", SAID | sent).content.decode()

    assert sentence in page
    assert sent.get("text", SAID["text"]) in page
    assert version.promises.count() == 1


def test_a_promise_is_shown_as_it_was_written(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    more = said(level_kind="share", amount=Decimal("87.5"), bound="at_least", time_unit="")
    services.edit_promise(version.promises.get(), said=more, by=None)

    page = words(enter("lars"), f"{PAGE}loften/1/")

    assert 'name="amount" value="87,5"' in page


def test_the_language_is_read_while_one_writes_and_nothing_is_saved(
    enter: Enter, promising: Town
) -> None:
    version = drafted(promising)
    vague = SAID | {"text": "Vi strävar efter att svara så snart som möjligt.", "review": "1"}

    page = enter("lars").post(f"{PAGE}loften/nytt/", vague).content.decode()

    assert 'id="granskning-rader"' in page
    assert "<mark>" in page
    assert version.promises.count() == 1


def test_promises_are_moved_up_and_down(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    services.make_promise(version, said=said("Två"), by=None)
    services.make_promise(version, said=said("Tre"), by=None)
    client = enter("lars")

    client.post(f"{PAGE}loften/3/flytta/", {"to": "up"})
    client.post(f"{PAGE}loften/1/flytta/", {"to": "down"})
    client.post(f"{PAGE}loften/3/flytta/", {"to": "up"})

    assert list(version.promises.values_list("promise__number", flat=True)) == [3, 1, 2]


def test_a_promise_is_measured_by_a_figure_found_among_many(enter: Enter, promising: Town) -> None:
    version = drafted(promising)
    near = series_for(promising, promising.home_care_south, "Personal i tid")
    far = series_for(promising, promising.lake_school, "Elever i tid")
    client, page = enter("lars"), f"{PAGE}loften/1/mat/"

    shown = [words(client, page), words(client, f"{page}?namn=elever")]
    lacking = client.post(page, {"source": "indicator", "rhythm": "month"}).content.decode()
    client.post(page, {"source": "indicator", "rhythm": "month", "series": far.pk})

    assert [f'value="{near.pk}"' in one for one in shown] == [True, False]
    assert [f'value="{far.pk}"' in one for one in shown] == [False, True]
    assert "Välj vilken serie som visar det." in lacking
    assert PromiseMeasure.objects.get().series == far
    assert "Elever i tid" in words(client, f"{PAGE}?version={version.number}")


def test_an_easy_text_comes_after_the_decision_and_is_written_once(
    enter: Enter, promising: Town
) -> None:
    published(promising)
    sent = {"kind": "easy", "title": "Hemtjänst", "text": "Vi hjälper dig.", "written_by": "Byrån"}
    client = enter("lars")

    made = client.post(f"{PAGE}sprak/", sent)
    again = client.post(f"{PAGE}sprak/", sent).content.decode()
    page = words(client, PAGE)

    assert made.status_code == 302
    assert "Den finns redan och hör till det som är beslutat." in again
    assert "Lättläst: Hemtjänst" in page
    assert "Skriven av Byrån." in page


def test_a_draft_in_another_language_is_written_anew_and_taken_away(
    enter: Enter, promising: Town
) -> None:
    version = drafted(promising)
    sent = {"kind": "language", "language": "fi", "title": "Kotihoito", "text": "Autamme.",
            "written_by": "Byrån"}  # fmt: skip
    client = enter("lars")

    for words_ in ("Autamme.", "Autamme sinua."):
        client.post(f"{PAGE}sprak/", sent | {"text": words_})
    variant = Variant.objects.get()
    client.post(f"{PAGE}sprak/{variant.pk}/ta-bort/")

    assert variant.text == "Autamme sinua."
    assert not version.variants.exists()
    assert Act.objects.filter(action="declaration.put_in_language").count() == 2


@pytest.mark.parametrize("language", ["", "sv", "x" * 20, "f1!"])
def test_a_language_must_be_one(promising: Town, language: str) -> None:
    with pytest.raises(BadInput) as refused:
        services.write_variant(
            drafted(promising), kind="language", language=language, title="T", text="T",
            written_by="B", by=None,
        )  # fmt: skip

    assert refused.value.field == "language"


def test_acts_that_cannot_be_done_say_why_and_change_nothing(enter: Enter, promising: Town) -> None:
    version = taken_to(drafted(promising), State.SUBMITTED)
    services.send_back(version, comment="Kortare.", by=None)
    client = enter("lars")

    redrafted = client.post(f"{PAGE}ny-version/", follow=True).content.decode()
    discarded = client.post(f"{PAGE}kasta/", follow=True).content.decode()

    assert "Deklarationen har redan en text på väg." in redrafted
    assert "Texten har varit inlämnad och sparas." in discarded
    assert version.declaration.versions.count() == 1


def test_who_throws_away_the_only_text_comes_to_the_list(enter: Enter, promising: Town) -> None:
    drafted(promising)

    answer = enter("lars").post(f"{PAGE}kasta/")

    assert (answer["Location"], DeclarationVersion.objects.count()) == ("/deklarationer/", 0)


def test_the_forms_cost_little(enter: Enter, promising: Town) -> None:
    drafted(promising)
    client = enter("lars")
    pages = ["andra/", "loften/nytt/", "loften/1/", "loften/1/mat/", "loften/1/arbetssatt/",
             "mal/", "medverkan/", "sprak/", "ansvar/", "lamna-in/"]  # fmt: skip

    dear = {page: asked for page in pages if (asked := cost(client, PAGE + page)[0]) > 12}

    assert dear == {}


def test_the_secretary_writes_the_decision_where_she_stands(enter: Enter, promising: Town) -> None:
    taken_to(drafted(promising), State.PROPOSED)
    client = enter("siv")
    sent = {"starts_on": TODAY.isoformat(), "delegation": " 4.2 "}
    written = {"decided_on": TODAY.isoformat(), "paragraph": "§ 7", "registry_number": "ON 1"}

    empty = client.post(f"{PAGE}besluta/", sent).content.decode()
    done = client.post(f"{PAGE}besluta/", sent | written)

    version = DeclarationVersion.objects.get()
    assert "Skriv vilken dag beslutet fattades." in empty
    assert (done.status_code, version.state) == (302, State.DECIDED)
    assert (version.decision.paragraph, version.decision.body) == ("7", promising.care_committee)
    assert version.delegation == "4.2"
    assert "Beslutad av Omsorgsnämnden 20 november 2026 § 7. Delegation: 4.2" in words(client, PAGE)


def test_a_registered_decision_is_chosen(enter: Enter, promising: Town) -> None:
    taken_to(drafted(promising), State.PROPOSED)
    decision = decided_by(promising.care_committee, on=TODAY - timedelta(days=1))
    sent = {"starts_on": TODAY.isoformat(), "decision": decision.pk}

    enter("siv").post(f"{PAGE}besluta/", sent)

    assert DeclarationVersion.objects.get().decision == decision


def test_withdrawing_asks_for_a_decision_and_says_why(enter: Enter, promising: Town) -> None:
    published(promising)
    sent = {"decided_on": "2026-11-10", "paragraph": "9", "ends_on": "2026-11-21"}
    client = enter("siv")

    without = client.post(f"{PAGE}aterkalla/", sent).content.decode()
    client.post(f"{PAGE}aterkalla/", sent | {"reason": "Tjänsten upphör."})

    assert "Skriv varför löftena inte gäller längre." in without
    version = DeclarationVersion.objects.get()
    assert (version.state, version.ended_by.paragraph) == (State.WITHDRAWN, "9")
    assert "Löftena gäller, men upphör 21 november 2026." in words(client, PAGE)
