"""Keeps the message catalogues in step with the source strings, or says how far they are from it.

python tools/catalogues.py           writes new strings into the catalogues and compiles them
python tools/catalogues.py --check   changes nothing and says what is missing
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "rodtrad"
LANGUAGES = ["en"]
# Off: what is missing is told. On: it fails the check.
IS_ENFORCED = False


def gather(package: Path) -> None:
    """Bring the catalogues under a package up to date with its strings."""
    command = [sys.executable, "-m", "django", "makemessages", "--no-location", "--no-obsolete"]
    for language in LANGUAGES:
        (package / "locale" / language / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
        command += ["-l", language]
    subprocess.run(command, cwd=package, check=True, stdout=subprocess.DEVNULL)


def catalogue(package: Path, language: str) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / "django.po"


def missing(language: str) -> list[str]:
    """Return the source strings that have no translation."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name, "rodtrad")
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "*.woff2"))
        gather(copy)
        entries = polib.pofile(str(catalogue(copy, language)))
        return [entry.msgid for entry in entries if not entry.translated()]


def check() -> int:
    lacking = {language: missing(language) for language in LANGUAGES}
    for language, strings in lacking.items():
        sys.stdout.write(f"{language}: {len(strings)} strings without a translation\n")
        for string in strings[:10]:
            sys.stdout.write(f"  {string!r}\n")
    return 1 if IS_ENFORCED and any(lacking.values()) else 0


def write() -> int:
    gather(PACKAGE)
    for language in LANGUAGES:
        path = catalogue(PACKAGE, language)
        polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    sys.exit(check() if sys.argv[1:] == ["--check"] else write())
