"""elastic-transport, the layer below the Elasticsearch client, with one node."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import elastic_transport

    node = elastic_transport.client_utils.url_to_node_config(url)
    headers, body = ({"content-type": "application/json"}, {}) if method == "POST" else ({}, None)
    meta, _ = elastic_transport.Transport([node]).perform_request(method, "/", headers=headers, body=body)
    if meta.status != 200:
        raise RuntimeError(f"status {meta.status}")


CLIENTS = [
    PythonLibrary(
        name="elastic-transport-python", kind="sdk", pip=["elastic-transport"], on="nothing: Transport()", probe=probe,
        content_type="application/json", body=b"{}",
    )
]
