"""HAProxy in front of two servers: as it is, with retry-on, and with what decides about a POST there."""
from functools import partial
from pathlib import Path
from typing import Callable

from kinds import Proxy


def config(port: int, upstreams: list[int], folder: Path, extra: str = "") -> str:
    servers = "\n".join(f"    server s{upstream} 127.0.0.1:{upstream}" for upstream in upstreams)
    return f"""defaults
    mode http
    timeout connect 5s
    timeout client 60s
    timeout server 60s
frontend front
    bind 127.0.0.1:{port}
    default_backend back
backend back
    {extra}
{servers}
"""


def with_retry_on(extra: str) -> Callable[[int, list[int], Path], str]:
    return partial(config, extra="retry-on all-retryable-errors\n    " + extra)


COMMON = {
    "kind": "proxy", "program": "haproxy", "package": "haproxy", "version_flag": "-v",
    "command": lambda program, file, _: [program, "-db", "-f", file],
}
CLIENTS = [
    Proxy(name="haproxy", on="nothing: retry-on is conn-failure", config=config, **COMMON),
    Proxy(name="haproxy-retry-on", on="retry-on all-retryable-errors", config=with_retry_on(""), **COMMON),
    Proxy(
        name="haproxy-retry-on-late-body", on="retry-on all-retryable-errors; the request's body comes 0.1 s after its head",
        config=with_retry_on(""), late_body=0.1, **COMMON,
    ),
    Proxy(
        name="haproxy-disable-l7-retry", on="retry-on all-retryable-errors; http-request disable-l7-retry if METH_POST",
        config=with_retry_on("http-request disable-l7-retry if METH_POST"), **COMMON,
    ),
]
