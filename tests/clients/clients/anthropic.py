"""The Anthropic SDK: GET is models.list, POST is messages.create."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import anthropic

    client = anthropic.Anthropic(api_key="none", base_url=url)
    if method == "GET":
        client.models.list()
    else:
        client.messages.create(model="none", max_tokens=1, messages=[{"role": "user", "content": "?"}])


CLIENTS = [
    PythonLibrary(
        name="anthropic-python", kind="sdk", pip=["anthropic"], on="nothing", probe=probe, content_type="application/json",
        body=b'{"data": [], "has_more": false, "id": "1", "type": "message", "role": "assistant", "content": [], "model": "none"}',
    )
]
