"""What a cell says, of numbers, days and choices as people write them, when one thing is meant."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from rodtrad.core import periods
from rodtrad.core.calendar_words import month
from rodtrad.core.errors import BadInput
from rodtrad.core.swedish import listing, parse_number
from rodtrad.exchange.sheets import Cell, Formula
from rodtrad.exchange.sheets.writing import text_of
from rodtrad.sheets.columns import Understanding
from rodtrad.sheets.enums import Sort

YES = {"ja", "j", "yes", "true", "sant", "x", "1"}
NO = {"nej", "n", "no", "false", "falskt", "0"}
PLAIN_NUMBER = re.compile(r"-?\d{1,12}(,\d{1,6})?")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00(?::00)?)?")
RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})")
DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})[/ ](\d{4})")
NAMED = re.compile(r"(\d{1,2})(?::?e|:a)? ([a-zåäö]+)\.? (\d{4})")
LEAST_YEAR, MOST_YEAR = 1862, 2999
# What a decimal column holds: twelve digits before the comma and six after it.
MOST_NUMBER = Decimal(10) ** 12
DECIMALS = Decimal("0.000001")
MOST_CHOICES = 8
REMEMBERED = 20_000


def understood(cell: Cell, of: Understanding) -> Any:
    """Return what the cell says; raise `BadInput` when it says nothing or may say two things."""
    place = (type(cell), cell)
    if place in of.said:
        return of.said[place]
    value = _understood(cell, of)
    if len(of.said) < REMEMBERED:
        of.said[place] = value
    return value


def _understood(cell: Cell, of: Understanding) -> Any:
    if isinstance(cell, Formula):
        raise BadInput(_("Cellen räknas ut med en formel. Klistra in den som värde."))
    if isinstance(cell, str):
        cell = _tidy(cell)
    if cell is None or cell == "":
        if of.column.is_required:
            raise BadInput(_("Cellen är tom, men måste fyllas i."))
        return None
    if isinstance(cell, str):
        _require_short(cell, of.column.most)
    return READERS[of.column.sort](cell, of)


def _require_short(text: str, most: int) -> None:
    if len(text) > most:
        raise BadInput(
            _("Texten har %(length)s tecken och får ha högst %(most)s.")
            % {"length": len(text), "most": most}
        )


def _tidy(text: str) -> str | None:
    if "\x00" in text:
        raise BadInput(_("Cellen har tecken som inte går att läsa."))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    return lines.strip() or None


def _text(cell: Cell, of: Understanding) -> str:
    text = cell if isinstance(cell, str) else text_of(cell)
    if text.startswith("="):
        raise BadInput(_("Cellen börjar som en formel. Klistra in den som värde."))
    _require_short(text, of.column.most)
    return text


def _number(cell: Cell, of: Understanding) -> Decimal:
    if isinstance(cell, bool | date):
        raise BadInput(_("Cellen är inte ett tal. Skriv till exempel 79,5."))
    if isinstance(cell, Decimal):
        value = cell
    else:
        text = str(cell)
        is_plain = PLAIN_NUMBER.fullmatch(text)
        value = Decimal(text.replace(",", ".")) if is_plain else parse_number(text)
    if value.is_nan():
        raise BadInput(_("Cellen är inte ett tal. Skriv till exempel 79,5."))
    if abs(value) >= MOST_NUMBER:
        raise BadInput(_("Talet är för stort."))
    rounded = value.quantize(DECIMALS)
    if rounded != value and not isinstance(cell, Decimal):
        raise BadInput(_("Talet får ha högst sex decimaler."))
    return rounded.normalize() + 0


def _whole(cell: Cell, of: Understanding) -> int:
    value = _number(cell, of)
    if value != value.to_integral_value():
        raise BadInput(_("Skriv ett heltal."))
    return int(value)


def _yes_no(cell: Cell, of: Understanding) -> bool:
    if isinstance(cell, bool):
        return cell
    said = str(cell).casefold()
    if said in YES | NO:
        return said in YES
    raise BadInput(_("Skriv ja eller nej."))


def _choice(cell: Cell, of: Understanding) -> str:
    found = of.known.get(str(cell).casefold())
    if found is not None:
        return found
    if 0 < len(of.offered) <= MOST_CHOICES:
        said = listing([f"”{each}”" for each in of.offered], last=_("eller"))
        raise BadInput(
            _("”%(text)s” går inte att välja. Skriv %(said)s.")
            % {"text": str(cell)[:60], "said": said}
        )
    raise BadInput(
        _("”%s” går inte att välja. Mallens blad Förklaringar visar vad som kan stå här.")
        % str(cell)[:60]
    )


def _period(cell: Cell, of: Understanding) -> str:
    if isinstance(cell, date):
        # Excel makes a day of a month that is typed into it.
        if cell.day != 1:
            raise BadInput(_("Cellen är en dag och ingen period. Skriv till exempel 2026-10."))
        return f"{cell:%Y-%m}"
    text = _text(cell, of)
    return periods.parse(text).key


def _day(cell: Cell, of: Understanding) -> date:
    if isinstance(cell, date):
        return _within(cell)
    if isinstance(cell, bool | Decimal) and not RUN_TOGETHER.fullmatch(f"{cell}"):
        raise BadInput(_no_day() % {"text": cell})
    text = " ".join(str(cell).casefold().split())
    for shape, order in ((ISO, "ymd"), (RUN_TOGETHER, "ymd"), (DOTTED, "dmy"), (NAMED, "dmy")):
        if found := shape.fullmatch(text):
            return _made(dict(zip(order, found.groups(), strict=True)), text)
    if found := SLASHED.fullmatch(text):
        return _slashed(int(found[1]), int(found[2]), int(found[3]), text)
    raise BadInput(_no_day() % {"text": str(cell)[:40]})


def _slashed(first: int, second: int, year: int, text: str) -> date:
    if first <= 12 and second <= 12 and first != second:
        one, other = (
            _made(_parts(year, second, first), text),
            _made(_parts(year, first, second), text),
        )
        raise BadInput(
            _("Menar du %(one)s eller %(other)s? Skriv dagen som år-månad-dag.")
            % {"one": one.isoformat(), "other": other.isoformat()}
        )
    day, number = (second, first) if second > 12 else (first, second)
    return _made(_parts(year, number, day), text)


def _parts(year: int, number: int, day: int) -> dict[str, str]:
    return {"y": str(year), "m": str(number), "d": str(day)}


def _made(parts: dict[str, str], text: str) -> date:
    number = int(parts["m"]) if parts["m"].isdecimal() else _months().get(parts["m"][:3], 0)
    try:
        return _within(date(int(parts["y"]), number, int(parts["d"])))
    except ValueError as error:
        raise BadInput(_("Dagen ”%s” finns inte.") % text) from error


def _months() -> dict[str, int]:
    return {month(number, language="sv")[:3]: number for number in range(1, 13)}


def _within(day: date) -> date:
    if not LEAST_YEAR <= day.year <= MOST_YEAR:
        raise BadInput(
            _("Skriv en dag mellan år %(first)s och %(last)s.")
            % {"first": LEAST_YEAR, "last": MOST_YEAR}
        )
    return day


def _no_day() -> str:
    return _("”%(text)s” är ingen dag. Skriv år-månad-dag, till exempel 2026-03-31.")


READERS: dict[Sort, Callable[[Cell, Understanding], Any]] = {
    Sort.TEXT: _text,
    Sort.NUMBER: _number,
    Sort.WHOLE: _whole,
    Sort.YES_NO: _yes_no,
    Sort.CHOICE: _choice,
    Sort.PERIOD: _period,
    Sort.DAY: _day,
}
