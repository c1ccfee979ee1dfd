"""What a word alone tells of being a name: by the lists, by how it ends and by its letters."""

from .words import (
    ALSO_WORDS,
    CUES,
    FIRST_NAMES,
    MOSTLY_OTHER,
    NEVER_NAMES,
    SURNAMES,
    Word,
    ending,
)

_SURNAME_ENDINGS = ending("surname_endings")
_CERTAIN_ENDINGS = ending("certain_endings")
_ROLE_ENDINGS = ending("role_endings")
_SURNAME_BEGINNINGS = ("al-", "el-", "abu-", "ben-")
_NO_SURNAMES = CUES["no_surnames"] | NEVER_NAMES
_LEAST_OF_SHAPE = 6
# What ends so is an office or a house, not a person, when nothing else tells.
_UNITS = (
    "nämnden", "förvaltningen", "kontoret", "skolan", "förskola", "förskolan", "hemmet", "gården",
    "huset", "kommun", "kommunen", "verket", "myndigheten", "kassan", "bolaget", "avdelningen",
    "enheten", "tjänsten", "vården", "centralen", "mottagningen", "biblioteket", "hallen", "badet",
    "boendet", "kyrkan", "föreningen", "gymnasiet", "omsorgen", "styrelsen", "fullmäktige",
    "rådet", "teamet", "gruppen", "gatan", "vägen", "torget", "parken", "planen", "centrum",
    "skola", "äldreboende", "bostäder", "energi", "boende", "servicen", "lagen", "området",
    "plats", "stugan", "läraren", "lärare", "linjen", "bussen", "tåget", "kortet", "appen",
)  # fmt: skip


def is_first_name(word: Word, *, in_genitive: bool = True) -> bool:
    """True for a listed first name, in the genitive too, or two joined: "Anna-Karin"."""
    return _listed(word.low, FIRST_NAMES) or (in_genitive and _listed(word.stem, FIRST_NAMES))


def is_surname(word: Word) -> bool:
    """True for a listed surname or one that ends as surnames do, in the genitive too."""
    is_shaped = _has_ending(word, _SURNAME_ENDINGS) or word.low.startswith(_SURNAME_BEGINNINGS)
    return is_shaped or is_listed_surname(word)


def is_listed_surname(word: Word) -> bool:
    return any(_listed(low, SURNAMES) for low in (word.low, word.stem))


def has_certain_ending(word: Word) -> bool:
    """True for what is hardly anything but a surname: "svensson", "Sandström"."""
    return _has_ending(word, _CERTAIN_ENDINGS)


def is_word(word: Word) -> bool:
    """True when small letters or the start of a sentence may make it another word."""
    is_other = word.low in ALSO_WORDS or word.low in MOSTLY_OTHER or word.low in NEVER_NAMES
    is_genitive = word.low not in FIRST_NAMES and word.stem in ALSO_WORDS
    return is_other or is_genitive or len(word.low) < 3


def is_mostly_other(word: Word) -> bool:
    return word.low in MOSTLY_OTHER


def can_be_name(word: Word) -> bool:
    """True for any word with a capital letter that is not known to be something else."""
    if not word.is_capital or word.low in NEVER_NAMES or is_role(word):
        return False
    if word.is_initial:
        return False
    is_listed = is_first_name(word) or is_surname(word)
    return is_listed or not (word.is_shouted or word.low.endswith(_UNITS))


def is_unit(word: Word) -> bool:
    """True for what ends as offices and houses do."""
    return word.low.endswith(_UNITS)


def is_role(word: Word) -> bool:
    """True for what a person is called by before the name: "läraren", "biståndshandläggare"."""
    return word.low in CUES["roles"] or word.low.endswith(_ROLE_ENDINGS)


def _listed(low: str, names: frozenset[str]) -> bool:
    if low in names or "-" not in low:
        return low in names
    parts = [part for part in low.split("-") if part not in CUES["particles"]]
    return bool(parts) and all(part in names for part in parts)


def _has_ending(word: Word, endings: tuple[str, ...]) -> bool:
    if len(word.stem) < _LEAST_OF_SHAPE or word.low in _NO_SURNAMES:
        return False
    return word.low.endswith(endings) or word.stem.endswith(endings)
