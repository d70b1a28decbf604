"""A server on loopback and sample logs, so that the catalogue's commands can be run as they stand."""

import http.server
import os
import re
import select
import socket
import ssl
import subprocess
import threading

from harness import HOST, free_port, running, wait_until

BODY = b"error code: 1016\n<title>origin.test | 530</title>\nhealth_flags::healthy\ncx_active::0\n"

# A line for each server error, for 499, and for a busy script, in nginx's and Apache's combined format.
ACCESS = [
    f'192.0.2.7 - - [22/Nov/2026:10:15:{code % 60:02} +0000] "GET /pages/{code} HTTP/1.1" {code} 157 "-" "curl/7.88.1"'
    for code in (499, *range(500, 600))
] + ['192.0.2.9 - - [22/Nov/2026:10:16:00 +0000] "POST /xmlrpc.php HTTP/1.1" 200 403 "-" "-"']

SAMPLES = {
    "access.log": "\n".join(ACCESS),
    "app.log": "2026-11-22T10:15:00Z proxy answered 590 UPSTREAM502",
    "src/answer.php": "<?php http_response_code(560); # 591 elsewhere",
    "var/log/php8.2-fpm.log": "[22-Nov-2026 10:15:00] WARNING: [pool www] child 7 said: PHP Fatal error",
    "var/log/apache2/error.log": "[core:error] [pid 7] [client 192.0.2.7:5] AH00135: Invalid method in request BREW / HTTP/1.1",
    "var/log/nginx/error.log": "\n".join(
        f"2026/11/22 10:15:00 [error] 7#7: *1 {said}, client: 192.0.2.7"
        for said in (
            "connect() failed (111: Connection refused) while connecting to upstream",
            "upstream timed out (110: Connection timed out) while reading response header from upstream",
            'client sent unknown "Transfer-Encoding": "br"',
            "client sent invalid version in request line",
        )
    ),
    "etc/nginx/nginx.conf": "return 510;",
    "etc/apache2/apache2.conf": "AddHandler type-map var",
    "proc/lve/list": "4:LVE EP lCPU",
    "srv/flags/maintenance.on": "",
}


class Answer(http.server.BaseHTTPRequestHandler):
    """A 530 for everything, and a tunnel for CONNECT."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        self.send_response(530)
        self.send_header("Content-Length", str(len(BODY)))
        self.send_header("CF-RAY", "0000000000000000-AMS")
        self.end_headers()
        self.wfile.write(BODY)

    do_POST = do_OPTIONS = do_GET

    def do_CONNECT(self):
        name, port = self.path.rsplit(":", 1)
        with socket.create_connection((name, int(port))) as far:
            self.send_response(200)
            self.end_headers()
            near = self.connection
            while True:
                for end in select.select([near, far], [], [])[0]:
                    data = end.recv(65536)
                    if not data:
                        self.close_connection = True
                        return
                    (far if end is near else near).sendall(data)

    def log_message(self, *_):
        pass


class Names(threading.Thread):
    """A name server that gives 127.0.0.1 for every name."""

    def __init__(self):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((HOST, 0))
        self.port = self.socket.getsockname()[1]

    def run(self):
        while True:
            asked, client = self.socket.recvfrom(4096)
            end = asked.index(0, 12) + 5
            head = asked[:2] + b"\x81\x80\0\1\0\1\0\0\0\0"
            address = b"\xc0\x0c\0\1\0\1\0\0\0\x3c\0\4" + socket.inet_aton(HOST)
            self.socket.sendto(head + asked[12:end] + address, client)


def serve(context=None):
    """A server on a free port, over TLS where there is a context."""
    server = http.server.ThreadingHTTPServer((HOST, 0), Answer)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


class Loopback:
    """The servers, the sample files in `folder`, and how a command is told of them."""

    def __init__(self, folder):
        self.folder = folder
        for name, text in SAMPLES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text + "\n")
        (folder / "journal").mkdir()
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "30", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.environment = os.environ | {"CURL_CA_BUNDLE": str(certificate), "SSL_CERT_FILE": str(certificate)}
        plain, tls, names = serve(), serve(context), Names()
        names.start()
        self.haproxy = folder / "run/haproxy/admin.sock"
        # What the catalogue writes, and what stands for it here; the longer form first.
        self.stand_ins = [
            (r"\bHOST:443:ORIGIN_IP\b", f"localhost:{tls}:{HOST}"),
            (r"https://HOST(:\d+)?/", f"https://localhost:{tls}/"),
            (r"http://(HOST|ORIGIN_IP)/", f"http://localhost:{plain}/"),
            (r"\b(HOST|ORIGIN_IP):(443|8006)\b", f"localhost:{tls}"),
            (r"\b(UPSTREAM:8080|PROXY:8000|127\.0\.0\.1:9901)\b", f"localhost:{plain}"),
            (r"\bHOST\b", "localhost"),
            (r"\bCDN_IP\b", HOST),
            (r"^dig ", f"dig @{HOST} -p {names.port} "),
            (r" @1\.1\.1\.1 ", " "),
            (r"\b(ORIGIN_NAME|UPSTREAM)(?= |$)", "origin.test"),
            (r"':(80|8080) ?'", f"':{plain}'"),
            (r"':(443|8006|2408) ?'", f"':{tls}'"),
            (r"':\(80\|443\) '", f"':({plain}|{tls}) '"),
            (r" /(var|etc|proc|srv|run)\b", rf" {folder}/\1"),
            # -k means this boot, and an empty journal knows none.
            (r"^journalctl (-k )?", f"journalctl --directory={folder}/journal "),
            (r"^sleep 60;", "sleep 0;"),
            (r"\blibpve-http-server-perl\b", "dpkg"),
        ]

    def __enter__(self):
        config = self.folder / "haproxy.cfg"
        self.haproxy.parent.mkdir(parents=True)
        config.write_text(
            f"global\n  stats socket {self.haproxy}\ndefaults\n  mode http\n  timeout connect 1s\n  timeout client 1s\n"
            f"  timeout server 1s\nlisten web\n  bind {HOST}:{free_port()}\n  server a1 {HOST}:9\n"
        )
        self.server = running(["haproxy", "-db", "-f", config], self.folder / "haproxy.log")
        self.server.__enter__()
        wait_until(self.haproxy.exists, "HAProxy")
        return self

    def __exit__(self, *why):
        self.server.__exit__(*why)

    def told(self, command):
        for written, here in self.stand_ins:
            command = re.sub(written, here, command)
        return command
