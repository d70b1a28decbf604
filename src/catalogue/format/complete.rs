//! Is every part there? Asked of the built-in catalogue alone: a team's file may be as short as it
//! likes.

use std::collections::{HashMap, HashSet};

use super::fault::Fault;
use super::source::{At, Code, File, Text};
use super::vocabulary::{Executed, Verdict};

/// The longest texts that the default view can show on forty lines, in characters.
const LONGEST: &[(&str, usize)] = &[
    ("name", 48),
    ("defined_by", 60),
    ("summary", 110),
    ("meaning", 330),
    ("retry.why", 190),
    ("retry.advice", 190),
    ("retry.retry_after", 190),
    ("alerting.when", 170),
    ("alerting.whom", 110),
    ("symptoms", 160),
    ("sent_by", 170),
    ("causes", 150),
    ("recovery.client", 170),
    ("recovery.server", 170),
    ("checks.shows", 110),
];

/// All missing parts of a file.
#[must_use]
pub fn parts(file: &File) -> Vec<Fault> {
    let mut faults = vec![];
    for code in &file.codes {
        Part::of_code(code).report(&mut faults);
    }
    see_also(file, &mut faults);
    phrases(file, &mut faults);
    meanings(file, &mut faults);
    details(file, &mut faults);
    others(file, &mut faults);
    unused_references(file, &mut faults);
    faults
}

/// One table, and what is missing in it.
struct Part {
    at: usize,
    entry: String,
    missing: Vec<&'static str>,
    wrong: Vec<(usize, String)>,
}

impl Part {
    fn new(at: usize, entry: String) -> Self {
        Self { at, entry, missing: vec![], wrong: vec![] }
    }

    fn need(&mut self, key: &'static str, present: bool) -> &mut Self {
        if !present {
            self.missing.push(key);
        }
        self
    }

    /// A text that must be there and must not be longer than the default view can show.
    fn text(&mut self, key: &'static str, text: Option<&Text>) -> &mut Self {
        self.need(key, text.is_some());
        self.length(key, text);
        self
    }

    fn length(&mut self, key: &'static str, text: Option<&Text>) {
        let longest = LONGEST.iter().find(|(name, _)| *name == key).map_or(usize::MAX, |&(_, most)| most);
        if let Some(text) = text {
            let length = text.value.chars().count();
            if length > longest {
                let what =
                    format!("`{key}` has {length} characters; the default view has room for {longest}");
                self.wrong.push((text.at, what));
            }
        }
    }

    fn texts(&mut self, key: &'static str, texts: &[Text]) -> &mut Self {
        self.need(key, !texts.is_empty());
        for text in texts {
            self.length(key, Some(text));
        }
        self
    }

    fn of_code(code: &At<Code>) -> Self {
        let At { value: code, at } = code;
        let number = code.code.as_ref().map_or(0, |number| number.value);
        let mut part = Self::new(*at, format!("code {number}"));
        part.text("name", code.name.as_ref())
            .need("standing", code.standing.is_some())
            .text("defined_by", code.defined_by.as_ref())
            .text("summary", code.summary.as_ref())
            .text("meaning", code.meaning.as_ref())
            .texts("symptoms", &code.symptoms)
            .texts("sent_by", &code.sent_by)
            .texts("causes", &code.causes)
            .need("retry.verdict", code.retry.verdict.is_some())
            .text("retry.why", code.retry.why.as_ref())
            .need("retry.executed", code.retry.executed.is_some())
            .text("retry.retry_after", code.retry.retry_after.as_ref())
            .need("retry.max_attempts", code.retry.max_attempts.is_some())
            .text("retry.advice", code.retry.advice.as_ref())
            .need("monitoring", !code.monitoring.is_empty())
            .need("alerting.severity", code.alerting.severity.is_some())
            .text("alerting.when", code.alerting.when.as_ref())
            .text("alerting.whom", code.alerting.whom.as_ref())
            .text("alerting.split", code.alerting.split.as_ref())
            .texts("recovery.client", &code.recovery.client)
            .texts("recovery.server", &code.recovery.server)
            .need("checks", !code.checks.is_empty())
            .text("caching", code.caching.as_ref())
            .need("differs", !code.differs.is_empty())
            .need("references", !code.references.is_empty());
        part.items(code);
        part
    }

