"""`rodtrad open311`: the keys by which apps tell of faults."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from typing import TypeVar

from django.core.management.base import BaseCommand, CommandError

from rodtrad.core.errors import BadInput
from rodtrad.feedback.queries.faults import KeyRow, keys
from rodtrad.feedback.services import make_key, revoke_key

Done = TypeVar("Done")


class Command(BaseCommand):
    help = "Nycklar för appar som anmäler fel: key, keys, revoke."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        making = verbs.add_parser("key", help="Gör en nyckel. Den visas bara nu.")
        listing = verbs.add_parser("keys", help="Lista nycklarna, aldrig vad de är.")
        ending = verbs.add_parser("revoke", help="Dra in en nyckel.")
        for verb in (making, ending):
            verb.add_argument("name", metavar="NAMN", help="Vems nyckeln är.")
        for verb in (making, listing, ending):
            verb.add_argument("--json", action="store_true", help="Svara som JSON.")

    def handle(self, *args: object, **options: object) -> None:
        name, as_json = str(options.get("name", "")), bool(options["json"])
        match options["verb"]:
            case "key":
                key = _tried(lambda: make_key(name, by=None))
                said = f"{key}\nSkriv av den. Den visas aldrig igen."
                self._say(json.dumps({"key": key}) if as_json else said)
            case "revoke":
                row = _tried(lambda: revoke_key(name, by=None))
                said = f"Nyckeln {row.name} gäller inte längre."
                self._say(json.dumps({"revoked": row.name}) if as_json else said)
            case _:
                rows = keys()
                said = "\n".join(map(_line, rows)) or "Ingen nyckel är gjord."
                listed = [_plain(row) for row in rows]
                self._say(json.dumps(listed) if as_json else said)

    def _say(self, text: str) -> None:
        self.stdout.write(text)


def _tried(act: Callable[[], Done]) -> Done:
    try:
        return act()
    except BadInput as wrong:
        raise CommandError(wrong.sentence) from None


def _line(row: KeyRow) -> str:
    until = f", indragen {row.revoked_on}" if row.revoked_on else ""
    return f"{row.name}: gjord {row.made_on}{until}, {row.sent} anmälda"


def _plain(row: KeyRow) -> dict[str, object]:
    return {
        "name": row.name,
        "made_on": row.made_on.isoformat(),
        "revoked_on": row.revoked_on.isoformat() if row.revoked_on else None,
        "sent": row.sent,
    }
