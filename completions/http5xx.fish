# Completion of http5xx for fish, written by `http5xx completions fish`.

# The words of a set, one a line, each before what it means.
function __http5xx_words
    switch $argv[1]
        case commands
            printf '%s\n' \
                'explain Read an HTTP response: which code, who sent it, what to do' \
                'search Search names, phrases of logs, symptoms; misspellings are met' \
                'list List codes as a table' \
                'compare Put two to four codes side by side' \
                'clients Show what curl, urllib3, the AWS SDKs, Envoy and others do by default' \
                'retryable Decide whether to retry; the answer is the exit status' \
                'delay Print how many seconds to wait before the next attempt' \
                'catalogue Check a team\'s own catalogue, or start one' \
                'completions Print completions for a shell' \
                'man Print the manual page' \
                'schema Print the JSON Schema of a kind of result'
        case codes
            printf '%s\n' \
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
                '599 Network Connect Timeout / Client-Side Error'
        case options
            printf '%s\n' \
                '--brief One line for each code' \
                '--all Everything that the catalogue holds' \
                '--section Only these sections, such as retry,checks (repeatable)' \
                '--vendor The vendor whose meaning of the code counts, such as cloudflare' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')' \
                '--version Print version' \
                '-V Print version'
        case sections
            printf '%s\n' \
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
                'references Read'
        case vendors
            printf '%s\n' \
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
                'zope'
        case color
            printf '%s\n' \
                'auto On a terminal, as the environment says' \
                'always Always, also into a pipe' \
                'never Never'
        case explain-options
            printf '%s\n' \
                '--brief One line for each code' \
                '--all Everything that the catalogue holds' \
                '--section Only these sections, such as retry,checks (repeatable)' \
                '--vendor The vendor whose meaning of the code counts, such as cloudflare' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case search-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case list-options
            printf '%s\n' \
                '--retry Only codes with this verdict' \
                '--standing Only codes of this standing' \
                '--vendor Only codes that this vendor or software sends' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case retry
            printf '%s\n' \
                'retry' \
                'cautious' \
                'no'
        case standing
            printf '%s\n' \
                'standard' \
                'obsolete' \
                'unofficial' \
                'unassigned'
        case compare-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case codes-and-clients
            printf '%s\n' \
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
                'cloudflare Cloudflare (to the origin)'
        case clients-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case retryable-options
            printf '%s\n' \
                '--method The request\'s method' \
                '--idempotent The request is safe to repeat: it carries an idempotency key, say' \
                '--retry-after The response\'s Retry-After: seconds or an HTTP date' \
                '--vendor The vendor that sent the code, such as cloudflare' \
                '--attempt Attempts made so far, the first included' \
                '--max-attempts Attempts to make at most, the first included [default: the catalogue\'s]' \
                '--max-wait The longest single wait you are ready for' \
                '--base The first wait of the backoff; each further one doubles' \
                '--cap The longest wait of the backoff' \
                '--jitter How the waits are spread: anywhere below, the upper half, or not at all' \
                '--seed Repeat a draw of the jitter' \
                '--allow-cautious Status 0 instead of 3 where a retry asks for caution' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--quiet Nothing but the exit status' \
                '-q Nothing but the exit status' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case methods
            printf '%s\n' \
                'GET idempotent' \
                'HEAD idempotent' \
                'OPTIONS idempotent' \
                'POST not idempotent' \
                'PUT idempotent' \
                'PATCH not idempotent' \
                'DELETE idempotent'
        case jitter
            printf '%s\n' \
                'full' \
                'equal' \
                'none'
        case delay-options
            printf '%s\n' \
                '--method The request\'s method' \
                '--idempotent The request is safe to repeat: it carries an idempotency key, say' \
                '--retry-after The response\'s Retry-After: seconds or an HTTP date' \
                '--vendor The vendor that sent the code, such as cloudflare' \
                '--attempt Attempts made so far, the first included' \
                '--max-attempts Attempts to make at most, the first included [default: the catalogue\'s]' \
                '--max-wait The longest single wait you are ready for' \
                '--base The first wait of the backoff; each further one doubles' \
                '--cap The longest wait of the backoff' \
                '--jitter How the waits are spread: anywhere below, the upper half, or not at all' \
                '--seed Repeat a draw of the jitter' \
                '--allow-cautious Status 0 instead of 3 where a retry asks for caution' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--whole Round up to whole seconds' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case catalogue-commands
            printf '%s\n' \
                'check Check a file; every fault is named with its line' \
                'init Print a commented file to start from'
        case catalogue-options
            printf '%s\n' \
                '--help Print help' \
                '-h Print help'
        case catalogue-check-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case catalogue-init-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case shell
            printf '%s\n' \
                'bash GNU Bash' \
                'elvish Elvish' \
                'fish fish' \
                'nushell Nushell' \
                'powershell PowerShell' \
                'zsh Z shell'
        case completions-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case man-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
        case of
            printf '%s\n' \
                'guidance' \
                'result' \
                'decision' \
                'response' \
                'client'
        case schema-options
            printf '%s\n' \
                '--json One JSON object for each result, one a line (pretty on a terminal)' \
                '--color When to use colour' \
                '--catalogue Lay your team\'s catalogue from FILE over the built-in one' \
                '--no-catalogue Use the built-in catalogue alone' \
                '--help Print help (see more with \'--help\')' \
                '-h Print help (see more with \'--help\')'
    end
