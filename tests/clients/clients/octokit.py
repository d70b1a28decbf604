"""Octokit with its retry plugin."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(
        name="octokit-plugin-retry", kind="sdk", npm=["@octokit/plugin-retry", "@octokit/core"], script="octokit.mjs",
        on="Octokit.plugin(retry)", content_type="application/json", body=b"{}",
    )
]
