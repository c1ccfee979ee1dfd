"""What is written to the console: what went wrong, never who asked for what."""

import logging
from typing import Any

from rodtrad.config import environment as env

# Jobs are written with their arguments and refusals with their addresses, which may hold secrets.
QUIET = {"procrastinate": "WARNING", "django.request": "ERROR", "django.security": "ERROR"}


def logs() -> dict[str, Any]:
    """Return the settings of the log; a level that is none is taken as INFO."""
    asked = env.LOG_LEVEL.value.strip().upper()
    level = asked if asked in logging.getLevelNamesMapping() else "INFO"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            **{name: {"level": quiet} for name, quiet in QUIET.items()},
        },
    }
