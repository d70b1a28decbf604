"""Varnish with its built-in VCL and one backend."""
from pathlib import Path

from kinds import Proxy


def config(port: int, upstreams: list[int], folder: Path) -> str:
    (folder / "port").write_text(str(port))
    return f'vcl 4.1;\nbackend default {{ .host = "127.0.0.1"; .port = "{upstreams[0]}"; }}\n'


def command(program: str, file: str, _: str) -> list[str]:
    folder = Path(file).parent
    return [program, "-F", "-j", "none", "-a", f"127.0.0.1:{(folder / 'port').read_text()}", "-f", file, "-n", str(folder / "work"), "-s", "malloc,16m"]


CLIENTS = [
    Proxy(
        name="varnish", kind="proxy", program="varnishd", package="varnish", version_flag="-V", on="nothing: the built-in VCL",
        config=config, command=command,
    )
]
