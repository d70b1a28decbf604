//! Is every value lawful? Asked of the built-in catalogue and of a team's own file alike.
//!
//! Whether every part is there is another question: see [`super::complete`].

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::fault::{Fault, nearest};
use super::source::{At, Client, Code, Detail, File, Tell, Text};
use super::vocabulary::Verdict;

/// The codes that the catalogue is about.
pub const CODES: RangeInclusive<u16> = 500..=599;

/// The lists of an entry that `replace` may name.
pub const LISTS: &[&str] = &[
    "aliases",
    "sent_by",
    "causes",
    "monitoring",
    "recovery.client",
    "recovery.server",
    "checks",
    "snippets",
    "phrases",
    "meanings",
    "differs",
    "see_also",
    "references",
];

/// What a file may refer to besides what it holds itself.
#[derive(Debug, Default)]
pub struct Known<'a> {
    /// Codes that have an entry elsewhere.
    pub codes: Vec<u16>,
    /// Ids of references elsewhere.
    pub references: Vec<&'a str>,
}

/// All unlawful values of a file.
#[must_use]
pub fn values(file: &File, known: &Known) -> Vec<Fault> {
    let mut codes: HashSet<u16> = known.codes.iter().copied().collect();
    codes.extend(file.codes.iter().filter_map(|code| Some(code.value.code.as_ref()?.value)));
    let mut references: HashSet<&str> = known.references.iter().copied().collect();
    references.extend(file.references.iter().map(|reference| reference.value.id.as_str()));
    let mut checker = Checker { faults: vec![], entry: String::new(), codes, references };
    checker.file(file);
    checker.faults
}

struct Checker<'a> {
    faults: Vec<Fault>,
    entry: String,
    codes: HashSet<u16>,
    references: HashSet<&'a str>,
}

