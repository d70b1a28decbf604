# Completion of http5xx for Nushell, written by `http5xx completions nushell`.

module completions {
  def "nu-complete http5xx codes" [] {
    [
      { value: "500", description: "Internal Server Error" }
      { value: "501", description: "Not Implemented" }
      { value: "502", description: "Bad Gateway" }
      { value: "503", description: "Service Unavailable" }
      { value: "504", description: "Gateway Timeout" }
      { value: "505", description: "HTTP Version Not Supported" }
      { value: "506", description: "Variant Also Negotiates" }
      { value: "507", description: "Insufficient Storage" }
      { value: "508", description: "Loop Detected" }
      { value: "509", description: "Bandwidth Limit Exceeded" }
      { value: "510", description: "Not Extended" }
      { value: "511", description: "Network Authentication Required" }
      { value: "514", description: "Frequency Limited" }
      { value: "520", description: "Web Server Returned an Unknown Error" }
      { value: "521", description: "Web Server Is Down" }
      { value: "522", description: "Connection Timed Out" }
      { value: "523", description: "Origin Is Unreachable" }
      { value: "524", description: "A Timeout Occurred" }
      { value: "525", description: "SSL Handshake Failed" }
      { value: "526", description: "Invalid SSL Certificate" }
      { value: "527", description: "Railgun Error" }
      { value: "529", description: "Overloaded" }
      { value: "530", description: "Origin DNS Error / Site Frozen" }
      { value: "540", description: "Temporarily Disabled" }
      { value: "550", description: "Origin Reset After Connect" }
      { value: "551", description: "Origin Refused Connection" }
      { value: "552", description: "Origin Connect Timeout" }
      { value: "553", description: "Origin DNS Failure" }
      { value: "554", description: "Origin Response Timeout" }
      { value: "555", description: "User Defined Resource Error" }
      { value: "560", description: "Retry On Another Container" }
      { value: "561", description: "Unauthorized (ALB) / No Site Detected (Pantheon)" }
      { value: "566", description: "Blocked By Managed Rule" }
      { value: "567", description: "Blocked By Custom Rule, Rate Limit Or Bot Rule" }
      { value: "573", description: "Access To One Resource Too Frequent" }
      { value: "579", description: "Upload Stored, Callback Failed" }
      { value: "590", description: "Non Successful (proxy-chain)" }
      { value: "591", description: "Reserved (proxy-chain)" }
      { value: "592", description: "Status Code Out Of Range (proxy-chain)" }
      { value: "593", description: "Not Found (proxy-chain)" }
      { value: "594", description: "Connection Refused (proxy-chain)" }
      { value: "595", description: "Connection Failed" }
      { value: "596", description: "TLS, Request Or Header Error" }
      { value: "597", description: "Body Receive Error / Upstream Auth Failed" }
      { value: "598", description: "Network Read Timeout (convention)" }
      { value: "599", description: "Network Connect Timeout / Client-Side Error" }
    ]
  }

  def "nu-complete http5xx sections" [] {
    [
      { value: "meaning", description: "Meaning" }
      { value: "meanings", description: "Vendors" }
      { value: "retry", description: "Retry" }
      { value: "symptoms", description: "Symptoms" }
      { value: "sent_by", description: "Sent by" }
      { value: "causes", description: "Causes" }
      { value: "checks", description: "Check" }
      { value: "alerting", description: "Alert" }
      { value: "monitoring", description: "Watch" }
      { value: "recovery", description: "Recover" }
      { value: "snippets", description: "Configure" }
      { value: "caching", description: "Caches" }
      { value: "clients", description: "Defaults" }
      { value: "differs", description: "Not" }
      { value: "failures", description: "Proxies" }
      { value: "phrases", description: "Phrases" }
      { value: "details", description: "Details" }
      { value: "see_also", description: "See also" }
      { value: "references", description: "Read" }
    ]
  }

