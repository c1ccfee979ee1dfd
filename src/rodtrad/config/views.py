"""How the system is, for those who watch over it."""

from importlib.metadata import version

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from rodtrad.config.serving import schema
from rodtrad.jobs import queries as jobs


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when pages can be served; the worker's state is told but stops nothing."""
    state = {"version": version("rodtrad")} | _database() | {"worker": "silent"}
    is_well = state["database"] == state["migrations"] == "ok"
    if is_well:
        state["worker"] = "ok" if jobs.is_worked() else "silent"
    return JsonResponse(
        {"status": "ok" if is_well else "fail"} | state, status=200 if is_well else 503
    )


def _database() -> dict[str, str]:
    try:
        connection.ensure_connection()
        return {"database": "ok", "migrations": schema.state()}
    except DatabaseError:
        return {"database": "fail", "migrations": "unknown"}
