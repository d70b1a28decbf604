# Completion of http5xx for bash, written by `http5xx completions bash`.
# shellcheck shell=bash

# The words of a set, one a line, each before what it means.
_http5xx_words() {
  case $1 in
    commands) printf '%s\n' \
      'explain Read an HTTP response: which code, who sent it, what to do' \
      'search Search names, phrases of logs, symptoms; misspellings are met' \
      'list List codes as a table' \
      'compare Put two to four codes side by side' \
      'clients Show what curl, urllib3, the AWS SDKs, Envoy and others do by default' \
      'retryable Decide whether to retry; the answer is the exit status' \
      'delay Print how many seconds to wait before the next attempt' \
      'catalogue Check a team'\''s own catalogue, or start one' \
      'completions Print completions for a shell' \
      'man Print the manual page' \
      'schema Print the JSON Schema of a kind of result' ;;
    codes) printf '%s\n' \
      '500 Internal Server Error' \
      '501 Not Implemented' \
      '502 Bad Gateway' \
      '503 Service Unavailable' \
      '504 Gateway Timeout' \
      '505 HTTP Version Not Supported' \
      '506 Variant Also Negotiates' \
      '507 Insufficient Storage' \
      '508 Loop Detected' \
      '509 Bandwidth Limit Exceeded' \
      '510 Not Extended' \
      '511 Network Authentication Required' \
      '514 Frequency Limited' \
      '520 Web Server Returned an Unknown Error' \
      '521 Web Server Is Down' \
      '522 Connection Timed Out' \
      '523 Origin Is Unreachable' \
      '524 A Timeout Occurred' \
      '525 SSL Handshake Failed' \
      '526 Invalid SSL Certificate' \
      '527 Railgun Error' \
      '529 Overloaded' \
      '530 Origin DNS Error / Site Frozen' \
      '540 Temporarily Disabled' \
      '550 Origin Reset After Connect' \
      '551 Origin Refused Connection' \
      '552 Origin Connect Timeout' \
      '553 Origin DNS Failure' \
      '554 Origin Response Timeout' \
      '555 User Defined Resource Error' \
      '560 Retry On Another Container' \
      '561 Unauthorized (ALB) / No Site Detected (Pantheon)' \
      '566 Blocked By Managed Rule' \
      '567 Blocked By Custom Rule, Rate Limit Or Bot Rule' \
      '573 Access To One Resource Too Frequent' \
      '579 Upload Stored, Callback Failed' \
      '590 Non Successful (proxy-chain)' \
      '591 Reserved (proxy-chain)' \
      '592 Status Code Out Of Range (proxy-chain)' \
      '593 Not Found (proxy-chain)' \
      '594 Connection Refused (proxy-chain)' \
      '595 Connection Failed' \
      '596 TLS, Request Or Header Error' \
      '597 Body Receive Error / Upstream Auth Failed' \
      '598 Network Read Timeout (convention)' \
      '599 Network Connect Timeout / Client-Side Error' ;;
    options) printf '%s\n' \
      '--brief One line for each code' \
      '--all Everything that the catalogue holds' \
      '--section Only these sections, such as retry,checks (repeatable)' \
      '--vendor The vendor whose meaning of the code counts, such as cloudflare' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' \
      '--version Print version' \
      '-V Print version' ;;
    sections) printf '%s\n' \
      'meaning Meaning' \
      'meanings Vendors' \
      'retry Retry' \
      'symptoms Symptoms' \
      'sent_by Sent by' \
      'causes Causes' \
      'checks Check' \
      'alerting Alert' \
      'monitoring Watch' \
      'recovery Recover' \
      'snippets Configure' \
      'caching Caches' \
      'clients Defaults' \
      'differs Not' \
      'failures Proxies' \
      'phrases Phrases' \
      'details Details' \
      'see_also See also' \
      'references Read' ;;
    vendors) printf '%s\n' \
      'acquia' \
      'aiohttp' \
      'akamai' \
      'akka-http Akka HTTP' \
      'alb' \
      'amazon-cloudsearch Amazon CloudSearch' \
      'anthropic' \
      'anyevent-http AnyEvent::HTTP' \
      'apache' \
      'apache-apisix Apache APISIX' \
      'apache-httpd Apache httpd' \
      'apache-traffic-server Apache Traffic Server' \
      'api-gateway API Gateway' \
      'apify' \
      'apigee' \
      'asp-net ASP.NET' \
      'azure' \
      'azure-front-door Azure Front Door' \
      'bottle' \
      'bunny-net bunny.net' \
      'caddy' \
      'cdn77' \
      'cherrypy' \
      'citrix' \
      'cloudflare' \
      'cloudflare-gateway Cloudflare Gateway' \
      'cloudflare-workers Cloudflare Workers' \
      'cloudfront' \
      'cloudlinux' \
      'cowboy' \
      'cpanel' \
      'daphne' \
      'ddos-guard' \
      'django' \
      'edgecast' \
      'elb' \
      'envoy' \
      'express' \
      'f5' \
      'falcon' \
      'fastify' \
      'fastly' \
      'fly-io Fly.io' \
      'git-lfs Git LFS' \
      'github' \
      'glassfish' \
      'google' \
      'gorouter' \
      'granian' \
      'grpc' \
      'gunicorn' \
      'h2o' \
      'hapi' \
      'haproxy' \
      'heroku' \
      'http-tiny HTTP::Tiny' \
      'hypercorn' \
      'iis' \
      'imperva' \
      'jetty' \
      'kestrel' \
      'keycdn' \
      'kinsta' \
      'kk-anti-reptile' \
      'kong' \
      'lighttpd' \
      'linkerd' \
      'litespeed' \
      'litestar' \
      'mini-httpd mini_httpd' \
      'mitmproxy' \
      'mojolicious' \
      'nestjs' \
      'netlify' \
      'next-js Next.js' \
      'nghttpx' \
      'nginx' \
      'ngrok' \
      'openresty' \
      'oracle-ords Oracle ORDS' \
      'paddle' \
      'pantheon' \
      'php' \
      'phusion-passenger Phusion Passenger' \
      'privoxy' \
      'proxmox-ve Proxmox VE' \
      'proxy-status' \
      'puma' \
      'python-http-server Python http.server' \
      'python-wsgiref Python wsgiref' \
      'qiniu' \
      'qrator' \
      'qualys-ssl-labs Qualys SSL Labs' \
      'rails' \
      'railway' \
      'render' \
      'resin' \
      's3' \
      'sails' \
      'sanic' \
      'shopify' \
      'sinatra' \
      'spring' \
      'squid' \
      'strapi' \
      'sucuri' \
      'symfony' \
      'tencent-cloud-cdn Tencent Cloud CDN' \
      'tencent-edgeone Tencent EdgeOne' \
      'tengine' \
      'thttpd' \
      'tinyproxy' \
      'tomcat' \
      'tornado' \
      'traefik' \
      'twisted-web Twisted Web' \
      'undertow' \
      'uvicorn' \
      'varnish' \
      'vercel' \
      'waitress' \
      'wallarm' \
      'webdav' \
      'webrick' \
      'werkzeug' \
      'wordpress' \
      'wp-engine WP Engine' \
      'yarp' \
      'zope' ;;
    color) printf '%s\n' \
      'auto On a terminal, as the environment says' \
      'always Always, also into a pipe' \
      'never Never' ;;
    explain-options) printf '%s\n' \
      '--brief One line for each code' \
      '--all Everything that the catalogue holds' \
      '--section Only these sections, such as retry,checks (repeatable)' \
      '--vendor The vendor whose meaning of the code counts, such as cloudflare' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    search-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    list-options) printf '%s\n' \
      '--retry Only codes with this verdict' \
      '--standing Only codes of this standing' \
      '--vendor Only codes that this vendor or software sends' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    retry) printf '%s\n' \
      'retry' \
      'cautious' \
      'no' ;;
    standing) printf '%s\n' \
      'standard' \
      'obsolete' \
      'unofficial' \
      'unassigned' ;;
    compare-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    codes-and-clients) printf '%s\n' \
      '500 Internal Server Error' \
      '501 Not Implemented' \
      '502 Bad Gateway' \
      '503 Service Unavailable' \
      '504 Gateway Timeout' \
      '505 HTTP Version Not Supported' \
      '506 Variant Also Negotiates' \
      '507 Insufficient Storage' \
      '508 Loop Detected' \
      '509 Bandwidth Limit Exceeded' \
      '510 Not Extended' \
      '511 Network Authentication Required' \
      '514 Frequency Limited' \
      '520 Web Server Returned an Unknown Error' \
      '521 Web Server Is Down' \
      '522 Connection Timed Out' \
      '523 Origin Is Unreachable' \
      '524 A Timeout Occurred' \
      '525 SSL Handshake Failed' \
      '526 Invalid SSL Certificate' \
      '527 Railgun Error' \
      '529 Overloaded' \
      '530 Origin DNS Error / Site Frozen' \
      '540 Temporarily Disabled' \
      '550 Origin Reset After Connect' \
      '551 Origin Refused Connection' \
      '552 Origin Connect Timeout' \
      '553 Origin DNS Failure' \
      '554 Origin Response Timeout' \
      '555 User Defined Resource Error' \
      '560 Retry On Another Container' \
      '561 Unauthorized (ALB) / No Site Detected (Pantheon)' \
      '566 Blocked By Managed Rule' \
      '567 Blocked By Custom Rule, Rate Limit Or Bot Rule' \
      '573 Access To One Resource Too Frequent' \
      '579 Upload Stored, Callback Failed' \
      '590 Non Successful (proxy-chain)' \
      '591 Reserved (proxy-chain)' \
      '592 Status Code Out Of Range (proxy-chain)' \
      '593 Not Found (proxy-chain)' \
      '594 Connection Refused (proxy-chain)' \
      '595 Connection Failed' \
      '596 TLS, Request Or Header Error' \
      '597 Body Receive Error / Upstream Auth Failed' \
      '598 Network Read Timeout (convention)' \
      '599 Network Connect Timeout / Client-Side Error' \
      'curl curl --retry' \
      'wget wget' \
      'wget2 wget2' \
      'aria2 aria2' \
      'urllib3 urllib3' \
      'requests requests' \
      'httpx httpx' \
      'aiohttp-retry aiohttp-retry' \
      'tenacity tenacity' \
      'botocore-legacy botocore legacy' \
      'botocore botocore standard' \
      'botocore-adaptive botocore adaptive' \
      'aws-sdk-rust AWS SDK for Rust' \
      'aws-sdk-go AWS SDK for Go v2' \
      'aws-sdk-js AWS SDK for JavaScript v3' \
      'google-api-core google-api-core (Python)' \
      'google-cloud-storage google-cloud-storage (Python)' \
      'google-cloud-storage-node google-cloud-storage (Node)' \
      'google-cloud-storage-go google-cloud-go storage' \
      'gaxios gaxios' \
      'google-http-java-client google-http-java-client' \
      'azure-core-python azure-core (Python)' \
      'azure-core-dotnet azure-core (.NET)' \
      'azcore azcore (Go)' \
      'azure-core-js azure-core-rest-pipeline (JS)' \
      'dotnet-resilience Microsoft.Extensions.Http.Resilience' \
      'polly Polly' \
      'go-retryablehttp go-retryablehttp' \
      'terraform Terraform http backend' \
      'rehttp rehttp' \
      'heimdall heimdall' \
      'got got' \
      'ky ky' \
      'axios-retry axios-retry' \
      'p-retry p-retry' \
      'fetch-retry fetch-retry' \
      'undici undici RetryAgent' \
      'ofetch ofetch' \
      'superagent superagent' \
      'npm npm (make-fetch-happen)' \
      'reqwest reqwest (built in)' \
      'reqwest-retry reqwest-retry' \
      'backon backon' \
      'tower tower retry' \
      'okhttp OkHttp' \
      'apache-httpclient Apache HttpClient 5' \
      'spring-retrytemplate Spring RetryTemplate' \
      'ktor ktor HttpRequestRetry' \
      'faraday-retry Faraday retry' \
      'guzzle-retry Guzzle retry middleware' \
      'req Req (Elixir)' \
      'dart-http Dart http RetryClient' \
      'elastic-transport elastic-transport (Python)' \
      'huggingface-hub huggingface_hub http_backoff' \
      'stripe-python Stripe (Python)' \
      'stripe-node Stripe (Node)' \
      'stripe-go Stripe (Go)' \
      'openai-python OpenAI (Python)' \
      'anthropic-python Anthropic (Python)' \
      'octokit Octokit plugin-retry' \
      'client-go Kubernetes client-go' \
      'slack-sdk Slack SDK (Python)' \
      'go-containerregistry go-containerregistry' \
      'containers-image containers/image' \
      'containers-common containers/common retry (podman, skopeo)' \
      'containerd containerd' \
      'cargo Cargo' \
      'pip pip' \
      'poetry Poetry' \
      'uv uv' \
      'scrapy Scrapy' \
      'grpc-go gRPC (grpc-go)' \
      'envoy Envoy' \
      'istio Istio (sidecar, outbound)' \
      'linkerd Linkerd' \
      'nginx nginx proxy_next_upstream' \
      'ingress-nginx ingress-nginx' \
      'haproxy HAProxy' \
      'traefik Traefik retry' \
      'caddy Caddy reverse_proxy' \
      'varnish Varnish' \
      'squid Squid' \
      'trafficserver Apache Traffic Server' \
      'spring-cloud-gateway Spring Cloud Gateway Retry' \
      'kong Kong' \
      'gateway-api Gateway API HTTPRoute retry' \
      'cloudfront Amazon CloudFront' \
      'google-lb Google Cloud Load Balancing' \
      'aws-alb AWS Application Load Balancer' \
      'cloudflare Cloudflare (to the origin)' ;;
    clients-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    retryable-options) printf '%s\n' \
      '--method The request'\''s method' \
      '--idempotent The request is safe to repeat: it carries an idempotency key, say' \
      '--retry-after The response'\''s Retry-After: seconds or an HTTP date' \
      '--vendor The vendor that sent the code, such as cloudflare' \
      '--attempt Attempts made so far, the first included' \
      '--max-attempts Attempts to make at most, the first included [default: the catalogue'\''s]' \
      '--max-wait The longest single wait you are ready for' \
      '--base The first wait of the backoff; each further one doubles' \
      '--cap The longest wait of the backoff' \
      '--jitter How the waits are spread: anywhere below, the upper half, or not at all' \
      '--seed Repeat a draw of the jitter' \
      '--allow-cautious Status 0 instead of 3 where a retry asks for caution' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--quiet Nothing but the exit status' \
      '-q Nothing but the exit status' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    methods) printf '%s\n' \
      'GET idempotent' \
      'HEAD idempotent' \
      'OPTIONS idempotent' \
      'POST not idempotent' \
      'PUT idempotent' \
      'PATCH not idempotent' \
      'DELETE idempotent' ;;
    jitter) printf '%s\n' \
      'full' \
      'equal' \
      'none' ;;
    delay-options) printf '%s\n' \
      '--method The request'\''s method' \
      '--idempotent The request is safe to repeat: it carries an idempotency key, say' \
      '--retry-after The response'\''s Retry-After: seconds or an HTTP date' \
      '--vendor The vendor that sent the code, such as cloudflare' \
      '--attempt Attempts made so far, the first included' \
      '--max-attempts Attempts to make at most, the first included [default: the catalogue'\''s]' \
      '--max-wait The longest single wait you are ready for' \
      '--base The first wait of the backoff; each further one doubles' \
      '--cap The longest wait of the backoff' \
      '--jitter How the waits are spread: anywhere below, the upper half, or not at all' \
      '--seed Repeat a draw of the jitter' \
      '--allow-cautious Status 0 instead of 3 where a retry asks for caution' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--whole Round up to whole seconds' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    catalogue-commands) printf '%s\n' \
      'check Check a file; every fault is named with its line' \
      'init Print a commented file to start from' ;;
    catalogue-options) printf '%s\n' \
      '--help Print help' \
      '-h Print help' ;;
    catalogue-check-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    catalogue-init-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    shell) printf '%s\n' \
      'bash GNU Bash' \
      'elvish Elvish' \
      'fish fish' \
      'nushell Nushell' \
      'powershell PowerShell' \
      'zsh Z shell' ;;
    completions-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    man-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
    of) printf '%s\n' \
      'guidance' \
      'result' \
      'decision' \
      'response' \
      'client' ;;
    schema-options) printf '%s\n' \
      '--json One JSON object for each result, one a line (pretty on a terminal)' \
      '--color When to use colour' \
      '--catalogue Lay your team'\''s catalogue from FILE over the built-in one' \
      '--no-catalogue Use the built-in catalogue alone' \
      '--help Print help (see more with '\''--help'\'')' \
      '-h Print help (see more with '\''--help'\'')' ;;
  esac
}

