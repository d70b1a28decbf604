"""Azure's core for JavaScript: the pipeline that its SDKs are built on."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(name="azure-core-js", kind="sdk", npm=["@azure/core-rest-pipeline"], script="azure_core_js.mjs", on="nothing: createPipelineFromOptions({})")
]
