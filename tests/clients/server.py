"""The loopback server: it fails as often as it is told, then answers, and logs every request with its time."""
from __future__ import annotations

import json
import re
import threading
import time
from dataclasses import dataclass, field
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from math import ceil, inf
from typing import IO

FOREVER = inf
KEY = re.compile(r"probe-[a-z0-9-]+")  # anywhere in the path: some clients take a base URL, others only a name


@dataclass
class Plan:
    """What the server does for one probe: `code` for the first `failures` requests, then a 200 with `body`."""

    code: int
    failures: float = 1
    retry_after: str = ""  # "", "seconds:N" or "date:N"
    body: bytes = b"ok\n"
    content_type: str = "text/plain"
    error_body: bytes = b'{"error": {"message": "asked for"}}'

    def retry_after_value(self) -> str:
        """The header's value as of now. A date has whole seconds, so it is rounded up: never less than N ahead."""
        form, _, seconds = self.retry_after.partition(":")
        if form == "date":
            return formatdate(ceil(time.time()) + int(seconds), usegmt=True)
        return seconds


@dataclass
class Probe:
    """One request of a client and everything that the server saw of it."""

    key: str
    method: str
    plan: Plan
    url: str = ""
    hits: list[float] = field(default_factory=list)  # when its requests came

    def repeated(self) -> bool:
        return len(self.hits) > 1

    def gaps(self) -> list[float]:
        """Seconds between one request and the next."""
        return [later - sooner for sooner, later in zip(self.hits, self.hits[1:])]


class Handler(BaseHTTPRequestHandler):
    """Answers as the probe's plan says. Keep-alive, one write per response, no logging to the terminal."""

    protocol_version = "HTTP/1.1"
    server: "Listener"

    def answer(self) -> None:
        self.read_body()
        found = KEY.search(self.path)
        probe = self.server.owner.probes.get(found[0]) if found else None
        if probe is None:
            self.respond(404, {}, b"no such probe\n", "text/plain")
            return
        count = self.server.owner.note(probe, self.command)
        plan = probe.plan
        if self.command != probe.method or count > plan.failures:
            self.respond(200, {}, plan.body, plan.content_type)
            return
        extra = {"Retry-After": plan.retry_after_value()} if plan.retry_after else {}
        self.respond(plan.code, extra, plan.error_body, "application/json")

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = answer

    def read_body(self) -> None:
        """Takes the request's body off the wire, so that the connection can be used again."""
        if "chunked" in self.headers.get("Transfer-Encoding", "").lower():
            while (size := int(self.rfile.readline().split(b";")[0] or b"0", 16)) > 0:
                self.rfile.read(size + 2)
            self.rfile.readline()
        else:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def respond(self, code: int, extra: dict[str, str], body: bytes, content_type: str) -> None:
        headers = {"Date": formatdate(usegmt=True), "Content-Type": content_type, "Content-Length": str(len(body)), **extra}
        head = [f"HTTP/1.1 {code} Probe", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        content = b"" if self.command == "HEAD" else body
        self.wfile.write("\r\n".join(head).encode() + content)

    def log_message(self, *_: object) -> None:
        """The requests go to the server's own log."""


class Listener(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512
    owner: "Loopback"

    def handle_error(self, *_: object) -> None:
        """A client that was stopped in the middle of a request is part of the measurement, not an error."""


class Loopback:
    """Two listeners on free ports of 127.0.0.1 that share one state: a proxy needs a second upstream to go to."""

    def __init__(self, log: IO[str] | None = None) -> None:
        self.probes: dict[str, Probe] = {}
        self.log = log
        self.lock = threading.Lock()
        self.began = time.monotonic()
        self.listeners = [Listener(("127.0.0.1", 0), Handler) for _ in range(2)]
        self.ports: list[int] = [listener.server_address[1] for listener in self.listeners]
        for listener in self.listeners:
            listener.owner = self
            threading.Thread(target=listener.serve_forever, daemon=True).start()

    def add(self, key: str, method: str, plan: Plan) -> Probe:
        """Registers a probe under a key of its own, so that any number can run at the same time."""
        probe = Probe(key, method, plan, f"http://127.0.0.1:{self.ports[0]}/{key}")
        self.probes[key] = probe
        return probe

    def note(self, probe: Probe, method: str) -> int:
        """Logs one request; returns how many the probe has had, this one included.

        Only the probe's own method counts: some SDKs ask a question of their own before they send what they were asked to.
        """
        when = time.monotonic() - self.began
        with self.lock:
            if method == probe.method:
                probe.hits.append(when)
            count = len(probe.hits)
            if self.log:
                entry = {"time": round(when, 4), "probe": probe.key, "method": method, "code": probe.plan.code, "count": count}
                self.log.write(json.dumps(entry) + "\n")
        return count

    def close(self) -> None:
        for listener in self.listeners:
            listener.shutdown()
            listener.server_close()
