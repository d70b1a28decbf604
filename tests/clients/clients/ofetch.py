"""ofetch, as it is."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="ofetch", kind="library", npm=["ofetch"], script="ofetch.mjs", on="nothing")]
