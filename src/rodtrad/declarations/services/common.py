"""What every act on declarations does before it changes anything."""

from django.db import connection, models
from django.utils.text import slugify

from rodtrad.accounts.models import User
from rodtrad.audit import changing
from rodtrad.audit.services import record
from rodtrad.core import addresses
from rodtrad.declarations.models import DeclarationVersion, ServiceDeclaration
from rodtrad.organisation.models import Decision

# Words that follow the list's address in the addresses of other pages.
RESERVED = frozenset(
    {
        *("ny", "nytt", "dagordning", "arbetssatt", "enheter", "register", "omraden"),
        *("oversikt", "arsredovisning", "kalkylblad", "lofte"),
    }
)


def locked_text(version: DeclarationVersion) -> DeclarationVersion:
    """Return the text as it is now, its declaration locked too, in that order."""
    declaration = changing.locked(version.declaration)
    found = changing.locked(version)
    found.declaration = declaration
    return found


def told(
    action: str,
    declaration: ServiceDeclaration,
    *,
    by: User | None,
    decision: Decision | None = None,
    **detail: object,
) -> None:
    """Record an act on the declaration, and let those who have it open see that it has changed."""
    changing.save(declaration, version=declaration.version + 1)
    record(
        action,
        by=by,
        subject=declaration,
        unit_id=declaration.unit_id,
        decision_id=decision.pk if decision else None,
        detail=dict(detail),
    )


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
