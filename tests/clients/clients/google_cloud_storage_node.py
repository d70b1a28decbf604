"""google-cloud-storage for Node with the loopback as its endpoint: GET is getMetadata, POST an upload without a precondition."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(
        name="google-cloud-storage-node", kind="sdk", npm=["@google-cloud/storage"], script="google_cloud_storage_node.mjs", on="nothing",
        content_type="application/json", body=b'{"name": "bucket"}', patience=40,
    )
]
