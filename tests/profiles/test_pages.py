"""The profile is read in words and as a picture, and stood beside another."""

import re
from collections.abc import Callable
from datetime import date
from html import unescape

import pytest
from django.db import connection
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rodtrad.organisation import services
from rodtrad.profiles import current, library
from rodtrad.profiles.comparison import differences
from rodtrad.profiles.inventory import rows
from rodtrad.profiles.schema.profile import Profile
from rodtrad.profiles.staff import facts as facts_module
from rodtrad.profiles.staff.facts import facts, papers
from rodtrad.profiles.staff.telling import tell
from tests.town import Town

Visit = Callable[[str], HttpResponse]


def text_of(response: HttpResponse) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))


@pytest.fixture
def visit(town: Town, client: Client) -> Visit:
    client.force_login(town.karin)
    return client.get


def adopt(town: Town, profile: Profile) -> None:
    services.adopt_profile(
        profile, starts_on=date(2023, 1, 1), by=town.adam, decision=town.decision
    )


def test_a_stranger_is_asked_to_sign_in(town: Town, client: Client) -> None:
    for address in ("/profil/", "/profil/umea/", "/profil/umea/jamfor/pitea/"):
        response = client.get(address)

        assert response.status_code == 302
        assert "next=" in response["Location"]


def test_everybody_with_an_account_may_read_the_profile(town: Town, client: Client) -> None:
    for person in town.cast:
        client.force_login(person)
        assert client.get("/profil/").status_code == 200


def test_the_page_shows_the_adopted_profile_with_the_municipalitys_name(
    town: Town, visit: Visit
) -> None:
    adopt(town, library.load("pitea").for_municipality("Sjöby"))

    page = text_of(visit("/profil/"))

    assert "Policy för kvalitetsarbetet" in page
    assert "Så styr och följer Sjöby upp" in page
    assert "Vad Sjöbys invånare får för skattepengarna" in page


def test_the_page_says_since_when_and_by_which_decision_the_profile_holds(
    town: Town, visit: Visit
) -> None:
    before = text_of(visit("/profil/"))

    adopt(town, library.load("umea"))
    after = text_of(visit("/profil/"))

    assert "Kommunen har inte antagit någon profil än." in before
    assert "Gäller sedan 1\u00a0januari 2023. Mål och budget 2024" in after


def test_a_value_changed_in_the_adopted_copy_changes_the_page(town: Town, visit: Visit) -> None:
    before = text_of(visit("/profil/"))
    osteraker = library.load("osteraker")
    first, second, *rest = osteraker.levels
    changed = osteraker.model_copy(
        update={"levels": (first, second.model_copy(update={"name": "Ledstjärna"}), *rest)}
    )

    adopt(town, changed)
    after = text_of(visit("/profil/"))

    assert "Ledstjärna" not in before
    assert "Ledstjärna" in after


@pytest.mark.parametrize("name", library.names())
def test_the_page_of_a_shipped_profile_shows_each_row_of_its_source_and_its_term(
    name: str, visit: Visit
) -> None:
    page = text_of(visit(f"/profil/{name}/"))

    own = [row for row in rows().values() if row.profile_name == name]
    missing = [row.id for row in own if f"Källan {row.id}: {row.term}" not in page]
    assert missing == []


@pytest.mark.parametrize("name", library.names())
def test_every_element_has_an_anchor_of_its_own(name: str, visit: Visit) -> None:
    page = visit(f"/profil/{name}/").content.decode()
    profile = library.load(name)

    ids = re.findall(r' id="([^"]+)"', page)
    wanted = {f"{s}-{e.key}" for s, e in profile.every_element() if s != "words"}
    assert wanted <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_year_is_in_order_with_the_year_each_event_concerns(visit: Visit) -> None:
    page = text_of(visit("/profil/osteraker/"))

    order = [page.index(f"Månadsuppföljning {m}") for m in ("februari", "maj", "november")]
    assert order == sorted(order)
    assert "År 1 är årshjulets eget år." in page


def test_the_picture_has_a_table_that_says_the_same(visit: Visit) -> None:
    page = visit("/profil/umea/").content.decode()

    assert page.count("<svg") >= 2
    assert '<th scope="row">Nämndens mål</th><td>Nämnd</td>' in page


