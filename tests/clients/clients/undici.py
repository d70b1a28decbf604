"""undici: a RetryAgent around an Agent."""
from kinds import NodeLibrary

CLIENTS = [NodeLibrary(name="undici", kind="library", npm=["undici"], script="undici.mjs", on="new RetryAgent(new Agent())", patience=40)]