  def "nu-complete http5xx vendors" [] {
    [
      { value: "acquia", description: "" }
      { value: "aiohttp", description: "" }
      { value: "akamai", description: "" }
      { value: "akka-http", description: "Akka HTTP" }
      { value: "alb", description: "" }
      { value: "amazon-cloudsearch", description: "Amazon CloudSearch" }
      { value: "anthropic", description: "" }
      { value: "anyevent-http", description: "AnyEvent::HTTP" }
      { value: "apache", description: "" }
      { value: "apache-apisix", description: "Apache APISIX" }
      { value: "apache-httpd", description: "Apache httpd" }
      { value: "apache-traffic-server", description: "Apache Traffic Server" }
      { value: "api-gateway", description: "API Gateway" }
      { value: "apify", description: "" }
      { value: "apigee", description: "" }
      { value: "asp-net", description: "ASP.NET" }
      { value: "azure", description: "" }
      { value: "azure-front-door", description: "Azure Front Door" }
      { value: "bottle", description: "" }
      { value: "bunny-net", description: "bunny.net" }
      { value: "caddy", description: "" }
      { value: "cdn77", description: "" }
      { value: "cherrypy", description: "" }
      { value: "citrix", description: "" }
      { value: "cloudflare", description: "" }
      { value: "cloudflare-gateway", description: "Cloudflare Gateway" }
      { value: "cloudflare-workers", description: "Cloudflare Workers" }
      { value: "cloudfront", description: "" }
      { value: "cloudlinux", description: "" }
      { value: "cowboy", description: "" }
      { value: "cpanel", description: "" }
      { value: "daphne", description: "" }
      { value: "ddos-guard", description: "" }
      { value: "django", description: "" }
      { value: "edgecast", description: "" }
      { value: "elb", description: "" }
      { value: "envoy", description: "" }
      { value: "express", description: "" }
      { value: "f5", description: "" }
      { value: "falcon", description: "" }
      { value: "fastify", description: "" }
      { value: "fastly", description: "" }
      { value: "fly-io", description: "Fly.io" }
      { value: "git-lfs", description: "Git LFS" }
      { value: "github", description: "" }
      { value: "glassfish", description: "" }
      { value: "google", description: "" }
      { value: "gorouter", description: "" }
      { value: "granian", description: "" }
      { value: "grpc", description: "" }
      { value: "gunicorn", description: "" }
      { value: "h2o", description: "" }
      { value: "hapi", description: "" }
      { value: "haproxy", description: "" }
      { value: "heroku", description: "" }
      { value: "http-tiny", description: "HTTP::Tiny" }
      { value: "hypercorn", description: "" }
      { value: "iis", description: "" }
      { value: "imperva", description: "" }
      { value: "jetty", description: "" }
      { value: "kestrel", description: "" }
      { value: "keycdn", description: "" }
      { value: "kinsta", description: "" }
      { value: "kk-anti-reptile", description: "" }
      { value: "kong", description: "" }
      { value: "lighttpd", description: "" }
      { value: "linkerd", description: "" }
      { value: "litespeed", description: "" }
      { value: "litestar", description: "" }
      { value: "mini-httpd", description: "mini_httpd" }
      { value: "mitmproxy", description: "" }
      { value: "mojolicious", description: "" }
      { value: "nestjs", description: "" }
      { value: "netlify", description: "" }
      { value: "next-js", description: "Next.js" }
      { value: "nghttpx", description: "" }
      { value: "nginx", description: "" }
      { value: "ngrok", description: "" }
      { value: "openresty", description: "" }
      { value: "oracle-ords", description: "Oracle ORDS" }
      { value: "paddle", description: "" }
      { value: "pantheon", description: "" }
      { value: "php", description: "" }
      { value: "phusion-passenger", description: "Phusion Passenger" }
      { value: "privoxy", description: "" }
      { value: "proxmox-ve", description: "Proxmox VE" }
      { value: "proxy-status", description: "" }
      { value: "puma", description: "" }
      { value: "python-http-server", description: "Python http.server" }
      { value: "python-wsgiref", description: "Python wsgiref" }
      { value: "qiniu", description: "" }
      { value: "qrator", description: "" }
      { value: "qualys-ssl-labs", description: "Qualys SSL Labs" }
      { value: "rails", description: "" }
      { value: "railway", description: "" }
      { value: "render", description: "" }
      { value: "resin", description: "" }
      { value: "s3", description: "" }
      { value: "sails", description: "" }
      { value: "sanic", description: "" }
      { value: "shopify", description: "" }
      { value: "sinatra", description: "" }
      { value: "spring", description: "" }
      { value: "squid", description: "" }
      { value: "strapi", description: "" }
      { value: "sucuri", description: "" }
      { value: "symfony", description: "" }
      { value: "tencent-cloud-cdn", description: "Tencent Cloud CDN" }
      { value: "tencent-edgeone", description: "Tencent EdgeOne" }
      { value: "tengine", description: "" }
      { value: "thttpd", description: "" }
      { value: "tinyproxy", description: "" }
      { value: "tomcat", description: "" }
      { value: "tornado", description: "" }
      { value: "traefik", description: "" }
      { value: "twisted-web", description: "Twisted Web" }
      { value: "undertow", description: "" }
      { value: "uvicorn", description: "" }
      { value: "varnish", description: "" }
      { value: "vercel", description: "" }
      { value: "waitress", description: "" }
      { value: "wallarm", description: "" }
      { value: "webdav", description: "" }
      { value: "webrick", description: "" }
      { value: "werkzeug", description: "" }
      { value: "wordpress", description: "" }
      { value: "wp-engine", description: "WP Engine" }
      { value: "yarp", description: "" }
      { value: "zope", description: "" }
    ]
  }

