"""The words of acts, and of why a file cannot be read."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rodtrad.exchange.sheets import Broken, BrokenSheet

ACTS = {
    "import.received": gettext_lazy("lämnade in ett ark"),
    "import.recorded": gettext_lazy("läste in ett ark"),
}


def why(broken: BrokenSheet) -> str:
    """Return a sentence about why a file cannot be read, and what to do."""
    return _SENTENCES[broken.why]() % {"place": broken.place}


_SENTENCES = {
    Broken.EMPTY: lambda: _("Filen är tom."),
    Broken.UNKNOWN: lambda: _(
        "Filen är inget ark. Spara den som Excel (xlsx), OpenDocument (ods), CSV eller Word (docx)."
    ),
    Broken.DAMAGED: lambda: _("Filen är skadad. Öppna den, spara den på nytt och försök igen."),
    Broken.PASSWORD: lambda: _("Filen har lösenord. Spara den utan lösenord och försök igen."),
    Broken.OLD_EXCEL: lambda: _("Filen är sparad i ett äldre Excel-format. Spara den som xlsx."),
    Broken.MACROS: lambda: _("Filen innehåller makron. Spara den som xlsx utan makron."),
    Broken.TOO_LARGE: lambda: _(
        "Filen är för stor. Dela den i flera ark och läs in dem var för sig."
    ),
    Broken.TOO_MANY_ROWS: lambda: _(
        "Arket har fler än 250 000 rader. Dela det i flera ark och läs in dem var för sig."
    ),
    Broken.TOO_WIDE: lambda: _(
        "Arket har fler än 200 kolumner. Ta bort det som inte ska läsas in."
    ),
    Broken.HOSTILE: lambda: _(
        "Filen är byggd på ett sätt som kan skada systemet. Kopiera innehållet till ett nytt ark."
    ),
    Broken.TOO_SLOW: lambda: _("Det tog för lång tid att läsa filen. Dela den i flera ark."),
    Broken.ENCODING: lambda: _(
        "Bokstäverna går inte att läsa: å, ä och ö har blivit andra tecken. "
        "Spara filen som ”CSV UTF-8”."
    ),
    Broken.NO_TABLE: lambda: _("Dokumentet har ingen tabell med en rubrikrad och rader under."),
    Broken.MERGED_HEADER: lambda: _(
        "Rubrikraden, rad %(place)s, har sammanslagna celler. "
        "Dela dem: varje kolumn ska ha en rubrik."
    ),
    Broken.TWO_HEADERS: lambda: _(
        "Arket har två rubrikrader, rad %(place)s. Skriv rubrikerna på en rad."
    ),
    Broken.NAMELESS_COLUMN: lambda: _(
        "Kolumn %(place)s har innehåll men ingen rubrik. Skriv en rubrik eller ta bort kolumnen."
    ),
    Broken.TWICE_NAMED_COLUMN: lambda: _(
        "Två kolumner har rubriken ”%(place)s”. Varje rubrik får finnas en gång."
    ),
}
