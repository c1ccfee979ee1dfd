"""What every act on declarations does before it changes anything."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import connection, models
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rodtrad.accounts.models import User
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.core.errors import BadInput, Conflict
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.organisation.models import Decision

Thing = TypeVar("Thing", bound=models.Model)
# Words that follow the list's address in the addresses of other pages.
RESERVED = frozenset(
    {
        *("ny", "nytt", "dagordning", "arbetssatt", "enheter", "register", "omraden"),
        *("oversikt", "arsredovisning", "kalkylblad", "lofte"),
    }
)


def locked(thing: Thing) -> Thing:
    """Return the thing as it is now; nobody else changes it until the transaction ends."""
    found: Thing = type(thing)._default_manager.select_for_update(of=("self",)).get(pk=thing.pk)
    return found


def locked_text(version: DeclarationVersion) -> DeclarationVersion:
    """Return the text as it is now, its declaration locked too, in that order."""
    declaration = locked(version.declaration)
    found = locked(version)
    found.declaration = declaration
    return found


def same_version(
    thing: models.Model,
    seen: int | None,
    *,
    theirs: Mapping[str, object],
    yours: Mapping[str, object],
) -> None:
    """Raise `Conflict`, with both texts, when somebody saved after the form was opened."""
    if seen is None or seen == vars(thing)["version"]:
        return
    sentence = _("Någon annan har ändrat samma text. Din version finns kvar här.")
    raise Conflict.between(sentence, theirs=theirs, yours=yours)


def fields_of(row: models.Model, names: tuple[str, ...]) -> dict[str, Any]:
    """Return the named fields of a row."""
    return {name: getattr(row, name) for name in names}


def save(thing: models.Model, **values: object) -> None:
    """Give a row new values and save just those."""
    for field, value in values.items():
        setattr(thing, field, value)
    thing.save(update_fields=list(values))


def told(
    action: str,
    declaration: ServiceDeclaration,
    *,
    by: User | None,
    decision: Decision | None = None,
    **detail: object,
) -> None:
    """Record an act on the declaration, and let those who have it open see that it has changed."""
    save(declaration, version=declaration.version + 1)
    record(
        action,
        by=by,
        subject=declaration,
        unit_id=declaration.unit_id,
        decision_id=decision.pk if decision else None,
        detail=dict(detail),
    )


def required(words: str, field: str, sentence: str, most: int = 0) -> str:
    """Return the text on one line; refuse an empty one with the sentence, and a too long one."""
    clean = " ".join(words.split())
    if not clean:
        raise BadInput(sentence, field)
    if most and len(clean) > most:
        raise BadInput(_("Skriv med högst %d tecken.") % most, field)
    return clean


def lines(words: str) -> str:
    """Return a text of one thing a line, without empty lines and space around."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in words.splitlines())))


def free_key(model: type[models.Model], text: str) -> str:
    """Return an address of the text that nothing else of the kind has."""
    with connection.cursor() as cursor:
        # One at a time chooses an address, or two would choose the same.
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [model._meta.label])
    stem = slugify(text)[:70].strip("-") or "deklaration"
    rows = model._default_manager.filter(key__startswith=stem)
    taken = {*rows.values_list("key", flat=True), *RESERVED}
    return addresses.free(stem, taken)
