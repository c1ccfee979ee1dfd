"""Kolada's metadata and values in JSON, as version 3 of its interface answers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from rodtrad.exchange.broken import BrokenField, Document, Fields, json_records

from .cells import gender, number, year
from .things import Chosen, Group, Kpi, Municipality, Value


def read_kpis(path: Path) -> tuple[Kpi, ...]:
    """Return all figures of a metadata file; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, kpi))


def read_municipalities(path: Path) -> tuple[Municipality, ...]:
    """Return municipalities and regions; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, municipality))


def read_groups(path: Path) -> tuple[Group, ...]:
    """Return groups with their members; raise `BrokenFile` for one that cannot be read."""
    return tuple(json_records(path, group))


def kpi(fields: Fields) -> Kpi:
    return Kpi(
        id=_text(fields, "id"),
        title=_text(fields, "title"),
        description=_text(fields, "description"),
        operating_area=_text(fields, "operating_area"),
        perspective=_text_or_none(fields, "perspective"),
        municipality_type=_text(fields, "municipality_type"),
        auspice=_text_or_none(fields, "auspice"),
        is_divided_by_gender=_truth(fields, "is_divided_by_gender"),
        has_ou_data=_truth(fields, "has_ou_data"),
        published_on=_date(fields, "publication_date"),
        preliminary_on=_date(fields, "prel_publication_date"),
        period=_text_or_none(fields, "publ_period"),
    )


def chosen(fields: Fields) -> Chosen:
    """Return a figure of a selection; its title is called after a year when the list is old."""
    titles = [name for name in fields if name.startswith("title")]
    return Chosen(_text(fields, "id"), _text_or_none(fields, titles[0]) if titles else "")


def municipality(fields: Fields) -> Municipality:
    return Municipality(_text(fields, "id"), _text(fields, "title"), _text(fields, "type"))


def group(fields: Fields) -> Group:
    members = fields.get("members")
    if not isinstance(members, list) or not all(isinstance(one, dict) for one in members):
        raise BrokenField("saknar listan ”members”")
    ids = tuple(_text(member, "member_id") for member in members)
    return Group(_text(fields, "id"), _text(fields, "title"), ids)


def values_of(document: Document) -> Iterator[Value]:
    """Yield the values of an answer, which lie by figure, municipality and year."""
    for at, several in enumerate(document.records(_values), 1):
        origin = f"{document.path.name}, post {at}"
        yield from (replace(value, origin=origin) for value in several)


def _values(fields: Fields) -> tuple[Value, ...]:
    several = fields.get("values")
    if not isinstance(several, list) or not all(isinstance(one, dict) for one in several):
        raise BrokenField("saknar listan ”values”")
    return tuple(_value(fields, one) for one in several)


def _value(fields: Fields, one: Fields) -> Value:
    is_deleted = one.get("isdeleted") in (True, 1)
    return Value(
        kpi=_text(fields, "kpi"),
        municipality=_text(fields, "municipality"),
        year=year(str(fields.get("period", ""))),
        gender=gender(str(one.get("gender", ""))),
        value=None if is_deleted else _number(one.get("value")),
        status=_text_or_none(one, "status"),
        is_deleted=is_deleted,
    )


def _number(content: object) -> Decimal | None:
    if content is None:
        return None
    if isinstance(content, bool) or not isinstance(content, (int, float)):
        raise BrokenField(f"har ett värde som inte är ett tal, ”{content}”")
    return number(str(content))


def _text(fields: Fields, name: str) -> str:
    content = fields.get(name)
    if not isinstance(content, str):
        raise BrokenField(f"saknar texten ”{name}”")
    return content


def _text_or_none(fields: Fields, name: str) -> str:
    return "" if fields.get(name) is None else _text(fields, name)


def _truth(fields: Fields, name: str) -> bool:
    """Return a truth value; version 2 of the interface wrote 0 and 1."""
    content = fields.get(name)
    if content not in (True, False):
        raise BrokenField(f"har varken sant eller falskt i ”{name}”")
    return bool(content)


def _date(fields: Fields, name: str) -> date | None:
    content = _text_or_none(fields, name)
    try:
        return date.fromisoformat(content) if content else None
    except ValueError:
        raise BrokenField(f"har ett datum som inte finns i ”{name}”, ”{content}”") from None
