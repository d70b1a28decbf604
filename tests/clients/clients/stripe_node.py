"""The Stripe SDK for Node: GET is customers.retrieve, POST is customers.update."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(
        name="stripe-node", kind="sdk", npm=["stripe"], script="stripe_node.mjs", on="nothing",
        content_type="application/json", body=b'{"object": "customer", "id": "id"}',
    )
]