  def "nu-complete http5xx color" [] {
    [
      { value: "auto", description: "On a terminal, as the environment says" }
      { value: "always", description: "Always, also into a pipe" }
      { value: "never", description: "Never" }
    ]
  }

  def "nu-complete http5xx retry" [] {
    [
      { value: "retry", description: "" }
      { value: "cautious", description: "" }
      { value: "no", description: "" }
    ]
  }

  def "nu-complete http5xx standing" [] {
    [
      { value: "standard", description: "" }
      { value: "obsolete", description: "" }
      { value: "unofficial", description: "" }
      { value: "unassigned", description: "" }
    ]
  }

  def "nu-complete http5xx codes-and-clients" [] {
    [
      { value: "500", description: "Internal Server Error" }
      { value: "501", description: "Not Implemented" }
      { value: "502", description: "Bad Gateway" }
      { value: "503", description: "Service Unavailable" }
      { value: "504", description: "Gateway Timeout" }
      { value: "505", description: "HTTP Version Not Supported" }
      { value: "506", description: "Variant Also Negotiates" }
      { value: "507", description: "Insufficient Storage" }
      { value: "508", description: "Loop Detected" }
      { value: "509", description: "Bandwidth Limit Exceeded" }
      { value: "510", description: "Not Extended" }
      { value: "511", description: "Network Authentication Required" }
      { value: "514", description: "Frequency Limited" }
      { value: "520", description: "Web Server Returned an Unknown Error" }
      { value: "521", description: "Web Server Is Down" }
      { value: "522", description: "Connection Timed Out" }
      { value: "523", description: "Origin Is Unreachable" }
      { value: "524", description: "A Timeout Occurred" }
      { value: "525", description: "SSL Handshake Failed" }
      { value: "526", description: "Invalid SSL Certificate" }
      { value: "527", description: "Railgun Error" }
      { value: "529", description: "Overloaded" }
      { value: "530", description: "Origin DNS Error / Site Frozen" }
      { value: "540", description: "Temporarily Disabled" }
      { value: "550", description: "Origin Reset After Connect" }
      { value: "551", description: "Origin Refused Connection" }
      { value: "552", description: "Origin Connect Timeout" }
      { value: "553", description: "Origin DNS Failure" }
      { value: "554", description: "Origin Response Timeout" }
      { value: "555", description: "User Defined Resource Error" }
      { value: "560", description: "Retry On Another Container" }
      { value: "561", description: "Unauthorized (ALB) / No Site Detected (Pantheon)" }
      { value: "566", description: "Blocked By Managed Rule" }
      { value: "567", description: "Blocked By Custom Rule, Rate Limit Or Bot Rule" }
      { value: "573", description: "Access To One Resource Too Frequent" }
      { value: "579", description: "Upload Stored, Callback Failed" }
      { value: "590", description: "Non Successful (proxy-chain)" }
      { value: "591", description: "Reserved (proxy-chain)" }
      { value: "592", description: "Status Code Out Of Range (proxy-chain)" }
      { value: "593", description: "Not Found (proxy-chain)" }
      { value: "594", description: "Connection Refused (proxy-chain)" }
      { value: "595", description: "Connection Failed" }
      { value: "596", description: "TLS, Request Or Header Error" }
      { value: "597", description: "Body Receive Error / Upstream Auth Failed" }
      { value: "598", description: "Network Read Timeout (convention)" }
      { value: "599", description: "Network Connect Timeout / Client-Side Error" }
      { value: "curl", description: "curl --retry" }
      { value: "wget", description: "wget" }
      { value: "wget2", description: "wget2" }
      { value: "aria2", description: "aria2" }
      { value: "urllib3", description: "urllib3" }
      { value: "requests", description: "requests" }
      { value: "httpx", description: "httpx" }
      { value: "aiohttp-retry", description: "aiohttp-retry" }
      { value: "tenacity", description: "tenacity" }
      { value: "botocore-legacy", description: "botocore legacy" }
      { value: "botocore", description: "botocore standard" }
      { value: "botocore-adaptive", description: "botocore adaptive" }
      { value: "aws-sdk-rust", description: "AWS SDK for Rust" }
      { value: "aws-sdk-go", description: "AWS SDK for Go v2" }
      { value: "aws-sdk-js", description: "AWS SDK for JavaScript v3" }
      { value: "google-api-core", description: "google-api-core (Python)" }
      { value: "google-cloud-storage", description: "google-cloud-storage (Python)" }
      { value: "google-cloud-storage-node", description: "google-cloud-storage (Node)" }
      { value: "google-cloud-storage-go", description: "google-cloud-go storage" }
      { value: "gaxios", description: "gaxios" }
      { value: "google-http-java-client", description: "google-http-java-client" }
      { value: "azure-core-python", description: "azure-core (Python)" }
      { value: "azure-core-dotnet", description: "azure-core (.NET)" }
      { value: "azcore", description: "azcore (Go)" }
      { value: "azure-core-js", description: "azure-core-rest-pipeline (JS)" }
      { value: "dotnet-resilience", description: "Microsoft.Extensions.Http.Resilience" }
      { value: "polly", description: "Polly" }
      { value: "go-retryablehttp", description: "go-retryablehttp" }
      { value: "terraform", description: "Terraform http backend" }
      { value: "rehttp", description: "rehttp" }
      { value: "heimdall", description: "heimdall" }
      { value: "got", description: "got" }
      { value: "ky", description: "ky" }
      { value: "axios-retry", description: "axios-retry" }
      { value: "p-retry", description: "p-retry" }
      { value: "fetch-retry", description: "fetch-retry" }
      { value: "undici", description: "undici RetryAgent" }
      { value: "ofetch", description: "ofetch" }
      { value: "superagent", description: "superagent" }
      { value: "npm", description: "npm (make-fetch-happen)" }
      { value: "reqwest", description: "reqwest (built in)" }
      { value: "reqwest-retry", description: "reqwest-retry" }
      { value: "backon", description: "backon" }
      { value: "tower", description: "tower retry" }
      { value: "okhttp", description: "OkHttp" }
      { value: "apache-httpclient", description: "Apache HttpClient 5" }
      { value: "spring-retrytemplate", description: "Spring RetryTemplate" }
      { value: "ktor", description: "ktor HttpRequestRetry" }
      { value: "faraday-retry", description: "Faraday retry" }
      { value: "guzzle-retry", description: "Guzzle retry middleware" }
      { value: "req", description: "Req (Elixir)" }
      { value: "dart-http", description: "Dart http RetryClient" }
      { value: "elastic-transport", description: "elastic-transport (Python)" }
      { value: "huggingface-hub", description: "huggingface_hub http_backoff" }
      { value: "stripe-python", description: "Stripe (Python)" }
      { value: "stripe-node", description: "Stripe (Node)" }
      { value: "stripe-go", description: "Stripe (Go)" }
      { value: "openai-python", description: "OpenAI (Python)" }
      { value: "anthropic-python", description: "Anthropic (Python)" }
      { value: "octokit", description: "Octokit plugin-retry" }
      { value: "client-go", description: "Kubernetes client-go" }
      { value: "slack-sdk", description: "Slack SDK (Python)" }
      { value: "go-containerregistry", description: "go-containerregistry" }
      { value: "containers-image", description: "containers/image" }
      { value: "containers-common", description: "containers/common retry (podman, skopeo)" }
      { value: "containerd", description: "containerd" }
      { value: "cargo", description: "Cargo" }
      { value: "pip", description: "pip" }
      { value: "poetry", description: "Poetry" }
      { value: "uv", description: "uv" }
      { value: "scrapy", description: "Scrapy" }
      { value: "grpc-go", description: "gRPC (grpc-go)" }
      { value: "envoy", description: "Envoy" }
      { value: "istio", description: "Istio (sidecar, outbound)" }
      { value: "linkerd", description: "Linkerd" }
      { value: "nginx", description: "nginx proxy_next_upstream" }
      { value: "ingress-nginx", description: "ingress-nginx" }
      { value: "haproxy", description: "HAProxy" }
      { value: "traefik", description: "Traefik retry" }
      { value: "caddy", description: "Caddy reverse_proxy" }
      { value: "varnish", description: "Varnish" }
      { value: "squid", description: "Squid" }
      { value: "trafficserver", description: "Apache Traffic Server" }
      { value: "spring-cloud-gateway", description: "Spring Cloud Gateway Retry" }
      { value: "kong", description: "Kong" }
      { value: "gateway-api", description: "Gateway API HTTPRoute retry" }
      { value: "cloudfront", description: "Amazon CloudFront" }
      { value: "google-lb", description: "Google Cloud Load Balancing" }
      { value: "aws-alb", description: "AWS Application Load Balancer" }
      { value: "cloudflare", description: "Cloudflare (to the origin)" }
    ]
  }

