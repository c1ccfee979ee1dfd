import secrets
from pathlib import Path

import pytest

from rodtrad.config import database, keys
from rodtrad.config.errors import Unusable


def test_a_url_gives_every_part_of_the_connection() -> None:
    settings = database.from_url(
        "postgresql://r%C3%B6d:hemligt%40@db.example:6432/tr%C3%A5d?sslmode=verify-full"
    )

    assert settings == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "tråd",
        "USER": "röd",
        "PASSWORD": "hemligt@",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {"sslmode": "verify-full"},
    }


@pytest.mark.parametrize("url", ["mysql://db/namn", "postgresql://db", "namn"])
def test_what_is_not_an_address_to_postgresql_is_refused(url: str) -> None:
    with pytest.raises(Unusable) as said:
        database.from_url(url)

    assert said.value.sentence == "DATABASE_URL är inte en adress till en PostgreSQL-databas."


def test_the_given_url_is_used_with_a_pool_and_health_checks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/namn")

    settings = database.connection_settings()

    assert (settings["HOST"], settings["NAME"]) == ("db", "namn")
    assert settings["OPTIONS"] == {"pool": {"min_size": 1, "max_size": 6, "timeout": 10}}
    assert settings["CONN_HEALTH_CHECKS"] is True


def test_without_a_url_the_database_is_the_embedded_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "")

    assert database.connection_settings()["ENGINE"] == "rodtrad.config.embedded"


def test_the_signing_key_is_made_once_and_kept_to_its_owner(
    tmp_path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RODTRAD_DATA", f"{tmp_path}/data")
    monkeypatch.delenv("RODTRAD_SECRET_KEY", raising=False)

    first, second = keys.secret_key(), keys.secret_key()

    assert first == second
    assert len(first) > 50


def test_of_two_processes_that_make_a_key_at_once_the_firsts_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RODTRAD_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("RODTRAD_SECRET_KEY", raising=False)

    def while_another_is_first(length: int) -> str:
        (tmp_path / "data" / "secret_key").write_text("the other's")
        return "ours"

    monkeypatch.setattr(secrets, "token_urlsafe", while_another_is_first)

    key = keys.secret_key()

    assert key == "the other's"
    assert [path.name for path in (tmp_path / "data").glob("secret_key*")] == ["secret_key"]


def test_a_given_signing_key_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RODTRAD_SECRET_KEY", "given")

    assert keys.secret_key() == "given"
