"""A secret that a person can write down, read aloud and type in: six words of two parts each.

Each word is one of 128 firsts and one of 128 seconds, fourteen bits; six words are 84. No two
pairs make the same word, so that what is written together is as much as what is chosen.
"""

import unicodedata
from collections.abc import Iterator

WORDS = 6
_BITS = 7

_FIRSTS = """
ask björk ek al lind alm rönn hägg en tall gran sälg vide mossa ljung hassel
sten berg grus sand ler malm koppar silver guld tenn järn stål glas lera krita skiffer
sjö å bäck hav ö strand vik sund udde skär vass våg is snö frost dimma
sol måne stjärn moln regn vind åska blixt dagg kväll natt morgon vår sommar höst vinter
äng hage skog dunge myr fält åker lund park gård stig väg bro grind stall lada
häst ko får get gris höns anka gås svan and trana tärna mås uggla falk hök
bröd smör ost mjölk grädd havre råg korn vete ärt böna kål rot äpple päron plommon
blå röd grön gul vit svart grå brun rund lång kort bred djup hög låg tyst
"""
_SECONDS = """
bänk bord stol skåp låda hylla kista korg säck påse burk krus fat skål kanna kopp
lykta lampa ljus veke spis ugn härd panna gryta slev kniv gaffel sked tråg bunke tunna
hatt mössa vante sko stövel känga rock kappa väst byxa skjorta bälte knapp sjal strumpa halsduk
båt roddbåt segel mast åra ankare brygga nät boj kaj fyr lots flotte kanot färja hamn
hus tak vägg dörr fönster trappa golv källare vind altan ränna skorsten murare tegel spik hylsa
såg yxa borr fil tång skruv plog harv lie räfsa spade hink kärra vagn hjul töm
bok brev penna papper karta pärm klocka flöjt fiol trumma harpa visa dans lek saga sång
kulle dal höjd backe stig glänta kärr tjärn bukt näs holme kobbe klippa grotta källa fors
"""
FIRSTS, SECONDS = tuple(_FIRSTS.split()), tuple(_SECONDS.split())


def passphrase(secret: bytes) -> str:
    """Return six words for 84 bits of a secret; `ValueError` of one that has fewer."""
    needed = WORDS * 2 * _BITS
    if len(secret) * 8 < needed:
        raise ValueError(f"a passphrase takes {needed} bits")
    return " ".join(_words(int.from_bytes(secret)))


def _words(number: int) -> Iterator[str]:
    for _ in range(WORDS):
        number, first = divmod(number, len(FIRSTS))
        number, second = divmod(number, len(SECONDS))
        yield FIRSTS[first] + SECONDS[second]


def letters(typed: str) -> str:
    """Return what somebody typed as small letters alone: spaces and hyphens do not count."""
    composed = unicodedata.normalize("NFC", typed).casefold()
    return "".join(sign for sign in composed if sign.isalpha())
