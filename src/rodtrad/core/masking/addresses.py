"""Addresses: a street and its number, a box, a postal code and its town."""

import re
from collections.abc import Iterator

from .details import Kind, Span, joined, without_overlaps
from .words import CUES

_CAPITAL = "[A-ZÅÄÖÉ]"
_ENDING = (
    r"(?:gatan?|väg(?:en)?|gränd(?:en)?|stig(?:en)?|allén?|torg(?:et)?|plats(?:en)?|back(?:en|e)|"
    r"led(?:en)?|krok(?:en)?|ring(?:en)?|slingan?|sväng(?:en)?|stråket|esplanaden|kaj(?:en)?|"
    r"park(?:en)?|brink(?:en)?|lid(?:en)?|höjd(?:en)?|dal(?:en)?|strand(?:en)?|gård(?:en)?|"
    r"hed(?:en)?|ås(?:en)?|äng(?:en)?|lund(?:en)?|hamn(?:en)?|trappan?|bro(?:n)?|hage(?:n)?|"
    r"tet|tåget|vret(?:en)?|skog(?:en)?|berget|udd(?:en)?|viken|höjden|terrassen|promenaden|plan)"
)
_HOUSE = (
    r"(?P<house>\d{1,4}(?: ?- ?\d{1,4})?(?: ?[A-HJ-Za-h](?!\w))?)(?!\w|[:\-/]\d|[.,]\d|%| %)"
    r"(?:,? (?:lgh|lägenhet|uppg|uppgång|port|ing) ?\.?:? ?\w{1,5}| ?,? ?(?:\d ?tr|nb|bv)\b){0,3}"
)
_ALONE = r"(?i:gatan?|väg(?:en)?|gränd(?:en)?|torg(?:et)?|stig(?:en)?|allén?|plats|backe)(?!\w)"
# "Storgatan 3", "Norra Storgatan 3", "Stora gatan 3", "Karl Johans gata 3".
_STREET = re.compile(
    rf"(?<!\w)(?:(?:(?:{_CAPITAL}[\w:]{{0,30}}|[Ss]:t|[Ss]:ta)[ \-]){{0,3}}"
    rf"{_CAPITAL}\w{{0,30}}?{_ENDING}(?!\w)|(?:{_CAPITAL}[\w:]{{0,30}} ){{1,3}}{_ALONE}) {_HOUSE}"
)
_SMALL_STREET = re.compile(
    rf"(?<!\w)(?:(?:norra|södra|östra|västra|nya|gamla|s:t) )?[^\W\d_]{{2,30}}"
    rf"(?:gatan|v[äa]gen|gränd(?:en)?|stigen|torget|allén|g[åa]ngen|backen) {_HOUSE}",
    re.IGNORECASE,
)
# "nils ekmans gata 98", "Östra Skogsv. 70".
_GENITIVE_STREET = re.compile(
    rf"(?<!\w)[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}})?s (?:gata|väg|gränd|plats|torg) {_HOUSE}",
    re.IGNORECASE,
)
_SHORT_STREET = re.compile(
    rf"(?<!\w)(?:(?:norra|södra|östra|västra) )?[^\W\d_]{{3,30}}(?:v|g)\. ?{_HOUSE}", re.IGNORECASE
)
# A hamlet and its number: "Stora Hult 248".
_HAMLET = re.compile(
    rf"(?<!\w)(?:Norra|Södra|Östra|Västra|Stora|Lilla|Byn|Övre|Nedre) "
    rf"{_CAPITAL}[^\W\d_]{{1,30}} {_HOUSE}"
)
_STREETS = (_STREET, _SMALL_STREET, _GENITIVE_STREET, _SHORT_STREET, _HAMLET)
_ROAD = re.compile(
    r"(?:[Rr]iks|[Ll]äns|[Cc]ykel|[Gg]ång|[Mm]otor|[Ee]uropa|huvud|grus|infarts|genomfarts|bil|"
    r"under|till|upp|in|ut|av|fram)(?:väg(?:en)?|gatan?)|(?:[Ll]ek|[Pp]ark|[Ff]otbolls|[Ii]drotts|"
    r"[Aa]rbets|[Bb]ad)?plats(?:en)?|Plats|(?:[Ss]kol|[Bb]ond|[Hh]err|[Ff]ritids|[Bb]ak|[Ii]nner)gård(?:en)?"
)
_BOX = re.compile(r"(?<!\w)(?:post)?box (?:nr )?\d{1,5}(?!\d)", re.IGNORECASE)
_TOWN = rf"(?:{_CAPITAL}[^\W\d_]{{1,30}}(?: {_CAPITAL}[^\W\d_]{{1,30}})?)"
_POSTAL = re.compile(rf"(?<![\w\-+.,:/])(?:SE?[ \-]?)?[1-9]\d\d {{1,2}}\d\d,? {{1,2}}{_TOWN}")
_POSTAL_TOLD = re.compile(
    r"(?:postn(?:umme)?r|postadress(?:en)?|postkod)[^\d\n\x00]{0,15}"
    rf"(?P<code>[1-9]\d\d ?\d\d(?!\d)(?:,? {_TOWN})?)",
    re.IGNORECASE,
)
_AFTER_STREET = re.compile(rf"[, \n]{{1,3}}[1-9]\d\d ?\d\d[, ]{{1,2}}(?:{_TOWN}|[^\W\d_]{{3,30}})")
_NEXT_WORD = re.compile(r" ?([^\W\d_]{1,20}|%)")


def addresses(text: str) -> Iterator[Span]:
    """Yield addresses, in order; a street, its postal code and its town are one."""
    streets = [span for pattern in _STREETS for span in _streets(pattern, text)]
    boxes = [Span(m.start(), m.end(), Kind.ADDRESS) for m in _BOX.finditer(text)]
    ends = [
        Span(span.end, match.end(), Kind.ADDRESS)
        for span in [*streets, *boxes]
        if (match := _AFTER_STREET.match(text, span.end))
    ]
    spans = without_overlaps([*streets, *boxes, *ends, *_postals(text)])
    yield from joined(spans, text, between=", \n")


def _streets(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Yield streets with a number, unless the number counts what stands after it."""
    for match in pattern.finditer(text):
        after = _NEXT_WORD.match(text, match.end())
        street = text[match.start() : match.start("house")].strip()
        is_counted = after is not None and after[1].lower() in CUES["counted"]
        is_road = _ROAD.fullmatch(street.split(" ")[-1]) or _last_two(street) in CUES["roads"]
        if not is_counted and not is_road:
            yield Span(match.start(), match.end(), Kind.ADDRESS)


def _last_two(street: str) -> str:
    return " ".join(street.lower().split(" ")[-2:])


def _postals(text: str) -> Iterator[Span]:
    for match in _POSTAL.finditer(text):
        yield Span(match.start(), match.end(), Kind.ADDRESS)
    for match in _POSTAL_TOLD.finditer(text):
        yield Span(*match.span("code"), Kind.ADDRESS)
