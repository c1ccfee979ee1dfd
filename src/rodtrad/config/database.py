"""Where the database is: `DATABASE_URL`, or the embedded one's socket in the data folder."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from rodtrad.config import environment as env
from rodtrad.config.embedded.cluster import DATABASE, SUPERUSER, socket_folder
from rodtrad.config.environment import has_a_port
from rodtrad.config.errors import Unusable

# Two web processes and a queue worker then hold at most twenty connections.
# A web process has four threads: nobody waits for a connection but when the database is away, and
# then a page that gives back what was written is better than half a minute of nothing.
POOL = {"min_size": 1, "max_size": 6, "timeout": 10}

CREATE = "Skapa den med createdb, eller rätta namnet i DATABASE_URL."
SIGN_IN = "Rätta användare och lösenord i DATABASE_URL."
START = "Starta den, eller rätta värd och port i DATABASE_URL."
KEPT_OUT = ("authentication failed", "no pg_hba.conf entry", "no password supplied", "role ")


def connection_settings() -> dict[str, Any]:
    """Return Django's settings for the one database."""
    url = env.DATABASE_URL.value
    place = from_url(url) if url else _embedded()
    options = {"pool": dict(POOL), **place.pop("OPTIONS", {})}
    return {**place, "CONN_HEALTH_CHECKS": True, "OPTIONS": options}


def unreachable(error: Exception) -> Unusable:
    """Return what to say when the database could not be reached at all."""
    place = connection_settings()
    host = place["HOST"] or place["OPTIONS"].get("host") or "den här datorn"
    where = f"{host}:{place['PORT']}" if place.get("PORT") else host
    said = " ".join(str(error).split())
    if f'database "{place["NAME"]}" does not exist' in said:
        return Unusable(f"Databasen {place['NAME']} finns inte på {where}.", CREATE)
    if any(words in said for words in KEPT_OUT):
        return Unusable(f"Databasservern på {where} släpper inte in {place['USER']}.", SIGN_IN)
    return Unusable(f"Databasservern på {where} svarar inte.", START)


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
    if parts.scheme not in {"postgres", "postgresql"} or not name or not has_a_port(parts):
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
