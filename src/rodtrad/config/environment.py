"""Every environment variable the system reads, in one table."""

import os
from dataclasses import dataclass
from pathlib import Path


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
        return self.value.strip().lower() in {"1", "ja", "yes", "true", "on"}


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
TRAINING = Variable(
    "RODTRAD_TRAINING", "", "1 marks a training copy: mails stay in the outbox, none is sent."
)
DEMO = Variable(
    "RODTRAD_DEMO",
    "1",
    "0 leaves an empty database empty instead of building the demonstration municipality; "
    "begin your own with `rodtrad begin`.",
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
    TRAINING,
    DEMO,
    LISTEN,
    PROXY,
    WORKERS,
    LOG_LEVEL,
)


def data_folder() -> Path:
    """Return the data folder as an absolute path; it need not exist yet."""
    return Path(DATA.value).expanduser().resolve()
