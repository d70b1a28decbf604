# Completion of http5xx for bash, written by `http5xx completions bash`.
# shellcheck shell=bash

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
