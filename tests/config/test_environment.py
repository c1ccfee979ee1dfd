"""A setting that cannot be meant is told in a sentence before anything starts."""

import subprocess
import sys
from os import environ
from pathlib import Path

import pytest

from rodtrad.config import environment as env
from rodtrad.config.database import from_url
from rodtrad.config.errors import Unusable
from rodtrad.config.serving import address


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("RODTRAD_WORKERS", "abc", "är inte ett antal processer. Skriv ett tal mellan 1 och 64."),
        ("RODTRAD_WORKERS", "0", "är inte ett antal processer."),
        ("RODTRAD_WORKERS", "65", "är inte ett antal processer."),
        ("RODTRAD_DEMO", "kanske", "går inte att tyda. Skriv 1 för ja eller 0 för nej."),
        ("RODTRAD_TRAINING", "x", "går inte att tyda."),
        ("RODTRAD_ADDRESS", "mal.example.se", "är inte en webbadress."),
        ("RODTRAD_LOG_LEVEL", "lite", "är ingen nivå."),
        ("RODTRAD_VIRUS_SCANNER", "finns-inte --alls", "är inget kommando på den här servern."),
        ("RODTRAD_VIRUS_SCANNER", "sh '", "är inget kommando på den här servern."),
        ("RODTRAD_SHIELD_AT", "ibland", "är inte ett antal. Skriv ett tal, till exempel 200."),
        ("RODTRAD_SHIELD_AT", "2000000", "är inte ett antal."),
    ],
)
def test_what_cannot_be_meant_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(Unusable) as refused:
        env.check()

    assert str(refused.value).startswith(f"{name}={value} {said}")


def test_what_can_be_meant_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("RODTRAD_WORKERS", "3"),
        ("RODTRAD_DEMO", "Nej"),
        ("RODTRAD_ADDRESS", "https://mal.example.se"),
        ("RODTRAD_LOG_LEVEL", "warning"),
        ("RODTRAD_VIRUS_SCANNER", "sh -e"),
        ("RODTRAD_SHIELD_AT", "0"),
    ):
        monkeypatch.setenv(name, value)

    assert (env.check(), env.workers(), env.DEMO.is_on) == (None, 3, False)


@pytest.mark.parametrize("url", ["postgresql://a:b@c:x/namn", "postgresql://a@c:0/namn"])
def test_a_port_that_is_none_is_no_address_of_a_database(url: str) -> None:
    with pytest.raises(Unusable, match="DATABASE_URL är inte en adress"):
        from_url(url)


@pytest.mark.parametrize("host", ["ingen adress", "192.0.2.1"])
def test_an_address_that_is_not_ours_is_not_taken_for_a_busy_port(host: str) -> None:
    with pytest.raises(Unusable) as refused:
        address.check_free(host, address.free_port())

    assert (
        refused.value.sentence == f"RODTRAD_LISTEN={host} är ingen adress som den här datorn har."
    )


def test_a_start_that_cannot_be_leaves_nothing_behind(tmp_path: Path) -> None:
    data = tmp_path / "data"
    answer = subprocess.run(
        [sys.executable, "-m", "rodtrad.config.command", "up"],
        env=dict(environ)
        | {"RODTRAD_WORKERS": "abc", "RODTRAD_DATA": str(data), "PORT": "8000"}
        | {"DJANGO_SETTINGS_MODULE": "rodtrad.config.settings", "DATABASE_URL": ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert answer.stderr == (
        "RODTRAD_WORKERS=abc är inte ett antal processer. Skriv ett tal mellan 1 och 64.\n"
    )
    assert (answer.returncode, answer.stdout, data.exists()) == (1, "", False)
