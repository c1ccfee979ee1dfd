import pytest

from rodtrad.times.carried import carry

THEN = {"kand": "2026-03-31"}


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/mal/7/", "/mal/7/?kand=2026-03-31"),
        ("/mal/?sida=2", "/mal/?sida=2&amp;kand=2026-03-31"),
        ("/mal/?", "/mal/?kand=2026-03-31"),
        ("?sida=2", "?sida=2&amp;kand=2026-03-31"),
        ("/mal/#historik", "/mal/?kand=2026-03-31#historik"),
        ("/mal/?a=1&amp;kand=2025-01-01", "/mal/?a=1&amp;kand=2025-01-01"),
        ("#historik", "#historik"),
        ("https://lindvik.example/", "https://lindvik.example/"),
        ("//lindvik.example/", "//lindvik.example/"),
        ("/static/ui/page.css", "/static/ui/page.css"),
        ("mailto:a@lindvik.example", "mailto:a@lindvik.example"),
    ],
)
def test_a_link_within_the_house_leads_on_to_what_was_known(address: str, leads_to: str) -> None:
    page = carry(f'<a class="x" href="{address}">Mål</a>', THEN)

    assert page == f'<a class="x" href="{leads_to}">Mål</a>'


def test_the_day_it_is_about_comes_along() -> None:
    page = carry('<a href="/mal/7/">Mål</a>', THEN | {"dag": "2025-12-31", "sida": "2"})

    assert page == '<a href="/mal/7/?kand=2026-03-31&amp;dag=2025-12-31">Mål</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<a href="/mal/" data-now>Till det som är känt nu</a>',
        '<a data-now href="/mal/">Till det som är känt nu</a>',
        '<link href="/mal/">',
        '<form action="/mal/">',
        'href="/mal/"',
    ],
)
def test_what_leads_to_now_and_what_is_no_link_stays(html: str) -> None:
    assert carry(html, THEN) == html


def test_what_narrows_a_page_asks_for_the_same_moment() -> None:
    form = '<form method="get" class="filters"><select name="enhet"></select></form>'

    page = carry(form, THEN)

    kept = '<input type="hidden" name="kand" value="2026-03-31">'
    assert page == form.replace("</form>", f"{kept}</form>")
    assert carry(form, {}) == form


@pytest.mark.parametrize(
    "form",
    [
        '<form method="post"><input name="text"></form>',
        '<form method="get"><input type="date" name="kand" value=""></form>',
    ],
)
def test_a_form_that_chooses_the_day_or_sends_something_is_left_as_it_is(form: str) -> None:
    assert carry(form, THEN) == form
