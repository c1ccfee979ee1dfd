"""File locks that the kernel lets go of even when a process is killed."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_open: set[int] = set()


def open_lock(path: Path) -> int:
    """Return a descriptor to lock on; neither child programs nor forked processes keep it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    _open.add(descriptor)
    return descriptor


def close(descriptor: int) -> None:
    """Let go of the lock."""
    _open.discard(descriptor)
    os.close(descriptor)


def _close_all() -> None:
    while _open:
        os.close(_open.pop())


# A lock is let go of when its last holder is gone: a forked child must not be one.
os.register_at_fork(after_in_child=_close_all)


def is_alone(descriptor: int) -> bool:
    """Turn a shared lock into an exclusive one, if nobody else holds it."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def share(descriptor: int) -> None:
    """Hold the lock together with others."""
    fcntl.flock(descriptor, fcntl.LOCK_SH)


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock alone while the block runs."""
    descriptor = open_lock(path)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        close(descriptor)
