"""How much of a file is taken in, so that no file can hurt those who wait."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What one file may cost: on the disk, unpacked, in rows, in memory and in time.

    `seconds` are the reader's own work, `patience` what may pass while its rows are taken care of.
    """

    packed: int = 20 * MEGABYTE
    unpacked: int = 250 * MEGABYTE
    parts: int = 2_000
    rows: int = 250_000
    columns: int = 200
    text: int = 32_767
    memory: int = 320 * MEGABYTE
    seconds: int = 60
    patience: int = 900


LIMITS = Limits()
