"""Numbers and lists as a Swede writes them, with English beside.

Sources: Språkrådet, Svenska skrivregler (2017): decimal comma, thin groups of three digits from
1 000, minus sign, small numbers in words up to twelve.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from .calendar_words import day, day_range, month, weekday
from .errors import BadInput
from .language import MINUS, NO_BREAK_SPACE, Language, capitalised, reading
from .language import sentence as _
from .periods import period_name

__all__ = [
    "MINUS",
    "NO_BREAK_SPACE",
    "Language",
    "capitalised",
    "counted",
    "day",
    "day_range",
    "listing",
    "month",
    "number",
    "number_word",
    "parse_number",
    "period_name",
    "sort_key",
    "weekday",
]

_SPACES = re.compile(r"[\s\u2009\u202f\u00a0']")
_SHAPE = re.compile(r"[+-]?([0-9][0-9.,]*|[.,][0-9]+)")
_GROUPED = re.compile(r"[+-]? ?([0-9]{1,3}( [0-9]{3})*|[0-9]+)?([.,][0-9]*)?")
_NUMBER_WORDS = {
    "sv": "noll ett två tre fyra fem sex sju åtta nio tio elva tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_ENDS = {"sv": (",", NO_BREAK_SPACE), "en": (".", ",")}
_ALPHABET = str.maketrans(
    {"å": "zzza", "ä": "zzzb", "æ": "zzzb", "ö": "zzzc", "ø": "zzzc", "ü": "y", "ß": "ss", "đ": "d"}
    | dict.fromkeys("éèêë", "e")
    | dict.fromkeys("áàâã", "a")
    | dict.fromkeys("íìîï", "i")
    | dict.fromkeys("óòôõ", "o")
    | dict.fromkeys("úùû", "u")
    | {"ñ": "n", "ç": "c", "š": "s", "ž": "z", "ł": "l"}
)
_DIGITS = re.compile(r"\d+")


def number(
    value: Decimal | float | None, decimals: int | None = None, *, language: Language | None = None
) -> str:
    """Return the number for reading, "3 340,5", halves rounded away from zero; "" for none.

    Without `decimals` the number's own decimals are kept, without closing zeros.
    """
    language = language or reading()
    if value is None:
        return ""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise BadInput(_("Talet måste vara ett vanligt tal."))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(exact):,f}"
    if decimals is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, point, part = text.partition(".")
    comma, space = _ENDS[language]
    sign = MINUS if exact < 0 else ""
    return sign + whole.replace(",", space) + (comma + part if point else "")


def parse_number(text: str, *, field: str = "") -> Decimal:
    """Read a number as people write it: "5,5", "3 340", "−2", "87 %", "1.234,5".

    Who reads English may also write "1,234.5". Raises `BadInput` with a sentence for what cannot
    be read, or can be read in two ways.
    """
    said = _("”%(text)s” är inte ett tal. Skriv till exempel 79,5.", text=text.strip())
    refusal = BadInput(said, field)
    tidy = _SPACES.sub(" ", text).replace(MINUS, "-").replace("–", "-").strip()
    tidy = tidy.removesuffix("%").strip()
    if not tidy:
        raise BadInput(_("Skriv ett tal."), field)
    cleaned = tidy.replace(" ", "")
    if not _SHAPE.fullmatch(cleaned) or (" " in tidy and not _GROUPED.fullmatch(tidy)):
        raise refusal
    return Decimal(_with_point(cleaned, field))


def _with_point(cleaned: str, field: str) -> str:
    """Return the number with a point for decimals and no marks between thousands."""
    if reading() == "en" and re.fullmatch(r"[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]*)\.[0-9]+", cleaned):
        return cleaned.replace(",", "")
    commas, points = cleaned.count(","), cleaned.count(".")
    if commas and points:
        # 1.234,5 is read as Swedish; 1,234.5 would be a thousand-fold error if we guessed wrong.
        if commas == 1 and re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+", cleaned):
            return cleaned.replace(".", "").replace(",", ".")
        last = max(cleaned.rfind(","), cleaned.rfind("."))
        whole = number(Decimal(re.sub(r"[.,]", "", cleaned[:last]) or 0))
        said = _(
            "Talet har både komma och punkt. Skriv tusental med mellanslag och decimaler med "
            "komma, till exempel %(whole)s,5.",
            whole=whole,
        )
        raise BadInput(said, field)
    if commas > 1:
        raise BadInput(_("Talet har mer än ett komma. Skriv tusental med mellanslag."), field)
    if points > 1:
        if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+", cleaned):
            return cleaned.replace(".", "")
        raise BadInput(_("Talet har mer än en punkt. Skriv tusental med mellanslag."), field)
    # A comma for thousands is what an English reader would mean, a point what others might.
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", cleaned) and (points or reading() == "en"):
        whole, part = re.split("[.,]", cleaned)
        said = _(
            "Menar du %(whole)s\u00a0%(part)s eller %(whole)s,%(part)s? Skriv tusental med "
            "mellanslag och decimaler med komma.",
            whole=whole,
            part=part,
        )
        raise BadInput(said, field)
    return cleaned.replace(",", ".")


def number_word(count: int, *, language: Language | None = None) -> str:
    """Return numbers up to twelve as words, others in digits."""
    language = language or reading()
    words = _NUMBER_WORDS[language].split()
    return words[count] if 0 <= count < len(words) else number(count, language=language)


def counted(
    count: int, one: str, many: str, *, is_neuter: bool = True, language: Language | None = None
) -> str:
    """Return "en sak" or "tre saker"; `is_neuter` chooses "ett mål" before "en sak"."""
    language = language or reading()
    word = number_word(count, language=language)
    if language == "sv" and count == 1 and not is_neuter:
        word = "en"
    return f"{word} {one if count == 1 else many}"


def listing(words: Sequence[str], *, language: Language | None = None, last: str = "") -> str:
    """Return "a, b och c"; `last` replaces the joining word."""
    language = language or reading()
    joining = last or ("och" if language == "sv" else "and")
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joining} {words[-1]}"


def sort_key(text: str) -> str:
    """Return a key that sorts as a Swedish register: å ä ö last, é as e, ü as y, 2 before 10.

    Capital letters sort as small ones. The key is plain ASCII for Swedish words and keeps its
    order in any collation, so that a database that knows no Swedish sorts it the same way.
    """
    folded = text.casefold().translate(_ALPHABET)
    return _DIGITS.sub(lambda digits: digits[0].zfill(8), folded)
