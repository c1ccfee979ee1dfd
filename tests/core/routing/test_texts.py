"""The texts that suggestions are judged by are those that were written before."""

import hashlib
from pathlib import Path

TEXTS = Path(__file__).parents[3] / "benchmarks" / "routing_texts"


def test_the_texts_are_as_their_fingerprints_say() -> None:
    written = dict(
        reversed(line.split()) for line in (TEXTS / "SHA256SUMS").read_text().splitlines()
    )

    found = {name: hashlib.sha256((TEXTS / name).read_bytes()).hexdigest() for name in written}

    assert found == written
    assert sorted(written) == ["elsewhere.tsv", "texts.tsv"]
