"""The words of rules, read from a room's own file, in both languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from rodtrad.access.enums import Right
from rodtrad.checks.enums import Severity
from rodtrad.core.language import reading

PARTS = ("name", "holds_when", "message", "remedy", "why", "silent_when", "good", "bad")


@dataclass(frozen=True)
class Said:
    """A text in Swedish and English; it reads in the language of whoever asks."""

    sv: str
    en: str

    def __str__(self) -> str:
        return self.en if reading() == "en" else self.sv


def texts(package: str) -> dict[str, dict[str, Any]]:
    """Return the words of each rule in the package's `rules.toml`, as a rule takes them.

    Raises `KeyError` where a part is missing in either language.
    """
    document = tomllib.loads(files(package).joinpath("rules.toml").read_text(encoding="utf-8"))
    return {key: {"id": key, **_rule(entry)} for key, entry in document.items()}


def _rule(entry: Mapping[str, Any]) -> dict[str, Any]:
    swedish, english = entry["sv"], entry["en"]
    words = {code: Said(text, english[code]) for code, text in swedish.items() if code not in PARTS}
    said = {part: Said(swedish[part], english[part]) for part in PARTS}
    rights = tuple(Right(name) for name in entry["mended_by"])
    severity = Severity(entry["severity"])
    return {**said, "severity": severity, "mended_by": rights, "words": words}
