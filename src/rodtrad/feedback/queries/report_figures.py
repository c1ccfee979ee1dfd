"""The figures of a report as they are frozen: the part of the whole that is a body's.

They are lists and texts alone, so that the same figures always are the same bytes.
"""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from rodtrad.feedback.queries.report_actions import actions_of
from rodtrad.feedback.queries.report_grids import Cells, Grid, Line
from rodtrad.feedback.queries.report_periods import Period
from rodtrad.feedback.queries.report_times import WHOLE
from rodtrad.feedback.queries.reporting import Gathered
from rodtrad.organisation.tree import Node

VERSION = 1


def canonical(found: object) -> bytes:
    """Return the figures as bytes, the same for the same figures."""
    said = json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return said.encode()


def digest(found: object) -> str:
    return hashlib.sha256(canonical(found)).hexdigest()


def whole(
    gathered: Gathered,
    period: Period,
    grids: Mapping[str, Grid],
    cells: Mapping[str, Cells],
    *,
    least: int = 0,
) -> dict[str, Any]:
    """Return what the cells say of every body.

    `least` is the fewest answers that a median is told of; with one, what came before is told of
    the whole alone.
    """
    before = {WHOLE: sum(gathered.before.values())} | ({} if least else gathered.before)
    medians = {body: gathered.times.median(body, least) for body in gathered.times.taken}
    return {
        "version": VERSION,
        "period": {
            "key": period.key,
            "name": period.name,
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
            "before": period.before.isoformat(),
        },
        "tables": {key: _table(grids[key], one) for key, one in cells.items()},
        "cause_names": dict(gathered.causes),
        "medians": {body: days for body, days in medians.items() if days is not None},
        "before": {body: count for body, count in before.items() if count >= least},
    }


def true_whole(gathered: Gathered, period: Period) -> dict[str, Any]:
    """Return what everything says, with nothing hidden."""
    cells = {key: one.cells for key, one in gathered.grids.items()}
    return whole(gathered, period, gathered.grids, cells)


def cut(found: Mapping[str, Any], body: Node, period: Period) -> dict[str, Any]:
    """Return the part of the whole that is a body's, and what is done about it.

    The body that has nobody above it is the whole municipality.
    """
    at = WHOLE if is_whole(body) else str(body.id)
    tables = {key: _part(one, at) for key, one in found["tables"].items()}
    return {
        **{key: found[key] for key in ("version", "period", "cause_names")},
        "body": {"key": body.key, "name": body.name},
        "tables": {key: one for key, one in tables.items() if one["lines"]},
        "median": found["medians"].get(at),
        "before": found["before"].get(at),
        "actions": actions_of(body, period),
    }


def is_whole(body: Node) -> bool:
    """Say whether the body is the municipality itself."""
    return body.parent_id is None


def _table(one: Grid, cells: Cells) -> dict[str, Any]:
    last = Line(WHOLE, WHOLE, "", WHOLE, WHOLE)
    said = [
        {"code": line.code, "name": line.name, "of": line.group, "level": line.level, "counts": row}
        for line, row in zip((*one.all_lines, last), cells, strict=True)
    ]
    return {"columns": [*one.columns, "total"], "lines": said}


def _part(table: Mapping[str, Any], at: str) -> dict[str, Any]:
    lines = [line for line in table["lines"] if at in (WHOLE, line["of"])]
    return {"columns": table["columns"], "lines": lines}
