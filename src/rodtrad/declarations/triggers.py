"""What the database itself refuses: a text that has been decided is never written anew.

Each looks at a statement's rows at once: a trigger a row is many times dearer in large loads.
"""

import pgtrigger

_FROZEN = "('decided', 'published', 'superseded', 'withdrawn')"
# What a declaration says, which only a new version changes.
_SAID = (
    *("declaration_id", "number", "title", "audience", "purpose", "offered", "not_offered"),
    *("aspects", "aspects_chosen", "concern", "life_situations", "places"),
    *("contact", "phone", "email", "decision_id", "delegation"),
)


def _columns(row: str) -> str:
    return ", ".join(f"{row}.{name}" for name in _SAID)


def _refuse(
    name: str, statement: str, rows: str, operation: pgtrigger.Operation
) -> pgtrigger.Trigger:
    """Return a trigger that refuses what is done when `rows` finds any, with the statement."""
    has_old = operation in (pgtrigger.Update, pgtrigger.Delete)
    has_new = operation in (pgtrigger.Update, pgtrigger.Insert)
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(
            old="old_rows" if has_old else None, new="new_rows" if has_new else None
        ),
        func=f"""
            IF EXISTS ({rows}) THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'restrict_violation',
                    CONSTRAINT = '{statement}',
                    MESSAGE = '{statement}';
            END IF;
            RETURN NULL;
        """,
    )


_STAYS = "a_decided_text_stays_as_it_was"
DECIDED_TEXT_STAYS = [
    _refuse(
        "decided_text_is_not_rewritten",
        _STAYS,
        f"""
            SELECT FROM old_rows was LEFT JOIN new_rows is_now ON is_now.id = was.id
            WHERE was.state IN {_FROZEN} AND (
                is_now.id IS NULL OR is_now.state NOT IN {_FROZEN}
                OR ROW({_columns("is_now")}) IS DISTINCT FROM ROW({_columns("was")})
            )
        """,  # noqa: S608 (names of our own)
        pgtrigger.Update,
    ),
    _refuse(
        "decided_text_is_not_removed",
        _STAYS,
        f"SELECT FROM old_rows was WHERE was.state IN {_FROZEN}",
        pgtrigger.Delete,
    ),
]


def _of_a_decided_text(rows: str) -> str:
    return f"""
        SELECT FROM {rows} changed
        JOIN declarations_declarationversion version ON version.id = changed.version_id
        WHERE version.state IN {_FROZEN}
    """


_PROMISES = "promises_of_a_decided_text_stay_as_they_were"
OWN_PROMISES_STAY = [
    _refuse(name, _PROMISES, _of_a_decided_text(rows), operation)
    for name, rows, operation in (
        ("decided_text_gets_no_promise", "new_rows", pgtrigger.Insert),
        ("decided_promise_is_not_rewritten", "old_rows", pgtrigger.Update),
        ("decided_promise_is_not_moved", "new_rows", pgtrigger.Update),
        ("decided_promise_is_not_removed", "old_rows", pgtrigger.Delete),
    )
]
# An easier or a translated text may come after the decision, and is then written once.
OWN_VARIANT_STAYS = [
    _refuse(
        "decided_variant_is_not_rewritten",
        "a_variant_of_a_decided_text_stays_as_it_was",
        _of_a_decided_text("old_rows"),
        pgtrigger.Update,
    )
]
