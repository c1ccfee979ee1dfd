"""Closed lists of Swedish words that sentences are read with."""

import tomllib
from importlib.resources import files

LISTS = {
    name: frozenset(words)
    for name, words in tomllib.loads(
        (files(__package__) / "lists.toml").read_text(encoding="utf-8")
    ).items()
}
