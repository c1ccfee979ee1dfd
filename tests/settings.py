"""The settings under test: the same, on a database and files of the tests' own."""

import os
from pathlib import Path

os.environ.setdefault("RODTRAD_DATA", str(Path(__file__).resolve().parent.parent / ".test-data"))

from rodtrad.config.settings import *  # noqa: F403 (settings are the sum of theirs and ours)
from rodtrad.config.settings import DATABASES, STORAGES

# A pool keeps connections that would stop the test database from being dropped.
DATABASES["default"]["OPTIONS"].pop("pool")
DATABASES["default"]["TEST"] = {"NAME": f"test_rodtrad_{os.getpid()}"}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Playwright leaves an event loop running in the thread of the tests, which it does not share.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

# Nothing is collected before tests: files are served as they lie.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
