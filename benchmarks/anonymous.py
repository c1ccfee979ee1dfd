"""How many pages a second one node serves to those who have not signed in.

Run: RODTRAD_DATA=FOLDER python benchmarks/anonymous.py [--seconds N] [--at-once N]
One node is started as `rodtrad up` does it, on a free port; `wrk` asks for pages when it is there,
otherwise a small client of our own, which takes a good part of the processor itself.
"""

import argparse
import http.client
import multiprocessing
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

PAGES = ("/", "/resultat/")
AIM = 400
PATIENCE = 120.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(port: int) -> "subprocess.Popen[bytes]":
    """Start a node and return it when it answers."""
    command = [sys.executable, "-m", "rodtrad.config.command", "up"]
    surroundings = os.environ | {"PORT": str(port)}
    node = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and node.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/halsa", timeout=5):
                return node
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    node.terminate()
    raise SystemExit("The node did not come up.")


def by_wrk(address: str, seconds: int, at_once: int) -> float:
    """Return the answers a second that wrk measured."""
    told = subprocess.run(
        ["wrk", "-t1", f"-c{at_once}", f"-d{seconds}s", address],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    if failed:
        raise SystemExit(f"{failed[1]} answers were not pages:\n{told}")
    rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
    assert rate is not None
    return float(rate[1])


def ask(port: int, path: str, until: float) -> int:
    """Ask for the page again and again over one connection, and return how often it came."""
    line = http.client.HTTPConnection("localhost", port, timeout=30)
    answered = 0
    while time.monotonic() < until:
        line.request("GET", path)
        answer = line.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        answered += 1
    return answered


def by_hand(port: int, path: str, seconds: int, at_once: int) -> float:
    """Return the answers a second that some processes of our own got."""
    until = time.monotonic() + seconds
    with multiprocessing.Pool(at_once) as askers:
        counts = askers.starmap(ask, [(port, path, until)] * at_once)
    return sum(counts) / seconds


def measure(seconds: int, at_once: int) -> None:
    """Load each page in turn, and print what the node served."""
    port = free_port()
    node = started(port)
    with_wrk = shutil.which("wrk") is not None
    try:
        for path in PAGES:
            ask(port, path, time.monotonic() + 1)
            rate = (
                by_wrk(f"http://localhost:{port}{path}", seconds, at_once)
                if with_wrk
                else by_hand(port, path, seconds, min(at_once, 4))
            )
            who = "wrk" if with_wrk else "our own client"
            print(f"{path:<12} {rate:7.0f} requests/s by {who}; at least {AIM} is aimed at")
        print(f"load {os.getloadavg()[0]:.1f}")
    finally:
        node.terminate()
        node.wait(timeout=30)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--at-once", type=int, default=16)
    asked = parser.parse_args()
    measure(asked.seconds, asked.at_once)
