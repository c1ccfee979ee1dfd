"""The forms of a Swedish word brought together, and words that tell nothing left out."""

from functools import lru_cache

import snowballstemmer

from rodtrad.core.routing.pieces import words_of

_STEMMER = snowballstemmer.stemmer("swedish")
SHORTEST = 3
# Words that stand in every kind of text. What most of the texts have is left out besides.
_EMPTY = frozenset(
    word
    for line in (
        "alla allt alltid andra att av bara bli blir blev bra de dem den denna deras dess det",
        "detta dig din dit dock där därför då efter ej eller en er era ert ett fast fick",
        "finns flera fler fram från får för få gick ger gjort gå går gång gånger gör göra ha",
        "han hade har hela helt henne hennes hon honom hos hur här i igen in inga ingen inget",
        "innan inte ja jag just kan kanske kom kommer komma kunde kvar lika lite man med",
        "mellan men mer mest mig min mina mitt mot mycket ni nu någon något några när nära",
        "nästan och också om oss på redan samma sedan sig sin sina sitt ska skulle som själv",
        "så sådan säger till tack tar tre två under upp ut utan vad var vara varit varje",
        "varför vem vet vi vid vilken vill vår våra vårt är än ännu är åt över göra även",
        "finnas måste borde hej snälla tycker tror känns kunna fått dag dagar idag vecka",
        "veckor månad år",
    )
    for word in line.split()
)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common.

    Snowball leaves "gatan" apart from "gata" and "gator".
    """
    found = str(_STEMMER.stemWord(word))
    return found.removesuffix("an") if len(found) > SHORTEST + 1 else found


def telling(text: str) -> dict[str, list[str]]:
    """Return the stems of a text that may tell what it is about, each with the words as written."""
    found: dict[str, list[str]] = {}
    for word in words_of(text):
        if len(word) >= SHORTEST and word not in _EMPTY:
            found.setdefault(stem(word), []).append(word)
    return found