    fn items(&mut self, code: &Code) {
        for check in &code.checks {
            let check = &check.value;
            self.need("checks.run", check.run.is_some()).text("checks.shows", check.shows.as_ref());
        }
        for watch in &code.monitoring {
            let watch = &watch.value;
            self.need("monitoring.watch", watch.watch.is_some())
                .need("monitoring.system", watch.system.is_some())
                .need("monitoring.query", watch.query.is_some());
        }
        for snippet in &code.snippets {
            let snippet = &snippet.value;
            self.need("snippets.system", snippet.system.is_some())
                .need("snippets.shows", snippet.shows.is_some())
                .need("snippets.text", snippet.text.is_some());
        }
        for phrase in &code.phrases {
            let phrase = &phrase.value;
            self.need("phrases.text", phrase.text.is_some())
                .need("phrases.software", phrase.software.is_some())
                .need("phrases.references", !phrase.references.is_empty());
        }
        for meaning in &code.meanings {
            let meaning = &meaning.value;
            self.need("meanings.vendor", meaning.vendor.is_some())
                .need("meanings.name", meaning.name.is_some())
                .need("meanings.meaning", meaning.meaning.is_some())
                .need("meanings.tell", meaning.tell.is_some())
                .need("meanings.verdict", meaning.verdict.is_some())
                .need("meanings.executed", meaning.executed.is_some())
                .need("meanings.why", meaning.why.is_some())
                .need("meanings.references", !meaning.references.is_empty());
        }
        for differs in &code.differs {
            let differs = &differs.value;
            self.need("differs.from", differs.from.is_some()).need("differs.how", differs.how.is_some());
        }
    }

    fn report(mut self, faults: &mut Vec<Fault>) {
        self.missing.dedup();
        for key in self.missing {
            faults.push(Fault {
                at: self.at,
                entry: self.entry.clone(),
                what: format!("`{key}` is missing"),
            });
        }
        for (at, what) in self.wrong {
            faults.push(Fault { at, entry: self.entry.clone(), what });
        }
    }
}

/// A related code must name this one too, or a word must say how the two differ.
fn see_also(file: &File, faults: &mut Vec<Fault>) {
    let mut named = HashSet::new();
    for At { value: code, .. } in &file.codes {
        let Some(number) = &code.code else { continue };
        named.extend(code.see_also.iter().map(|other| (number.value, other.value)));
    }
    for At { value: code, .. } in &file.codes {
        let Some(number) = &code.code else { continue };
        for other in &code.see_also {
            let explained = |differs: &At<super::source::Differs>| {
                differs.value.from.as_ref().is_some_and(|from| from.value == other.value)
            };
            if !named.contains(&(other.value, number.value)) && !code.differs.iter().any(explained) {
                faults.push(Fault {
                    at: other.at,
                    entry: format!("code {}", number.value),
                    what: format!(
                        "`see_also` names {0}, which does not name it back; say in `differs` how {0} differs",
                        other.value
                    ),
                });
            }
        }
    }
}

/// A phrase under two codes needs a word on what the code depends on.
fn phrases(file: &File, faults: &mut Vec<Fault>) {
    let mut codes: HashMap<&str, usize> = HashMap::new();
    let all = || {
        file.codes.iter().flat_map(|code| code.value.phrases.iter().map(move |phrase| (&code.value, phrase)))
    };
    for (_, phrase) in all() {
        if let Some(text) = &phrase.value.text {
            *codes.entry(text.value.as_str()).or_default() += 1;
        }
    }
    for (code, phrase) in all() {
        let Some(text) = &phrase.value.text else { continue };
        if codes[text.value.as_str()] > 1 && phrase.value.note.is_none() {
            faults.push(Fault {
                at: text.at,
                entry: format!("code {}", code.code.as_ref().map_or(0, |code| code.value)),
                what: format!(
                    "phrase `{}` stands under another code too; its `note` must say on what it depends",
                    text.value
                ),
            });
        }
    }
}

