"""A disk that filled up while we wrote, told as what it is."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rodtrad.config.errors import Unusable

FULL = {errno.ENOSPC, errno.EDQUOT}
WORDS = "No space left on device"


@contextmanager
def told(folder: Path, remedy: str) -> Iterator[None]:
    """Turn an error that comes of a full disk into a sentence about it; let others pass."""
    try:
        yield
    except OSError as error:
        if not is_behind(error):
            raise
        raise Unusable(f"Disken där {folder} ligger är full.", remedy) from error


def is_behind(error: OSError) -> bool:
    """Say whether the disk is full; a copied folder tells it only in words."""
    return error.errno in FULL or WORDS in str(error)