  def "nu-complete http5xx methods" [] {
    [
      { value: "GET", description: "idempotent" }
      { value: "HEAD", description: "idempotent" }
      { value: "OPTIONS", description: "idempotent" }
      { value: "POST", description: "not idempotent" }
      { value: "PUT", description: "idempotent" }
      { value: "PATCH", description: "not idempotent" }
      { value: "DELETE", description: "idempotent" }
    ]
  }

  def "nu-complete http5xx jitter" [] {
    [
      { value: "full", description: "" }
      { value: "equal", description: "" }
      { value: "none", description: "" }
    ]
  }

  def "nu-complete http5xx shell" [] {
    [
      { value: "bash", description: "GNU Bash" }
      { value: "elvish", description: "Elvish" }
      { value: "fish", description: "fish" }
      { value: "nushell", description: "Nushell" }
      { value: "powershell", description: "PowerShell" }
      { value: "zsh", description: "Z shell" }
    ]
  }

  def "nu-complete http5xx of" [] {
    [
      { value: "guidance", description: "" }
      { value: "result", description: "" }
      { value: "decision", description: "" }
      { value: "response", description: "" }
      { value: "client", description: "" }
    ]
  }

  # Explain HTTP server errors (500-599), and say whether to retry
  export extern "http5xx" [
    --brief # One line for each code
    --all # Everything that the catalogue holds
    --section: string@"nu-complete http5xx sections" # Only these sections, such as retry,checks (repeatable)
    --vendor: string@"nu-complete http5xx vendors" # The vendor whose meaning of the code counts, such as cloudflare
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    --version(-V) # Print version
    ...operands: string@"nu-complete http5xx codes" # A code, a vendor's id, a name, words of a log, or - for a response
  ]

