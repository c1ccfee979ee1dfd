"""The port people reach the server on."""

import errno
import socket

from rodtrad.config.errors import Unusable


def free_port() -> int:
    """Return a port nobody listens to right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def port_from(text: str) -> int:
    """Return the port a person wrote."""
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Unusable(f"PORT={text} är inte en port.", "Skriv ett tal mellan 1 och 65535.")
    return int(text)


def check_free(host: str, port: int) -> None:
    """Refuse a port that another program listens to."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise Unusable(
                f"Port {port} får bara öppnas av root.", "Välj en port över 1023 med PORT."
            ) from error
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise Unusable(
                    f"RODTRAD_LISTEN={host} är ingen adress som den här datorn har.",
                    "Skriv 127.0.0.1, eller 0.0.0.0 för alla.",
                ) from error
            raise Unusable(
                f"Port {port} är upptagen av ett annat program.",
                f"Välj en annan, till exempel: PORT={port + 1} ./start",
            ) from error
