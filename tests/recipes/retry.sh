#!/bin/sh
# Fetches the address $1 into the file `body`, again while http5xx says that another attempt is right, and no sooner
# than the server asks. curl knows %header from 7.83 on. A 500 and its like end the loop at once; with
# `--allow-cautious` behind `delay` they get the one more attempt that is fair.
url=$1

n=0
while n=$((n + 1)); do
  said=$(curl -sS -o body -w '%{http_code} %header{retry-after}' "$url")
  case $said in 5*) ;; *) break ;; esac
  wait=$(http5xx delay "${said%% *}" --retry-after "${said#* }" --attempt "$n") || break
  sleep "$wait"
done
[ "${said%% *}" = 200 ]
