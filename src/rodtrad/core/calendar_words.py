"""Days as a Swede writes them, with English beside: "4 december", "fredag 4 december 2026"."""

from datetime import date

from .language import NO_BREAK_SPACE, Language, reading

_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_DAYS = {
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_SHORT_MONTHS = {
    "sv": "jan feb mars april maj juni juli aug sep okt nov dec",
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
}


def month(number: int, *, language: Language | None = None, is_short: bool = False) -> str:
    """Return the name of month 1 to 12."""
    language = language or reading()
    names = (_SHORT_MONTHS if is_short else _MONTHS)[language]
    return names.split()[number - 1]


def weekday(day_: date, *, language: Language | None = None) -> str:
    """Return the name of the day of the week."""
    language = language or reading()
    return _DAYS[language].split()[day_.weekday()]


def day(
    day_: date, *, year: bool = False, with_weekday: bool = False, language: Language | None = None
) -> str:
    """Return "4 december", with the year or the day of the week when asked."""
    language = language or reading()
    text = f"{day_.day}{NO_BREAK_SPACE}{month(day_.month, language=language)}"
    if year:
        text += f" {day_.year}"
    return f"{weekday(day_, language=language)} {text}" if with_weekday else text


def day_range(
    first: date, last: date, *, year: bool = False, language: Language | None = None
) -> str:
    """Return "4–6 december", "30 november–2 december" or with both years where they differ."""
    language = language or reading()
    if first.year != last.year:
        first_text = day(first, year=True, language=language)
        return f"{first_text} – {day(last, year=True, language=language)}"
    last_text = day(last, year=year, language=language)
    if first == last:
        return last_text
    if first.month == last.month:
        return f"{first.day}–{last_text}"
    return f"{day(first, language=language)} – {last_text}"
