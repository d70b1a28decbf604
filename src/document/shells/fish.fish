# Completion of http5xx for fish, written by `http5xx completions fish`.

# The words of a set, one a line, each before what it means.
function __http5xx_words
    switch $argv[1]
@SETS@
    end
end

# The sets that a line offers.
function __http5xx_offers
    switch $argv[1]
@STATES@
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
