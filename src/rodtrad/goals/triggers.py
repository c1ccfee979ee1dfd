"""What the database itself refuses about the shape of the thread."""

import pgtrigger

# Both the service and the trigger take this lock, so that two halves of a circle never meet.
TAKE_SHAPE_LOCK = "SELECT pg_advisory_xact_lock(hashtext('goals.shape'))"

_WALK = """
    PERFORM pg_advisory_xact_lock(hashtext('goals.shape'));
    IF EXISTS (
        WITH RECURSIVE above(origin, goal_id, span) AS (
            SELECT child_id, parent_id, valid FROM new_links
            UNION
            SELECT above.origin, link.parent_id, above.span * link.valid
            FROM above JOIN goals_goallink link
              ON link.child_id = above.goal_id AND link.valid && above.span
            WHERE above.origin <> above.goal_id
        )
        SELECT FROM above WHERE goal_id = origin
    ) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'check_violation',
            CONSTRAINT = 'a_goal_never_rests_on_itself',
            MESSAGE = 'a goal never rests on itself';
    END IF;
    RETURN NULL;
"""


def _no_circle(name: str, operation: pgtrigger.Operation) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(new="new_links"),
        func=_WALK,
    )


NO_CIRCLE = [
    _no_circle("no_circle_when_linked", pgtrigger.Insert),
    _no_circle("no_circle_when_moved", pgtrigger.Update),
]

OF_THE_PARENT = pgtrigger.Trigger(
    name="a_link_serves_parts_of_its_parent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func="""
        IF NOT EXISTS (
            SELECT FROM goals_goallink link
            JOIN goals_goalpart part ON part.goal_id = link.parent_id
            WHERE link.id = NEW.link_id AND part.id = NEW.part_id
        ) THEN
            RAISE EXCEPTION USING
                ERRCODE = 'check_violation',
                CONSTRAINT = 'a_link_serves_parts_of_its_parent',
                MESSAGE = 'a link serves parts of its parent';
        END IF;
        RETURN NEW;
    """,
)
