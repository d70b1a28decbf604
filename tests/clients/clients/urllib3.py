"""urllib3: what PoolManager does when nothing is said about retries."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import urllib3

    response = urllib3.PoolManager().request(method, url, body=b"{}" if method == "POST" else None)
    if response.status != 200:
        raise RuntimeError(f"status {response.status}")


def probe_forcelist(method: str, url: str) -> None:
    import urllib3

    retries = urllib3.Retry(3, status_forcelist=[500, 502, 503, 504], backoff_factor=1)
    response = urllib3.PoolManager(retries=retries).request(method, url, body=b"{}" if method == "POST" else None)
    if response.status != 200:
        raise RuntimeError(f"status {response.status}")


CLIENTS = [
    PythonLibrary(
        name="urllib3", kind="library", pip=["urllib3"], on="nothing: PoolManager() has Retry(3)", probe=probe,
        smoke=(
            ("GET", 503, "", False), ("GET", 503, "seconds:2", True), ("GET", 500, "seconds:2", False),
            ("POST", 503, "seconds:2", False), ("GET", 503, "date:2", True),
        ),
    ),
    PythonLibrary(
        name="urllib3-forcelist", kind="library", pip=["urllib3"], probe=probe_forcelist,
        on="Retry(3, status_forcelist=[500, 502, 503, 504], backoff_factor=1)",
    ),
]
