"""Runs inside a client's virtual environment: `run_probes.py FILE NAME` reads `key method url` lines and runs them all at once."""
import importlib.util
import sys
import threading


def load(file):
    """Loads a client's file under another name: clients/urllib3.py must not stand in for urllib3 itself."""
    spec = importlib.util.spec_from_file_location("the_client", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(client, key, method, url):
    try:
        client.probe(method, url)
        outcome = "ok"
    except BaseException as error:  # whatever a library raises is the outcome, SystemExit included
        outcome = f"{type(error).__name__}: {error}".replace("\n", " ")[:200]
    sys.stdout.write(f"{key} {outcome}\n")
    sys.stdout.flush()


def main():
    file, name = sys.argv[1:]
    client = next(client for client in load(file).CLIENTS if client.name == name)
    threads = [threading.Thread(target=run, args=(client, *line.split())) for line in sys.stdin]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


main()
