"""The tables of an empty database, laid out from a drawing of what the migrations lead to.

To run every migration takes half a minute, nearly all of it to imagine the models that once were.
The drawing is of the day it was made; migrations written since then are run as usual. Nobody who
has any tables is given it, and nobody with a server of their own: there every migration is run.
"""

from pathlib import Path

from django.db import connection, transaction

from rodtrad.config import environment as env

DRAWING = Path(__file__).with_name("tables.sql")


def may_be_laid_out() -> bool:
    """Say whether the database is our own and empty."""
    return not env.DATABASE_URL.value and not connection.introspection.table_names()


def lay_out() -> None:
    """Lay out the tables with what the drawn migrations left in them, or nothing at all."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(DRAWING.read_text(encoding="utf-8"))
        cursor.execute("UPDATE public.django_migrations SET applied = now()")
