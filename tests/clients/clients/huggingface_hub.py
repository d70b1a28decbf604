"""huggingface_hub: the function that its downloads and uploads go through."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    from huggingface_hub.utils import http_backoff

    http_backoff(method, url, content=b"{}" if method == "POST" else None).raise_for_status()


CLIENTS = [PythonLibrary(name="huggingface-hub", kind="sdk", pip=["huggingface_hub"], on="nothing: http_backoff()", probe=probe, patience=40)]
