#compdef http5xx
# Completion of http5xx for zsh, written by `http5xx completions zsh`.

# The words of a set, one a line, each before what it means.
_http5xx_words() {
  case $1 in
@SETS@
  esac
}

# The sets that a line offers.
_http5xx_offers() {
  case $1 in
@STATES@
    (*) return 1 ;;
  esac
}

_http5xx() {
  local state=http5xx waiting='' word line set found=1
  local -a lines sets

  # Follow the words before the cursor. `waiting` is an option whose value comes next.
  for word in "${(@)words[2,CURRENT-1]}"; do
    if [[ -n $waiting ]]; then
      waiting=''
    elif [[ $word == -?* ]]; then
      _http5xx_offers "$state $word" >/dev/null && waiting=$word
    elif _http5xx_offers "$state $word" >/dev/null; then
      state="$state $word"
    elif _http5xx_offers "$state ..." >/dev/null; then
      state="$state ..."
    fi
  done
  if [[ -z $waiting && $PREFIX == --*=* ]]; then
    waiting=${PREFIX%%=*}
    compset -P '*='
  fi

  sets=(${=$(_http5xx_offers "$state${waiting:+ $waiting}")})
  for set in $sets; do
    if [[ $set == files ]]; then
      _files && found=0
      continue
    fi
    lines=()
    for line in "${(@f)$(_http5xx_words $set)}"; do
      [[ $line == -* && $PREFIX != -* ]] && continue
      word=${line%% *}
      [[ $line == *' '* ]] && word+=:${line#* }
      lines+=("$word")
    done
    (($#lines)) && _describe -V $set lines && found=0
  done
  return found
}

if [[ ${funcstack[1]} == _http5xx ]]; then
  _http5xx "$@"
else
  compdef _http5xx http5xx
fi
