//! The one list of exit statuses. Help, manual, README and tests take it from here.

use std::process::ExitCode;

/// Declares the statuses, and the table that help and manual show, from one list.
macro_rules! exits {
    ($($(#[$doc:meta])* $name:ident = $status:literal, $decision:literal, $other:literal;)+) => {
        /// How a run ended, ordered: where several operands are answered, the highest counts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Exit { $($(#[$doc])* $name = $status,)+ }

        impl Exit {
            /// Every status, in ascending order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The number that the process ends with.
            #[must_use]
            pub const fn status(self) -> u8 {
                self as u8
            }

            /// What it means after `retryable` and `delay`.
            #[must_use]
            pub const fn decision(self) -> &'static str {
                match self { $(Self::$name => $decision,)+ }
            }

            /// What it means after every other command.
            #[must_use]
            pub const fn other(self) -> &'static str {
                match self { $(Self::$name => $other,)+ }
            }
        }

        /// The statuses as lines of text, for `--help`.
        pub const TABLE: &str = concat!(
            "Exit status:\n",
            $("  ", $status, "  ", $other, "\n     retryable, delay: ", $decision, "\n",)+
        );

        /// The statuses in a few words, for `-h`.
        pub const SHORT: &str =
            "Exit status: 0 found, or retry; 1 nothing found, or do not retry; 2 bad usage or I/O error;\n             \
             3 retry with caution; 4 a number outside 500-599";
    };
}

exits! {
    /// Retry; or something was found.
    Found = 0, "retry", "something was found";
    /// Do not retry; or nothing matched.
    No = 1, "do not retry: the verdict, not repeatable, attempts used up, or too long a wait asked for",
        "nothing matched";
    /// Bad usage, bad input, a failed read or write.
    Failed = 2, "bad usage, an empty operand, empty stdin, bad input, a failed read or write",
        "bad usage, an empty operand, empty stdin, bad input, a failed read or write";
    /// Retry once, and look at the logs.
    Cautious = 3, "retry with caution: once, and look at the logs (--allow-cautious makes it 0)", "not used";
    /// A number that is none of ours.
    Outside = 4, "a number neither in 500-599 nor a detail's id: no decision, and not success",
        "a number neither in 500-599 nor a detail's id";
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.status())
    }
}

#[cfg(test)]
mod tests {
    use super::{Exit, TABLE};

    #[test]
    fn statuses_are_their_numbers() {
        let numbers: Vec<u8> = Exit::ALL.iter().map(|exit| exit.status()).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn the_table_names_every_meaning() {
        for exit in Exit::ALL {
            assert!(TABLE.contains(exit.decision()) && TABLE.contains(exit.other()), "{exit:?}");
        }
    }

    #[test]
    fn the_highest_status_counts() {
        assert_eq!([Exit::Found, Exit::Outside, Exit::No].into_iter().max(), Some(Exit::Outside));
    }
}