def test_a_profile_nobody_has_is_not_found(visit: Visit) -> None:
    assert visit("/profil/atlantis/").status_code == 404
    assert visit("/profil/umea/jamfor/atlantis/").status_code == 404


def test_two_profiles_stand_side_by_side(visit: Visit) -> None:
    page = visit("/profil/umea/jamfor/pitea/").content.decode()

    pairs = re.findall(r"<tr[^>]*><td[^>]*>([^<]*)</td><td[^>]*>([^<]*)</td>", page)
    assert ("mättal", "nyckeltal") in pairs
    assert ("Fullmäktiges mål", "Övergripande mål") in pairs
    assert 'href="/profil/pitea/jamfor/umea/"' in page


def test_the_adopted_profile_can_be_one_of_the_two(town: Town, visit: Visit) -> None:
    adopt(town, library.load("pitea").for_municipality("Sjöby"))

    page = text_of(visit("/profil/gallande/jamfor/umea/"))

    assert "Sjöby bredvid Umeå" in page


def test_a_profile_beside_itself_says_the_same(visit: Visit) -> None:
    page = text_of(visit("/profil/umea/jamfor/umea/"))

    assert "De två profilerna säger samma sak." in page


def test_the_page_asks_no_more_of_the_database_for_a_larger_profile(visit: Visit) -> None:
    names = ("vasteras", "osteraker")
    for name in names:
        visit(f"/profil/{name}/")
    counted = []

    for name in names:
        with CaptureQueriesContext(connection) as queries:
            visit(f"/profil/{name}/")
        counted.append(len(queries))

    assert counted[0] == counted[1]


def test_what_differs_is_listed_and_what_is_alike_is_counted() -> None:
    umea = library.load("umea")
    setting = umea.settings[0].model_copy(update={"value": "1/2"})
    changed = umea.model_copy(update={"settings": (setting, *umea.settings[1:])})

    (found,) = differences(umea, changed)

    assert found.section == "settings"
    assert (found.pairs[0].ours, found.pairs[0].theirs) == (
        "Andel av vikten som måste ha utfall: 2/3",
        "Andel av vikten som måste ha utfall: 1/2",
    )
    assert found.alike == len(umea.settings) - 1


def test_what_only_one_of_them_has_stands_alone() -> None:
    found = {d.section: d for d in differences(library.load("umea"), library.load("markaryd"))}

    settings = found["settings"]
    assert [(p.ours, p.theirs) for p in settings.pairs][:2] == [
        ("Antal år i verksamhetsplanen: 1", "Antal år i kvalitetsplanen: 1"),
        (
            "Minsta andel av tidigare fall som bör ha klarat ett nytt löfte: 4/5",
            "Minsta andel av tidigare fall som bör ha klarat en ny garanti: 4/5",
        ),
    ]
    assert "Kvalitetsgruppen får besluta: nej" in settings.only_theirs
    assert (
        "Vilka som får ge kvalitetsgruppen uppdrag: chief_executive, executive_board, council"
        in settings.only_theirs
    )
    assert settings.only_ours[1].startswith("Giltiga kvalitetsdeklarationer")


def told(profile: Profile, section: str, key: str) -> dict[str, str]:
    element = profile.find(section, key)
    assert element is not None
    return dict(facts(profile, element))


def test_a_level_says_who_decides_and_what_it_hangs_from() -> None:
    assert told(library.load("osteraker"), "levels", "department_goal") == {
        "Beslutas av": "Förvaltning",
        "Finns hos": "förvaltning, verksamhetsområde",
        "Hänger under": "Resultatmål",
        "Mäts med": "Resursmått, Prestationsmått, Resultatmått",
        "Krävs": "nej, om det behövs",
    }


def test_a_group_says_that_it_may_propose_but_not_decide() -> None:
    assert told(library.load("markaryd"), "bodies", "quality_group") == {
        "Mandat": "föreslår, men beslutar inte",
        "Medlemmar": "En representant per förvaltning, fyra stycken, och kvalitetssamordnaren",
        "Svarar inför": "Kommunchef, Kommunstyrelsen",
    }


