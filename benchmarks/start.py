"""How long the second start takes from `./start` to the first page.

Run: python benchmarks/start.py [--times N]
A first start makes a passing data folder with the demonstration, unless RODTRAD_DATA says which
folder to use; it is not counted.
"""

import argparse
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
AIM = 5.0
PATIENCE = 600.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def seconds_to_first_page() -> float:
    """Start, fetch the front page, stop, and return the seconds from start to page."""
    port = free_port()
    surroundings = os.environ | {"PORT": str(port)}
    began = time.monotonic()
    system = subprocess.Popen([ROOT / "start"], env=surroundings, stdout=subprocess.DEVNULL)
    try:
        while time.monotonic() - began < PATIENCE and system.poll() is None:
            try:
                with urllib.request.urlopen(f"http://localhost:{port}/", timeout=PATIENCE):
                    return time.monotonic() - began
            except (urllib.error.URLError, OSError):
                time.sleep(0.02)
        raise SystemExit("No page came.")
    finally:
        system.terminate()
        system.wait(timeout=60)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        os.environ.setdefault("RODTRAD_DATA", passing)
        print(f"first start  {seconds_to_first_page():5.1f} s")
        times = [seconds_to_first_page() for _ in range(asked.times)]
    print(f"second start {median(times):5.1f} s (median of {asked.times}, load", end=" ")
    print(f"{os.getloadavg()[0]:.1f}); at most {AIM:.0f} s is aimed at")
