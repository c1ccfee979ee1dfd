"""The recording page says which period it takes, that it corrects, and where to look."""

import re

from rodtrad.indicators.models import Observation
from rodtrad.indicators.services import lock_period
from tests.indicators.conftest import RECORD, text_of

FOCUS = re.compile(r"<[^>]*\sautofocus[ >][^>]*>?")


def focus(response) -> str:
    """Return the first element that takes the focus."""
    return FOCUS.findall(response.content.decode())[0]


def heading(response) -> str:
    return re.search(r"<h1>(.*?)</h1>", response.content.decode())[1].replace("\u00ad", "")


def post(client, **more):
    return client.post(RECORD, {"period": "2026-10", "seen_total": "0", **more})


def test_a_first_figure_is_recorded_and_a_final_one_put_right(client, town):
    client.force_login(town.amina)
    first = client.get(f"{RECORD}?period=2026-10")
    town.figure("2026-10", "5.7")

    again = client.get(f"{RECORD}?period=2026-10")

    assert heading(first) == "Barn per vuxen i oktober"
    assert heading(again) == "Rätta siffran: Barn per vuxen i oktober"
    assert "<title>Rätta siffran, Barn per vuxen" in again.content.decode()
    assert "<title>Lämna siffra, Barn per vuxen" in first.content.decode()


def test_the_reason_for_a_correction_is_not_called_optional(client, town):
    town.figure("2026-10", "5.7")
    client.force_login(town.amina)

    words = text_of(client.get(f"{RECORD}?period=2026-10"))

    assert "Varför rättas siffran?" in words
    assert "Varför rättas siffran? (frivilligt)" not in words


def test_a_period_that_cannot_be_recorded_is_told(client, town):
    client.force_login(town.amina)

    coming = text_of(client.get(f"{RECORD}?period=2099-10"))
    strange = text_of(client.get(f"{RECORD}?period=nonsens"))
    right = text_of(client.get(f"{RECORD}?period=2026-09"))

    shown = "Här lämnar du siffran för oktober 2026."
    assert f"Det går inte att lämna en siffra för oktober 2099. {shown}" in coming
    assert f"Perioden du bad om finns inte. {shown}" in strange
    assert "Här lämnar du siffran" not in right


def test_a_figure_for_a_period_locked_meanwhile_is_kept_nowhere(client, town):
    client.force_login(town.amina)
    client.get(f"{RECORD}?period=2026-10")
    lock_period(town.october, reason="Redovisad", by=town.ivar)

    response = post(client, value_total="5,6")
    gap = post(client, missing="1", reason="Systemet byttes")

    said = "Det går inte att lämna en siffra för oktober 2026. Inget är sparat. "
    shown = " Här lämnar du siffran för september 2026."
    assert f"{said}Du skrev: 5,6.{shown}" in text_of(response)
    assert f"{said}Du skrev: Systemet byttes.{shown}" in text_of(gap)
    assert 'value="5,6"' not in response.content.decode()
    assert 'class="notice"' in focus(response)
    assert Observation.objects.count() == 0


def test_what_is_wrong_takes_the_focus(client, town):
    client.force_login(town.amina)

    wrong = post(client, value_total="fem")
    odd = post(client, value_total="12")
    town.figure("2026-10", "5.7")
    late = post(client, value_total="5,9")

    assert 'class="errors"' in focus(wrong)
    assert 'class="notice"' in focus(odd)
    assert 'class="conflict"' in focus(late)
    assert all('tabindex="-1"' in focus(page) for page in (wrong, odd, late))
    assert 'name="value_total"' in focus(client.get(RECORD))


def test_the_last_values_stand_before_the_form_where_nothing_stands_beside(client, town):
    town.figure("2026-09", "5.5")
    client.force_login(town.amina)

    page = client.get(RECORD).content.decode()

    before, form, beside = (
        page.index(part) for part in ('class="only-narrow"', 'name="period"', 'class="only-wide"')
    )
    assert before < form < beside
    assert page.count('<td class="number">5,5</td>') == 2
