"""superagent with .retry(3)."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="superagent", kind="library", npm=["superagent"], script="superagent.mjs", on=".retry(3)")]
