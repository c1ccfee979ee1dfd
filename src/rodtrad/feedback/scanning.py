"""A program of the municipality's own that looks for malware; without its word nothing is safe."""

import logging
import shlex
import subprocess
from enum import Enum
from tempfile import NamedTemporaryFile

from django.conf import settings

SECONDS = 15.0
IS_CLEAN, IS_INFECTED = 0, 1
logger = logging.getLogger(__name__)


class Finding(Enum):
    CLEAN = "clean"
    INFECTED = "infected"
    UNKNOWN = "unknown"


def is_set() -> bool:
    """Say whether there is a program to ask."""
    return bool(settings.VIRUS_SCANNER)


def scan(contents: bytes, seconds: float = SECONDS) -> Finding:
    """Say what the program finds; unknown when there is none, it fails or takes too long."""
    if not is_set() or seconds <= 0:
        return Finding.UNKNOWN
    try:
        with NamedTemporaryFile(prefix="rodtrad-") as file:
            file.write(contents)
            file.flush()
            status = _run([*shlex.split(settings.VIRUS_SCANNER), file.name], seconds)
    except (OSError, subprocess.TimeoutExpired) as error:
        logger.warning("The virus scanner did not answer: %s", type(error).__name__)
        return Finding.UNKNOWN
    if status not in (IS_CLEAN, IS_INFECTED):
        logger.warning("The virus scanner failed with status %d", status)
        return Finding.UNKNOWN
    return Finding.CLEAN if status == IS_CLEAN else Finding.INFECTED


def _run(command: list[str], seconds: float) -> int:
    nothing = subprocess.DEVNULL
    return subprocess.run(
        command, stdin=nothing, stdout=nothing, stderr=nothing, timeout=seconds, check=False
    ).returncode
