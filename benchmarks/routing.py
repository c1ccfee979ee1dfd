"""How well a unit is suggested for a text, against always the commonest unit and against keywords.

Run: python benchmarks/routing.py [folder] [--curve]
On the invented Swedish texts beside (README there). `folder` has the labelled public samples, which
are not shipped: nyc311_sample.csv (NYC Open Data, free reuse), boston311_100.csv (Analyze Boston,
PDDL), baltimore311_sample.csv (Open Baltimore, CC attribution). Their texts are labels and notes by
staff, so they say how the arithmetic does, little of how residents write.

The split is fixed: a text is tried when the first byte of its SHA-256 is divisible by three, and
learnt from when it is not; of the samples each text counts once, so that none is on both sides.
`f1` is macro-F1 when all must be answered; `spoke` the share it spoke of, `right` how many of those
were right; `error` and `brier` are of the chance told of the likeliest, right or not, of all,
where that it is for none of those known is right of a label too rare to be learnt.
Keywords: a hand-written list for each unit, the unit with most of them in the text; of the samples,
the ten words of the learnt half that speak most for each label. `--curve` learns from less too.
"""

import csv
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rodtrad.core.routing import ELSEWHERE, Model, suggest
from rodtrad.core.routing.fitting import Example, learn
from rodtrad.core.routing.measures import brier, calibration_error, macro_f1
from rodtrad.core.routing.model import chances_of
from rodtrad.core.routing.pieces import words_of

TEXTS = Path(__file__).parent / "routing_texts"
KEYWORDS = {
    "avfall och återvinning": "sopor soptunn återvinning kärl hämtning tömn container tippen sortera",  # noqa: E501
    "bibliotek och kultur": "bibliotek bok böcker lån musikskol kultur konst teater museum konsert",
    "bygglov och miljö": "bygglov bygg ritning granne buller detaljplan handläggare råttor mögel lov",  # noqa: E501
    "fritid och idrott": "simhall ishall idrott sporthall fritidsgård badhus förening träning bassäng",  # noqa: E501
    "förskola": "förskola förskolan pedagog avdelning inskolning barngrupp blöj vagn dagbarn",
    "gata och trafik": "väg gata trafik plog snö cykel trottoar parkering busshållplats lykt hål",
    "grundskola": "skola skolan elev lärare rektor klass betyg läx skolskjuts fritids rast",
    "hemtjänst": "hemtjänst besök dusch matlåd larm städning personalen insats ledsagning",
    "park och natur": "park lekplats träd gräs bänk badplats plantering natur stig gung",
    "särskilt boende": "boende boendet äldreboende avdelning demens rum anhörig vårdboende",
    "vatten och avlopp": "vatten avlopp kran brunn ledning läcka mätare rör tryck",
}
Row = tuple[str, str]
Guess = Callable[[str], str]


