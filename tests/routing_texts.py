"""Texts to three places, each from a sender of its own, in words that only its own place has."""

from rodtrad.core.routing.fitting import Example

WATER = [
    "vattnet smakar illa i kranen",
    "brunnen läcker vatten",
    "kranen droppar och vattnet rinner",
]
ROAD = ["gatan är full av snö", "plogbilen missade vår gata", "hål i asfalten på gatan"]
SCHOOL = ["läraren var sjuk i skolan", "skolans elever fryser", "lektionerna i skolan ställs in"]


def examples(of_each: int = 12) -> list[Example]:
    return [
        Example(f"{texts[at % 3]} igen", label, f"{label}-{at}")
        for label, texts in enumerate((WATER, ROAD, SCHOOL), start=1)
        for at in range(of_each)
    ]
