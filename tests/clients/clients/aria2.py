"""aria2c: as it is, and with a wait between its tries. It only downloads, so there is no POST."""
from kinds import Tool


def command(program: str, method: str, url: str) -> list[str]:
    return [program, "--no-conf", "--quiet", "--dir=downloads", f"--out={url.rpartition('/')[2]}", "--allow-overwrite=true", url]


CLIENTS = [
    Tool(name="aria2", kind="tool", program="aria2c", package="aria2", methods=("GET",), on="nothing", command=command),
    Tool(
        name="aria2-retry-wait", kind="tool", program="aria2c", package="aria2", methods=("GET",), on="--retry-wait=1",
        command=lambda program, method, url: [*command(program, method, url), "--retry-wait=1"],
    ),
]
