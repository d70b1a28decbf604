//! Looking things up in a catalogue.

use super::format::entry::{
    Catalogue, Client, Code, Detail, Failure, Meaning, Neighbour, Numbers, Reference,
};
use super::format::vocabulary::Enabled;

impl Catalogue {
    /// The entry of a code, if it has one.
    #[must_use]
    pub fn code(&self, code: u16) -> Option<&'static Code> {
        let position = self.codes.0.binary_search_by_key(&code, |entry| entry.code).ok()?;
        self.codes.0.get(position)
    }

    /// The details whose id is `id`: in its own case, else in any.
    ///
    /// Ids that are plain words count only together with their vendor: see [`Self::named_details`].
    #[must_use]
    pub fn details(&self, id: &str) -> Vec<&'static Detail> {
        let alone = |detail: &&Detail| !detail.with_vendor && detail.is(id);
        let mut found: Vec<_> = self.details.0.iter().filter(alone).collect();
        let exact = |detail: &&Detail| detail.ids().any(|known| known == id);
        if found.iter().any(exact) {
            found.retain(exact);
        }
        found
    }

    /// The details of a vendor with this id, in any case; also those whose ids are plain words.
    #[must_use]
    pub fn details_by(&self, vendor: &str, id: &str) -> Vec<&'static Detail> {
        let wanted = |detail: &&Detail| same_vendor(detail.vendor.get(), vendor) && detail.is(id);
        self.details.0.iter().filter(wanted).collect()
    }

    /// The details that `words` name together with their vendor: `ALB 460`, `YARP Request`.
    #[must_use]
    pub fn named_details(&self, words: &str) -> Vec<&'static Detail> {
        let names = |detail: &&Detail| {
            let rest =
                strip_prefix_ignore_case(words, detail.vendor.get()).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| detail.is(rest.trim()))
        };
        self.details.0.iter().filter(names).collect()
    }

    /// The details that come with a code.
    pub fn details_of(&self, code: u16) -> impl Iterator<Item = &'static Detail> + use<> {
        self.details.into_iter().filter(move |detail| detail.codes.contains(code))
    }

    /// The word on a number next door, if there is one.
    #[must_use]
    pub fn neighbour(&self, code: u16) -> Option<&'static Neighbour> {
        self.neighbours.into_iter().find(|neighbour| neighbour.code == code)
    }

    /// The references at `positions`.
    pub fn references(&self, positions: Numbers) -> impl Iterator<Item = &'static Reference> + use<> {
        let all = self.references.0;
        positions.iter().filter_map(move |position| all.get(usize::from(position)))
    }

    /// The failures of which some proxy makes this code.
    pub fn failures_as(&self, code: u16) -> impl Iterator<Item = &'static Failure> + use<> {
        let code = code.to_string();
        self.failures
            .into_iter()
            .filter(move |failure| failure.answers.iter().any(|answer| answer.answer.contains(&code)))
    }

    /// The names of the vendors whose meanings, details or components it tells apart, some more than once.
    pub fn vendors(&self) -> impl Iterator<Item = &'static str> + use<> {
        let meanings =
            self.codes.into_iter().flat_map(|code| code.meanings).map(|meaning| meaning.vendor.get());
        let details = self.details.into_iter().map(|detail| detail.vendor.get());
        let senders = self.senders.into_iter().map(|sender| sender.vendor.get());
        // `Convention (lists)` is where a name comes from, not who sends it.
        meanings.chain(details).chain(senders).filter(|name| !name.is_empty() && !name.contains('('))
    }

    /// The clients whose id or name is `name`, in any case; else those whose name has it in it.
    #[must_use]
    pub fn clients_named(&self, name: &str) -> Vec<&'static Client> {
        let name = name.to_lowercase();
        let all = || self.clients.into_iter();
        let exact: Vec<_> =
            all().filter(|client| client.id.get() == name || client.name.to_lowercase() == name).collect();
        if !exact.is_empty() {
            return exact;
        }
        all()
            .filter(|client| client.id.contains(&name) || client.name.to_lowercase().contains(&name))
            .collect()
    }
}

impl Code {
    /// What `vendor` means by the code, where vendors differ.
    #[must_use]
    pub fn meaning_of(&self, vendor: &str) -> Option<&'static Meaning> {
        self.meanings.into_iter().find(|meaning| same_vendor(meaning.vendor.get(), vendor))
    }
}

impl Detail {
    /// Whether `id` is its id or another spelling of it, in any case.
    fn is(&self, id: &str) -> bool {
        self.ids().any(|known| known.eq_ignore_ascii_case(id))
    }

    fn ids(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.id.get()).chain(self.aliases.iter())
    }
}

impl Client {
    /// Whether it repeats `code` once its retries are on.
    #[must_use]
    pub fn retries(&self, code: u16) -> bool {
        self.codes.iter().any(|&(from, to)| (from..=to).contains(&code))
    }

    /// Whether it repeats `code` where Retry-After is present.
    #[must_use]
    pub fn retries_with_retry_after(&self, code: u16) -> bool {
        self.codes_with_retry_after.iter().any(|&(from, to)| (from..=to).contains(&code))
    }

    /// Whether it repeats `code` without being told to.
    #[must_use]
    pub fn retries_by_default(&self, code: u16) -> bool {
        self.enabled == Enabled::Always && self.retries(code)
    }
}

/// Whether two spellings mean one vendor: case and punctuation do not matter, and a part is enough
/// (`aws` for `AWS ALB`).
#[must_use]
pub fn same_vendor(known: &str, asked: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (known, asked) = (words(known), words(asked));
    !asked.is_empty() && (asked.iter().all(|word| known.contains(word)) || known.concat() == asked.concat())
}

/// Whether `known` is the vendor that is asked for, or none is.
#[must_use]
pub fn is_wanted(known: &str, asked: Option<&str>) -> bool {
    asked.is_none_or(|asked| same_vendor(known, asked))
}

fn strip_prefix_ignore_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::same_vendor;

    #[test]
    fn a_vendor_is_known_by_any_of_its_words() {
        let table = [
            ("Cloudflare", "cloudflare", true),
            ("AWS ALB", "alb", true),
            ("AWS ALB", "aws", true),
            ("Tencent EdgeOne", "edge-one", false),
            ("Tencent EdgeOne", "tencent edgeone", true),
            ("API Gateway", "api-gateway", true),
            ("API Gateway", "apigateway", true),
            ("Cloudflare", "cloud", false),
            ("Cloudflare", "", false),
        ];
        for (known, asked, expected) in table {
            assert_eq!(same_vendor(known, asked), expected, "{known} / {asked}");
        }
    }
}
