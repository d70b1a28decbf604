"""npm asking its registry about a package; `npm view` has no POST. It waits long: 10 s, then 60 s."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(
        name="npm", kind="tool", npm=["npm"], script="npm.mjs", on="nothing", methods=("GET",), patience=90,
        content_type="application/json", body=b'{"name": "demo", "dist-tags": {"latest": "1.0.0"}, "versions": {"1.0.0": {"name": "demo", "version": "1.0.0"}}}',
    )
]
