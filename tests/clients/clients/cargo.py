"""Cargo reading a registry's index; it only downloads, so there is no POST."""
from kinds import BUILD, Tool

MANIFEST = '[package]\nname = "asks"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\ndemo = { version = "1", registry = "loopback" }\n[workspace]\n'


def command(program: str, method: str, url: str) -> list[str]:
    # a project and a home of its own for each probe: Cargo locks them
    project = BUILD / "cargo/downloads" / url.rpartition("/")[2]
    (project / "src").mkdir(parents=True)
    (project / "src/lib.rs").touch()
    (project / "Cargo.toml").write_text(MANIFEST)
    index = f'registries.loopback.index="sparse+{url}/"'
    return ["env", f"CARGO_HOME={project}/home", program, "generate-lockfile", "--quiet", "--manifest-path", f"{project}/Cargo.toml", "--config", index]


# one line that is both the index's config.json and its file about the crate
ANSWER = b'{"dl": "http://127.0.0.1", "name": "demo", "vers": "1.0.0", "deps": [], "cksum": "%s", "features": {}, "yanked": false}\n' % (b"0" * 64)
CLIENTS = [
    Tool(name="cargo", kind="tool", program="cargo", package="cargo", methods=("GET",), on="nothing", command=command, body=ANSWER, content_type="application/json", patience=30)
]