/// The advice for a code must be as careful as the most careful of its meanings, since a sender is
/// rarely known.
fn meanings(file: &File, faults: &mut Vec<Fault>) {
    for At { value: code, .. } in &file.codes {
        let verdicts = code.meanings.iter().filter_map(|meaning| meaning.value.verdict.as_ref());
        let executed = code.meanings.iter().filter_map(|meaning| meaning.value.executed.as_ref());
        let verdict = verdicts.map(|at| at.value).max().unwrap_or(Verdict::Retry);
        let executed = executed.map(|at| at.value).max().unwrap_or(Executed::No);
        let mut careless = |key: &str, at: usize, most: &str| {
            faults.push(Fault {
                at,
                entry: format!("code {}", code.code.as_ref().map_or(0, |code| code.value)),
                what: format!("`{key}` must be `{most}`, as careful as the most careful of its `meanings`"),
            });
        };
        if let Some(own) = code.retry.verdict.as_ref().filter(|own| own.value < verdict) {
            careless("retry.verdict", own.at, &verdict.to_string());
        }
        if let Some(own) = code.retry.executed.as_ref().filter(|own| own.value < executed) {
            careless("retry.executed", own.at, &executed.to_string());
        }
    }
}

fn details(file: &File, faults: &mut Vec<Fault>) {
    for At { value: detail, at } in &file.details {
        let id = detail.id.as_ref().map_or("", |id| id.value.as_str());
        let mut part = Part::new(*at, format!("detail {id}"));
        part.need("meaning", detail.meaning.is_some())
            .need("why", detail.why.is_some())
            .need("references", !detail.references.is_empty());
        let plain = id.bytes().all(|b| b.is_ascii_digit());
        let cloudflare = detail.vendor.as_ref().is_some_and(|vendor| vendor.value == "Cloudflare");
        if plain && !cloudflare && !detail.with_vendor {
            part.wrong.push((*at, "is a bare number; set `with_vendor = true`".to_owned()));
        }
        part.report(faults);
    }
}

fn others(file: &File, faults: &mut Vec<Fault>) {
    if file.date.is_none() {
        faults.push(Fault { at: 0, entry: String::new(), what: "`date` is missing".to_owned() });
    }
    for At { value: neighbour, at } in &file.neighbours {
        let mut part = Part::new(*at, "neighbour".to_owned());
        part.need("line", neighbour.line.is_some()).need("references", !neighbour.references.is_empty());
        part.report(faults);
    }
    for At { value: client, at } in &file.clients {
        let id = client.id.as_ref().map_or("", |id| id.value.as_str());
        let mut part = Part::new(*at, format!("client {id}"));
        part.need("name", client.name.is_some())
            .need("version", client.version.is_some())
            .need("kind", client.kind.is_some())
            .need("enabled", client.enabled.is_some())
            .need("methods", client.methods.is_some())
            .need("retries_post", client.retries_post.is_some())
            .need("retry_after", client.retry_after.is_some())
            .need("attempts", client.attempts.is_some())
            .need("backoff", client.backoff.is_some())
            .need("sources", !client.sources.is_empty());
        part.report(faults);
    }
    for At { value: sender, at } in &file.senders {
        let component = sender.component.as_ref().map_or("", |component| component.value.as_str());
        let mut part = Part::new(*at, format!("sender {component}"));
        part.need("name", sender.name.is_some()).need("tells", !sender.tells.is_empty());
        for At { value: tell, .. } in &sender.tells {
            part.need("tells.proves", tell.proves.is_some())
                .need("tells.strength", tell.strength.is_some())
                .need("tells.shows", tell.shows.is_some())
                .need("tells.references", !tell.references.is_empty());
        }
        part.report(faults);
    }
    for At { value: failure, at } in &file.failures {
        let mut part = Part::new(*at, "failure".to_owned());
        part.need("upstream", failure.upstream.is_some())
            .need("executed", failure.executed.is_some())
            .need("answers", !failure.answers.is_empty());
        part.report(faults);
    }
}

