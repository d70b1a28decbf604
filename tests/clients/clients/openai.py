"""The OpenAI SDK: GET is models.list, POST is chat.completions.create."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import openai

    client = openai.OpenAI(api_key="none", base_url=url)
    if method == "GET":
        client.models.list()
    else:
        client.chat.completions.create(model="none", messages=[{"role": "user", "content": "?"}])


CLIENTS = [
    PythonLibrary(
        name="openai-python", kind="sdk", pip=["openai"], on="nothing", probe=probe, content_type="application/json",
        body=b'{"object": "list", "data": [], "id": "1", "choices": [], "created": 1, "model": "none"}',
    )
]
