"""Squid as a reverse proxy in front of two origin servers: as it is, and with retry_on_error."""
import os
import shutil
from pathlib import Path

from kinds import Proxy


def config(port: int, upstreams: list[int], folder: Path, extra: str = "") -> str:
    if os.geteuid() == 0:
        shutil.chown(folder, "proxy")  # started as root it becomes this user, who then writes its logs here
    peers = "\n".join(f"cache_peer 127.0.0.1 parent {upstream} 0 no-query originserver round-robin name=p{upstream}" for upstream in upstreams)
    return f"""http_port 127.0.0.1:{port} accel defaultsite=127.0.0.1
{peers}
http_access allow all
cache deny all
access_log none
cache_log {folder}/cache.log
coredump_dir {folder}
pid_filename {folder}/squid.pid
pinger_enable off
shutdown_lifetime 1 second
{extra}
"""


COMMON = {
    "kind": "proxy", "program": "squid", "package": "squid", "version_flag": "-v",
    "command": lambda program, file, _: [program, "-N", "-n", "probe", "-f", file],
}
CLIENTS = [
    Proxy(name="squid", on="nothing", config=config, **COMMON),
    Proxy(name="squid-retry-on-error", on="retry_on_error on", config=lambda port, upstreams, folder: config(port, upstreams, folder, "retry_on_error on"), **COMMON),
]
