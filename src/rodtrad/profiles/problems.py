"""What is wrong with a profile file, line by line, in Swedish."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rodtrad.core.errors import BadInput
from rodtrad.profiles.schema.elements import KEY_PATTERN


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
    ("Cannot overwrite a value", "Nyckeln finns redan i samma del."),
    ("Duplicate inline table key", "Nyckeln finns redan i samma del."),
    ("Cannot declare", "Delen finns redan tidigare i filen."),
    ("Cannot mutate immutable namespace", "Delen kan inte byggas ut här."),
    ("Expected '=' after a key", "Det saknas ett likhetstecken efter nyckeln."),
    ("Expected newline or end of document", "Raden fortsätter efter värdet. Börja på en ny rad."),
    ("Unclosed array", "En lista är inte avslutad med ]."),
    ("Unclosed inline table", "En del inom klamrar är inte avslutad med }."),
    ("Unterminated string", "En text är inte avslutad med citattecken."),
    ("Expected ']", "Rubriken är inte avslutad med ]."),
    ("Illegal character", "En text får inte brytas över raden. Avsluta den med citattecken."),
    ("Unescaped '\\' in a string", "Ett omvänt snedstreck i en text ska skrivas dubbelt."),
    ("Invalid initial character for a key part", "Här väntas en nyckel."),
    ("Invalid statement", "Raden går inte att tyda."),
    ("Invalid value", "Värdet går inte att tyda. Text ska stå inom citattecken."),
)
_AT = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


def toml_sentence(message: str) -> str:
    """Return a Swedish sentence for what the TOML reader said."""
    if message == "Invalid value (at end of document)":
        return "Filen tar slut mitt i ett värde."
    for start, sentence in TOML_SENTENCES:
        if message.startswith(start):
            return sentence
    return "Filen följer inte TOML:s regler här."


def toml_line(message: str, text: str) -> int:
    """Return the line the TOML reader points at, the last one for the end of the file."""
    found = _AT.search(message)
    if found and found.group(1):
        return int(found.group(1))
    return max(1, len(text.splitlines()))


def schema_sentence(kind: str, field: str, context: Mapping[str, Any]) -> str:
    """Return a Swedish sentence for a value of the wrong form."""
    match kind:
        case "extra_forbidden":
            return f"Okänd nyckel ”{field}”."
        case "missing":
            return f"Nyckeln ”{field}” saknas."
        case "literal_error":
            expected = str(context["expected"]).replace("'", "").replace(" or ", " eller ")
            return f"”{field}” ska vara något av: {expected}."
        case "string_pattern_mismatch" if context["pattern"] == KEY_PATTERN:
            return f"”{field}” skrivs med a–z, siffror och understreck."
        case "string_pattern_mismatch":
            return f"”{field}” har fel form."
        case "string_too_short":
            return f"”{field}” får inte vara tom."
        case "too_short":
            return f"”{field}” ska ha minst {context['min_length']} i listan."
        case "greater_than_equal":
            return f"”{field}” ska vara minst {context['ge']}."
        case "less_than_equal":
            return f"”{field}” får vara högst {context['le']}."
    wanted = {"string_type": "en text", "int_type": "ett heltal", "bool_type": "true eller false"}
    wanted |= {"tuple_type": "en lista", "model_type": "en egen del", "date_type": "ett datum"}
    return f"”{field}” ska vara {wanted.get(kind, 'ett värde av rätt slag')}."
