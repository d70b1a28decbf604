"""What the checks with real programs share: the built program, free ports, waiting, counting."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
# Debian keeps its servers in sbin, which an ordinary user's PATH lacks.
os.environ["PATH"] += ":/usr/local/sbin:/usr/sbin:/sbin"


def catalogue():
    return tomllib.loads((ROOT / "codes.toml").read_text())


def build():
    """Builds the program, puts it first on the PATH, and returns where it is."""
    subprocess.run(["cargo", "build", "--quiet"], cwd=ROOT, check=True)
    folder = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "debug"
    os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
    # A team's own catalogue on this machine is not what is tested.
    os.environ["HTTP5XX_CATALOGUE"] = ""
    return folder / "http5xx"


def version(*command):
    """The first number with a dot that a program says about itself."""
    said = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"\d+\.\d+(\.\d+)*", said.stdout + said.stderr)
    return found.group() if found else "of unknown version"


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def wait_until(ready, what, seconds=60):
    """Waits for something to be true; a machine under load gets plenty of time."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            sys.exit(f"{what} is not up after {seconds} seconds")
        time.sleep(0.05)


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


@contextmanager
def running(command, log):
    """A server in the foreground, stopped at the end with all that it started."""
    with open(log, "w") as out:
        server = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    try:
        yield server
    finally:
        for sign in signal.SIGTERM, signal.SIGKILL:
            try:
                os.killpg(server.pid, sign)
                server.wait(10)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                pass


@contextmanager
def temporary_folder():
    """A folder that the servers' unprivileged workers may enter too."""
    with tempfile.TemporaryDirectory(prefix="http5xx-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        yield Path(folder)


class Tally:
    """Counts, names what failed, and ends the script."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.lock = threading.Lock()

    def check(self, what, wrong):
        """`wrong` says what is wrong; it is empty where all is well."""
        with self.lock:
            if wrong:
                self.failed += 1
                print(f"FAILED {what}\n    " + str(wrong).strip().replace("\n", "\n    "))
            else:
                self.passed += 1

    def equal(self, what, found, expected):
        self.check(what, "" if found == expected else f"expected {expected!r}, found {found!r}")

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)
