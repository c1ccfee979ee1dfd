"""The signing key: given by the environment, or made once and kept in the data folder."""

import secrets

from rodtrad.config import environment as env


def secret_key() -> str:
    """Return the signing key, making one in the data folder the first time."""
    if env.SECRET_KEY.value:
        return env.SECRET_KEY.value
    path = env.data_folder() / "secret_key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(secrets.token_urlsafe(48), encoding="ascii")
        path.chmod(0o600)
    return path.read_text(encoding="ascii").strip()
