"""The drawing that an empty database begins from is what the migrations lead to."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import connection
from tools.tables import ITSELF, MIGRATIONS, alike, difference, digest, migrations

from rodtrad.config import environment as env
from rodtrad.config import tables
from tests.house.source import ROOT

DRAWN = """CREATE TABLE public.things (
    id bigint NOT NULL
);
INSERT INTO public.django_migrations VALUES
\t(1, 'goals', '0001_initial', '2000-01-01 00:00:00+00'),
\t(2, 'goals', '0002_next', '2000-01-01 00:00:00+00');
"""


def test_the_drawing_is_of_the_migrations_there_are_and_touched_by_nobody() -> None:
    head, of, itself, drawing = tables.DRAWING.read_text(encoding="utf-8").split("\n", 3)

    assert head.startswith("-- Drawn by tools/tables.py")
    assert of == MIGRATIONS + migrations(), "run tools/tables.py"
    assert itself == ITSELF + digest(drawing), "run tools/tables.py"
    assert digest(drawing) != digest(drawing.replace("bigint", "integer", 1))


@pytest.mark.full
def test_the_drawing_and_the_migrations_since_lead_where_every_migration_does() -> None:
    done = subprocess.run(
        [sys.executable, "tools/tables.py", "--check"],
        cwd=ROOT,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "rodtrad.config.settings"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stdout + done.stderr


def test_another_column_is_a_difference_and_the_number_of_a_migration_is_not() -> None:
    found = difference(DRAWN, DRAWN.replace("bigint", "integer"))

    assert {"-    id bigint NOT NULL", "+    id integer NOT NULL"} <= set(found)
    assert difference(DRAWN, DRAWN.replace("(2, ", "(7, ")) == []
    assert alike(DRAWN) != alike(DRAWN.replace("0002_next", "0002_other"))


@pytest.mark.django_db
def test_what_has_tables_is_never_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not tables.may_be_laid_out()

    monkeypatch.setattr(connection.introspection, "table_names", list)
    monkeypatch.setitem(os.environ, "DATABASE_URL", "")
    assert tables.may_be_laid_out()

    monkeypatch.setitem(os.environ, "DATABASE_URL", "postgresql://localhost/rodtrad")
    assert env.DATABASE_URL.value
    assert not tables.may_be_laid_out()


@pytest.mark.django_db
def test_to_look_at_the_plan_lays_nothing_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "may_be_laid_out", lambda: pytest.fail("it only looks"))

    call_command("migrate", plan=True, verbosity=0)
