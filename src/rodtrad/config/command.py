"""The `rodtrad` command: Django's own command line under our settings."""

import os
import sys

from rodtrad.config.errors import Unusable


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rodtrad.config.settings")
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except Unusable as reason:
        sys.exit(str(reason))


if __name__ == "__main__":
    main()
