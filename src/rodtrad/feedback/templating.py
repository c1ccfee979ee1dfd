"""Templates of answers: those a municipality can begin with, and the gaps to fill in."""

import re
from collections.abc import Iterable

# What somebody is to write herself stands between brackets, on one line.
GAP = re.compile(r"\[[^\[\]\n]{1,120}\]")
# Plain words in Swedish, whichever language whoever works here reads.
SUGGESTED = (
    (
        "Vi gjorde fel",
        "Tack för att du hörde av dig. Vi har gått igenom det du skriver. Du har rätt: [vad som "
        "gick fel]. Det beklagar vi.\n\nVi har [vad ni har gjort], så att det inte ska hända igen.",
    ),
    (
        "Vi gör inte som du vill",
        "Tack för att du hörde av dig. Vi har gått igenom det du skriver. Vi gör ändå inte som du "
        "vill, för att [skälet]. Det styrs av [lag eller beslut].\n\nVill du prata om det når du "
        "[namn och telefon].",
    ),
    (
        "Förslag som vi tar med oss",
        "Tack för ditt förslag. Vi bestämmer om sådant [när och var]. Då tar vi upp det du "
        "skriver. Du får veta här vad det blev.",
    ),
    (
        "Beröm",
        "Tack för att du tog dig tid att berätta. Vi har läst upp det du skriver för [vilka]. Det "
        "gör skillnad för dem som arbetar här.",
    ),
    (
        "Felet är lagat",
        "Tack för att du sa till. Felet är lagat [dag]. Ser du det igen, skriv här så öppnar vi "
        "ärendet på nytt.",
    ),
    (
        "Någon annan svarar för det",
        "Tack för att du hörde av dig. Det du skriver om är inte kommunens, utan [vems]. Du når "
        "dem på [telefon eller adress]. Vi kan inte lämna över det åt dig utan att du vill.",
    ),
)


def left_open(text: str, templates: Iterable[str]) -> list[str]:
    """Return the gaps of templates that still stand in a text; other brackets are the writer's."""
    gaps = {gap for one in templates for gap in GAP.findall(one)}
    return [gap for gap in dict.fromkeys(GAP.findall(text)) if gap in gaps]


def laid_in(text: str, template: str) -> str:
    """Return what somebody has written with a template after it."""
    return "\n\n".join(one for one in (text.strip(), template) if one)
