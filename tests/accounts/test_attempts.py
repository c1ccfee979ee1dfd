"""Attempts at signing in are counted over all web processes."""

import os
import subprocess
import sys
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import reverse
from tests.town import Town

TOO_MANY = "För många försök"
# Another process of the same system: it guesses Karin's password three times.
GUESS = """
import django
django.setup()
from django.test import Client
from django.urls import reverse
for _ in range(3):
    Client().post(reverse("account_login"), {"login": "karin", "password": "gissning"})
"""


@pytest.mark.django_db(transaction=True)
def test_guesses_in_two_other_processes_close_the_door_in_this(town: Town, client: Client) -> None:
    cache.clear()
    _guess_elsewhere()
    after_three = _answer(client)
    _guess_elsewhere()
    after_six = _answer(client)

    assert TOO_MANY not in after_three
    assert TOO_MANY in after_six


@pytest.mark.django_db(transaction=True)
def test_guesses_are_not_seen_by_a_process_with_a_memory_of_its_own(
    town: Town, client: Client, settings: Any
) -> None:
    own = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.CACHES = own
    _guess_elsewhere()
    _guess_elsewhere()

    assert TOO_MANY not in _answer(client)


def _answer(client: Client) -> str:
    return client.post(
        reverse("account_login"), {"login": "karin", "password": "gissning"}
    ).content.decode()


def _guess_elsewhere() -> None:
    place = connection.settings_dict
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://{place['USER']}@/{place['NAME']}?host={place['HOST']}",
        "DJANGO_SETTINGS_MODULE": "rodtrad.config.settings",
        "RODTRAD_DEBUG": "1",
        "RODTRAD_HOSTS": "testserver",
    }
    subprocess.run([sys.executable, "-c", GUESS], env=environment, check=True)
