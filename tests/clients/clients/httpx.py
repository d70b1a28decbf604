"""httpx with the retries of its transport, which are for connections."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import httpx

    with httpx.Client(transport=httpx.HTTPTransport(retries=3)) as client:
        client.request(method, url, content=b"{}" if method == "POST" else None).raise_for_status()


CLIENTS = [PythonLibrary(name="httpx", kind="library", pip=["httpx"], on="HTTPTransport(retries=3)", probe=probe)]
