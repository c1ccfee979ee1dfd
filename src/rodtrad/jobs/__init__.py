"""Background work behind one small face: register a task by name, enqueue it by name."""

from rodtrad.jobs.backend import enqueue, periodic, task

__all__ = ["enqueue", "periodic", "task"]
