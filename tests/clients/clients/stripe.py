"""The Stripe SDK: module-level calls and StripeClient; GET is Customer.retrieve, POST is Customer.modify."""
from kinds import PythonLibrary


def probe_module(method: str, url: str) -> None:
    import stripe

    # the module has one address for all, so the probe's key is the customer's id
    stripe.api_base, _, key = url.rpartition("/")
    if method == "GET":
        stripe.Customer.retrieve(key, api_key="none")
    else:
        stripe.Customer.modify(key, api_key="none", description="?")


def probe_client(method: str, url: str) -> None:
    import stripe

    customers = stripe.StripeClient("none", base_addresses={"api": url}).v1.customers
    if method == "GET":
        customers.retrieve("id")
    else:
        customers.update("id", {"description": "?"})


COMMON = {"kind": "sdk", "pip": ["stripe"], "content_type": "application/json", "body": b'{"object": "customer", "id": "id"}'}
CLIENTS = [
    PythonLibrary(name="stripe-python", on="nothing: module-level calls", probe=probe_module, **COMMON),
    PythonLibrary(name="stripe-python-client", on="nothing: StripeClient()", probe=probe_client, **COMMON),
]
