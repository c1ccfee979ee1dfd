"""Writing the act log, and sealing what is written."""

from rodtrad.audit.services.once import forget_old_forms, once
from rodtrad.audit.services.recording import prepare, record, record_many
from rodtrad.audit.services.sealing import seal_new_acts

__all__ = ["forget_old_forms", "once", "prepare", "record", "record_many", "seal_new_acts"]
