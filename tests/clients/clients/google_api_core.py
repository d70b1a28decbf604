"""google-api-core: its Retry() around a function that raises the library's own exceptions."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import requests
    from google.api_core import exceptions, retry

    @retry.Retry()
    def send() -> None:
        response = requests.request(method, url, data=b"{}" if method == "POST" else None)
        if response.status_code != 200:
            raise exceptions.from_http_response(response)

    send()


CLIENTS = [PythonLibrary(name="google-api-core", kind="sdk", pip=["google-api-core", "requests"], on="retry.Retry()", probe=probe)]