/// A reference that no entry uses is a leftover.
fn unused_references(file: &File, faults: &mut Vec<Fault>) {
    let codes = file.codes.iter().flat_map(|code| {
        let code = &code.value;
        let phrases = code.phrases.iter().flat_map(|phrase| &phrase.value.references);
        let meanings = code.meanings.iter().flat_map(|meaning| &meaning.value.references);
        code.references.iter().chain(phrases).chain(meanings)
    });
    let details = file.details.iter().flat_map(|detail| &detail.value.references);
    let neighbours = file.neighbours.iter().flat_map(|neighbour| &neighbour.value.references);
    let senders = file.senders.iter().flat_map(|sender| &sender.value.tells);
    let tells = senders.flat_map(|tell| &tell.value.references);
    let used: HashSet<&str> =
        codes.chain(details).chain(neighbours).chain(tells).map(|id| id.value.as_str()).collect();
    for reference in file.references.iter().filter(|reference| !used.contains(reference.value.id.as_str())) {
        faults.push(Fault {
            at: reference.at,
            entry: format!("reference {}", reference.value.id),
            what: "is used by no entry".to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::catalogue::format::read::read;

    fn faults(text: &str) -> Vec<String> {
        let (file, faults) = read(text);
        assert_eq!(faults, [], "the text itself must be readable");
        parts(&file).into_iter().map(|fault| format!("{}: {}", fault.entry, fault.what)).collect()
    }

    #[test]
    fn every_missing_part_is_named() {
        let found = faults("date = \"2026-11-22\"\n[[code]]\ncode = 503\nname = \"Service Unavailable\"\n");
        for key in ["standing", "summary", "retry.verdict", "checks", "alerting.whom", "references"] {
            assert!(found.contains(&format!("code 503: `{key}` is missing")), "{key}: {found:?}");
        }
        assert!(!found.contains(&"code 503: `name` is missing".to_owned()));
    }

    #[test]
    fn a_text_too_long_for_the_default_view_is_named() {
        let found = faults(&format!("[[code]]\ncode = 503\nsummary = \"{}\"\n", "x".repeat(111)));
        assert!(
            found.contains(
                &"code 503: `summary` has 111 characters; the default view has room for 110".to_owned()
            ),
            "{found:?}"
        );
    }

    #[test]
    fn a_related_code_names_back_or_is_explained() {
        let one_way = "[[code]]\ncode = 502\nsee_also = [504]\n[[code]]\ncode = 504\n";
        assert!(faults(one_way).iter().any(|fault| fault.contains("does not name it back")));
        let explained = "[[code]]\ncode = 502\nsee_also = [504]\n[[code.differs]]\nfrom = 504\nhow = \"late\"\n[[code]]\ncode = 504\n";
        assert!(!faults(explained).iter().any(|fault| fault.contains("does not name it back")));
        let mutual = "[[code]]\ncode = 502\nsee_also = [504]\n[[code]]\ncode = 504\nsee_also = [502]\n";
        assert!(!faults(mutual).iter().any(|fault| fault.contains("does not name it back")));
    }

    #[test]
    fn a_phrase_under_two_codes_needs_a_word() {
        let phrase = "[[code.phrases]]\ntext = \"late\"\nsoftware = \"x\"\n";
        let text =
            format!("[[code]]\ncode = 502\n{phrase}[[code]]\ncode = 504\n{phrase}note = \"by cause\"\n");
        let found: Vec<_> =
            faults(&text).into_iter().filter(|fault| fault.contains("another code")).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("code 502:"), "{found:?}");
    }

    #[test]
    fn the_advice_is_as_careful_as_the_most_careful_meaning() {
        let text = "[[code]]\ncode = 530\n[code.retry]\nverdict = \"retry\"\nexecuted = \"no\"\n\
                    [[code.meanings]]\nvendor = \"A\"\nverdict = \"no\"\nexecuted = \"maybe\"\n";
        let found = faults(text);
        assert!(found.iter().any(|fault| fault.contains("`retry.verdict` must be `no`")), "{found:?}");
        assert!(found.iter().any(|fault| fault.contains("`retry.executed` must be `maybe`")), "{found:?}");
    }

    #[test]
    fn a_reference_nobody_uses_is_a_leftover() {
        let found = faults("[reference.x]\ntitle = \"X\"\nurl = \"https://example.com/\"\n");
        assert!(found.contains(&"reference x: is used by no entry".to_owned()), "{found:?}");
    }

    #[test]
    fn a_bare_number_asks_for_its_vendor() {
        let found = faults("[[detail]]\nid = \"460\"\nvendor = \"ALB\"\n");
        assert!(
            found.contains(&"detail 460: is a bare number; set `with_vendor = true`".to_owned()),
            "{found:?}"
        );
        let found = faults("[[detail]]\nid = \"1016\"\nvendor = \"Cloudflare\"\n");
        assert!(!found.iter().any(|fault| fault.contains("bare number")), "{found:?}");
    }
}
