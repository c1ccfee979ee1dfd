"""What is wrong with a profile file, line by line, in Swedish."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from rodtrad.core.errors import BadInput
from rodtrad.profiles.schema.elements import DAY_PATTERN, KEY_PATTERN, ROW_PATTERN


@dataclass(frozen=True, order=True)
class Problem:
    source: str
    line: int
    sentence: str

    def __str__(self) -> str:
        return f"{self.source}:{self.line}: {self.sentence}"


class ProfileInvalid(BadInput):
    """A profile file cannot be used; `problems` says where and why."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


TOML_SENTENCES = (
    ("Cannot overwrite a value", _("Nyckeln finns redan i samma del.")),
    ("Duplicate inline table key", _("Nyckeln finns redan i samma del.")),
    ("Cannot declare", _("Delen finns redan tidigare i filen.")),
    ("Cannot mutate immutable namespace", _("Delen kan inte byggas ut här.")),
    ("Expected '=' after a key", _("Det saknas ett likhetstecken efter nyckeln.")),
    (
        "Expected newline or end of document",
        _("Raden fortsätter efter värdet. Börja på en ny rad."),
    ),
    ("Unclosed array", _("En lista här eller strax före är inte avslutad med ].")),
    ("Unclosed inline table", _("En del inom klamrar är inte avslutad med }.")),
    ("Unterminated string", _("En text är inte avslutad med citattecken.")),
    ("Expected ']", _("Rubriken är inte avslutad med ].")),
    ("Illegal character", _("En text får inte brytas över raden. Avsluta den med citattecken.")),
    ("Unescaped '\\' in a string", _("Ett omvänt snedstreck i en text ska skrivas dubbelt.")),
    ("Invalid initial character for a key part", _("Här väntas en nyckel.")),
    ("Invalid statement", _("Raden går inte att tyda.")),
    (
        "Invalid value",
        _(
            "Raden, eller någon rad strax före, går inte att tyda. Text ska stå inom citattecken "
            "och en lista sluta med ]."
        ),
    ),
)
SCHEMA_SENTENCES = {
    "extra_forbidden": _("Okänd nyckel ”%(field)s”."),
    "missing": _("Nyckeln ”%(field)s” saknas."),
    "literal_error": _("”%(field)s” ska vara något av: %(expected)s."),
    "string_too_short": _("”%(field)s” får inte vara tom."),
    "too_short": _("”%(field)s” ska ha minst %(min_length)s i listan."),
    "greater_than_equal": _("”%(field)s” ska vara minst %(ge)s."),
    "less_than_equal": _("”%(field)s” får vara högst %(le)s."),
    "string_type": _("”%(field)s” ska vara en text."),
    "int_type": _("”%(field)s” ska vara ett heltal."),
    "bool_type": _("”%(field)s” ska vara true eller false."),
    "tuple_type": _("”%(field)s” ska vara en lista."),
    "model_type": _("”%(field)s” ska vara en egen del."),
}
PATTERN_SENTENCES = {
    KEY_PATTERN: _("”%(field)s” skrivs med a–z, siffror och understreck."),
    DAY_PATTERN: _("”%(field)s”: skriv en dag som 2026-11-22, en månad som 2026-11 eller ett år."),
    ROW_PATTERN: _("”%(field)s”: skriv en rad i källförteckningen, som O-040."),
}
_AT = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


def toml_sentence(message: str) -> str:
    """Return a Swedish sentence for what the TOML reader said."""
    if message == "Invalid value (at end of document)":
        return gettext("Filen tar slut mitt i ett värde.")
    for start, sentence in TOML_SENTENCES:
        if message.startswith(start):
            return str(sentence)
    return gettext("Filen följer inte TOML:s regler här.")


def toml_line(message: str, text: str) -> int:
    """Return the line the TOML reader points at, the last one for the end of the file."""
    found = _AT.search(message)
    if found and found.group(1):
        return int(found.group(1))
    return max(1, len(text.splitlines()))


def schema_sentence(kind: str, field: str, context: Mapping[str, Any]) -> str:
    """Return a Swedish sentence for a value of the wrong form."""
    known = PATTERN_SENTENCES.get(str(context.get("pattern"))) or SCHEMA_SENTENCES.get(kind)
    sentence = str(known or _("”%(field)s” ska vara ett värde av rätt slag."))
    expected = str(context.get("expected", "")).replace("'", "")
    said = {**context, "field": field, "expected": expected.replace(" or ", gettext(" eller "))}
    return sentence % said
