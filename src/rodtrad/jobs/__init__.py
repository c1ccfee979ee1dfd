"""Background work behind one small face: register a task by name, enqueue it by name."""

from rodtrad.jobs.backend import after_sealing, daily, enqueue, periodic, task

__all__ = ["after_sealing", "daily", "enqueue", "periodic", "task"]
