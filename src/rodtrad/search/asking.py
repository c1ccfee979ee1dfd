"""What somebody writes in the field, made into a question that PostgreSQL's text search answers."""

import re
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchQuery
from django.db import connection

from rodtrad.search.registry import SWEDISH

MOST_LETTERS = 200
_WORD = re.compile(r"\w+")
# Quotes, a minus or an "or" say exactly what is meant, and nothing is added to that.
_EXACT = re.compile(r'"|(^|\s)-\w|\bor\b', re.IGNORECASE)
_DEFINITE = re.compile(r"(\w{3,}a(?=ns?$)|\w{3,}(?=ets?$))\w+", re.IGNORECASE)
# Of fewer letters, too many words begin with it.
_LONG = re.compile(r"\w{4,}")
_UNSAID = re.compile(r"[\x00-\x1f\x7f\ue000\ue001]+")

Sql = tuple[str, list[str]]


class Asked(SearchQuery):
    """A question that PostgreSQL has read, in its own writing: short, and read only once."""

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **more: Any) -> Any:
        sql, params = compiler.compile(self.get_source_expressions()[0])
        return f"{sql}::tsquery", params

    @property
    def words(self) -> str:
        """Return the question in PostgreSQL's own writing."""
        said: Any = self.get_source_expressions()[0]
        return str(said.value)


def tidy(text: str) -> str:
    """Return what was written on one line, without what no text holds."""
    return " ".join(_UNSAID.sub(" ", text).split())[:MOST_LETTERS].strip()


def questions(text: str, configs: Iterable[str]) -> dict[str, Asked]:
    """Return what is asked, in each configuration, after one query.

    Every word in any of its forms, the last also as a beginning.
    """
    wanted = sorted(set(configs))
    pieces = [_every_word(text, config) for config in wanted]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(f"({sql})::text" for sql, _params in pieces),
            [param for _sql, params in pieces for param in params],
        )
        return {config: Asked(said) for config, said in zip(wanted, cursor.fetchone(), strict=True)}


def _every_word(text: str, config: str) -> Sql:
    sql, params = "websearch_to_tsquery(%s::regconfig, %s)", [config, text]
    words = text.split()
    begun = _WORD.findall(words[-1])[-1:] if words else []
    if not begun or _EXACT.search(text):
        return sql, params
    last, said = _in_any_form(words[-1], config)
    each = [f"({last} || to_tsquery(%s::regconfig, %s))"]
    said += [config, f"{begun[0]}:*"]
    for word in words[:-1]:
        one, more = _in_any_form(word, config)
        each, said = [one, *each], more + said
    return f"{sql} || ({' && '.join(each)})", params + said


def _in_any_form(word: str, config: str) -> Sql:
    """Return a word as it is looked for.

    The stems know of no "skola" in "skolan" and no "besök" in "besöket": what is asked is looked
    for without the ending too, and what is found may have one.
    """
    sql, params = "plainto_tsquery(%s::regconfig, %s)", [config, word]
    if _LONG.fullmatch(word):
        sql, params = "to_tsquery(%s::regconfig, %s)", [config, f"{word}:*"]
    definite = _DEFINITE.fullmatch(word) if config == SWEDISH else None
    if definite is None:
        return sql, params
    return f"({sql} || plainto_tsquery(%s::regconfig, %s))", [*params, config, definite[1]]