impl Checker<'_> {
    fn fault(&mut self, at: usize, what: impl Into<String>) {
        self.faults.push(Fault { at, entry: self.entry.clone(), what: what.into() });
    }

    fn file(&mut self, file: &File) {
        self.day("date", file.date.as_ref());
        let mut seen = HashSet::new();
        for code in &file.codes {
            let number = code.value.code.as_ref();
            self.entry = number.map_or("code".to_owned(), |number| format!("code {}", number.value));
            match number {
                None => self.fault(code.at, "`code` is missing; say which one, as in `code = 503`"),
                Some(number) if !seen.insert(number.value) => {
                    self.fault(number.at, "has two entries; make one of them");
                }
                Some(number) => self.in_class(number),
            }
            self.code(&code.value);
        }
        self.details(file);
        self.neighbours(file);
        self.clients(file);
        self.senders(file);
        self.failures(file);
        for reference in &file.references {
            self.entry = format!("reference {}", reference.value.id);
            self.line("title", reference.value.title.as_ref());
            self.url("url", reference.value.url.as_ref());
            if reference.value.url.is_none() {
                self.fault(reference.at, "has no `url`; a fact is traced to a page");
            }
        }
    }

    fn code(&mut self, code: &Code) {
        self.code_texts(code);
        self.attempts(code);
        self.code_lists(code);
        for number in &code.see_also {
            self.known_code("see_also", number);
            if code.code.as_ref().is_some_and(|own| own.value == number.value) {
                self.fault(number.at, format!("`see_also` names {} itself", number.value));
            }
        }
        self.known_references(&code.references);
        for name in &code.replace {
            if !LISTS.contains(&name.value.as_str()) {
                let right = nearest(&name.value, LISTS.iter().copied())
                    .map_or_else(|| LISTS.join(", "), |near| format!("did you mean `{near}`?"));
                self.fault(name.at, format!("`replace` names `{}`, no list; {right}", name.value));
            }
        }
    }

    fn code_texts(&mut self, code: &Code) {
        let retry = &code.retry;
        let alerting = &code.alerting;
        for (key, text) in [
            ("name", &code.name),
            ("defined_by", &code.defined_by),
            ("summary", &code.summary),
            ("meaning", &code.meaning),
            ("caching", &code.caching),
            ("owner", &code.owner),
            ("note", &code.note),
            ("retry.why", &retry.why),
            ("retry.retry_after", &retry.retry_after),
            ("retry.send_retry_after", &retry.send_retry_after),
            ("retry.advice", &retry.advice),
            ("alerting.when", &alerting.when),
            ("alerting.whom", &alerting.whom),
            ("alerting.split", &alerting.split),
        ] {
            self.line(key, text.as_ref());
        }
        self.url("runbook", code.runbook.as_ref());
        self.lines("aliases", &code.aliases);
        self.lines("symptoms", &code.symptoms);
        self.lines("sent_by", &code.sent_by);
        self.lines("causes", &code.causes);
        self.lines("recovery.client", &code.recovery.client);
        self.lines("recovery.server", &code.recovery.server);
    }

    /// `max_attempts` must not contradict the verdict.
    fn attempts(&mut self, code: &Code) {
        let (Some(verdict), Some(max)) = (&code.retry.verdict, &code.retry.max_attempts) else {
            if let Some(zero) = code.retry.max_attempts.as_ref().filter(|max| max.value == 0) {
                self.fault(zero.at, "`retry.max_attempts` is 0; the first attempt counts, so at least 1");
            }
            return;
        };
        let lawful = match verdict.value {
            Verdict::No => max.value == 1,
            Verdict::Cautious => max.value == 2,
            Verdict::Retry => max.value >= 2,
        };
        if !lawful {
            let right = "`no` goes with 1, `cautious` with 2, `retry` with 2 or more";
            let found = format!("`{}` with max_attempts {}", verdict.value, max.value);
            self.fault(max.at, format!("`retry.verdict` is {found}; {right}"));
        }
    }

    fn code_lists(&mut self, code: &Code) {
        for watch in &code.monitoring {
            let watch = &watch.value;
            self.line("monitoring.watch", watch.watch.as_ref());
            self.line("monitoring.system", watch.system.as_ref());
            self.line("monitoring.query", watch.query.as_ref());
            self.line("monitoring.unchecked", watch.unchecked.as_ref());
        }
        for check in &code.checks {
            self.line("checks.run", check.value.run.as_ref());
            self.line("checks.shows", check.value.shows.as_ref());
        }
        for snippet in &code.snippets {
            let snippet = &snippet.value;
            self.line("snippets.system", snippet.system.as_ref());
            self.line("snippets.shows", snippet.shows.as_ref());
            self.text("snippets.text", snippet.text.as_ref());
            self.line("snippets.unchecked", snippet.unchecked.as_ref());
        }
        for phrase in &code.phrases {
            let phrase = &phrase.value;
            self.line("phrases.text", phrase.text.as_ref());
            self.line("phrases.software", phrase.software.as_ref());
            self.line("phrases.note", phrase.note.as_ref());
            self.known_references(&phrase.references);
        }
        for meaning in &code.meanings {
            let meaning = &meaning.value;
            self.line("meanings.vendor", meaning.vendor.as_ref());
            self.line("meanings.name", meaning.name.as_ref());
            self.line("meanings.meaning", meaning.meaning.as_ref());
            self.line("meanings.tell", meaning.tell.as_ref());
            self.line("meanings.why", meaning.why.as_ref());
            self.known_references(&meaning.references);
        }
        for differs in &code.differs {
            self.line("differs.how", differs.value.how.as_ref());
        }
    }

    fn details(&mut self, file: &File) {
        let mut seen = HashSet::new();
        for At { value: detail, at } in &file.details {
            self.entry = detail.id.as_ref().map_or("detail".to_owned(), |id| format!("detail {}", id.value));
            let Detail { id: Some(id), vendor: Some(vendor), .. } = detail else {
                self.fault(*at, "needs an `id` and a `vendor`");
                continue;
            };
            if !seen.insert((id.value.as_str(), vendor.value.as_str())) {
                self.fault(id.at, format!("{} has this id twice", vendor.value));
            }
            self.line("id", Some(id));
            self.line("vendor", Some(vendor));
            self.line("sees", detail.sees.as_ref());
            self.line("meaning", detail.meaning.as_ref());
            self.line("why", detail.why.as_ref());
            self.lines("aliases", &detail.aliases);
            for code in &detail.codes {
                self.in_class(code);
            }
            if detail.codes.is_empty() && detail.sees.is_none() {
                self.fault(*at, "names neither `codes` nor what the client `sees`");
            }
            self.known_references(&detail.references);
        }
    }

    fn neighbours(&mut self, file: &File) {
        for At { value: neighbour, at } in &file.neighbours {
            match &neighbour.code {
                None => self.fault(*at, "a neighbour needs a `code`"),
                Some(code) if CODES.contains(&code.value) => {
                    self.fault(code.at, format!("{} is no neighbour; it is in 500..=599", code.value));
                }
                Some(_) => {}
            }
            self.line("line", neighbour.line.as_ref());
            self.known_references(&neighbour.references);
        }
    }

    fn clients(&mut self, file: &File) {
        let mut seen = HashSet::new();
        for At { value: client, at } in &file.clients {
            self.entry = client.id.as_ref().map_or("client".to_owned(), |id| format!("client {}", id.value));
            match &client.id {
                None => self.fault(*at, "needs an `id`"),
                Some(id) if !seen.insert(id.value.as_str()) => self.fault(id.at, "has two entries"),
                Some(_) => {}
            }
            self.client(client);
        }
    }

    fn client(&mut self, client: &Client) {
        for (key, text) in [
            ("name", &client.name),
            ("version", &client.version),
            ("methods", &client.methods),
            ("retry_after", &client.retry_after),
            ("attempts", &client.attempts),
            ("backoff", &client.backoff),
            ("advice", &client.advice),
            ("note", &client.note),
        ] {
            self.line(key, text.as_ref());
        }
        self.day("measured", client.measured.as_ref());
        self.lines("traps", &client.traps);
        for source in &client.sources {
            self.url("sources", Some(source));
        }
    }

    fn senders(&mut self, file: &File) {
        let mut seen = HashSet::new();
        for At { value: sender, at } in &file.senders {
            "sender".clone_into(&mut self.entry);
            if let Some(component) = &sender.component {
                self.entry = format!("sender {}", component.value);
                if !seen.insert(component.value.as_str()) {
                    self.fault(component.at, "has two entries");
                }
            } else {
                self.fault(*at, "needs a `component`");
            }
            self.line("name", sender.name.as_ref());
            self.line("vendor", sender.vendor.as_ref());
            self.lines("details_in", &sender.details_in);
            for tell in &sender.tells {
                self.tell(tell);
            }
        }
    }

    fn tell(&mut self, tell: &At<Tell>) {
        if tell.value.when.is_empty() {
            self.fault(tell.at, "a tell without `when` would hold for every response");
        }
        if let Some(strength) = tell.value.strength.as_ref().filter(|s| !(1..=9).contains(&s.value)) {
            self.fault(strength.at, format!("`strength` is {}; it goes from 1 to 9", strength.value));
        }
        self.line("shows", tell.value.shows.as_ref());
        self.known_references(&tell.value.references);
    }

    fn failures(&mut self, file: &File) {
        for failure in &file.failures {
            "failure".clone_into(&mut self.entry);
            self.line("upstream", failure.value.upstream.as_ref());
            for answer in &failure.value.answers {
                self.line("answers.proxy", answer.value.proxy.as_ref());
                self.line("answers.answer", answer.value.answer.as_ref());
            }
        }
    }

    fn in_class(&mut self, code: &At<u16>) {
        if !CODES.contains(&code.value) {
            self.fault(code.at, format!("{} is no server error; codes are 500 to 599", code.value));
        }
    }

    fn known_code(&mut self, key: &str, code: &At<u16>) {
        if !self.codes.contains(&code.value) {
            self.fault(code.at, format!("`{key}` names {}, which has no entry", code.value));
        }
    }

    fn known_references(&mut self, ids: &[Text]) {
        for id in ids {
            if self.references.contains(id.value.as_str()) {
                continue;
            }
            let right = nearest(&id.value, self.references.iter().copied()).map_or_else(
                || format!("add [reference.{}]", id.value),
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(id.at, format!("`references` names `{}`, which is nowhere; {right}", id.value));
        }
    }

    /// A text must say something.
    fn text(&mut self, key: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        if text.value.trim().is_empty() {
            self.fault(text.at, format!("`{key}` is empty; leave the key out instead"));
        } else if text.value.trim_end_matches('\n') != text.value.trim_end() || text.value.starts_with(' ') {
            self.fault(text.at, format!("`{key}` has blanks at its start or end"));
        }
    }

    /// A text of one line.
    fn line(&mut self, key: &str, text: Option<&Text>) {
        self.text(key, text);
        if let Some(text) = text.filter(|text| text.value.contains('\n')) {
            self.fault(text.at, format!("`{key}` has a line break; it must be one line"));
        }
    }

    fn lines(&mut self, key: &str, texts: &[Text]) {
        for text in texts {
            self.line(key, Some(text));
        }
    }

    fn url(&mut self, key: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        let rest = text.value.strip_prefix("https://").or_else(|| text.value.strip_prefix("http://"));
        let lawful =
            |rest: &str| !rest.is_empty() && !rest.contains(|c: char| c.is_whitespace() || c.is_control());
        if !rest.is_some_and(lawful) {
            self.fault(text.at, format!("`{key}` is `{}`; it must be a full https:// address", text.value));
        }
    }

    fn day(&mut self, key: &str, text: Option<&Text>) {
        let Some(text) = text else { return };
        let shape: String = text.value.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect();
        if shape != "9999-99-99" {
            self.fault(text.at, format!("`{key}` is `{}`; a day is written 2026-11-22", text.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, values};
    use crate::catalogue::format::read::read;

    fn faults(text: &str) -> Vec<String> {
        let (file, faults) = read(text);
        assert_eq!(faults, [], "the text itself must be readable");
        let known = Known { codes: vec![502], references: vec!["rfc9110"] };
        values(&file, &known).into_iter().map(|fault| format!("{}: {}", fault.entry, fault.what)).collect()
    }

    #[test]
    fn a_lawful_file_has_no_faults() {
        let text = "[[code]]\ncode = 585\nname = \"Ours\"\nsee_also = [502]\nreferences = [\"rfc9110\"]\n";
        assert_eq!(faults(text), Vec::<String>::new());
    }

    #[test]
    fn each_unlawful_value_is_named() {
        let table = [
            ("code = 404", "code 404: 404 is no server error; codes are 500 to 599"),
            ("name = \"x\"", "code: `code` is missing; say which one, as in `code = 503`"),
            ("code = 585\nname = \"\"", "code 585: `name` is empty; leave the key out instead"),
            ("code = 585\nname = \"x \"", "code 585: `name` has blanks at its start or end"),
            ("code = 585\nname = \"a\\nb\"", "code 585: `name` has a line break; it must be one line"),
            ("code = 585\nsee_also = [577]", "code 585: `see_also` names 577, which has no entry"),
            ("code = 585\nsee_also = [585]", "code 585: `see_also` names 585 itself"),
            (
                "code = 585\nreferences = [\"rfc911\"]",
                "code 585: `references` names `rfc911`, which is nowhere; did you mean `rfc9110`?",
            ),
            (
                "code = 585\nrunbook = \"wiki/585\"",
                "code 585: `runbook` is `wiki/585`; it must be a full https:// address",
            ),
            (
                "code = 585\nreplace = [\"cause\"]",
                "code 585: `replace` names `cause`, no list; did you mean `causes`?",
            ),
            (
                "code = 585\n[code.retry]\nverdict = \"no\"\nmax_attempts = 3",
                "code 585: `retry.verdict` is `no` with max_attempts 3; `no` goes with 1, `cautious` with 2, \
                 `retry` with 2 or more",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(faults(&format!("[[code]]\n{text}\n")), [expected], "{text}");
        }
    }

    #[test]
    fn two_entries_for_one_code_are_one_too_many() {
        assert_eq!(
            faults("[[code]]\ncode = 585\n[[code]]\ncode = 585\n"),
            ["code 585: has two entries; make one of them"]
        );
    }

    #[test]
    fn details_need_an_id_a_vendor_and_something_the_client_sees() {
        let found = faults("[[detail]]\nid = \"H12\"\n");
        assert_eq!(found, ["detail H12: needs an `id` and a `vendor`"]);
        let found = faults("[[detail]]\nid = \"H12\"\nvendor = \"Heroku\"\n");
        assert_eq!(found, ["detail H12: names neither `codes` nor what the client `sees`"]);
    }

    #[test]
    fn a_reference_needs_a_url() {
        assert_eq!(
            faults("[reference.x]\ntitle = \"X\"\n"),
            ["reference x: has no `url`; a fact is traced to a page"]
        );
        assert_eq!(
            faults("[reference.x]\ntitle = \"X\"\nurl = \"example.com\"\n"),
            ["reference x: `url` is `example.com`; it must be a full https:// address"]
        );
    }
}
