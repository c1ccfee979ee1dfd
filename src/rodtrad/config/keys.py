"""The signing key: given by the environment, or made once and kept in the data folder."""

import os
import secrets
from pathlib import Path

from rodtrad.config import data_folder
from rodtrad.config import environment as env


def secret_key() -> str:
    """Return the signing key, making one in the data folder the first time."""
    if env.SECRET_KEY.value:
        return env.SECRET_KEY.value
    folder = env.data_folder()
    data_folder.claim(folder)
    path = folder / data_folder.KEY
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    """Write a key unless another process was first; then its key stands."""
    own = path.with_name(f"{path.name}.{os.getpid()}")
    own.touch(mode=0o600)
    own.write_text(secrets.token_urlsafe(48), encoding="ascii")
    try:
        path.hardlink_to(own)
    except FileExistsError:
        return
    finally:
        own.unlink()
