"""Where the database is: `DATABASE_URL`, or the embedded one's socket in the data folder."""

from typing import Any

from rodtrad.config import environment as env


def connection_settings() -> dict[str, Any]:
    """Return Django's settings for the one database."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "rodtrad",
        "USER": "postgres",
        "HOST": str(env.data_folder() / "run"),
        "CONN_HEALTH_CHECKS": True,
    }
