"""requests: as it is, and with the number of retries that its documentation mounts on an adapter."""
from kinds import PythonLibrary


def send(method: str, url: str, retries: int) -> None:
    import requests

    with requests.Session() as session:
        if retries:
            session.mount("http://", requests.adapters.HTTPAdapter(max_retries=retries))
        session.request(method, url, data=b"{}" if method == "POST" else None).raise_for_status()


def probe(method: str, url: str) -> None:
    send(method, url, 0)


def probe_adapter(method: str, url: str) -> None:
    send(method, url, 3)


CLIENTS = [
    PythonLibrary(name="requests", kind="library", pip=["requests"], on="nothing", probe=probe),
    PythonLibrary(name="requests-max-retries", kind="library", pip=["requests"], on="HTTPAdapter(max_retries=3)", probe=probe_adapter),
]
