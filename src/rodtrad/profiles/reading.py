"""Reads a profile from TOML and says precisely what is wrong with it."""

import json
import tomllib
from typing import Any

from pydantic import ValidationError

from rodtrad.profiles import problems
from rodtrad.profiles.consistency import findings
from rodtrad.profiles.positions import Place, begins_at, line_at, lines_of
from rodtrad.profiles.problems import Problem, ProfileInvalid
from rodtrad.profiles.schema.profile import Profile


def parse(text: str, source_name: str) -> Profile:
    """Return the profile a TOML text describes, or raise `ProfileInvalid` with every problem."""
    data = _read(text, source_name)
    lines = lines_of(text)
    try:
        # Strict JSON takes lists for tuples but never a text for a number.
        profile = Profile.model_validate_json(json.dumps(data, default=str))
    except ValidationError as error:
        raise ProfileInvalid(_schema_problems(error, lines, source_name)) from error
    found = {
        Problem(source_name, line_at(place, lines), str(sentence))
        for place, sentence in findings(profile)
    }
    if found:
        raise ProfileInvalid(tuple(sorted(found)))
    return profile


def _read(text: str, source_name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        line = problems.toml_line(message, text)
        problem = Problem(source_name, line, problems.toml_sentence(message))
        raise ProfileInvalid((problem,)) from error


def _schema_problems(
    error: ValidationError, lines: dict[Place, int], source_name: str
) -> tuple[Problem, ...]:
    found = set()
    for detail in error.errors(include_url=False):
        place: Place = detail["loc"]
        field = str(next((part for part in reversed(place) if isinstance(part, str)), ""))
        sentence = problems.schema_sentence(detail["type"], field, detail.get("ctx", {}))
        # A part nobody knows has no line of its own when it is written as a list.
        at = begins_at if detail["type"] == "extra_forbidden" else line_at
        found.add(Problem(source_name, at(place, lines), sentence))
    return tuple(sorted(found))
