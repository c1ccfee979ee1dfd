"""What the forked processes do: serve pages, and work through the queue."""

import gc
import multiprocessing

from django.core.management import call_command
from django.db import connection
from django.urls import get_resolver

from rodtrad.config import environment as env
from rodtrad.config.serving.children import Child

_POOL: dict[str, int] = {}

APPLICATION = "rodtrad.config.wsgi:application"


def read_everything() -> None:
    """Import what the processes will need, once and before they are forked."""
    from rodtrad.config import wsgi

    assert wsgi.application
    for pattern in get_resolver().url_patterns:
        getattr(pattern, "url_patterns", None)
    remember()
    # What lies frozen is never touched by collection, so the processes go on sharing it.
    gc.freeze()


def remember() -> None:
    """Read what every page leans on, so that no visitor is the first to wait for it."""
    from rodtrad.documents.queries.standing import of_units
    from rodtrad.feedback.clock import calendar
    from rodtrad.indicators.queries.periods import all_by_kind
    from rodtrad.organisation.queries import profile, tree
    from rodtrad.times.request import default_day
    from rodtrad.ui.identity import identity

    tree()
    calendar()
    of_units(default_day())
    profile()
    all_by_kind()
    identity()


def leave_pool_to_children() -> None:
    """Connect without a pool from here on: its threads would not survive a fork."""
    options = connection.settings_dict["OPTIONS"]
    _POOL.update(options.pop("pool", {}))


def _use_pool() -> None:
    if _POOL:
        connection.settings_dict["OPTIONS"]["pool"] = dict(_POOL)


def web_server(host: str, port: int) -> Child:
    """Return the web server: a keeper and its workers, which share one port."""

    def serve() -> None:
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels

        _use_pool()
        multiprocessing.set_start_method("fork", force=True)
        Granian(
            APPLICATION,
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=env.workers(),
            blocking_threads=4,
            websockets=False,
            log_level=LogLevels.warning,
            respawn_failed_workers=True,
        ).serve()

    return Child("web", serve)


def queue_worker() -> Child:
    """Return the queue worker, which also seals the act log."""

    def work() -> None:
        _use_pool()
        call_command("worker")

    return Child("worker", work)
