# Completion of http5xx for Elvish, written by `http5xx completions elvish`.
use str

# The words of each set, each before what it means.
var http5xx-sets = [
@SETS@
]

# The sets that each line offers.
var http5xx-offers = [
@STATES@
]

set edit:completion:arg-completer[http5xx] = {|@words|
  var state = http5xx
  var waiting = ''
  # Follow the words before the cursor. `waiting` is an option whose value comes next.
  for word $words[1..-1] {
    if (not-eq $waiting '') {
      set waiting = ''
    } elif (str:has-prefix $word -) {
      if (has-key $http5xx-offers $state' '$word) { set waiting = ' '$word }
    } elif (has-key $http5xx-offers $state' '$word) {
      set state = $state' '$word
    } elif (has-key $http5xx-offers $state' ...') {
      set state = $state' ...'
    }
  }
  if (has-key $http5xx-offers $state$waiting) {
    for set $http5xx-offers[$state$waiting] {
      if (eq $set files) {
        edit:complete-filename $words[-1]
      } else {
        for entry $http5xx-sets[$set] {
          var word help = (all $entry)
          if (or (not (str:has-prefix $word -)) (str:has-prefix $words[-1] -)) {
            edit:complex-candidate $word &display=$word'  '$help
          }
        }
      }
    }
  }
}