def test_a_period_says_what_it_covers_and_its_last_day() -> None:
    osteraker = library.load("osteraker")

    assert told(osteraker, "reporting_periods", "month_02") == {
        "Omfattar": "februari",
        "Sista dag": "15 mars",
    }
    assert told(osteraker, "reporting_periods", "annual") == {
        "Omfattar": "januari–december",
        "Sista dag": "15 februari året efter",
    }


def test_an_option_says_that_it_is_one() -> None:
    found = told(library.load("osteraker"), "paper_fields", "not_offered")

    assert found["Handling"] == "tjänstedeklaration"
    assert found["Tillval"] == "gäller om kommunen väljer det"


def test_a_kind_of_declaration_says_whom_it_binds_and_what_it_must_say() -> None:
    assert told(library.load("umea"), "declaration_kinds", "department_wide") == {
        "Gäller": "hela förvaltningen",
        "Innehåller": "syfte, kvalitetsaspekter, mål, kontakt, arbetssätt, "
        "vilka som varit med och tagit fram den",
    }
    assert told(library.load("markaryd"), "declaration_kinds", "guarantee") == {
        "Gäller": "en verksamhet för sig",
        "Innehåller": "syfte, vad som erbjuds, mål, kontakt, "
        "vilka som varit med och tagit fram den",
        "Garanti": "säger vad som händer om garantin bryts",
    }


def test_the_way_of_a_declaration_is_told_kind_by_kind() -> None:
    sections = {s.key: s for g in tell(library.load("umea")) for s in g.sections}
    way = sections["approval_chains"].elements[0]
    step = sections["analysis_steps"].elements[0]

    assert [(str(p.title), len(p.lines)) for p in way.parts] == [
        ("Steg", 6),
        ("Bedöms", 4),
        ("Frågor", 3),
    ]
    assert way.parts[1].lines[3] == ("Prioriteringar", "")
    assert [(p.title, len(p.lines)) for p in step.parts] == [("", 2)]


def test_settings_are_told_in_words() -> None:
    osteraker, markaryd = library.load("osteraker"), library.load("markaryd")

    assert told(osteraker, "settings", "monthly_follow_ups") == {"Värde": "8 per år"}
    assert told(osteraker, "settings", "difference_needs_reason") == {"Värde": "ja"}
    assert told(markaryd, "settings", "allowed_assigners")["Värde"].startswith("chief_executive")


def test_every_paper_a_field_belongs_to_has_a_name() -> None:
    used = {f.paper for name in library.names() for f in library.load(name).paper_fields}

    assert used <= set(papers())


def test_every_kind_of_element_with_facts_tells_them() -> None:
    told_kinds = {
        type(e)
        for name in library.names()
        for _s, e in library.load(name).every_element()
        if facts(library.load(name), e)
    }

    assert set(facts_module._TELLERS) <= told_kinds


def test_lists_without_anything_are_left_out() -> None:
    told_sections = {s.key for g in tell(library.load("osteraker")) for s in g.sections}

    assert "innovation_phases" not in told_sections
    assert "levels" in told_sections


def test_a_group_without_anything_is_left_out() -> None:
    markaryd = library.load("markaryd")
    emptied = dict.fromkeys(("wheel_events", "reporting_periods", "report_items", "cycles"), ())

    groups = [g.key for g in tell(markaryd.model_copy(update=emptied))]

    assert "aret" not in groups
    assert "aret" in [g.key for g in tell(markaryd)]


def render(source: str, **context: object) -> str:
    return Template("{% load profile_words %}" + source).render(Context(context))


def test_a_template_writes_the_municipalitys_word(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def source(day: date | None) -> Profile:
        asked.append(day)
        return library.load("umea")

    monkeypatch.setattr(current, "_source", source)

    written = render('{% word "indicator" %} {% word "indicator" "definite_plural" %}')

    assert written == "mättal mättalen"
    assert len(asked) == 1


def test_a_page_about_a_profile_uses_that_profiles_words() -> None:
    written = render('{% word "indicator" as w %}{{ w|capfirst }}', profile=library.load("pitea"))

    assert written == "Nyckeltal"


def test_the_inventory_knows_whose_row_it_is() -> None:
    assert rows()["V-012"].profile_name == "vasteras"