def is_tried(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % 3 == 0


def invented() -> list[Row]:
    lines = (TEXTS / "texts.tsv").read_text(encoding="utf-8").splitlines()
    return [(text, label) for label, text in (line.split("\t") for line in lines)]


def sample(folder: Path, name: str, label: str, *columns: str) -> list[Row]:
    """Return the different texts of a sample, each with its commonest label."""
    found: dict[str, Counter[str]] = {}
    with (folder / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = " ".join(row[column] for column in columns).strip()
            if text and row[label].strip():
                found.setdefault(text, Counter())[row[label].strip()] += 1
    return [(text, labels.most_common(1)[0][0]) for text, labels in found.items()]


def by_list(lists: dict[str, Sequence[str]], usual: str) -> Guess:
    """Return a guess by how many of each label's words begin a word of the text."""

    def guess(text: str) -> str:
        words = words_of(text)
        met = {
            label: sum(word.startswith(tuple(own)) for word in words)
            for label, own in lists.items()
        }
        best = max(met, key=lambda label: met[label])
        return best if met[best] else usual

    return guess


def telling(rows: Sequence[Row]) -> dict[str, Sequence[str]]:
    """Return the ten words of each label that are rarest elsewhere."""
    all_words = Counter(word for text, _label in rows for word in set(words_of(text)))
    lists: dict[str, Sequence[str]] = {}
    for label in sorted({label for _text, label in rows}):
        own = Counter(word for text, to in rows if to == label for word in set(words_of(text)))
        lists[label] = sorted(own, key=lambda w: (-(own[w] ** 2) / all_words[w], w))[:10]
    return lists


def tried(rows: Sequence[Row], lists: dict[str, Sequence[str]] | None, least: int = 0) -> None:
    """Print how the three do on the tried part of the texts."""
    read = [row for row in rows if not is_tried(row[0])][: least or None]
    unread = [row for row in rows if is_tried(row[0])]
    labels = sorted({label for _text, label in rows})
    key = {label: at for at, label in enumerate(labels, start=1)}
    usual = Counter(label for _text, label in read).most_common(1)[0][0]
    learnt = learn([Example(text, key[label], str(at)) for at, (text, label) in enumerate(read)])
    true = [key[label] for _text, label in unread]
    print(f"  {len(read)} learnt from, {len(unread)} tried, {len(labels)} labels")
    words = by_list(lists or telling(read), usual)
    for name, guess in (("usual", lambda _text: usual), ("words", words)):
        told = [key[guess(text)] for text, _label in unread]
        right = sum(a == b for a, b in zip(true, told, strict=True)) / len(true)
        print(f"  {name:8} f1 {macro_f1(true, told):.2f}  right {right:.2f}")
    print(f"  {'learnt':8} {figures(learnt.model, unread, true) if learnt else 'too little'}")


def figures(model: Model, unread: Sequence[Row], true: Sequence[int]) -> str:
    best = [max(zip(chances_of(model, text), model.labels, strict=True)) for text, _to in unread]
    # Of a label too few wrote to, all that can be told is that it is none of the others.
    chances = [
        (chance, told == (to if to in model.labels else ELSEWHERE))
        for (chance, told), to in zip(best, true, strict=True)
    ]
    said = [suggest(model, text).label for text, _label in unread]
    spoke = [told == to for told, to in zip(said, true, strict=True) if told is not None]
    right = sum(was for _chance, was in chances) / len(true)
    held = sum(spoke) / len(spoke) if spoke else 0.0
    return (
        f"f1 {macro_f1(true, [told for _chance, told in best]):.2f}  right {right:.2f}  "
        f"spoke {len(spoke) / len(true):.2f}  right of those {held:.2f}  "
        f"error {calibration_error(chances):.3f}  brier {brier(chances):.3f}"
    )


def elsewhere(rows: Sequence[Row]) -> str:
    """Return how many of the texts that are for no unit something is suggested for."""
    read = [row for row in rows if not is_tried(row[0])]
    key = {label: at for at, label in enumerate(sorted({to for _text, to in rows}), start=1)}
    learnt = learn([Example(text, key[to], str(at)) for at, (text, to) in enumerate(read)])
    texts = (TEXTS / "elsewhere.tsv").read_text(encoding="utf-8").splitlines()
    wrong = sum(suggest(learnt.model, text).label is not None for text in texts) if learnt else 0
    return f"  of {len(texts)} texts for no unit, {wrong} were suggested one"


def samples(folder: Path) -> Iterator[tuple[str, list[Row]]]:
    yield (
        "nyc, complaint and descriptor to agency",
        sample(folder, "nyc311_sample.csv", "agency", "complaint_type", "descriptor"),
    )
    yield (
        "nyc, closing note to complaint",
        sample(folder, "nyc311_sample.csv", "complaint_type", "resolution_description"),
    )
    yield (
        "baltimore, request type to agency",
        sample(folder, "baltimore311_sample.csv", "Agency", "SRType"),
    )
    yield (
        "boston, title to department",
        sample(folder, "boston311_100.csv", "subject", "case_title"),
    )


def main(arguments: Sequence[str]) -> None:
    rows = invented()
    print("invented Swedish texts")
    tried(rows, {label: words.split() for label, words in KEYWORDS.items()})
    print(elsewhere(rows))
    if "--curve" in arguments:
        for least in (80, 130, 180, 230):
            mixed = sorted(rows, key=lambda row: hashlib.sha256(row[0].encode()).digest())
            tried(mixed, {label: words.split() for label, words in KEYWORDS.items()}, least)
    for folder in (Path(one) for one in arguments if not one.startswith("--")):
        for name, found in samples(folder):
            print(name)
            tried(found, None)


if __name__ == "__main__":
    main(sys.argv[1:])
