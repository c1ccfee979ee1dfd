"""`rodtrad worker`: runs the queue, and seals new acts beside it."""

import logging
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, connection

from rodtrad.jobs import backend

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Kör köns jobb och förseglar nya akter tills det avbryts."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--until-empty", action="store_true", help="Sluta när kön är tom.")

    def handle(self, *, until_empty: bool, **options: Any) -> None:
        # The embedded database starts at Django's first connection; the queue opens its own.
        connection.ensure_connection()
        stop = threading.Event()
        sealer = threading.Thread(target=keep_sealing, args=(stop,), name="sealer")
        sealer.start()
        try:
            backend.work(until_empty=until_empty)
        finally:
            stop.set()
            sealer.join()


def keep_sealing(stop: threading.Event, pause: float = 0.5) -> None:
    """Seal new acts about twice a second until told to stop, once more at the end.

    What follows new seals is put in the queue; at the start too, for those sealed before.
    """
    from rodtrad.audit.services import seal_new_acts

    is_first = True

    while True:
        last_round = stop.wait(pause)
        try:
            if seal_new_acts() or is_first:
                backend.tell_of_sealing()
            is_first = False
        except DatabaseError:
            logger.warning("The sealer lost the database and tries again", exc_info=True)
            connection.close()
        if last_round:
            connection.close()
            return
