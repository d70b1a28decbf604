//! Which vendors' ids stand in a text: `H12`, `500.19`, `ERR_DNS_FAIL`.

use std::collections::{HashMap, HashSet};

use super::prepare::tokens::MOST_WORDS;
use crate::catalogue::format::entry::{Catalogue, Detail};

/// Words before a bare number that make it an id: `error code: 1016`.
const LABELS: &[&str] = &["error", "code", "code:", "cloudflare"];
/// Words that tell of short ids: the flags of Envoy, the termination states of `HAProxy`.
const KINDS: &[&str] = &["flag", "termination"];

/// The details whose ids stand in a text as the vendor spells them, in the order of the text. A short id such as
/// `UH` counts only beside its vendor's name or a word such as `flag`, and a bare number only behind `error`.
pub(super) fn details_named(catalogue: &Catalogue, text: &str) -> Vec<&'static Detail> {
    let words: Vec<&str> = text.split_whitespace().take(MOST_WORDS).collect();
    let places = places(&words);
    let asked = |detail: &&Detail| !detail.with_vendor && places.contains_key(detail.id.get());
    let asked: Vec<&'static Detail> = catalogue.details.into_iter().filter(asked).collect();
    if asked.is_empty() {
        return vec![];
    }
    let spoken = spoken(&words);
    let kind_said = words.iter().any(|word| KINDS.iter().any(|kind| word.to_lowercase().contains(kind)));
    let mut named: Vec<(usize, &'static Detail)> = vec![];
    for detail in asked {
        let by_vendor = words.len() == 1 || is_spoken_of(detail.vendor.get(), &spoken);
        let found = places[detail.id.get()]
            .iter()
            .find(|place| by_vendor || is_id(detail.id.get(), place, &words, kind_said));
        named.extend(found.map(|place| (place.word, detail)));
    }
    named.sort_by_key(|(word, _)| *word);
    named.into_iter().map(|(_, detail)| detail).collect()
}

/// Where something that may be an id stands.
struct Place {
    /// The word, by its position.
    word: usize,
    /// Whether two dashes stand behind it: `HAProxy` writes its states as `sH--`.
    is_state: bool,
}

/// All that may be ids, with their places.
fn places<'a>(words: &[&'a str]) -> HashMap<&'a str, Vec<Place>> {
    let mut places: HashMap<&str, Vec<Place>> = HashMap::new();
    for (position, word) in words.iter().enumerate() {
        for part in word.split(|c: char| !(c.is_alphanumeric() || "._-".contains(c))) {
            let id = part.trim_matches(['.', '-']);
            if id.len() >= 2 {
                let is_state = part.len() == 4 && part.strip_suffix("--") == Some(id);
                places.entry(id).or_default().push(Place { word: position, is_state });
            }
        }
    }
    places
}

/// Whether an id counts where nobody names its vendor; `kind_said` where a word such as `flag` stands in the text.
fn is_id(id: &str, place: &Place, words: &[&str], kind_said: bool) -> bool {
    let is_number = id.bytes().all(|b| b.is_ascii_digit());
    let is_short = id.len() <= 5 && id.bytes().all(|b| b.is_ascii_alphabetic());
    match () {
        () if place.is_state => true,
        () if is_number => {
            let before = place.word.checked_sub(1).map_or("", |before| words[before]).to_lowercase();
            LABELS.iter().any(|label| before.ends_with(label))
        }
        () if is_short => kind_said,
        () => true,
    }
}

/// The words of a text in lower case, also without what divides them.
fn spoken(words: &[&str]) -> HashSet<String> {
    let parts = words.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    let whole = words.iter().map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    parts.map(str::to_lowercase).chain(whole.map(|word| word.to_lowercase())).collect()
}

/// Whether any word of a vendor's name is spoken, or all of it in one.
fn is_spoken_of(vendor: &str, spoken: &HashSet<String>) -> bool {
    let parts = || vendor.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let whole: String = parts().collect();
    parts().chain([whole.as_str()]).any(|part| spoken.contains(&part.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;

    #[test]
    fn ids_count_where_their_surroundings_tell() {
        let table: &[(&str, &[&str])] = &[
            ("at=error code=H12 desc=\"Request timeout\"", &["H12"]),
            ("HTTP Error 500.19", &["500.19"]),
            ("error code: 1016", &["1016"]),
            ("took 1016 bytes", &[]),
            ("cloudflare 1016", &["1016"]),
            ("response_flags UH", &["UH"]),
            ("envoy says UH", &["UH"]),
            ("UH what now", &[]),
            ("504 198 - - sH-- 17/17/11/0/0", &["sH"]),
            (
                "ERR_DNS_FAIL then FUNCTION_INVOCATION_TIMEOUT",
                &["ERR_DNS_FAIL", "FUNCTION_INVOCATION_TIMEOUT"],
            ),
            ("h12 function", &[]),
        ];
        for (text, expected) in table {
            let named: Vec<&str> =
                details_named(&BUILT_IN, text).iter().map(|detail| detail.id.get()).collect();
            assert_eq!(named, *expected, "{text}");
        }
    }
}
