"""Where the database is: `DATABASE_URL`, or the embedded one's socket in the data folder."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from rodtrad.config import environment as env
from rodtrad.config.embedded.cluster import DATABASE, SUPERUSER, socket_folder
from rodtrad.config.errors import Unusable

# Two web processes and a queue worker then hold at most twenty connections.
POOL = {"min_size": 1, "max_size": 6}


def connection_settings() -> dict[str, Any]:
    """Return Django's settings for the one database."""
    url = env.DATABASE_URL.value
    place = from_url(url) if url else _embedded()
    options = {"pool": dict(POOL), **place.pop("OPTIONS", {})}
    return {**place, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}


def _embedded() -> dict[str, Any]:
    return {
        "ENGINE": "rodtrad.config.embedded",
        "NAME": DATABASE,
        "USER": SUPERUSER,
        "HOST": str(socket_folder(env.data_folder())),
    }


def from_url(url: str) -> dict[str, Any]:
    """Return the connection a URL speaks of; what follows `?` goes to the driver."""
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in {"postgres", "postgresql"} or not name:
        raise Unusable(
            "DATABASE_URL är inte en adress till en PostgreSQL-databas.",
            "Skriv den som postgresql://användare:lösenord@värd:5432/namn.",
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
