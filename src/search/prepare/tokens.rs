//! Texts as words: lower case, without punctuation, without common endings.

/// The most words of a query that are looked at: a pasted log may be long.
pub const MOST_WORDS: usize = 2_000;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In lower case.
    pub word: String,
    /// Without common endings.
    pub stem: String,
    /// The words that an identifier such as `InsufficientStorage` is made of; none for a plain word.
    pub parts: Vec<Token>,
}

impl Token {
    fn new(raw: &str) -> Self {
        let word = raw.to_lowercase();
        let parts = parts(raw).into_iter().map(Self::new).collect();
        Self { stem: stem(&word), word, parts }
    }

    /// A name of several plain words as people also write it, in one: `gatewaytimeout`.
    #[must_use]
    pub fn in_one(name: &str) -> Option<Self> {
        let words: Vec<String> = tokens(name).map(|token| token.word).collect();
        let plain = words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase()));
        (words.len() > 1 && plain).then(|| Self::new(&words.concat()))
    }
}

/// The words of an identifier in camel case, if there are at least two of three letters or more.
fn parts(raw: &str) -> Vec<&str> {
    if !raw.bytes().any(|b| b.is_ascii_uppercase()) {
        return vec![];
    }
    let starts = |(at, pair): (usize, &[u8])| {
        (pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase()).then_some(at + 1)
    };
    let mut parts = vec![];
    let mut from = 0;
    for at in raw.as_bytes().windows(2).enumerate().filter_map(starts) {
        parts.push(&raw[from..at]);
        from = at;
    }
    parts.push(&raw[from..]);
    if parts.len() > 1 && parts.iter().all(|part| part.len() >= 3) { parts } else { vec![] }
}

/// The words of a text. Whatever is neither letter nor digit separates them.
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(Token::new)
}

/// Words with hyphens in them as people also write them, without: `wifi` of `Wi-Fi`.
pub fn hyphenated(text: &str) -> impl Iterator<Item = Token> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-')).map(|word| word.trim_matches('-'));
    let plain = |word: &&str| word.contains('-') && word.chars().all(|c| c.is_alphabetic() || c == '-');
    words.filter(plain).map(|word| Token::new(&word.replace('-', "").to_lowercase()))
}

/// The words of a text, with those that are one word elsewhere joined: `time out` and `timed out` become
/// `timeout` where `is_word` knows it. It is asked with the first of the two words and the one they make.
pub fn joined(text: &str, is_word: impl Fn(&str, &str) -> bool) -> Vec<Token> {
    let mut list: Vec<Token> = vec![];
    for token in tokens(text) {
        let together = list.last().and_then(|last| together(&last.word, &token.word, &is_word));
        match together {
            Some(word) => {
                list.pop();
                list.push(Token::new(&word));
            }
            None => list.push(token),
        }
    }
    list
}

/// The one word that two stand for, if it is known: `time out`, `times out`, `timed out`, `timing out`.
fn together(first: &str, second: &str, is_word: &impl Fn(&str, &str) -> bool) -> Option<String> {
    let letters = |word: &str, least| word.len() >= least && word.bytes().all(|b| b.is_ascii_lowercase());
    if !letters(first, 3) || !letters(second, 2) {
        return None;
    }
    let base = first.strip_suffix("ing").map(|base| format!("{base}e"));
    let forms = [
        Some(first.to_owned()),
        first.strip_suffix('d').map(str::to_owned),
        first.strip_suffix('s').map(str::to_owned),
        base,
    ];
    let mut words = forms.into_iter().flatten().map(|form| form + second);
    words.find(|word| word.len() >= 5 && is_word(first, word))
}

/// A word without the endings of plural, `-ly`, `-ion`, `-ed` and `-ing`, and without a final `e`, so that forms
/// of one word meet. Short words and words with digits stay as they are.
#[must_use]
pub fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let word = plain(&singular(word));
    let base = ["ing", "ed"].into_iter().find_map(|ending| word.strip_suffix(ending));
    let base = match base.filter(|base| base.len() >= 3 && base.contains(is_vowel)) {
        Some(base) => undoubled(base),
        None => &word,
    };
    base.strip_suffix('e').filter(|rest| rest.len() >= 3).unwrap_or(base).to_owned()
}

/// A word without `-ly` and `-ion`: `temporarily`, `temporary`; `connection`, `connect`.
fn plain(word: &str) -> String {
    if let Some(base) = word.strip_suffix("ily").filter(|base| base.len() >= 4) {
        return format!("{base}y");
    }
    let adverb = word.strip_suffix("ly").filter(|base| base.len() >= 5);
    let noun = word.strip_suffix("ion").filter(|base| base.len() >= 4 && base.ends_with(['t', 's']));
    adverb.or(noun).unwrap_or(word).to_owned()
}

fn singular(word: &str) -> String {
    if let Some(base) = word.strip_suffix("ies").filter(|base| base.len() >= 3) {
        return format!("{base}y");
    }
    let keeps = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    match word.strip_suffix('s').filter(|_| !keeps) {
        Some(base) => base.strip_suffix("sse").map_or(base, |_| &base[..base.len() - 1]).to_owned(),
        None => word.to_owned(),
    }
}

/// `dropp` becomes `drop`; `fall` stays.
fn undoubled(word: &str) -> &str {
    let bytes = word.as_bytes();
    let doubled = bytes.len() >= 4 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    if doubled && !word.ends_with(['l', 's', 'z']) { &word[..word.len() - 1] } else { word }
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        joined(text, |_, word| ["timeout", "gateway", "shutdown"].contains(&word))
            .into_iter()
            .map(|token| token.word)
            .collect()
    }

    #[test]
    fn forms_of_one_word_meet() {
        let groups: &[&[&str]] = &[
            &["close", "closed", "closes", "closing"],
            &["drop", "dropped", "dropping", "drops"],
            &["timeout", "timeouts"],
            &["address", "addresses"],
            &["retry", "retries"],
            &["fail", "failed", "failing", "fails"],
            &["refuse", "refused", "refusing"],
            &["proxy", "proxies"],
            &["temporary", "temporarily"],
            &["connect", "connected", "connection", "connections"],
        ];
        for group in groups {
            let stems: Vec<String> = group.iter().map(|word| stem(word)).collect();
            assert!(stems.iter().all(|found| *found == stems[0]), "{group:?}: {stems:?}");
        }
    }

    #[test]
    fn short_words_and_numbers_stay() {
        for word in ["dns", "tls", "h12", "502", "red", "status", "überlastet"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn identifiers_fall_into_their_words() {
        let parts = |text: &str| -> Vec<String> {
            tokens(text).flat_map(|token| token.parts).map(|part| part.word).collect()
        };
        assert_eq!(parts("InsufficientStorage"), ["insufficient", "storage"]);
        assert_eq!(parts("plain FastCGI OAuth"), ["fast", "cgi"]);
    }

    #[test]
    fn split_words_become_one() {
        assert_eq!(words("Gateway Time-out"), ["gateway", "timeout"]);
        assert_eq!(words("upstream timed out (110)"), ["upstream", "timeout", "110"]);
        assert_eq!(words("gate way"), ["gateway"]);
        assert_eq!(words("shut down"), ["shutdown"]);
        assert_eq!(words("time to go out"), ["time", "to", "go", "out"]);
    }
}
