//! Words that hold a sentence together and say little of their own: `this`, `when`, `cannot`.
//!
//! Forty-odd entries are too few texts to tell by counting that such a word is common in the language.

use std::collections::BTreeSet;

use super::tokens::stem;

/// Their stems.
pub(super) fn function_words() -> BTreeSet<String> {
    WORDS.split_whitespace().map(stem).collect()
}

/// One text: a dynamic program has no pointers to patch in it at start.
const WORDS: &str = "\
    a about after again all also am an and any anybody anyone anything are as at be because been before \
    being both but by can cannot could did do does doing don each either else ever every few for from \
    further get gets getting give given go goes going got had has have having he her here hers him his how \
    i if in into is it its itself just let like m make makes many may me might more most much must my \
    myself need no nor not now of off often on only or other our ours out over own please quite rather re \
    really s said same say see seem seems shall she should since so some something sometimes still such t \
    take than thank thanks that the their them then there these they thing things think this those through \
    to too try trying until up us use used using ve very want was we were what when where whether which \
    while who whom whose why will with within without would yes yet you your yours";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_of_them_tells_of_a_failure() {
        let stems = function_words();
        for word in ["timeout", "down", "failed", "slow", "error", "server", "retry", "unavailable", "full"] {
            assert!(!stems.contains(&stem(word)), "{word}");
        }
        for word in ["this", "when", "does", "cannot", "because", "getting"] {
            assert!(stems.contains(&stem(word)), "{word}");
        }
    }
}
