"""gaxios with retry: true."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="gaxios", kind="library", npm=["gaxios"], script="gaxios.mjs", on="retry: true")]
