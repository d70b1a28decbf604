"""wget and wget2 as they are, and wget with --retry-on-http-error, whose list is the caller's choice."""
from kinds import Tool

CHOSEN = "--retry-on-http-error=500,502,503,504"


def command(program: str, method: str, url: str) -> list[str]:
    data = ["--post-data={}"] if method == "POST" else []
    return [program, "--no-config", "--quiet", "--output-document=-", *data, url]


CLIENTS = [
    Tool(name="wget", kind="tool", program="wget", package="wget", on="nothing", command=command),
    Tool(name="wget2", kind="tool", program="wget2", package="wget2", on="nothing", command=command),
    Tool(
        name="wget-retry-on-http-error", kind="tool", program="wget", package="wget", on=CHOSEN,
        command=lambda program, method, url: [*command(program, method, url), CHOSEN],
    ),
]
