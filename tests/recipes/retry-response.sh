#!/bin/sh
# Fetches the address $1 into the files `head` and `body`, again while http5xx, which reads the whole response, says
# that another attempt is right: it knows who sent it, and what else than Retry-After that server asks for.
url=$1

n=0
while n=$((n + 1)); do
  code=$(curl -sS -D head -o body -w '%{http_code}' "$url")
  case $code in 5??) ;; *) break ;; esac
  wait=$(cat head body | http5xx delay - --attempt "$n") || break
  sleep "$wait"
done
[ "$code" = 200 ]
