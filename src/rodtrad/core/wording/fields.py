"""What the rules say of a text written in several fields, each remark beside its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .catalogue import BY_ID, Kind, Rule
from .linting import Remark, lint

AROUND = 50
LONGEST = 140


@dataclass(frozen=True, slots=True)
class Marked:
    """A remark, the field it is about, and the words marked with what stands around them."""

    remark: Remark
    rule: Rule
    field: str
    before: str
    words: str
    after: str


def lint_fields(texts: Mapping[str, str], kind: Kind | str, **known: Any) -> list[Marked]:
    """Return the remarks on the fields read as one text; `known` is that of `lint`."""
    written = {name: text.strip() for name, text in texts.items() if text.strip()}
    whole, starts = joined(written)
    return [_marked(remark, written, starts) for remark in lint(whole, kind, **known)]


def joined(texts: Mapping[str, str]) -> tuple[str, dict[str, int]]:
    """Return the fields as one text, each ended as a sentence, and where in it each begins."""
    whole, starts = "", {}
    for name, text in texts.items():
        whole = _ended(whole)
        starts[name] = len(whole)
        whole += text
    return whole, starts


def _ended(text: str) -> str:
    """Close a field that ends in the middle of a sentence, as a title does."""
    if not text:
        return ""
    return f"{text} " if text[-1] in ".!?:" else f"{text}. "


def _marked(remark: Remark, written: Mapping[str, str], starts: Mapping[str, int]) -> Marked:
    field = [name for name, start in starts.items() if start <= remark.start][-1]
    text = written[field]
    first = remark.start - starts[field]
    last = min(remark.end - starts[field], len(text))
    return Marked(
        remark,
        BY_ID[remark.rule],
        field,
        before=_end_of(text[:first]),
        words=_beginning_of(text[first:last], LONGEST),
        after=_beginning_of(text[last:], AROUND),
    )


def _end_of(text: str) -> str:
    """Return the last whole words of a text."""
    return text if len(text) <= AROUND else f"… {text[-AROUND:].partition(' ')[2]}"


def _beginning_of(text: str, length: int) -> str:
    """Return the first whole words of a text."""
    return text if len(text) <= length else f"{text[:length].rpartition(' ')[0]} …"