# The sets that a line offers.
_http5xx_offers() {
  case $1 in
    'http5xx') echo 'commands codes options' ;;
    'http5xx --section') echo 'sections' ;;
    'http5xx --vendor') echo 'vendors' ;;
    'http5xx --color') echo 'color' ;;
    'http5xx --catalogue') echo 'files' ;;
    'http5xx explain') echo 'files explain-options' ;;
    'http5xx explain --section') echo 'sections' ;;
    'http5xx explain --vendor') echo 'vendors' ;;
    'http5xx explain --color') echo 'color' ;;
    'http5xx explain --catalogue') echo 'files' ;;
    'http5xx explain ...') echo 'explain-options' ;;
    'http5xx explain ... --section') echo 'sections' ;;
    'http5xx explain ... --vendor') echo 'vendors' ;;
    'http5xx explain ... --color') echo 'color' ;;
    'http5xx explain ... --catalogue') echo 'files' ;;
    'http5xx search') echo 'search-options' ;;
    'http5xx search --color') echo 'color' ;;
    'http5xx search --catalogue') echo 'files' ;;
    'http5xx search ...') echo 'search-options' ;;
    'http5xx search ... --color') echo 'color' ;;
    'http5xx search ... --catalogue') echo 'files' ;;
    'http5xx list') echo 'codes list-options' ;;
    'http5xx list --retry') echo 'retry' ;;
    'http5xx list --standing') echo 'standing' ;;
    'http5xx list --vendor') echo 'vendors' ;;
    'http5xx list --color') echo 'color' ;;
    'http5xx list --catalogue') echo 'files' ;;
    'http5xx list ...') echo 'list-options' ;;
    'http5xx list ... --retry') echo 'retry' ;;
    'http5xx list ... --standing') echo 'standing' ;;
    'http5xx list ... --vendor') echo 'vendors' ;;
    'http5xx list ... --color') echo 'color' ;;
    'http5xx list ... --catalogue') echo 'files' ;;
    'http5xx compare') echo 'codes compare-options' ;;
    'http5xx compare --color') echo 'color' ;;
    'http5xx compare --catalogue') echo 'files' ;;
    'http5xx compare ...') echo 'codes compare-options' ;;
    'http5xx compare ... --color') echo 'color' ;;
    'http5xx compare ... --catalogue') echo 'files' ;;
    'http5xx clients') echo 'codes-and-clients clients-options' ;;
    'http5xx clients --color') echo 'color' ;;
    'http5xx clients --catalogue') echo 'files' ;;
    'http5xx clients ...') echo 'clients-options' ;;
    'http5xx clients ... --color') echo 'color' ;;
    'http5xx clients ... --catalogue') echo 'files' ;;
    'http5xx retryable') echo 'codes retryable-options' ;;
    'http5xx retryable --method') echo 'methods' ;;
    'http5xx retryable --retry-after') echo '' ;;
    'http5xx retryable --vendor') echo 'vendors' ;;
    'http5xx retryable --attempt') echo '' ;;
    'http5xx retryable --max-attempts') echo '' ;;
    'http5xx retryable --max-wait') echo '' ;;
    'http5xx retryable --base') echo '' ;;
    'http5xx retryable --cap') echo '' ;;
    'http5xx retryable --jitter') echo 'jitter' ;;
    'http5xx retryable --seed') echo '' ;;
    'http5xx retryable --color') echo 'color' ;;
    'http5xx retryable --catalogue') echo 'files' ;;
    'http5xx retryable ...') echo 'retryable-options' ;;
    'http5xx retryable ... --method') echo 'methods' ;;
    'http5xx retryable ... --retry-after') echo '' ;;
    'http5xx retryable ... --vendor') echo 'vendors' ;;
    'http5xx retryable ... --attempt') echo '' ;;
    'http5xx retryable ... --max-attempts') echo '' ;;
    'http5xx retryable ... --max-wait') echo '' ;;
    'http5xx retryable ... --base') echo '' ;;
    'http5xx retryable ... --cap') echo '' ;;
    'http5xx retryable ... --jitter') echo 'jitter' ;;
    'http5xx retryable ... --seed') echo '' ;;
    'http5xx retryable ... --color') echo 'color' ;;
    'http5xx retryable ... --catalogue') echo 'files' ;;
    'http5xx delay') echo 'codes delay-options' ;;
    'http5xx delay --method') echo 'methods' ;;
    'http5xx delay --retry-after') echo '' ;;
    'http5xx delay --vendor') echo 'vendors' ;;
    'http5xx delay --attempt') echo '' ;;
    'http5xx delay --max-attempts') echo '' ;;
    'http5xx delay --max-wait') echo '' ;;
    'http5xx delay --base') echo '' ;;
    'http5xx delay --cap') echo '' ;;
    'http5xx delay --jitter') echo 'jitter' ;;
    'http5xx delay --seed') echo '' ;;
    'http5xx delay --color') echo 'color' ;;
    'http5xx delay --catalogue') echo 'files' ;;
    'http5xx delay ...') echo 'delay-options' ;;
    'http5xx delay ... --method') echo 'methods' ;;
    'http5xx delay ... --retry-after') echo '' ;;
    'http5xx delay ... --vendor') echo 'vendors' ;;
    'http5xx delay ... --attempt') echo '' ;;
    'http5xx delay ... --max-attempts') echo '' ;;
    'http5xx delay ... --max-wait') echo '' ;;
    'http5xx delay ... --base') echo '' ;;
    'http5xx delay ... --cap') echo '' ;;
    'http5xx delay ... --jitter') echo 'jitter' ;;
    'http5xx delay ... --seed') echo '' ;;
    'http5xx delay ... --color') echo 'color' ;;
    'http5xx delay ... --catalogue') echo 'files' ;;
    'http5xx catalogue') echo 'catalogue-commands catalogue-options' ;;
    'http5xx catalogue check') echo 'files catalogue-check-options' ;;
    'http5xx catalogue check --color') echo 'color' ;;
    'http5xx catalogue check --catalogue') echo 'files' ;;
    'http5xx catalogue check ...') echo 'catalogue-check-options' ;;
    'http5xx catalogue check ... --color') echo 'color' ;;
    'http5xx catalogue check ... --catalogue') echo 'files' ;;
    'http5xx catalogue init') echo 'catalogue-init-options' ;;
    'http5xx catalogue init --color') echo 'color' ;;
    'http5xx catalogue init --catalogue') echo 'files' ;;
    'http5xx catalogue init ...') echo 'catalogue-init-options' ;;
    'http5xx catalogue init ... --color') echo 'color' ;;
    'http5xx catalogue init ... --catalogue') echo 'files' ;;
    'http5xx catalogue ...') echo 'catalogue-options' ;;
    'http5xx completions') echo 'shell completions-options' ;;
    'http5xx completions --color') echo 'color' ;;
    'http5xx completions --catalogue') echo 'files' ;;
    'http5xx completions ...') echo 'completions-options' ;;
    'http5xx completions ... --color') echo 'color' ;;
    'http5xx completions ... --catalogue') echo 'files' ;;
    'http5xx man') echo 'man-options' ;;
    'http5xx man --color') echo 'color' ;;
    'http5xx man --catalogue') echo 'files' ;;
    'http5xx man ...') echo 'man-options' ;;
    'http5xx man ... --color') echo 'color' ;;
    'http5xx man ... --catalogue') echo 'files' ;;
    'http5xx schema') echo 'of schema-options' ;;
    'http5xx schema --color') echo 'color' ;;
    'http5xx schema --catalogue') echo 'files' ;;
    'http5xx schema ...') echo 'schema-options' ;;
    'http5xx schema ... --color') echo 'color' ;;
    'http5xx schema ... --catalogue') echo 'files' ;;
    'http5xx ...') echo 'codes options' ;;
    'http5xx ... --section') echo 'sections' ;;
    'http5xx ... --vendor') echo 'vendors' ;;
    'http5xx ... --color') echo 'color' ;;
    'http5xx ... --catalogue') echo 'files' ;;
    *) return 1 ;;
  esac
}

