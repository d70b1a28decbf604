//! The sections of an entry, named as the keys of the JSON.

use crate::catalogue::format::fault::nearest;
use crate::escape::escaped;
use crate::refusal::Refusal;

macro_rules! sections {
    ($($(#[$doc:meta])* $name:ident = $word:literal, $label:literal;)+) => {
        /// A part of an entry, in the order in which it is shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Section { $($(#[$doc])* $name,)+ }

        impl Section {
            /// Every section.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The name for `--section`.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// The label on the page.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)+ }
            }
        }
    };
}

sections! {
    /// What it means.
    Meaning = "meaning", "Meaning";
    /// What different vendors mean by it.
    Meanings = "meanings", "Vendors";
    /// May it be retried?
    Retry = "retry", "Retry";
    /// How it looks to those who meet it.
    Symptoms = "symptoms", "Symptoms";
    /// Who sends it.
    SentBy = "sent_by", "Sent by";
    /// Why.
    Causes = "causes", "Causes";
    /// What to run first.
    Checks = "checks", "Check";
    /// Whom to wake.
    Alerting = "alerting", "Alert";
    /// What to watch.
    Monitoring = "monitoring", "Watch";
    /// How to recover.
    Recovery = "recovery", "Recover";
    /// Configuration to paste.
    Snippets = "snippets", "Configure";
    /// What caches do.
    Caching = "caching", "Caches";
    /// What clients do.
    Clients = "clients", "Defaults";
    /// What it is not.
    Differs = "differs", "Not";
    /// What each proxy makes of a failure.
    Failures = "failures", "Proxies";
    /// What logs print.
    Phrases = "phrases", "Phrases";
    /// What vendors hang below it.
    Details = "details", "Details";
    /// Related codes.
    SeeAlso = "see_also", "See also";
    /// Where the facts come from.
    References = "references", "Read";
}

impl Section {
    /// The section of that name.
    ///
    /// # Errors
    /// A refusal that names the nearest one.
    pub fn from_name(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.iter().copied().find(|section| section.word().eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            let words = || Self::ALL.iter().map(|section| section.word());
            let right = nearest(name, words()).map_or_else(
                || format!("the sections are: {}", words().collect::<Vec<_>>().join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            Refusal::new(format!("no section `{}`; {right}", escaped(name)))
        })
    }
}
