"""`rodtrad up`: everything a running system needs, from an empty data folder or a full one."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rodtrad.config import data_folder
from rodtrad.config import environment as env
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import address, demonstration, probes
from rodtrad.config.serving.serving import alone
from rodtrad.config.serving.system import System, make_ready


class Command(BaseCommand):
    help = "Startar databasen, servern och köns arbetare, och säger var sidorna finns."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--profile",
            help="Styrprofil för en tom datakatalog: umea, pitea, osteraker, … eller en fil.",
        )
        parser.add_argument(
            "--check",
            action="store_true",
            help="Starta på en ledig port, prova tre sidor, stoppa allt och avsluta.",
        )

    def handle(self, *, profile: str | None, check: bool, **options: Any) -> None:
        host = "127.0.0.1" if check else env.LISTEN.value
        port = _checked(profile, host, is_trial=check)
        with alone(env.data_folder(), f"http://localhost:{port}"):
            system = System(host, port)
            address.check_free(host, port)
            make_ready(profile, self.stdout.write)
            try:
                system.start()
                probes.wait_until_answering(f"http://{_reachable(host)}:{port}")
                self._check(system) if check else self._serve(system)
            finally:
                system.stop()

    def _check(self, system: System) -> None:
        people = demonstration.sign_ins()
        if not people:
            raise Unusable(
                "Kommunen i datakatalogen är inte demonstrationens, så ingen kan logga in på prov.",
                "Kör ./start --check med en tom datakatalog i RODTRAD_DATA.",
            )
        for line in probes.check(system.address, people[0]):
            self.stdout.write(line)
        self.stdout.write(self.style.SUCCESS("Allt svarar."))

    def _serve(self, system: System) -> None:
        self.stdout.write(f"\nRöda tråden är igång på {self.style.SUCCESS(system.address)}\n\n")
        people = demonstration.sign_ins()
        if people:
            self.stdout.write("Logga in i demonstrationen som någon av dem här:\n")
        for person in people:
            who = f"{person.username:<22} {person.password:<22}"
            self.stdout.write(f"  {who} {person.name}, {person.role}")
        self.stdout.write("\nCtrl-C stoppar.")
        system.keep_alive()


def _checked(profile: str | None, host: str, *, is_trial: bool) -> int:
    """Return the port to serve on, or leave nothing behind of a start that cannot be."""
    folder = env.data_folder()
    try:
        env.check()
        demonstration.refuse_broken_profile(profile)
        port = address.free_port() if is_trial else address.port_from(env.PORT.value)
        # In a folder that is in use it is its own server that has the port, which is told better.
        if data_folder.is_new(folder):
            address.check_free(host, port)
    except Unusable:
        data_folder.give_back(folder)
        raise
    return port


def _reachable(host: str) -> str:
    return "127.0.0.1" if host == "0.0.0.0" else host  # noqa: S104 (compared, not bound)