_http5xx() {
  local current=${COMP_WORDS[COMP_CWORD]} state=http5xx waiting='' word help set width=0 i
  local -a sets matches=() helps=()

  # Follow the words before the cursor. `waiting` is an option whose value comes next.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then
      continue
    elif [[ -n $waiting ]]; then
      waiting=''
    elif [[ $word == -?* ]]; then
      _http5xx_offers "$state $word" >/dev/null && waiting=$word
    elif _http5xx_offers "$state $word" >/dev/null; then
      state="$state $word"
    elif _http5xx_offers "$state ..." >/dev/null; then
      state="$state ..."
    fi
  done
  [[ $current == '=' ]] && current=''

  COMPREPLY=()
  read -ra sets < <(_http5xx_offers "$state${waiting:+ $waiting}")
  for set in "${sets[@]+"${sets[@]}"}"; do
    if [[ $set == files ]]; then
      [[ -n $waiting || $current != -* ]] || continue
      type compopt &>/dev/null && compopt -o filenames
      while IFS='' read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$current")
      continue
    fi
    while read -r word help; do
      [[ $word == "$current"* && ($word != -* || $current == -*) ]] || continue
      matches+=("$word")
      helps+=("$help")
      ((${#word} > width)) && width=${#word}
    done < <(_http5xx_words "$set")
  done

  # What the words mean is shown where bash lists them (`?`, `!`), and left out where it inserts one.
  for i in "${!matches[@]}"; do
    if ((${#matches[@]} > 1)) && [[ ${COMP_TYPE-} == @(33|63) && -n ${helps[i]} ]]; then
      printf -v word "%-${width}s  (%s)" "${matches[i]}" "${helps[i]}"
      COMPREPLY+=("$word")
    else
      COMPREPLY+=("${matches[i]}")
    fi
  done
}

complete -o nosort -F _http5xx http5xx 2>/dev/null || complete -F _http5xx http5xx
