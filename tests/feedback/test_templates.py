"""Templates that answers begin with: written by some, used by all, never sent half filled in."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rodtrad.core.decision import Refused
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.feedback import services
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import AnswerTemplate
from rodtrad.feedback.queries.templates import offered
from rodtrad.feedback.templating import SUGGESTED, laid_in, left_open
from tests.feedback.conftest import answered, brought, fresh, in_hand, words
from tests.town import Town

pytestmark = pytest.mark.django_db
Enter = Callable[[str], Client]


def template(name: str = "Beröm", text: str = "Tack från [vilka].") -> AnswerTemplate:
    return services.write_template(name=name, text=text, by=None)


def test_a_template_is_written_changed_and_ended(town: Town) -> None:
    made = template()
    services.edit_template(made, name=" Ris  och ros ", text="Tack.", by=town.maja, seen=1)
    names = [row.name for row in offered()]
    with pytest.raises(Conflict):
        services.edit_template(made, name="Beröm", text="Hej.", by=town.maja, seen=1)
    services.end_template(made, by=town.maja)

    assert names == ["Ris och ros"]
    assert list(offered()) == []
    with pytest.raises(BadInput, match="redan avslutad"):
        services.end_template(made, by=town.maja)
    assert template("Ris och ros").pk != made.pk


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": " ", "text": "Hej."}, "Skriv vad mallen heter"),
        ({"name": "x" * 81, "text": "Hej."}, "högst 80 tecken"),
        ({"name": "Ny", "text": " "}, "Skriv vad svaret ska börja med"),
        ({"name": "Beröm", "text": "Hej."}, "redan en mall"),
    ],
)
def test_what_cannot_be_a_template(town: Town, said: dict[str, str], sentence: str) -> None:
    template()

    with pytest.raises(BadInput, match=sentence):
        services.write_template(**said, by=town.maja)
    assert AnswerTemplate.objects.count() == 1


def test_who_may_write_them(town: Town) -> None:
    made = template()
    for person in (town.karin, town.vera, town.adam):
        for act in (
            lambda by: services.write_template(name="Ny", text="Hej.", by=by),
            lambda by: services.edit_template(made, name="Ny", text="Hej.", by=by),
            lambda by: services.end_template(made, by=by),
            lambda by: services.begin_templates(by=by),
        ):
            with pytest.raises(Refused):
                act(person)
    assert [(row.name, row.version) for row in offered()] == [("Beröm", 1)]


def test_the_suggested_are_laid_in_once_and_none_comes_back(town: Town) -> None:
    first = services.begin_templates(by=town.maja)
    services.end_template(AnswerTemplate.objects.get(name="Beröm"), by=town.maja)

    assert (first, services.begin_templates(by=town.maja)) == (len(SUGGESTED), 0)
    assert "Beröm" not in {row.name for row in offered()}


def test_an_answer_with_a_gap_left_is_not_sent(town: Town) -> None:
    template()
    case = in_hand(brought(town.home_care_south), town.karin)

    with pytest.raises(BadInput, match=r"hakparenteser: \[vilka\]"):
        answered(case, town.karin, text="Tack från [vilka].")

    assert fresh(case).state != State.ANSWERED
    # Brackets of the writer's own are no gap.
    answered(fresh(case), town.karin, text="Tack från [sic] alla.")
    assert fresh(case).state == State.ANSWERED


def test_gaps_are_those_of_templates_each_once() -> None:
    text = "[a] och [b] och [a] och [c\nd]"

    assert left_open(text, ["Hej [b], [c\nd]", "[a]"]) == ["[a]", "[b]"]
    assert left_open(text, []) == []
    assert laid_in("  ", "Hej.") == "Hej."
    assert laid_in("Tack. ", "Hej.") == "Tack.\n\nHej."


def test_a_template_is_laid_in_after_what_is_written_and_nothing_is_lost(
    enter: Enter, town: Town
) -> None:
    made = template()
    case = in_hand(brought(town.home_care_south), town.karin)
    address = reverse("feedback:case", args=[case.code])
    client = enter("karin")
    shown = client.get(address).text
    said = {"text": "Hej Gunhild.", "result": "noted", "measure": "Vi ringer.", "version": "2"}

    page = client.post(address, {**said, "mall": made.pk})
    strange = client.post(address, {"text": "Hej.", "mall": made.pk + 1})

    assert f'name="mall" value="{made.pk}"' in shown
    assert page.status_code == 200
    assert "Hej Gunhild.\n\nTack från [vilka]." in page.text.replace("\r", "")
    assert "Vi ringer." in page.text
    assert "Det finns ett problem" not in words(page.text)
    assert fresh(case).state != State.ANSWERED
    assert "Välj vad det blev." in words(strange.text)


def test_the_list_is_read_by_all_and_changed_by_some(enter: Enter, town: Town) -> None:
    empty = words(enter("karin").get(reverse("feedback:templates")).text)
    offer = enter("maja").get(reverse("feedback:templates")).text
    made = template()
    read = enter("karin").get(reverse("feedback:templates")).text

    assert "Ingen mall är skriven." in empty
    assert "Lägg in sex förslag" in words(offer)
    assert "Lägg in sex förslag" not in empty
    assert "Tack från [vilka]." in read
    assert reverse("feedback:edit_template", args=[made.pk]) not in read
    assert enter("karin").get(reverse("feedback:write_template")).status_code == 403
