"""curl --retry, and the same with -o /dev/null, as scripts that want only the status write it."""
from kinds import Tool


def command(program: str, method: str, url: str) -> list[str]:
    data = ["-d", "{}"] if method == "POST" else []
    return [program, "--silent", "--retry", "3", "--write-out", "%{http_code}", *data, url]


CLIENTS = [
    Tool(
        name="curl", kind="tool", program="curl", package="curl", on="--retry 3", command=command,
        smoke=(
            ("GET", 503, "", True), ("GET", 501, "", False), ("POST", 503, "", True), ("GET", 500, "", True),
            ("GET", 503, "seconds:2", True), ("GET", 599, "seconds:2", False),
        ),
    ),
    Tool(
        name="curl-o-dev-null", kind="tool", program="curl", package="curl", on="--retry 3 -o /dev/null",
        command=lambda program, method, url: [*command(program, method, url), "--output", "/dev/null"],
    ),
]
