"""The one question of a search, put together by kind.

What a kind's own pages let somebody see is asked anew each time. What is told of the found is the
same for everybody, so that half is written once and remembered: to write it takes longer than to
answer it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.search import SearchHeadline, SearchRank, SearchVector
from django.db import connection
from django.db.models import BigIntegerField, CharField, F, FloatField, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Cast, Coalesce, Concat, Left

from rodtrad.search.asking import Asked
from rodtrad.search.marking import START, STOP
from rodtrad.search.registry import Kind

# More of a kind than this is not weighed: who gets so many writes another word.
MOST_WEIGHED = 200
LONGEST_TEXT = 4_000
# Stands where the question of the day comes in a statement that is remembered.
_BLANK = Asked("\ue002")
_COLUMNS = ("pk", "title", "marked_title", "marked_text", "ref", "rank")

Sql = tuple[str, list[Any]]
Read = dict[str, Asked]


def matching(user: Any, kind: Kind, asked: Asked) -> QuerySet[Any]:
    """Return the things of the kind that answer the question, of those the user may see."""
    rows: QuerySet[Any] = kind.rows(user).annotate(searched=kind.vector)
    return rows.filter(searched=asked)


@dataclass(frozen=True)
class Worded:
    """A kind where the words stand, and where: None where they stand in very many places."""

    kind: Kind
    ids: tuple[int, ...] | None


def worded(among: Sequence[Kind], read: Read) -> list[Worded]:
    """Return the kinds where the words stand at all, whoever may see it, after one query."""
    said = [_filled(_any(kind), read[kind.config]) for kind in among]
    # Each is planned as if all were to be read, by the index unless most are found, and is then
    # read only until it is clear that they are very many.
    places = range(len(said))
    held = ", ".join(f"w{place} AS MATERIALIZED ({said[place][0]})" for place in places)
    least = MOST_WEIGHED + 1
    asked = ", ".join(f"ARRAY(SELECT pk FROM w{place} LIMIT {least})" for place in places)  # noqa: S608 (names are ours)
    with connection.cursor() as cursor:
        params = [param for _sql, some in said for param in some]
        cursor.execute(f"WITH {held} SELECT {asked}", params)
        found = zip(among, cursor.fetchone(), strict=True)
        return [
            Worded(kind, tuple(ids) if len(ids) < least else None) for kind, ids in found if ids
        ]


def statement(user: Any, among: Iterable[Worded], read: Read, each: int) -> Sql:
    """Return the question for the best of every kind, under the columns that every kind has."""
    held: list[str] = []
    told: list[str] = []
    before: list[Any] = []
    after: list[Any] = []
    for place, there in enumerate(among):
        kind = there.kind
        seen, seen_params = _seen(user, there, read[kind.config])
        best, best_params = _filled(_best(kind, each), read[kind.config])
        name = f"held_{place}"
        held.append(f"{name} AS MATERIALIZED ({seen})")
        told.append(
            f"SELECT %s, best.*, {name}.unit_id, (SELECT count(*) FROM {name}) "  # noqa: S608 (names are ours, values are apart)
            f"FROM ({best.replace(_HELD, name)}) best JOIN {name} USING (pk)"
        )
        before += seen_params
        after += [kind.key, *best_params]
    return f"WITH {', '.join(held)} {' UNION ALL '.join(told)}", [*before, *after]


def _seen(user: Any, there: Worded, asked: Asked) -> Sql:
    """Return which things of the kind are found that the user may see, and where they stand.

    The database cannot tell beforehand how rare a word is. Where the places are few they are
    named, and each is looked up; else all that the user may see would be laid out first.
    """
    kind = there.kind
    unit = kind.unit(user) if callable(kind.unit) else kind.unit and F(kind.unit)
    few = kind.rows(user).filter(pk__in=there.ids) if there.ids is not None else None
    rows = (matching(user, kind, asked) if few is None else few).order_by("-pk")
    where = Cast(unit or Value(None), BigIntegerField())
    cut = rows.values(found_pk=F("pk"), found_unit_id=where)[:MOST_WEIGHED]
    sql, params = cut.query.sql_with_params()
    return f"SELECT found_pk AS pk, found_unit_id AS unit_id FROM ({sql}) seen", list(params)  # noqa: S608 (names are ours, values are apart)


_HELD = "held_here"


@lru_cache(maxsize=256)
def _best(kind: Kind, each: int) -> Sql:
    """Return the best of what is held of a kind, told, with a blank for what is asked."""
    title = _plain(kind.title) if kind.name is None else kind.name()
    texts = kind.texts if kind.is_told else ()
    text = Left(Concat(*_between(texts)), LONGEST_TEXT) if texts else _said("")
    rows = _all(kind).filter(pk__in=RawSQL(f"SELECT pk FROM {_HELD}", ())).order_by()  # noqa: S608, S611 (our own name)
    told = rows.annotate(
        found_pk=Cast("pk", BigIntegerField()),
        found_title=title,
        found_marked_title=_marked(title, kind.config, whole=kind.has_name),
        found_marked_text=_marked(text, kind.config, whole=False) if texts else text,
        found_ref=Cast(F(kind.ref) if isinstance(kind.ref, str) else kind.ref(), CharField()),
        found_rank=Cast(SearchRank(_weighted(kind), _BLANK), FloatField()),
    ).order_by("-found_rank", "-found_pk")
    cut = told.values_list(*(f"found_{name}" for name in _COLUMNS))[:each]
    sql, params = cut.query.sql_with_params()
    return sql.replace('"found_pk"', "pk"), list(params)


@lru_cache(maxsize=64)
def _any(kind: Kind) -> Sql:
    """Return the question of any thing of the kind, with a blank for what is asked."""
    rows = _all(kind).annotate(searched=kind.vector).filter(searched=_BLANK).order_by()
    sql, params = rows.values_list(Cast("pk", BigIntegerField())).query.sql_with_params()
    return f"SELECT * FROM ({sql}) places (pk)", list(params)  # noqa: S608 (names are ours, values are apart)


def _filled(statement: Sql, asked: Asked) -> Sql:
    """Return the statement with what is asked where it has a blank."""
    sql, params = statement
    blank, said = _BLANK.words, asked.words
    return sql, [said if param == blank else param for param in params]


def _all(kind: Kind) -> QuerySet[Any]:
    rows: QuerySet[Any] = kind.rows(AnonymousUser()).model._default_manager.all()
    return rows


def _weighted(kind: Kind) -> Any:
    """Let a word of the title weigh more than one of the texts."""
    title = SearchVector(kind.title, config=kind.config, weight="A")
    if not kind.texts:
        return title
    return title + SearchVector(*kind.texts, config=kind.config, weight="C")


def _marked(text: Any, config: str, *, whole: bool) -> SearchHeadline:
    """Mark the found words, in the whole text or in a piece of it round them."""
    size = {"highlight_all": True} if whole else {"max_words": 35, "min_words": 20}
    return SearchHeadline(text, _BLANK, config=config, start_sel=START, stop_sel=STOP, **size)


def _plain(name: str) -> Any:
    return Coalesce(Cast(F(name), TextField()), _said(""))


def _said(text: str) -> Value:
    return Value(text, output_field=TextField())


def _between(names: tuple[str, ...]) -> list[Any]:
    """Return the fields one after the other, with a space between; a lone one beside nothing."""
    pieces: list[Any] = []
    for name in names:
        pieces += [_plain(name), _said(" ")]
    return pieces
