"""What the database itself refuses: a text that has been decided is never written anew."""

import pgtrigger

_FROZEN = "('decided', 'published', 'superseded', 'withdrawn')"
# What a declaration says, which only a new version changes.
_SAID = (
    *("declaration_id", "number", "title", "audience", "purpose", "offered", "not_offered"),
    *("aspects", "aspects_chosen", "concern", "life_situations", "places"),
    *("contact", "phone", "email", "decision_id", "delegation"),
)


def _refused(name: str, condition: str) -> str:
    return f"""
        IF {condition} THEN
            RAISE EXCEPTION USING
                ERRCODE = 'restrict_violation',
                CONSTRAINT = '{name}',
                MESSAGE = '{name}';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """


def _columns(row: str) -> str:
    return ", ".join(f"{row}.{name}" for name in _SAID)


DECIDED_TEXT_STAYS = pgtrigger.Trigger(
    name="a_decided_text_stays_as_it_was",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func=_refused(
        "a_decided_text_stays_as_it_was",
        f"OLD.state IN {_FROZEN} AND (TG_OP = 'DELETE' OR NEW.state NOT IN {_FROZEN}"
        f" OR ROW({_columns('NEW')}) IS DISTINCT FROM ROW({_columns('OLD')}))",
    ),
)


def _with_its_text(name: str) -> pgtrigger.Trigger:
    """Return a trigger by which rows of a decided text are neither changed, taken nor added."""
    decided = f"""EXISTS (
        SELECT FROM declarations_declarationversion version
        WHERE version.id IN (
            CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE OLD.version_id END,
            CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE NEW.version_id END
        ) AND version.state IN {_FROZEN}
    )"""
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=_refused(name, decided),
    )


OWN_PROMISES_STAY = _with_its_text("promises_of_a_decided_text_stay_as_they_were")
# An easier or a translated text may come after the decision, and is then written once.
OWN_VARIANT_STAYS = pgtrigger.Trigger(
    name="a_variant_of_a_decided_text_stays_as_it_was",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=_refused(
        "a_variant_of_a_decided_text_stays_as_it_was",
        f"""EXISTS (
            SELECT FROM declarations_declarationversion version
            WHERE version.id = OLD.version_id AND version.state IN {_FROZEN}
        )""",
    ),
)
