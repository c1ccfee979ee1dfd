"""How an act becomes a link: its digest together with the digest before it."""

import hashlib
import json
from datetime import UTC

from rodtrad.audit.models import Act

# What stands before the first link.
ROOT = "0" * 64


def canonical(act: Act, position: int, before: str) -> bytes:
    """Return the act as the same bytes every time, with its place and what precedes it."""
    at = act.at.astimezone(UTC).isoformat(timespec="microseconds")
    content = [
        position,
        before,
        act.pk,
        at,
        act.action,
        act.actor_id,
        act.role,
        act.subject_type,
        act.subject_id,
        act.unit_id,
        act.decision_id,
        act.detail,
        act.origin,
    ]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def link(act: Act, position: int, before: str) -> str:
    """Return the digest of an act at a position of the chain."""
    return hashlib.sha256(canonical(act, position, before)).hexdigest()
