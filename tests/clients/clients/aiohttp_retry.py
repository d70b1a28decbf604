"""aiohttp-retry: RetryClient with its own options."""
from kinds import PythonLibrary


def probe(method: str, url: str) -> None:
    import asyncio

    from aiohttp_retry import RetryClient

    async def send() -> None:
        async with RetryClient() as client, client.request(method, url, data=b"{}" if method == "POST" else None) as response:
            response.raise_for_status()

    asyncio.run(send())


CLIENTS = [PythonLibrary(name="aiohttp-retry", kind="library", pip=["aiohttp-retry"], on="RetryClient()", probe=probe)]
