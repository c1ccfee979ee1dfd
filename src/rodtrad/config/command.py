"""The `rodtrad` command: Django's own command line under our settings."""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rodtrad.config.errors import Unusable

TOKEN = "RODTRAD_SERVING"  # noqa: S105 (a name, not a secret)


def main() -> None:
    if sys.argv[1:3] == ["mail", "take"]:
        with _keeps_the_mail():
            _run()
    else:
        _run()


@contextmanager
def _keeps_the_mail() -> Iterator[None]:
    """Let a mail server keep its mail whatever stops us: any other end is a lasting no to it."""
    try:
        yield
    except SystemExit as end:
        if end.code in (None, os.EX_OK, os.EX_DATAERR):
            raise
        said = end.code if isinstance(end.code, str) else "Det går inte att ta emot just nu."
        sys.stderr.write(f"{said}\n")
        raise SystemExit(os.EX_TEMPFAIL) from None
    except BaseException:
        # Only what it is called: a fault may quote what somebody wrote.
        name = getattr(sys.exc_info()[0], "__name__", "")
        sys.stderr.write(f"Det går inte att ta emot just nu: {name}\n")
        raise SystemExit(os.EX_TEMPFAIL) from None


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
    if sys.argv[1:2] == ["up"] and TOKEN not in os.environ:
        _start_over_with_a_token()
    import django
    from django.db import OperationalError

    from rodtrad.config.commands import CommandLine
    from rodtrad.config.serving import work

    try:
        django.setup()
        # A command of its own needs no pool either, and hears at once when nobody answers.
        work.leave_pool_to_children()
        CommandLine(sys.argv).execute()
    except OperationalError as error:
        _tell_if_unreachable(error)
        raise
    except Unusable as reason:
        sys.exit(str(reason))


def _tell_if_unreachable(error: Exception) -> None:
    """Say in a sentence that there was never a connection; what failed later is another matter."""
    from django.db import connection

    from rodtrad.config.database import unreachable

    if connection.connection is None:
        sys.exit(str(unreachable(error)))


def _start_over_with_a_token() -> None:
    """Run this program anew, so that it and all it forks can be known by their environment."""
    module = [sys.executable, "-m", "rodtrad.config.command"]
    token = {TOKEN: secrets.token_hex(16)}
    os.execve(sys.executable, [*module, *sys.argv[1:]], os.environ | token)


if __name__ == "__main__":
    main()
