//! The closed lists of words that a catalogue may use, and nothing else.

use std::fmt;

/// A closed list of words: what a key of the catalogue may say.
pub trait Vocabulary: Copy + Sized + 'static {
    /// Every word, in the order a person would list them.
    const ALL: &'static [Self];

    /// The word as the catalogue, the command line and the JSON spell it.
    fn word(self) -> &'static str;

    /// The value that is spelt `word`, if there is one.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.word() == word)
    }
}

/// Declares an enum whose variants are words.
///
/// `Debug` prints the path of the variant (`Verdict::Retry`), so that what it prints is Rust source:
/// the build script writes the static tables with it.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$about])* $variant,)+ }

        impl Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$variant => concat!(stringify!($name), "::", stringify!($variant)),)+
                })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }
    };
}

vocabulary! {
    /// May the same request be sent again? Ordered from the boldest to the most careful.
    Verdict {
        /// Transient by nature: a retry with backoff is the right reflex.
        Retry = "retry",
        /// Transient or a bug: one spaced retry is fair, more is not.
        Cautious = "cautious",
        /// The same request fails again until something is changed.
        No = "no",
    }
}

impl Verdict {
    /// The attempts that go with it, the first included, where `most` are those of the code.
    #[must_use]
    pub fn attempts(self, most: Option<u32>) -> u32 {
        match self {
            Self::Retry => most.unwrap_or(0).max(3),
            Self::Cautious => 2,
            Self::No => 1,
        }
    }
}

vocabulary! {
    /// May the request have reached the application and been carried out? Ordered from the boldest
    /// to the most careful.
    Executed {
        /// It certainly was not.
        No = "no",
        /// Nobody can tell from the outside.
        Maybe = "maybe",
    }
}

vocabulary! {
    /// What a code's name rests on.
    Standing {
        /// In the IANA registry.
        Standard = "standard",
        /// In the registry, marked obsolete.
        Obsolete = "obsolete",
        /// Used by real software, unknown to the registry.
        Unofficial = "unofficial",
        /// Used by nobody known: a client treats it as a 500 (RFC 9110, section 15).
        Unassigned = "unassigned",
    }
}

vocabulary! {
    /// Whom an alert may disturb.
    Severity {
        /// Wake somebody now.
        Page = "page",
        /// Somebody looks at it during working hours.
        Ticket = "ticket",
        /// A line on a dashboard.
        Watch = "watch",
    }
}

vocabulary! {
    /// What kind of program a client is.
    ClientKind {
        /// A program that people run.
        Tool = "tool",
        /// A program that fetches for others: a crawler, a package manager.
        Client = "client",
        /// A library that sends requests.
        Library = "library",
        /// A vendor's library for its own service.
        Sdk = "sdk",
        /// A proxy, mesh or load balancer.
        Proxy = "proxy",
    }
}

vocabulary! {
    /// Does a client repeat requests without being told to?
    Enabled {
        /// Without any setting.
        Always = "always",
        /// Once an option, a plugin or a policy switches it on.
        OptIn = "opt-in",
        /// It cannot repeat on a status.
        Never = "never",
        /// No public statement was found.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What a fingerprint proves about the component that it names.
    Proves {
        /// It wrote this response.
        Author = "author",
        /// The response passed through it.
        Passage = "passage",
    }
}

vocabulary! {
    /// Where in an entry a text stands that the search looks at.
    Field {
        /// The code's name.
        Name = "name",
        /// Another name of it.
        Alias = "alias",
        /// What a log or a page prints.
        Phrase = "phrase",
        /// A vendor's detail.
        Detail = "detail",
        /// The software that prints a phrase, or a vendor.
        Software = "software",
        /// The line for lists.
        Summary = "summary",
        /// What it means.
        Meaning = "meaning",
        /// How it looks to those who meet it.
        Symptom = "symptom",
        /// Who sends it.
        SentBy = "sent_by",
        /// Why.
        Cause = "cause",
        /// How to recover.
        Recovery = "recovery",
        /// The number itself.
        Code = "code",
    }
}
