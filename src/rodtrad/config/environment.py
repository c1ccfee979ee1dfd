"""Every environment variable the system reads, in one table."""

import logging
import os
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult

from rodtrad.config.errors import Unusable

ON = frozenset({"1", "ja", "yes", "true", "on"})
OFF = frozenset({"", "0", "nej", "no", "false", "off"})
MOST_WORKERS = 64
MOST_DIGITS = 6


@dataclass(frozen=True)
class Variable:
    name: str
    default: str
    meaning: str

    @property
    def value(self) -> str:
        return os.environ.get(self.name, self.default)

    @property
    def given(self) -> str | None:
        """What the environment says, if it says anything."""
        return os.environ.get(self.name)

    @property
    def is_on(self) -> bool:
        return self.value.strip().lower() in ON


PORT = Variable("PORT", "8000", "The port the server listens to.")
DATA = Variable(
    "RODTRAD_DATA", ".data", "The data folder: the embedded database, files, keys and logs."
)
DATABASE_URL = Variable(
    "DATABASE_URL",
    "",
    "A PostgreSQL of your own, as postgresql://user:password@host:5432/name. "
    "Empty means the embedded one in the data folder.",
)
DEBUG = Variable("RODTRAD_DEBUG", "", "1 shows detailed errors. Never on a server others reach.")
HOSTS = Variable(
    "RODTRAD_HOSTS", "localhost,127.0.0.1,[::1]", "Host names the server answers to, by comma."
)
SECRET_KEY = Variable(
    "RODTRAD_SECRET_KEY", "", "The signing key. Empty means one made and kept in the data folder."
)
ADDRESS = Variable(
    "RODTRAD_ADDRESS",
    "",
    "Where people reach the system, as https://mal.example.se; links in mails lead there. "
    "Empty means localhost and the port.",
)
MAIL_URL = Variable(
    "RODTRAD_MAIL_URL",
    "",
    "The mail server, as smtp+starttls://user:password@host:587 (or smtp://, smtps://). "
    "Empty writes mails to the console.",
)
MAIL_FROM = Variable(
    "RODTRAD_MAIL_FROM", "Röda tråden <svara-inte@localhost>", "The sender of every mail."
)
INBOX_ADDRESS = Variable(
    "RODTRAD_INBOX_ADDRESS",
    "",
    "The address of the mailbox that takes residents' views, as synpunkter@kommun.example.se; "
    "answers to our mails about a case go there. Empty lets nobody answer them.",
)
INBOX_URL = Variable(
    "RODTRAD_INBOX_URL",
    "",
    "The mailbox to fetch from, as imaps://user:password@host:993/INBOX (or imap+starttls://, "
    "imap://); an @ in the user is written %40. Empty fetches nothing.",
)
INBOX_DONE = Variable(
    "RODTRAD_INBOX_DONE",
    "Inskrivna",
    "The folder of the mailbox that what has been taken is moved to; it is made if need be.",
)
TRAINING = Variable(
    "RODTRAD_TRAINING", "", "1 marks a training copy: mails stay in the outbox, none is sent."
)
DEMO = Variable(
    "RODTRAD_DEMO",
    "1",
    "0 leaves an empty database empty instead of building the demonstration municipality; "
    "begin your own with `rodtrad begin`.",
)

VIRUS_SCANNER = Variable(
    "RODTRAD_VIRUS_SCANNER",
    "",
    "The command that looks for malware in files from residents, such as "
    "`clamdscan --fdpass`: the file's path is put last, and it ends with 0 of a clean file and 1 "
    "of an infected one. Empty keeps such files locked until a handler lets them through.",
)

SHIELD = Variable(
    "RODTRAD_SHIELD_AT",
    "200",
    "How much may come from all residents together in ten minutes before the last page of Tyck "
    "till asks browsers for a little work; what comes without it is held for a look, never "
    "refused. 0 never asks.",
)

LISTEN = Variable(
    "RODTRAD_LISTEN", "127.0.0.1", "The network address the server listens on; 0.0.0.0 is all."
)
PROXY = Variable(
    "RODTRAD_BEHIND_PROXY",
    "",
    "1 trusts X-Forwarded-Proto and X-Forwarded-Host from the proxy in front. "
    "Never without a proxy that sets both.",
)
WORKERS = Variable("RODTRAD_WORKERS", "2", "The number of web processes, of four threads each.")
LOG_LEVEL = Variable("RODTRAD_LOG_LEVEL", "INFO", "The least grave message written to the console.")

VARIABLES: tuple[Variable, ...] = (
    PORT,
    DATA,
    DATABASE_URL,
    DEBUG,
    HOSTS,
    SECRET_KEY,
    ADDRESS,
    MAIL_URL,
    MAIL_FROM,
    INBOX_ADDRESS,
    INBOX_URL,
    INBOX_DONE,
    TRAINING,
    DEMO,
    VIRUS_SCANNER,
    SHIELD,
    LISTEN,
    PROXY,
    WORKERS,
    LOG_LEVEL,
)


def data_folder() -> Path:
    """Return the data folder as an absolute path; it need not exist yet."""
    return Path(DATA.value).expanduser().resolve()


def workers() -> int:
    """Return the number of web processes a person wrote."""
    text = WORKERS.value
    if not text.isdecimal() or not 0 < int(text) <= MOST_WORKERS:
        raise Unusable(
            f"{WORKERS.name}={text} är inte ett antal processer.",
            f"Skriv ett tal mellan 1 och {MOST_WORKERS}.",
        )
    return int(text)


def shield_at() -> int:
    """Return how much a person wrote may come before the shield goes up."""
    text = SHIELD.value.strip()
    if not text.isdecimal() or len(text) > MOST_DIGITS:
        raise Unusable(
            f"{SHIELD.name}={text} är inte ett antal.", "Skriv ett tal, till exempel 200."
        )
    return int(text)


def has_a_port(parts: SplitResult) -> bool:
    """Say whether what stands for a port in an address is one, if anything does."""
    try:
        return parts.port != 0
    except ValueError:
        return False


def check() -> None:
    """Refuse what cannot be meant, before anything starts."""
    workers()
    shield_at()
    for variable in (DEBUG, TRAINING, DEMO, PROXY):
        if variable.value.strip().lower() not in ON | OFF:
            raise Unusable(
                f"{variable.name}={variable.value} går inte att tyda.",
                "Skriv 1 för ja eller 0 för nej.",
            )
    if ADDRESS.value and not ADDRESS.value.startswith(("http://", "https://")):
        raise Unusable(
            f"{ADDRESS.name}={ADDRESS.value} är inte en webbadress.",
            "Skriv den som https://mal.example.se.",
        )
    _check_scanner()
    if LOG_LEVEL.value.strip().upper() not in logging.getLevelNamesMapping():
        raise Unusable(
            f"{LOG_LEVEL.name}={LOG_LEVEL.value} är ingen nivå.",
            "Skriv DEBUG, INFO, WARNING eller ERROR.",
        )


def _check_scanner() -> None:
    """Refuse a command that is not there: files would wait for it in vain."""
    said = VIRUS_SCANNER.value
    try:
        command = shlex.split(said)
    except ValueError:
        command = [said]
    if command and shutil.which(command[0]) is None:
        raise Unusable(
            f"{VIRUS_SCANNER.name}={said} är inget kommando på den här servern.",
            "Installera det, skriv hela sökvägen eller lämna tomt.",
        )
