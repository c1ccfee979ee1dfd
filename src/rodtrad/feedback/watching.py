"""How often the same sender writes, without knowing who: in memory, for ten minutes at most.

What is counted is a digest under a key that this process makes anew each hour and keeps nowhere.
"""

import hashlib
import hmac
import secrets
import time
from collections import deque
from threading import Lock

WINDOW = 600.0
MOST = 30
MOST_SENDERS = 20_000
KEY_LASTS = 3_600.0


class Watch:
    """Counts how often something comes from the same place."""

    def __init__(self, most: int = MOST, window: float = WINDOW) -> None:
        self._most, self._window = most, window
        self._lock = Lock()
        self._forget(0.0)

    def _forget(self, now: float) -> None:
        self._key, self._made_at = secrets.token_bytes(32), now
        self._seen: dict[bytes, deque[float]] = {}

    def is_too_often(self, source: str, now: float | None = None) -> bool:
        """Count one more from the source, and say whether that is more than a person sends."""
        with self._lock:
            at, times = self._times(source, now)
            times.append(at)
            return len(times) > self._most

    def is_full(self, source: str, now: float | None = None) -> bool:
        """Say whether as many as are let through have come from the source, and count nothing."""
        with self._lock:
            return len(self._times(source, now)[1]) >= self._most

    def _times(self, source: str, now: float | None) -> tuple[float, deque[float]]:
        at = time.monotonic() if now is None else now
        if at - self._made_at > KEY_LASTS or len(self._seen) > MOST_SENDERS:
            self._forget(at)
        who = hmac.new(self._key, source.encode(), hashlib.sha256).digest()
        times = self._seen.setdefault(who, deque(maxlen=self._most + 1))
        while times and at - times[0] > self._window:
            times.popleft()
        return at, times


sending = Watch()
opening = Watch(most=20)
filing = Watch(most=20)
# Of what apps send: for each sender an app names, for each app, and all that is asked.
faults = Watch()
apps = Watch(most=300)
asking = Watch(most=600)
