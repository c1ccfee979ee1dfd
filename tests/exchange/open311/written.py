"""An answer as its readers get it."""

import json as python_json

from rodtrad.exchange.open311 import json, xml
from rodtrad.exchange.open311.shapes import Answer

DECLARED = '<?xml version="1.0" encoding="UTF-8"?>\n'


def as_xml(answer: Answer) -> str:
    """Return the document below its declaration."""
    text = xml(answer).decode()
    assert text.startswith(DECLARED)
    return text.removeprefix(DECLARED)


def as_json(answer: Answer) -> object:
    return python_json.loads(json(answer))
