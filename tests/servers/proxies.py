"""The four proxies: how each is told to fail at /PLACE, and how it is started."""

import os

from harness import HOST

# A proxy answers 504, or what it has instead, after this many seconds.
PATIENCE = 2


def nginx(folder, port, up):
    h2 = port["nginx, HTTP/2"]
    places = "".join(f"location /{name} {{ proxy_pass http://{HOST}:{up[name]}; }}\n" for name in up)
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(f"""
daemon off;
master_process off;
pid {folder}/nginx.pid;
events {{}}
http {{
  access_log off;
  {temporary}
  proxy_connect_timeout {PATIENCE}s;
  proxy_read_timeout {PATIENCE}s;
  limit_req_zone $server_port zone=one_a_minute:1m rate=1r/m;
  upstream pool {{ server {HOST}:{up["app"]} down; server {HOST}:{up["closes"]} down; }}
  server {{
    listen {HOST}:{port["nginx"]};
    listen {HOST}:{h2} http2;
    {places}
    location /pool {{ proxy_pass http://pool; }}
    location /limit {{ limit_req zone=one_a_minute; }}
    location /maintenance {{ error_page 503 @maintenance; return 503; }}
    location @maintenance {{
      add_header Retry-After 7200 always;
      return 503 "<h1>Back soon</h1>\\n";
    }}
    location /own {{ return 503; }}
    location /unnamed {{ return 529; }}
    location /nginx {{ proxy_pass http://{HOST}:{up["refuses"]}; }}
    location /loop {{ rewrite ^ /loop; }}
  }}
}}
""")
    return ["nginx", "-e", "stderr", "-p", folder, "-c", config]


def haproxy(folder, port, up):
    backends = "".join(f"backend {name}\n  server one {HOST}:{up[name]}\n" for name in up)
    config = folder / "haproxy.cfg"
    config.write_text(f"""
defaults
  mode http
  timeout connect {PATIENCE}s
  timeout client 30s
  timeout server {PATIENCE}s
  timeout queue {PATIENCE}s
  retries 0
frontend web
  bind {HOST}:{port["HAProxy"]}
  http-request return status 503 content-type text/html string "<h1>Back soon</h1>" hdr Retry-After 7200 if {{ path /maintenance }}
  http-request deny deny_status 503 if {{ path /deny }}
  http-request deny deny_status 500 if {{ path /own }}
  use_backend %[path,field(2,/)]
backend pool
  server one {HOST}:{up["app"]} disabled
backend haproxy
  server one {HOST}:{up["refuses"]}
{backends}""")
    return ["haproxy", "-db", "-f", config]


def apache(folder, port, up):
    modules = (
        "mpm_event authz_core proxy proxy_http proxy_balancer lbmethod_byrequests slotmem_shm rewrite headers alias cgid"
    ).split()
    load = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in modules)
    places = "".join(f"ProxyPass /{name} http://{HOST}:{up[name]}/{name} retry=0\n" for name in up)
    # As root Apache wants to be told who its workers are.
    workers = "User www-data\nGroup www-data\n" if os.getuid() == 0 else ""
    script = folder / "silent.cgi"
    script.write_text("#!/bin/sh\nexec sleep 20\n")
    script.chmod(0o755)
    broken = folder / "broken.cgi"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    config = folder / "apache.conf"
    config.write_text(f"""
ServerRoot {folder}
ServerName www.example.com
DefaultRuntimeDir {folder}
PidFile {folder}/apache.pid
ErrorLog /dev/stderr
Listen {HOST}:{port["Apache"]}
{load}{workers}
ServerSignature On
ScriptSock {folder}/cgid.sock
Timeout {PATIENCE}
<Proxy balancer://pool>
  BalancerMember http://{HOST}:{up["app"]} status=+D
</Proxy>
{places}
ProxyPass /pool balancer://pool
ProxyTimeout {PATIENCE}
ScriptAlias /cgi {folder}
<Directory {folder}>
  Require all granted
</Directory>
RewriteEngine On
RewriteRule ^/maintenance - [R=503,E=maintenance:1]
RewriteRule ^/own - [R=503]
Header always set Retry-After 7200 env=maintenance
""")
    return ["apache2", "-DFOREGROUND", "-f", config, "-k", "start"]


def varnish(folder, port, up):
    backends = "".join(
        f'backend {name} {{ .host = "{HOST}"; .port = "{up[name]}"; .first_byte_timeout = {PATIENCE}s; }}\n' for name in up
    )
    choice = "".join(f'if (req.url == "/{name}") {{ set req.backend_hint = {name}; }}\n' for name in up)
    config = folder / "default.vcl"
    config.write_text(f"""
vcl 4.1;
import directors;
{backends}
sub vcl_init {{ new pool = directors.round_robin(); }}
sub vcl_recv {{
  {choice}
  if (req.url == "/pool") {{ set req.backend_hint = pool.backend(); }}
  if (req.url == "/maintenance") {{ return (synth(503, "Back soon")); }}
  if (req.url == "/own") {{ return (synth(503)); }}
  if (req.url == "/restarts") {{ return (restart); }}
  return (pass);
}}
sub vcl_synth {{
  if (resp.reason == "Back soon") {{
    set resp.http.Retry-After = "7200";
    set resp.body = "<h1>Back soon</h1>";
    return (deliver);
  }}
}}
""")
    address = f"{HOST}:{port['Varnish']}"
    places = ["-n", folder, "-f", config, "-a", address, "-T", f"{HOST}:0"]
    return ["varnishd", "-F", "-j", "none", "-i", "cache", "-s", "malloc,20m", *places]


# Each proxy: what starts it, what tells its version.
PROXIES = {
    "nginx": (nginx, ["nginx", "-v"]),
    "HAProxy": (haproxy, ["haproxy", "-v"]),
    "Apache": (apache, ["apache2", "-v"]),
    "Varnish": (varnish, ["varnishd", "-V"]),
}
