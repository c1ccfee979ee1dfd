"""A meeting's texts are read with their answers, and decided together: all of them or none."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from rodtrad.declarations.enums import State
from rodtrad.declarations.models import DeclarationVersion
from rodtrad.declarations.staff.figures_then import figures_then
from rodtrad.organisation.models import Decision
from tests.declarations.conftest import TODAY, drafted, taken_to
from tests.declarations.test_pages import words
from tests.goals.test_page_costs import assert_costs_no_more
from tests.town import Town

Enter = Callable[[str], Client]
MEETING = TODAY + timedelta(days=14)
AGENDA = f"/deklarationer/dagordning/care-committee/{MEETING.isoformat()}/"


def proposed(town: Town, title: str = "Hemtjänst") -> DeclarationVersion:
    return taken_to(drafted(town, title=title), State.PROPOSED)


def minutes(*versions: DeclarationVersion, **more: object) -> dict[str, object]:
    taken = {f"take_{version.pk}": "on" for version in versions}
    day = MEETING.isoformat()
    return {"decided_on": day, "starts_on": day, "paragraph": "118"} | taken | more


@pytest.fixture
def met(promising: Town, on_day: Callable[[date], None]) -> tuple[DeclarationVersion, ...]:
    """Three texts, on the day of the meeting."""
    made = tuple(proposed(promising, title) for title in ("Hemtjänst", "Larm", "Matlåda"))
    on_day(MEETING)
    return made


def states() -> set[str]:
    return set(DeclarationVersion.objects.values_list("state", flat=True))


def test_what_waits_is_listed_by_meeting(enter: Enter, promising: Town) -> None:
    proposed(promising)
    proposed(promising, "Larm")

    page = words(enter("siv"), "/deklarationer/dagordning/")

    assert f'<a href="{AGENDA}">4 december 2026</a>, Omsorgsnämnden' in page
    assert "två texter" in page


def test_an_agenda_shows_each_text_with_the_answers_it_came_with(
    enter: Enter, promising: Town
) -> None:
    proposed(promising)

    page = words(enter("nils"), AGENDA)

    assert "Omsorgsnämnden 4 december 2026" in page
    assert "En text väntar på beslut." in page
    assert "<dt>Svarar deklarationen mot målen?</dt><dd><span>Ja, det gör den.</span></dd>" in page
    assert "För in besluten" not in page


def test_an_agenda_without_texts_says_so(enter: Enter, promising: Town) -> None:
    client = enter("siv")

    assert "Inget väntar på det här sammanträdet." in words(client, AGENDA)
    assert "Inget är anmält till ett sammanträde." in words(client, "/deklarationer/dagordning/")
    nowhere = ("care-committee/2026-13-01", "ingen-namnd/2026-12-04")
    found = [client.get(f"/deklarationer/dagordning/{part}/").status_code for part in nowhere]
    assert found == [404, 404]


def test_all_are_decided_by_one_paragraph(
    enter: Enter, met: tuple[DeclarationVersion, ...]
) -> None:
    answer = enter("siv").post(AGENDA, minutes(*met, registry_number="ON 2026/9"))

    assert answer.status_code == 302
    decision = Decision.objects.get(paragraph="118")
    assert (states(), decision.registry_number) == ({State.DECIDED}, "ON 2026/9")
    assert decision.title == "Kvalitetsdeklarationer"
    assert decision.declarations.count() == 3


def test_each_can_have_a_paragraph_of_its_own(
    enter: Enter, met: tuple[DeclarationVersion, ...]
) -> None:
    own = {f"paragraph_{one.pk}": f"§ {place}" for place, one in enumerate(met, start=118)}

    enter("siv").post(AGENDA, minutes(*met, paragraph="", **own))

    rows = DeclarationVersion.objects.order_by("sort_key").values_list(
        "title", "decision__title", "decision__paragraph"
    )
    assert list(rows) == [
        ("Hemtjänst", "Hemtjänst", "118"), ("Larm", "Larm", "119"), ("Matlåda", "Matlåda", "120")
    ]  # fmt: skip


def test_only_what_is_ticked_is_decided(enter: Enter, met: tuple[DeclarationVersion, ...]) -> None:
    enter("siv").post(AGENDA, minutes(met[0]))

    assert DeclarationVersion.objects.filter(state=State.DECIDED).count() == 1


def test_when_one_cannot_be_decided_none_is_and_its_row_says_why(
    enter: Enter, met: tuple[DeclarationVersion, ...]
) -> None:
    own = {f"paragraph_{one.pk}": "118" for one in met[:2]}

    answer = enter("siv").post(AGENDA, minutes(*met, paragraph="", **own))

    page = answer.content.decode()
    assert "Inget beslut är infört." in page
    assert f'id="id_paragraph_{met[2].pk}_error"' in page or "Skriv paragrafens nummer." in page
    assert states() == {State.PROPOSED}
    assert not Decision.objects.filter(paragraph="118").exists()


def test_nothing_ticked_decides_nothing(enter: Enter, met: tuple[DeclarationVersion, ...]) -> None:
    answer = enter("siv").post(AGENDA, minutes())

    assert "Välj minst en text." in answer.content.decode()


def test_a_day_that_has_not_been_is_told_at_its_field(enter: Enter, promising: Town) -> None:
    version = proposed(promising)

    answer = enter("siv").post(AGENDA, minutes(version))

    assert "Ett beslut kan inte antecknas innan det är fattat." in answer.content.decode()
    assert states() == {State.PROPOSED}


def test_who_handed_one_in_decides_the_others_and_is_told(
    enter: Enter, promising: Town, met: tuple[DeclarationVersion, ...]
) -> None:
    DeclarationVersion.objects.filter(pk=met[0].pk).update(submitted_by=promising.siv)
    client = enter("siv")

    page = words(client, AGENDA)
    client.post(AGENDA, minutes(*met))

    assert "Den som har lämnat in texten för inte in beslutet om den." in page
    assert f'name="take_{met[0].pk}"' not in page
    decided = DeclarationVersion.objects.filter(state=State.DECIDED)
    assert set(decided) == set(met[1:])


def test_the_stranger_neither_sees_nor_decides(
    enter: Enter, met: tuple[DeclarationVersion, ...]
) -> None:
    client = enter("rut")

    page, answer = words(client, AGENDA), client.post(AGENDA, minutes(*met))

    assert "Matlåda" not in page
    assert (answer.status_code, states()) == (403, {State.PROPOSED})


def test_the_agenda_and_the_way_show_what_was_known_and_not_only_what_was_said(
    enter: Enter, promising: Town
) -> None:
    version = proposed(promising)
    client = enter("siv")

    agenda = words(client, AGENDA)
    way = words(client, f"/deklarationer/{version.declaration.key}/")

    said = "0 av 1 löften hade tidigare siffror."
    assert [said in page for page in (agenda, way)] == [True, True]
    assert figures_then({}) == []
    assert f'href="/deklarationer/{version.declaration.key}/trovardighet/"' in agenda


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "0 av 0 löften hade tidigare siffror."),
        (
            [{"of": 40, "kept": 30, "low": 0.598, "high": 0.858, "methods": [1]},
             {"of": 20, "kept": 19, "low": 0.76, "high": 0.99, "methods": []}],
            "2 av 2 löften hade tidigare siffror. Svagast: nivån nåddes 30 gånger av 40, "
            "60–86 procent. 1 löfte saknade arbetssätt.",
        ),
    ],
)  # fmt: skip
def test_the_weakest_promise_is_told_with_how_sure_it_is(
    promising: Town, rows: list[dict[str, object]], said: str
) -> None:
    kept = {"goals": [1], "promises": dict(enumerate(rows)), "lix": 38.4, "marks": 2}

    told = [sentence for _name, sentence in figures_then(kept)]

    assert told == ["1 mål var beslutat och gällde.", said, "Lix 38. 2 ställen att se över."]


def test_an_agenda_costs_the_same_for_one_as_for_four(enter: Enter, promising: Town) -> None:
    proposed(promising)

    def grow() -> None:
        for number in range(3):
            proposed(promising, f"Annan {number}")

    assert_costs_no_more(enter("siv"), AGENDA, grow)
