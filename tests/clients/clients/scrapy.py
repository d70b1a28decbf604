"""Scrapy fetching a page; `scrapy fetch` has no POST."""
from kinds import Tool

CLIENTS = [
    Tool(
        name="scrapy", kind="tool", program="scrapy", pip=["scrapy"], version_flag="version", methods=("GET",), on="nothing",
        command=lambda program, method, url: [program, "fetch", "--nolog", url],
    )
]
