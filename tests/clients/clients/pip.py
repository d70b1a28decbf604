"""pip and uv fetching a wheel by its URL; they only download, so there is no POST."""
import io
import zipfile

from kinds import Tool


def wheel() -> bytes:
    """The smallest wheel that installs."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("demo-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n")
        archive.writestr("demo-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nGenerator: demo\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("demo-1.0.dist-info/RECORD", "demo-1.0.dist-info/METADATA,,\ndemo-1.0.dist-info/WHEEL,,\ndemo-1.0.dist-info/RECORD,,\n")
    return content.getvalue()


def with_pip(program: str, method: str, url: str) -> list[str]:
    flags = ["--isolated", "--quiet", "--no-cache-dir", "--disable-pip-version-check", "--no-deps"]
    return [program, "download", *flags, "--dest", f"downloads/{url.rpartition('/')[2]}", f"{url}/demo-1.0-py3-none-any.whl"]


def with_uv(program: str, method: str, url: str) -> list[str]:
    flags = ["--quiet", "--no-cache", "--no-config", "--no-deps", "--python", program.replace("bin/uv", "bin/python")]
    return [program, "pip", "install", *flags, "--target", f"downloads/{url.rpartition('/')[2]}", f"demo @ {url}/demo-1.0-py3-none-any.whl"]


COMMON = {"kind": "tool", "methods": ("GET",), "on": "nothing", "body": wheel(), "content_type": "application/octet-stream"}
CLIENTS = [
    Tool(name="pip", program="pip", pip=["pip>=26"], command=with_pip, **COMMON),
    Tool(name="uv", program="uv", pip=["uv"], command=with_uv, **COMMON),
]
