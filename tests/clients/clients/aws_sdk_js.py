"""The AWS SDK for JavaScript with S3 on the loopback: GET is GetObject, POST is CreateMultipartUpload."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(
        name="aws-sdk-js", kind="sdk", npm=["@aws-sdk/client-s3"], script="aws_sdk_js.mjs", on="nothing", content_type="application/xml", error_body=b"",
        body=b"<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>k</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>",
    )
]
