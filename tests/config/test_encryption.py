"""Cookies and trust follow how people reach the server, and the console tells what went wrong."""

import logging

import pytest

from rodtrad.config.encryption import behind_proxy, encrypted
from rodtrad.config.logs import logs


@pytest.mark.parametrize(
    ("address", "is_secure", "origins"),
    [
        ("https://mal.example.se", True, ["https://mal.example.se"]),
        ("http://localhost:8000", False, []),
    ],
)
def test_cookies_keep_to_https_when_that_is_the_address(
    address: str, is_secure: bool, origins: list[str]
) -> None:
    settings = encrypted(address)

    cookies = {name: value for name, value in settings.items() if name.endswith("_COOKIE_SECURE")}
    assert cookies == dict.fromkeys(
        ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "LANGUAGE_COOKIE_SECURE"), is_secure
    )
    assert settings["CSRF_TRUSTED_ORIGINS"] == origins
    assert bool(settings["SECURE_HSTS_SECONDS"]) is is_secure


@pytest.mark.parametrize(
    ("said", "header", "proxies"),
    [("", None, 0), ("1", ("HTTP_X_FORWARDED_PROTO", "https"), 1)],
)
def test_a_proxy_is_believed_only_when_there_is_one(
    monkeypatch: pytest.MonkeyPatch, said: str, header: tuple[str, str] | None, proxies: int
) -> None:
    monkeypatch.setenv("RODTRAD_BEHIND_PROXY", said)

    settings = behind_proxy()

    assert settings == {
        "SECURE_PROXY_SSL_HEADER": header,
        "USE_X_FORWARDED_HOST": bool(proxies),
        "ALLAUTH_TRUSTED_PROXY_COUNT": proxies,
    }


@pytest.mark.parametrize(
    ("asked", "level"), [("debug", "DEBUG"), ("WARNING", "WARNING"), ("lagom", "INFO")]
)
def test_the_console_gets_what_is_grave_enough(
    monkeypatch: pytest.MonkeyPatch, asked: str, level: str
) -> None:
    monkeypatch.setenv("RODTRAD_LOG_LEVEL", asked)

    assert logs()["root"] == {"handlers": ["console"], "level": level}


def test_a_fault_reaches_the_console_and_a_refusal_does_not() -> None:
    levels = logs()["loggers"]

    kept = levels["django.request"]["level"]
    assert logging.WARNING < logging.getLevelName(kept) <= logging.ERROR
