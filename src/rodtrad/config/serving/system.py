"""The running system: what is made ready before it, and the programs that are kept alive."""

import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

from django.conf import settings
from django.db import connection

from rodtrad.config import data_folder
from rodtrad.config import environment as env
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import address, children, demonstration, schema, static, work

Say = Callable[[str], None]


def make_ready(profile: str | None, say: Say) -> None:
    """Start the database and bring tables, municipality and static files up to date."""
    data_folder.check_space(env.data_folder())
    connection.ensure_connection()
    if schema.pending():
        say("Skapar databasens tabeller …")
        schema.bring_up_to_date()
    if demonstration.is_needed():
        demonstration.refuse_unwanted()
        say("Bygger demonstrationskommunen …")
        demonstration.build(profile)
    else:
        demonstration.refuse_profile_on_full(profile)
    static.collect_if_changed()


class System:
    """The web server and the queue worker on one port."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        shown = "localhost" if host in {"127.0.0.1", "0.0.0.0"} else host  # noqa: S104 (compared)
        self.address = f"http://{shown}:{port}"
        if env.ADDRESS.given is None:
            settings.SITE_ADDRESS = self.address
        self.children = [work.web_server(host, port), work.queue_worker()]
        self.stopping = threading.Event()

    def start(self) -> None:
        """Start the programs on a port that is free."""
        address.check_free(self.host, self.port)
        for stop in children.STOPS:
            signal.signal(stop, self._stop_soon)
        work.read_everything()
        for child in self.children:
            child.start()

    def keep_alive(self) -> None:
        """Keep the programs running until told to stop."""
        while not self.stopping.wait(0.5):
            for child in self.children:
                if not child.is_alive and not child.revive():
                    raise Unusable(f"Programmet {child.name} går inte att hålla igång.", "Se ovan.")

    def stop(self) -> None:
        children.stop_all(self.children)

    def _stop_soon(self, number: int, frame: FrameType | None) -> None:
        if self.stopping.is_set():
            os._exit(1)
        self.stopping.set()
