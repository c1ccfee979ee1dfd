"""The command line in Swedish: our commands are listed, Django's own can be run all the same."""

import argparse
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.core.management import ManagementUtility, get_commands, load_command_class
from django.core.management.base import BaseCommand, DjangoHelpFormatter

NAME = "rodtrad"
PLACE = "Miljövariablerna står i docs/operate/configuration.md, hur man kör i docs/operate."
# Options that every command of Django's takes; they still work.
HIDDEN = frozenset(
    {"--version", "--verbosity", "--settings", "--pythonpath", "--traceback"}
    | {"--no-color", "--force-color", "--skip-checks"}
)
HEADINGS = {"options": "Val", "positional arguments": "Ord"}


class InSwedish(DjangoHelpFormatter):
    """What `--help` says of one command."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, prefix or "Så här: ")

    def start_section(self, heading: str | None) -> None:
        super().start_section(HEADINGS.get(heading or "", heading))

    def add_argument(self, action: argparse.Action) -> None:
        if action.dest == "help":
            action.help = "Visar det här."
        super().add_argument(action)


class CommandLine(ManagementUtility):
    """Django's command line under our name, listing what is ours."""

    def __init__(self, argv: list[str]) -> None:
        super().__init__([NAME, *argv[1:]])

    def main_help_text(self, commands_only: bool = False) -> str:
        """Return our commands, a line for each."""
        told = {name: str(load_command_class(app, name).help) for name, app in ours().items()}
        if commands_only:
            return "\n".join(told)
        widest = max(len(name) for name in told)
        rows = [f"  {name:<{widest}}  {told[name]}" for name in told]
        about = f"{NAME} ORD --help säger mer om ett av dem."
        return "\n".join([f"Så här: {NAME} ORD", "", *rows, "", about, PLACE])

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """Return the command; one of ours tells of itself in Swedish, of its own options alone."""
        command: BaseCommand = super().fetch_command(subcommand)
        if subcommand in ours():
            command.suppressed_base_arguments = set(HIDDEN)
            parser = partial(command.create_parser, formatter_class=InSwedish, epilog=PLACE)
            command.create_parser = parser  # type: ignore[method-assign]  # for this one alone
        return command


def ours() -> dict[str, str]:
    """Return the names of our commands, each with its room."""
    found = {name: app for name, app in get_commands().items() if app.startswith("rodtrad.")}
    return dict(sorted(found.items()))
