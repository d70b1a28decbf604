"""Upstreams that fail in known ways, each on a port of its own."""

import socket
import threading

from harness import HOST

# Sockets that must live as long as the process.
HELD = []

APP = b'{"type":"about:blank","title":"Service Unavailable","status":503,"detail":"the queue is full"}\n'
APP_503 = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: 7\r\n"
    b"Content-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(APP), APP)
)


def request(connection):
    """Reads the request's head, so that closing is no reset."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return
        data += more


def silent(connection):
    # The proxy gives up first, and closes.
    request(connection)
    connection.settimeout(60)
    connection.recv(1)


def closes(connection):
    request(connection)


def garbage(connection):
    """The alert of a TLS server that is spoken to in plain HTTP."""
    request(connection)
    connection.sendall(b"\x15\x03\x01\x00\x02\x02\x46")


def banner(connection):
    """Garbage with a line end, as from an SSH server on that port."""
    request(connection)
    connection.sendall(b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n")


def app(connection):
    request(connection)
    connection.sendall(APP_503)


def serve(behaviour):
    """A port whose every connection is treated so."""
    server = socket.create_server((HOST, 0), backlog=50)

    def treat(connection):
        with connection:
            try:
                behaviour(connection)
            except OSError:
                pass  # the proxy hung up first

    def accept():
        while True:
            threading.Thread(target=treat, args=server.accept()[:1], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return server.getsockname()[1]


def refuses():
    """A port where nobody listens, held so that nobody else can take it."""
    held = socket.socket()
    held.bind((HOST, 0))
    HELD.append(held)
    return held.getsockname()[1]


def start():
    """Each upstream's name and port."""
    ports = {behaviour.__name__: serve(behaviour) for behaviour in (silent, closes, garbage, banner, app)}
    return ports | {"refuses": refuses()}
