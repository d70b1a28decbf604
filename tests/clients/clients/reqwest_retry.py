"""reqwest-retry with the policy of its documentation."""
from kinds import RustLibrary

CLIENTS = [
    RustLibrary(
        name="reqwest-retry", kind="library", crate="reqwest-retry", source="reqwest_retry.rs",
        on="RetryTransientMiddleware::new_with_policy(ExponentialBackoff::builder().build_with_max_retries(3))",
        dependencies="""reqwest = { version = "0.13", default-features = false }
reqwest-middleware = "0.5"
reqwest-retry = "0.9"
tokio = { version = "1", features = ["macros", "rt"] }
""",
    )
]
