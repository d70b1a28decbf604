"""nginx in front of two upstreams: as it is, and with proxy_next_upstream naming statuses."""
from pathlib import Path

from kinds import Proxy

NEXT = "error timeout http_500 http_502 http_503 http_504"


def config(port: int, upstreams: list[int], folder: Path, extra: str = "") -> str:
    # max_fails=0: no probe takes an upstream away from another one
    servers = " ".join(f"server 127.0.0.1:{upstream} max_fails=0;" for upstream in upstreams)
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"""daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{ access_log off; {temporary} upstream loopback {{ {servers} }}
  server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass http://loopback; {extra} }} }} }}
"""


def command(program: str, file: str, _: str) -> list[str]:
    return [program, "-c", file, "-e", str(Path(file).parent / "error.log")]


CLIENTS = [
    Proxy(
        name="nginx", kind="proxy", program="nginx", package="nginx-light", version_flag="-v", command=command, config=config,
        on="nothing: proxy_next_upstream is error timeout",
        smoke=(("GET", 503, "", False), ("GET", 502, "", False), ("POST", 503, "", False)),
    ),
    Proxy(
        name="nginx-next-upstream", kind="proxy", program="nginx", package="nginx-light", version_flag="-v", command=command,
        config=lambda port, upstreams, folder: config(port, upstreams, folder, f"proxy_next_upstream {NEXT};"),
        on=f"proxy_next_upstream {NEXT}",
        smoke=(("GET", 503, "", True), ("GET", 501, "", False), ("POST", 503, "", False)),
    ),
]
