"""axios-retry: axiosRetry(axios), and the same with the delay that its documentation offers."""
from kinds import NodeLibrary

CLIENTS = [
    NodeLibrary(name="axios-retry", kind="library", npm=["axios-retry", "axios"], script="axios_retry.mjs", on="axiosRetry(axios)"),
    NodeLibrary(
        name="axios-retry-exponential", kind="library", npm=["axios-retry", "axios"], script="axios_retry_exponential.mjs",
        on="axiosRetry(axios, { retryDelay: axiosRetry.exponentialDelay })",
    ),
]
