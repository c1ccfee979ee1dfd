"""How long an act waits for its seal while the real worker runs; at most a second is the aim.

Runs in a folder of its own: `python benchmarks/sealing.py [ACTS]`.
"""

import os
import subprocess
import sys
import tempfile
import time

import django


def main(acts: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RODTRAD_DATA"] = folder + "/data"
        os.environ["DJANGO_SETTINGS_MODULE"] = "rodtrad.config.settings"
        django.setup()
        from django.core.management import call_command
        from django.db import connections

        from rodtrad.config.embedded import base

        call_command("migrate", verbosity=0)
        command = [sys.executable, "-m", "rodtrad.config.command", "worker"]
        worker = subprocess.Popen(command)
        try:
            report(lags(acts))
        finally:
            worker.terminate()
            worker.wait()
            connections.close_all()
            # The embedded server must be left while its folder still stands.
            base.cluster().leave()


def lags(acts: int) -> list[float]:
    """Record acts evenly over time and return how many seconds each waited."""
    from rodtrad.audit.models import Act, ActSeal, UnsealedAct
    from rodtrad.audit.services import record

    first = record("benchmark.warmed", by=None, subject=None)
    while UnsealedAct.objects.exists():
        time.sleep(0.1)
    for _ in range(acts):
        record("benchmark.acted", by=None, subject=None)
        time.sleep(0.037)
    while UnsealedAct.objects.exists():
        time.sleep(0.1)
    sealed = dict(ActSeal.objects.values_list("act_id", "sealed_at"))
    written = Act.objects.filter(pk__gt=first.pk).values_list("pk", "at")
    return sorted((sealed[pk] - at).total_seconds() for pk, at in written)


def report(waited: list[float]) -> None:
    middle, slowest = waited[len(waited) // 2], waited[-1]
    within = sum(lag <= 1 for lag in waited) / len(waited)
    print(
        f"{len(waited)} acts: median {middle:.2f} s, longest {slowest:.2f} s, {within:.0%} <= 1 s"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