end

# The sets that a line offers.
function __http5xx_offers
    switch $argv[1]
        case 'http5xx'
            printf '%s\n' commands codes options
        case 'http5xx --section'
            printf '%s\n' sections
        case 'http5xx --vendor'
            printf '%s\n' vendors
        case 'http5xx --color'
            printf '%s\n' color
        case 'http5xx --catalogue'
            printf '%s\n' files
        case 'http5xx explain'
            printf '%s\n' files explain-options
        case 'http5xx explain --section'
            printf '%s\n' sections
        case 'http5xx explain --vendor'
            printf '%s\n' vendors
        case 'http5xx explain --color'
            printf '%s\n' color
        case 'http5xx explain --catalogue'
            printf '%s\n' files
        case 'http5xx explain ...'
            printf '%s\n' explain-options
        case 'http5xx explain ... --section'
            printf '%s\n' sections
        case 'http5xx explain ... --vendor'
            printf '%s\n' vendors
        case 'http5xx explain ... --color'
            printf '%s\n' color
        case 'http5xx explain ... --catalogue'
            printf '%s\n' files
        case 'http5xx search'
            printf '%s\n' search-options
        case 'http5xx search --color'
            printf '%s\n' color
        case 'http5xx search --catalogue'
            printf '%s\n' files
        case 'http5xx search ...'
            printf '%s\n' search-options
        case 'http5xx search ... --color'
            printf '%s\n' color
        case 'http5xx search ... --catalogue'
            printf '%s\n' files
        case 'http5xx list'
            printf '%s\n' codes list-options
        case 'http5xx list --retry'
            printf '%s\n' retry
        case 'http5xx list --standing'
            printf '%s\n' standing
        case 'http5xx list --vendor'
            printf '%s\n' vendors
        case 'http5xx list --color'
            printf '%s\n' color
        case 'http5xx list --catalogue'
            printf '%s\n' files
        case 'http5xx list ...'
            printf '%s\n' list-options
        case 'http5xx list ... --retry'
            printf '%s\n' retry
        case 'http5xx list ... --standing'
            printf '%s\n' standing
        case 'http5xx list ... --vendor'
            printf '%s\n' vendors
        case 'http5xx list ... --color'
            printf '%s\n' color
        case 'http5xx list ... --catalogue'
            printf '%s\n' files
        case 'http5xx compare'
            printf '%s\n' codes compare-options
        case 'http5xx compare --color'
            printf '%s\n' color
        case 'http5xx compare --catalogue'
            printf '%s\n' files
        case 'http5xx compare ...'
            printf '%s\n' codes compare-options
        case 'http5xx compare ... --color'
            printf '%s\n' color
        case 'http5xx compare ... --catalogue'
            printf '%s\n' files
        case 'http5xx clients'
            printf '%s\n' codes-and-clients clients-options
        case 'http5xx clients --color'
            printf '%s\n' color
        case 'http5xx clients --catalogue'
            printf '%s\n' files
        case 'http5xx clients ...'
            printf '%s\n' clients-options
        case 'http5xx clients ... --color'
            printf '%s\n' color
        case 'http5xx clients ... --catalogue'
            printf '%s\n' files
        case 'http5xx retryable'
            printf '%s\n' codes retryable-options
        case 'http5xx retryable --method'
            printf '%s\n' methods
        case 'http5xx retryable --retry-after'
            true
        case 'http5xx retryable --vendor'
            printf '%s\n' vendors
        case 'http5xx retryable --attempt'
            true
        case 'http5xx retryable --max-attempts'
            true
        case 'http5xx retryable --max-wait'
            true
        case 'http5xx retryable --base'
            true
        case 'http5xx retryable --cap'
            true
        case 'http5xx retryable --jitter'
            printf '%s\n' jitter
        case 'http5xx retryable --seed'
            true
        case 'http5xx retryable --color'
            printf '%s\n' color
        case 'http5xx retryable --catalogue'
            printf '%s\n' files
        case 'http5xx retryable ...'
            printf '%s\n' retryable-options
        case 'http5xx retryable ... --method'
            printf '%s\n' methods
        case 'http5xx retryable ... --retry-after'
            true
        case 'http5xx retryable ... --vendor'
            printf '%s\n' vendors
        case 'http5xx retryable ... --attempt'
            true
        case 'http5xx retryable ... --max-attempts'
            true
        case 'http5xx retryable ... --max-wait'
            true
        case 'http5xx retryable ... --base'
            true
        case 'http5xx retryable ... --cap'
            true
        case 'http5xx retryable ... --jitter'
            printf '%s\n' jitter
        case 'http5xx retryable ... --seed'
            true
        case 'http5xx retryable ... --color'
            printf '%s\n' color
        case 'http5xx retryable ... --catalogue'
            printf '%s\n' files
        case 'http5xx delay'
            printf '%s\n' codes delay-options
        case 'http5xx delay --method'
            printf '%s\n' methods
        case 'http5xx delay --retry-after'
            true
        case 'http5xx delay --vendor'
            printf '%s\n' vendors
        case 'http5xx delay --attempt'
            true
        case 'http5xx delay --max-attempts'
            true
        case 'http5xx delay --max-wait'
            true
        case 'http5xx delay --base'
            true
        case 'http5xx delay --cap'
            true
        case 'http5xx delay --jitter'
            printf '%s\n' jitter
        case 'http5xx delay --seed'
            true
        case 'http5xx delay --color'
            printf '%s\n' color
        case 'http5xx delay --catalogue'
            printf '%s\n' files
        case 'http5xx delay ...'
            printf '%s\n' delay-options
        case 'http5xx delay ... --method'
            printf '%s\n' methods
        case 'http5xx delay ... --retry-after'
            true
        case 'http5xx delay ... --vendor'
            printf '%s\n' vendors
        case 'http5xx delay ... --attempt'
            true
        case 'http5xx delay ... --max-attempts'
            true
        case 'http5xx delay ... --max-wait'
            true
        case 'http5xx delay ... --base'
            true
        case 'http5xx delay ... --cap'
            true
        case 'http5xx delay ... --jitter'
            printf '%s\n' jitter
        case 'http5xx delay ... --seed'
            true
        case 'http5xx delay ... --color'
            printf '%s\n' color
        case 'http5xx delay ... --catalogue'
            printf '%s\n' files
        case 'http5xx catalogue'
            printf '%s\n' catalogue-commands catalogue-options
        case 'http5xx catalogue check'
            printf '%s\n' files catalogue-check-options
        case 'http5xx catalogue check --color'
            printf '%s\n' color
        case 'http5xx catalogue check --catalogue'
            printf '%s\n' files
        case 'http5xx catalogue check ...'
            printf '%s\n' catalogue-check-options
        case 'http5xx catalogue check ... --color'
            printf '%s\n' color
        case 'http5xx catalogue check ... --catalogue'
            printf '%s\n' files
        case 'http5xx catalogue init'
            printf '%s\n' catalogue-init-options
        case 'http5xx catalogue init --color'
            printf '%s\n' color
        case 'http5xx catalogue init --catalogue'
            printf '%s\n' files
        case 'http5xx catalogue init ...'
            printf '%s\n' catalogue-init-options
        case 'http5xx catalogue init ... --color'
            printf '%s\n' color
        case 'http5xx catalogue init ... --catalogue'
            printf '%s\n' files
        case 'http5xx catalogue ...'
            printf '%s\n' catalogue-options
        case 'http5xx completions'
            printf '%s\n' shell completions-options
        case 'http5xx completions --color'
            printf '%s\n' color
        case 'http5xx completions --catalogue'
            printf '%s\n' files
        case 'http5xx completions ...'
            printf '%s\n' completions-options
        case 'http5xx completions ... --color'
            printf '%s\n' color
        case 'http5xx completions ... --catalogue'
            printf '%s\n' files
        case 'http5xx man'
            printf '%s\n' man-options
        case 'http5xx man --color'
            printf '%s\n' color
        case 'http5xx man --catalogue'
            printf '%s\n' files
        case 'http5xx man ...'
            printf '%s\n' man-options
        case 'http5xx man ... --color'
            printf '%s\n' color
        case 'http5xx man ... --catalogue'
            printf '%s\n' files
        case 'http5xx schema'
            printf '%s\n' of schema-options
        case 'http5xx schema --color'
            printf '%s\n' color
        case 'http5xx schema --catalogue'
            printf '%s\n' files
        case 'http5xx schema ...'
            printf '%s\n' schema-options
        case 'http5xx schema ... --color'
            printf '%s\n' color
        case 'http5xx schema ... --catalogue'
            printf '%s\n' files
        case 'http5xx ...'
            printf '%s\n' codes options
        case 'http5xx ... --section'
            printf '%s\n' sections
        case 'http5xx ... --vendor'
            printf '%s\n' vendors
        case 'http5xx ... --color'
            printf '%s\n' color
        case 'http5xx ... --catalogue'
            printf '%s\n' files
        case '*'
            return 1
    end
end

function __http5xx_complete
    set -l state http5xx
    set -l waiting
    set -l start

    # Follow the words before the cursor. `waiting` is an option whose value comes next.
    set -l before (commandline -opc)
    for word in $before[2..]
        if test -n "$waiting"
            set waiting
        else if string match -q -- '-?*' $word
            __http5xx_offers "$state $word" >/dev/null; and set waiting $word
        else if __http5xx_offers "$state $word" >/dev/null
            set state "$state $word"
        else if __http5xx_offers "$state ..." >/dev/null
            set state "$state ..."
        end
    end
    set -l current (commandline -ct)
    if test -z "$waiting"; and string match -q -- '--*=*' $current
        set waiting (string replace -r '=.*' '' -- $current)
        set start "$waiting="
    end

    for set in (__http5xx_offers (string join -- ' ' $state $waiting))
        if test $set = files
            __fish_complete_path (string replace -- "$start" '' $current)
            continue
        end
        for line in (__http5xx_words $set)
            string match -q -- '-*' $line; and not string match -q -- '-*' $current; and continue
            string replace -- ' ' \t "$start$line"
        end
    end
end

complete -c http5xx -f -k -a '(__http5xx_complete)'
