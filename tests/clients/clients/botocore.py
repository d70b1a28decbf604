"""botocore's three retry modes, with S3 on the loopback: GET is GetObject, POST is CreateMultipartUpload."""
from functools import partial
from threading import Lock

from kinds import PythonLibrary

ONE_AT_A_TIME = Lock()  # a session makes clients for one thread only


def make_client(url: str, mode: str, shared: list = []):
    """A client of its own for each probe: they would share one bucket of retry tokens otherwise."""
    import botocore.config
    import botocore.session

    with ONE_AT_A_TIME:
        if not shared:
            shared.append(botocore.session.Session())
        retries = {"mode": mode} if mode else None
        config = botocore.config.Config(retries=retries, s3={"addressing_style": "path"}, connect_timeout=5, read_timeout=60)
        return shared[0].create_client(
            "s3", region_name="us-east-1", endpoint_url=url, aws_access_key_id="x", aws_secret_access_key="x", config=config
        )


def probe(method: str, url: str, mode: str) -> None:
    client = make_client(url, mode)
    if method == "GET":
        client.get_object(Bucket="bucket", Key="key")
    else:
        client.create_multipart_upload(Bucket="bucket", Key="key")


def library(name: str, mode: str, on: str) -> PythonLibrary:
    return PythonLibrary(
        name=name, kind="sdk", pip=["botocore"], on=on, probe=partial(probe, mode=mode), content_type="application/xml", error_body=b"",
        body=b"<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>",
    )


CLIENTS = [
    library("botocore", "", "nothing: the default mode"),
    *(library(f"botocore-{mode}", mode, f'Config(retries={{"mode": "{mode}"}})') for mode in ("standard", "legacy", "adaptive")),
]
