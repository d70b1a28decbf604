"""ky, as it is."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="ky", kind="library", npm=["ky"], script="ky.mjs", on="nothing")]
