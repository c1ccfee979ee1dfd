"""Background work behind one small face: register a task by name, enqueue it by name."""

from rodtrad.jobs.backend import daily, enqueue, periodic, task

__all__ = ["daily", "enqueue", "periodic", "task"]
