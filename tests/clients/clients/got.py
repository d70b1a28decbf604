"""got, as it is."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="got", kind="library", npm=["got"], script="got.mjs", on="nothing")]
