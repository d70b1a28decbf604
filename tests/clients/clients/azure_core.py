"""azure-core: a PipelineClient with a RetryPolicy, as Azure's packages make theirs; without one it repeats nothing."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    from azure.core import PipelineClient
    from azure.core.pipeline.policies import RetryPolicy
    from azure.core.rest import HttpRequest

    with PipelineClient(url, policies=[RetryPolicy()]) as client:
        client.send_request(HttpRequest(method, url, content=b"{}" if method == "POST" else None)).raise_for_status()


CLIENTS = [PythonLibrary(name="azure-core-python", kind="sdk", pip=["azure-core", "requests"], on="PipelineClient(policies=[RetryPolicy()])", probe=probe)]