  # Read an HTTP response: which code, who sent it, what to do
  export extern "http5xx explain" [
    --brief # One line for each code
    --all # Everything that the catalogue holds
    --section: string@"nu-complete http5xx sections" # Only these sections, such as retry,checks (repeatable)
    --vendor: string@"nu-complete http5xx vendors" # The vendor whose meaning of the code counts, such as cloudflare
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    file?: path # The response as curl -i, curl -v or wget -S print it; stdin if absent or -
  ]

  # Search names, phrases of logs, symptoms; misspellings are met
  export extern "http5xx search" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    ...words: string # Words of a name, a symptom or a log line; - reads the text from stdin
  ]

  # List codes as a table
  export extern "http5xx list" [
    --retry: string@"nu-complete http5xx retry" # Only codes with this verdict
    --standing: string@"nu-complete http5xx standing" # Only codes of this standing
    --vendor: string@"nu-complete http5xx vendors" # Only codes that this vendor or software sends
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    pattern?: string@"nu-complete http5xx codes" # A code, a pattern (52x) or a range (520-527); all codes if absent
  ]

  # Put two to four codes side by side
  export extern "http5xx compare" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    ...codes: string@"nu-complete http5xx codes" # Two to four codes
  ]

  # Show what curl, urllib3, the AWS SDKs, Envoy and others do by default
  export extern "http5xx clients" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    about?: string@"nu-complete http5xx codes-and-clients" # A code (who retries it?) or a client's name (what does it do?); a table of all if absent
  ]

  # Decide whether to retry; the answer is the exit status
  export extern "http5xx retryable" [
    --method: string@"nu-complete http5xx methods" # The request's method
    --idempotent # The request is safe to repeat: it carries an idempotency key, say
    --retry-after: string # The response's Retry-After: seconds or an HTTP date
    --vendor: string@"nu-complete http5xx vendors" # The vendor that sent the code, such as cloudflare
    --attempt: string # Attempts made so far, the first included
    --max-attempts: string # Attempts to make at most, the first included [default: the catalogue's]
    --max-wait: string # The longest single wait you are ready for
    --base: string # The first wait of the backoff; each further one doubles
    --cap: string # The longest wait of the backoff
    --jitter: string@"nu-complete http5xx jitter" # How the waits are spread: anywhere below, the upper half, or not at all
    --seed: string # Repeat a draw of the jitter
    --allow-cautious # Status 0 instead of 3 where a retry asks for caution
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --quiet(-q) # Nothing but the exit status
    --help(-h) # Print help (see more with '--help')
    target: string@"nu-complete http5xx codes" # A code, a detail's id, or - to read a response from stdin
  ]

  # Print how many seconds to wait before the next attempt
  export extern "http5xx delay" [
    --method: string@"nu-complete http5xx methods" # The request's method
    --idempotent # The request is safe to repeat: it carries an idempotency key, say
    --retry-after: string # The response's Retry-After: seconds or an HTTP date
    --vendor: string@"nu-complete http5xx vendors" # The vendor that sent the code, such as cloudflare
    --attempt: string # Attempts made so far, the first included
    --max-attempts: string # Attempts to make at most, the first included [default: the catalogue's]
    --max-wait: string # The longest single wait you are ready for
    --base: string # The first wait of the backoff; each further one doubles
    --cap: string # The longest wait of the backoff
    --jitter: string@"nu-complete http5xx jitter" # How the waits are spread: anywhere below, the upper half, or not at all
    --seed: string # Repeat a draw of the jitter
    --allow-cautious # Status 0 instead of 3 where a retry asks for caution
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --whole # Round up to whole seconds
    --help(-h) # Print help (see more with '--help')
    target: string@"nu-complete http5xx codes" # A code, a detail's id, or - to read a response from stdin
  ]

  # Check a team's own catalogue, or start one
  export extern "http5xx catalogue" [
    --help(-h) # Print help
  ]

  # Check a file; every fault is named with its line
  export extern "http5xx catalogue check" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    file: path # The file
  ]

  # Print a commented file to start from
  export extern "http5xx catalogue init" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
  ]

  # Print completions for a shell
  export extern "http5xx completions" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    shell: string@"nu-complete http5xx shell" # The shell
  ]

  # Print the manual page
  export extern "http5xx man" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
  ]

  # Print the JSON Schema of a kind of result
  export extern "http5xx schema" [
    --json # One JSON object for each result, one a line (pretty on a terminal)
    --color: string@"nu-complete http5xx color" # When to use colour
    --catalogue: path # Lay your team's catalogue from FILE over the built-in one
    --no-catalogue # Use the built-in catalogue alone
    --help(-h) # Print help (see more with '--help')
    of?: string@"nu-complete http5xx of" # The kind of result; all of them, one after the other, if absent
  ]

}

export use completions *
