"""The Slack SDK: as it is, and with the handler for server errors that it offers. It sends POST, whatever it is asked for."""
from kinds import PythonLibrary


def call(method: str, url: str, handlers: list) -> None:
    from slack_sdk import WebClient

    client = WebClient(token="none", base_url=url + "/")
    client.retry_handlers.extend(handlers)
    client.api_call("api.test", http_verb=method)


def probe(method: str, url: str) -> None:
    call(method, url, [])


def probe_handler(method: str, url: str) -> None:
    from slack_sdk.http_retry.builtin_handlers import ServerErrorRetryHandler

    call(method, url, [ServerErrorRetryHandler()])


COMMON = {"kind": "sdk", "methods": ("POST",), "pip": ["slack_sdk"], "content_type": "application/json", "body": b'{"ok": true}'}
CLIENTS = [
    PythonLibrary(name="slack-sdk-python", on="nothing", probe=probe, **COMMON),
    PythonLibrary(name="slack-sdk-python-server-error", on="ServerErrorRetryHandler()", probe=probe_handler, **COMMON),
]
