"""google-cloud-storage with the loopback as its endpoint, as an emulator is given to it: GET is get_bucket, POST an upload.

The second one is an operation that is repeated only with a precondition, and has none: compose.
"""
from kinds import PythonLibrary


def bucket(url: str):
    from google.auth.credentials import AnonymousCredentials
    from google.cloud import storage

    return storage.Client(project="none", credentials=AnonymousCredentials(), client_options={"api_endpoint": url}).bucket("bucket")


def probe(method: str, url: str) -> None:
    if method == "GET":
        bucket(url).reload()
    else:
        bucket(url).blob("blob").upload_from_string("text")


def probe_compose(method: str, url: str) -> None:
    parts = bucket(url)
    parts.blob("whole").compose([parts.blob("part")])


COMMON = {"kind": "sdk", "pip": ["google-cloud-storage"], "on": "nothing", "content_type": "application/json", "body": b'{"name": "bucket"}'}
CLIENTS = [
    PythonLibrary(name="google-cloud-storage", probe=probe, **COMMON),
    PythonLibrary(name="google-cloud-storage-compose", methods=("POST",), probe=probe_compose, **COMMON),
]
