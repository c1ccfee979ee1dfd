"""The English catalogue is whole: every string, nothing guessed, nothing left over."""

import copy
from pathlib import Path

import polib
import pytest
from django.utils import translation
from django.utils.translation import gettext
from tools import catalogues
from tools.catalogues import Message

EXAMPLE = """
from django.utils.translation import gettext as _, gettext_lazy as _later, ngettext, pgettext

title = _("Ett %s mål" " till")
count = ngettext("%d sak", "%d saker", 2)
same = _("%d sak")
later = _later("senare")
verb = pgettext("handling", "öppna")
nothing = _(title)
"""
TEMPLATE = """{% load i18n %}{% translate "Hej (du)" %}
{% blocktranslate count n=n trimmed %}
  {{ n }} rad
{% plural %}
  {{ n }} rader
{% endblocktranslate %}{{ word|default:_("inget") }}"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "words.py").write_text(EXAMPLE)
    (tmp_path / "page.html").write_text(TEMPLATE)
    return tmp_path


def _whole(package: Path) -> polib.POFile:
    catalogue = catalogues.brought_up_to_date(polib.POFile(), catalogues.messages(package))
    for entry in catalogue:
        entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural} if entry.msgid_plural else {}
        entry.msgstr = "" if entry.msgid_plural else entry.msgid
    return catalogue


def _told(
    package: Path, catalogue: polib.POFile, compiled: polib.POFile | None = None
) -> list[str]:
    made = package / "made.mo"
    (compiled or catalogue).save_as_mofile(str(made))
    return catalogues.faults(catalogue, polib.mofile(str(made)), catalogues.messages(package))


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_the_catalogue_is_whole(language: str) -> None:
    path = catalogues.place(language)
    compiled = polib.mofile(str(path.with_suffix(".mo")))

    told = catalogues.faults(
        polib.pofile(str(path)), compiled, catalogues.messages(catalogues.PACKAGE)
    )

    assert told == []


def test_what_the_frameworks_say_is_said_in_our_own_words() -> None:
    path = catalogues.place(catalogues.RETOLD)
    catalogue, compiled = polib.pofile(str(path)), polib.mofile(str(path.with_suffix(".mo")))

    told = catalogues.faults(catalogue, compiled, catalogues.retold(catalogue))

    with translation.override("sv"):
        assert gettext("Enter a whole number.") == "Skriv ett heltal, utan decimaler."
    assert told == []


def test_what_the_frameworks_no_longer_say_is_told(package: Path) -> None:
    catalogue = polib.POFile()
    catalogue.append(polib.POEntry(msgid="Enter a number!", msgstr="Skriv ett tal."))

    assert catalogues.retold(catalogue) == {}


def test_every_way_of_wrapping_is_found(package: Path) -> None:
    found = catalogues.messages(package)

    assert found == {
        Message("Hej (du)"): ["page.html"],
        Message("%(n)s rad", "%(n)s rader"): ["page.html"],
        Message("inget"): ["page.html"],
        Message("Ett %s mål till"): ["words.py"],
        Message("%d sak", "%d saker"): ["words.py"],
        Message("senare"): ["words.py"],
        Message("öppna", "", "handling"): ["words.py"],
    }


def test_a_catalogue_of_everything_is_whole(package: Path) -> None:
    catalogue = _whole(package)

    told = _told(package, catalogue)

    assert told == []


def test_what_is_missing_guessed_left_over_or_wrongly_filled_is_told(package: Path) -> None:
    catalogue = _whole(package)
    lacking, differing, guessed, gone = (
        catalogue.find(text) for text in ("inget", "Ett %s mål till", "Hej (du)", "öppna")
    )
    lacking.msgstr = ""
    differing.msgstr = "One goal"
    guessed.flags.append("fuzzy")
    gone.obsolete = True
    catalogue.append(polib.POEntry(msgid="förr", msgstr="before"))

    told = _told(package, catalogue)

    assert told == [
        "left over: 'öppna'",
        "no longer wrapped: 'förr'",
        "not in the catalogue: 'öppna'",
        "not translated: 'inget'",
        "only guessed: 'Hej (du)'",
        "placeholders differ: 'Ett %s mål till'",
    ]


def test_a_compiled_catalogue_of_another_day_is_told(package: Path) -> None:
    catalogue = _whole(package)
    older = copy.deepcopy(catalogue)
    older.find("inget").msgstr = "nought"

    told = _told(package, catalogue, older)

    assert told == ["the compiled catalogue is not made from this one"]


def test_bringing_up_to_date_keeps_what_is_known_and_guesses_nothing(package: Path) -> None:
    known = _whole(package)
    known.find("inget").msgstr = "none"
    known.find("Hej (du)").flags.append("fuzzy")
    known.append(polib.POEntry(msgid="förr", msgstr="before"))

    newer = catalogues.brought_up_to_date(known, catalogues.messages(package))

    assert newer.find("inget").msgstr == "none"
    assert newer.find("Hej (du)").msgstr == ""
    assert newer.find("förr") is None
