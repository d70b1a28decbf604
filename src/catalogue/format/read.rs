//! From the text of a catalogue to [`File`]: every unknown key, wrong type and unknown word is found
//! in one go, each with its place and the nearest thing that would be right.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::Condition;
use super::fault::{Fault, nearest};
use super::source::{
    Alerting, At, Check, Client, Code, Detail, Differs, Failure, File, Meaning, Neighbour, Phrase,
    ProxyAnswer, Recovery, Reference, Retry, Sender, Snippet, Tell, Text, Watch,
};
use super::vocabulary::Vocabulary;

/// Reads a catalogue. What can be read is returned beside the faults, so that later checks can find
/// more of them.
#[must_use]
pub fn read(text: &str) -> (File, Vec<Fault>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let faults = RefCell::new(errors.iter().map(syntax).collect());
    let entry = RefCell::new(String::new());
    let root = Reader { table: root.get_ref(), at: 0, faults: &faults, entry: &entry, asked: vec![] };
    let file = root.read(file);
    (file, faults.into_inner())
}

fn syntax(error: &toml::de::Error) -> Fault {
    Fault {
        at: error.span().map_or(0, |span| span.start),
        entry: String::new(),
        what: error.message().replace('\n', "; "),
    }
}

fn file(root: &mut Reader) -> File {
    File {
        date: root.text("date"),
        codes: root.tables("code", code),
        details: root.tables("detail", detail),
        neighbours: root.tables("neighbour", neighbour),
        clients: root.tables("client", client),
        senders: root.tables("sender", sender),
        failures: root.tables("failure", failure),
        references: root.named_tables("reference", reference),
    }
}

fn code(t: &mut Reader) -> Code {
    t.name_entry("code", None);
    let code: Option<At<u16>> = t.number("code");
    t.name_entry("code", code.as_ref().map(|code| code.value.to_string()));
    Code {
        code,
        name: t.text("name"),
        aliases: t.texts("aliases"),
        standing: t.word("standing"),
        defined_by: t.text("defined_by"),
        summary: t.text("summary"),
        meaning: t.text("meaning"),
        symptoms: t.texts("symptoms"),
        sent_by: t.texts("sent_by"),
        causes: t.texts("causes"),
        retry: t.table("retry", retry),
        monitoring: t.tables("monitoring", watch),
        alerting: t.table("alerting", alerting),
        recovery: t.table("recovery", recovery),
        checks: t.tables("checks", check),
        snippets: t.tables("snippets", snippet),
        phrases: t.tables("phrases", phrase),
        meanings: t.tables("meanings", meaning),
        differs: t.tables("differs", differs),
        caching: t.text("caching"),
        see_also: t.numbers("see_also"),
        references: t.texts("references"),
        runbook: t.text("runbook"),
        owner: t.text("owner"),
        note: t.text("note"),
        replace: t.texts("replace"),
        keys: t.keys(),
    }
}

fn retry(t: &mut Reader) -> Retry {
    Retry {
        verdict: t.word("verdict"),
        why: t.text("why"),
        executed: t.word("executed"),
        retry_after: t.text("retry_after"),
        send_retry_after: t.text("send_retry_after"),
        max_attempts: t.number("max_attempts"),
        advice: t.text("advice"),
    }
}

fn watch(t: &mut Reader) -> Watch {
    Watch {
        watch: t.text("watch"),
        system: t.text("system"),
        query: t.text("query"),
        unchecked: t.text("unchecked"),
    }
}

fn alerting(t: &mut Reader) -> Alerting {
    Alerting {
        severity: t.word("severity"),
        when: t.text("when"),
        whom: t.text("whom"),
        split: t.text("split"),
    }
}

fn recovery(t: &mut Reader) -> Recovery {
    Recovery { client: t.texts("client"), server: t.texts("server") }
}

fn check(t: &mut Reader) -> Check {
    Check { run: t.text("run"), shows: t.text("shows") }
}

fn snippet(t: &mut Reader) -> Snippet {
    Snippet {
        system: t.text("system"),
        shows: t.text("shows"),
        text: t.text("text"),
        unchecked: t.text("unchecked"),
    }
}

fn phrase(t: &mut Reader) -> Phrase {
    Phrase {
        text: t.text("text"),
        software: t.text("software"),
        note: t.text("note"),
        references: t.texts("references"),
    }
}

fn meaning(t: &mut Reader) -> Meaning {
    Meaning {
        vendor: t.text("vendor"),
        name: t.text("name"),
        meaning: t.text("meaning"),
        tell: t.text("tell"),
        verdict: t.word("verdict"),
        executed: t.word("executed"),
        why: t.text("why"),
        references: t.texts("references"),
    }
}

fn differs(t: &mut Reader) -> Differs {
    Differs { from: t.number("from"), how: t.text("how") }
}

fn detail(t: &mut Reader) -> Detail {
    t.name_entry("detail", None);
    let id = t.text("id");
    t.name_entry("detail", id.as_ref().map(|id| id.value.clone()));
    Detail {
        id,
        vendor: t.text("vendor"),
        aliases: t.texts("aliases"),
        with_vendor: t.flag("with_vendor").unwrap_or(false),
        codes: t.numbers("codes"),
        sees: t.text("sees"),
        meaning: t.text("meaning"),
        verdict: t.word("verdict"),
        executed: t.word("executed"),
        why: t.text("why"),
        references: t.texts("references"),
    }
}

fn neighbour(t: &mut Reader) -> Neighbour {
    t.name_entry("neighbour", None);
    let code: Option<At<u16>> = t.number("code");
    t.name_entry("neighbour", code.as_ref().map(|code| code.value.to_string()));
    Neighbour { code, line: t.text("line"), references: t.texts("references") }
}

fn client(t: &mut Reader) -> Client {
    t.name_entry("client", None);
    let id = t.text("id");
    t.name_entry("client", id.as_ref().map(|id| id.value.clone()));
    Client {
        id,
        name: t.text("name"),
        version: t.text("version"),
        kind: t.word("kind"),
        measured: t.text("measured"),
        enabled: t.word("enabled"),
        codes: t.ranges("codes"),
        codes_with_retry_after: t.ranges("codes_with_retry_after"),
        methods: t.text("methods"),
        retries_post: t.flag("retries_post"),
        retry_after: t.text("retry_after"),
        attempts: t.text("attempts"),
        backoff: t.text("backoff"),
        advice: t.text("advice"),
        traps: t.texts("traps"),
        note: t.text("note"),
        sources: t.texts("sources"),
    }
}

fn sender(t: &mut Reader) -> Sender {
    t.name_entry("sender", None);
    let component = t.text("component");
    t.name_entry("sender", component.as_ref().map(|component| component.value.clone()));
    Sender {
        component,
        name: t.text("name"),
        vendor: t.text("vendor"),
        details_in: t.texts("details_in"),
        tells: t.tables("tells", tell),
    }
}

fn tell(t: &mut Reader) -> Tell {
    Tell {
        when: t.conditions("when"),
        proves: t.word("proves"),
        strength: t.number("strength"),
        shows: t.text("shows"),
        references: t.texts("references"),
    }
}

fn failure(t: &mut Reader) -> Failure {
    t.name_entry("failure", None);
    let upstream = t.text("upstream");
    t.name_entry("failure", upstream.as_ref().map(|upstream| upstream.value.clone()));
    Failure { upstream, executed: t.word("executed"), answers: t.tables("answers", proxy_answer) }
}

fn proxy_answer(t: &mut Reader) -> ProxyAnswer {
    ProxyAnswer { proxy: t.text("proxy"), answer: t.text("answer") }
}

fn reference(id: &str, t: &mut Reader) -> Reference {
    t.name_entry("reference", Some(id.to_owned()));
    Reference { id: id.to_owned(), title: t.text("title"), url: t.text("url") }
}

/// A condition on a response: `name` (there), `!name` (not there), `name: text` (has it in it),
/// `name ^ text` (begins with it), `name = text` (is it).
fn condition(line: &str) -> Option<Condition> {
    let keep = |text: &str| super::entry::Text::Kept(text.to_owned().leak());
    let field = |name: &str| {
        let plain = name.strip_prefix(':').unwrap_or(name);
        let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        (!plain.is_empty() && plain.chars().all(lawful)).then(|| keep(name))
    };
    if let Some(name) = line.strip_prefix('!') {
        return field(name).map(Condition::Absent);
    }
    if let Some(name) = field(line) {
        return Some(Condition::Present(name));
    }
    let (name, rest) = line.split_once(' ')?;
    if let Some(name) = name.strip_suffix(':') {
        return Some(Condition::Contains(field(name)?, keep(rest)));
    }
    let name = field(name)?;
    match rest.split_once(' ').unwrap_or((rest, "")) {
        ("=", text) => Some(Condition::Is(name, keep(text))),
        ("^", text) => Some(Condition::Starts(name, keep(text))),
        _ => None,
    }
}

/// One table being read: each getter takes a key.
struct Reader<'a> {
    table: &'a DeTable<'a>,
    at: usize,
    faults: &'a RefCell<Vec<Fault>>,
    entry: &'a RefCell<String>,
    asked: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    /// Reads the whole table with `read`; a key that it did not ask for is a fault.
    fn read<T>(mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let value = read(&mut self);
        self.finish();
        value
    }

    /// From here on, faults are reported under `KIND NAME`.
    fn name_entry(&self, kind: &str, name: Option<String>) {
        *self.entry.borrow_mut() = name.map_or_else(|| kind.to_owned(), |name| format!("{kind} {name}"));
    }

    fn fault(&self, at: usize, what: String) {
        self.faults.borrow_mut().push(Fault { at, entry: self.entry.borrow().clone(), what });
    }

    fn get(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue>, right: &str) {
        let found = value.get_ref().type_str();
        let a = if found.starts_with(['a', 'i']) { "an" } else { "a" };
        self.fault(value.span().start, format!("`{key}` is {a} {found}; it must be {right}"));
    }

    fn text(&mut self, key: &'static str) -> Option<Text> {
        let value = self.get(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong(key, value, "a text in quotation marks");
        }
        text.map(|text| self.harmless(key, text, value.span().start))
    }

    /// A text that is printed as it stands must hold nothing that a terminal acts on. Line ends are `\n`, also in
    /// a file from Windows.
    fn harmless(&self, key: &str, text: &str, at: usize) -> Text {
        let value = text.replace("\r\n", "\n");
        if let Some(c) = value.chars().find(|c| acts_on_a_terminal(*c)) {
            let number = u32::from(c);
            self.fault(
                at,
                format!("`{key}` has the character U+{number:04X}, which a terminal acts on; leave it out"),
            );
        }
        At { value, at }
    }

    fn flag(&mut self, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "true or false");
        }
        flag
    }

    fn number<N: TryFrom<i64>>(&mut self, key: &'static str) -> Option<At<N>> {
        let value = self.get(key)?;
        self.one_number(key, value)
    }

    fn one_number<N: TryFrom<i64>>(&self, key: &str, value: &Spanned<DeValue>) -> Option<At<N>> {
        let Some(number) = integer(value.get_ref()) else {
            self.wrong(key, value, "a whole number");
            return None;
        };
        let Ok(number) = N::try_from(number) else {
            self.fault(value.span().start, format!("`{key}` is {number}, which is out of range"));
            return None;
        };
        Some(At { value: number, at: value.span().start })
    }

    fn word<V: Vocabulary>(&mut self, key: &'static str) -> Option<At<V>> {
        let text = self.text(key)?;
        let words = || V::ALL.iter().map(|value| value.word());
        let Some(value) = V::from_word(&text.value) else {
            let right = nearest(&text.value, words()).map_or_else(
                || format!("it must be one of: {}", words().collect::<Vec<_>>().join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(text.at, format!("`{key}` is the unknown word `{}`; {right}", text.value));
            return None;
        };
        Some(At { value, at: text.at })
    }

    /// The items of an array; anything else is a fault.
    fn array(&mut self, key: &'static str, right: &str) -> Vec<&'a Spanned<DeValue<'a>>> {
        let Some(value) = self.get(key) else { return vec![] };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, right);
            return vec![];
        };
        array.iter().collect()
    }

    fn texts(&mut self, key: &'static str) -> Vec<Text> {
        const RIGHT: &str = "a list of texts: [\"…\", \"…\"]";
        let items = self.array(key, RIGHT);
        let text = |item: &Spanned<DeValue>| {
            let text = item.get_ref().as_str();
            if text.is_none() {
                self.wrong(key, item, "a text, as every item of this list");
            }
            text.map(|text| self.harmless(key, text, item.span().start))
        };
        items.into_iter().filter_map(text).collect()
    }

    fn numbers(&mut self, key: &'static str) -> Vec<At<u16>> {
        let items = self.array(key, "a list of whole numbers: [502, 504]");
        items.into_iter().filter_map(|item| self.one_number(key, item)).collect()
    }

    /// Codes, as numbers or as `"from-to"`.
    fn ranges(&mut self, key: &'static str) -> Vec<(u16, u16)> {
        const RIGHT: &str = "a list of codes and ranges: [503, \"520-526\"]";
        let items = self.array(key, RIGHT);
        let range = |item: &Spanned<DeValue>| {
            let found = integer(item.get_ref())
                .and_then(|code| u16::try_from(code).ok())
                .map(|code| (code, code))
                .or_else(|| code_range(item.get_ref().as_str()?));
            if found.is_none() {
                self.wrong(key, item, "a code or a range such as \"520-526\"");
            }
            found
        };
        items.into_iter().filter_map(range).collect()
    }

    fn conditions(&mut self, key: &'static str) -> Vec<Condition> {
        let lines = self.texts(key);
        let read = |line: Text| {
            let found = condition(&line.value);
            if found.is_none() {
                let form = "`name`, `!name`, `name: text`, `name ^ text` or `name = text`";
                self.fault(line.at, format!("`{key}` has `{}`; a condition is {form}", line.value));
            }
            found
        };
        lines.into_iter().filter_map(read).collect()
    }

    fn sub(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Reader<'a>> {
        let table = value.get_ref().as_table()?;
        let Self { faults, entry, .. } = *self;
        Some(Reader { table, at: value.span().start, faults, entry, asked: vec![] })
    }

    fn table<T: Default>(&mut self, key: &'static str, read: fn(&mut Reader) -> T) -> T {
        let Some(value) = self.get(key) else { return T::default() };
        if let Some(table) = self.sub(value) {
            return table.read(read);
        }
        self.wrong(key, value, "a table");
        T::default()
    }

    fn tables<T>(&mut self, key: &'static str, read: fn(&mut Reader) -> T) -> Vec<At<T>> {
        let items = self.array(key, &format!("a list of tables, each under [[…{key}]]"));
        let table = |item| {
            let table = self.sub(item);
            if table.is_none() {
                self.wrong(key, item, "a table");
            }
            table.map(|table| At { at: table.at, value: table.read(read) })
        };
        items.into_iter().filter_map(table).collect()
    }

    /// The tables below a key, each with a name of its own: `[reference.NAME]`.
    fn named_tables<T>(&mut self, key: &'static str, read: fn(&str, &mut Reader) -> T) -> Vec<At<T>> {
        let Some(value) = self.get(key) else { return vec![] };
        let Some(parent) = value.get_ref().as_table() else {
            self.wrong(key, value, &format!("a table of tables, each under [{key}.NAME]"));
            return vec![];
        };
        let named = |(name, item): (&'a Spanned<_>, &'a Spanned<DeValue<'a>>)| {
            let name: &std::borrow::Cow<'a, str> = name.get_ref();
            let table = self.sub(item);
            if table.is_none() {
                self.wrong(name, item, "a table");
            }
            table.map(|table| At { at: table.at, value: table.read(|t| read(name, t)) })
        };
        parent.iter().filter_map(named).collect()
    }

    /// The keys that the table sets, tables below it as dotted paths.
    fn keys(&self) -> Vec<String> {
        let mut keys = vec![];
        for (key, value) in self.table {
            match value.get_ref().as_table() {
                Some(table) => {
                    keys.extend(table.keys().map(|sub| format!("{}.{}", key.get_ref(), sub.get_ref())));
                }
                None => keys.push(key.get_ref().to_string()),
            }
        }
        keys
    }

    /// Reports the keys that nobody asked for.
    fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let right = nearest(name, self.asked.iter().copied()).map_or_else(
                || format!("the keys here are: {}", self.asked.join(", ")),
                |near| format!("did you mean `{near}`?"),
            );
            self.fault(key.span().start, format!("unknown key `{name}`; {right}"));
        }
    }
}

/// Control characters (C0, DEL, C1) and those that turn the direction of writing.
fn acts_on_a_terminal(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn integer(value: &DeValue) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn code_range(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from <= to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::{condition, read};
    use crate::catalogue::format::entry::Condition;

    /// The faults of a text, as `entry: what`.
    fn faults(text: &str) -> Vec<String> {
        let (_, faults) = read(text);
        faults.iter().map(|fault| format!("{}: {}", fault.entry, fault.what)).collect()
    }

    #[test]
    fn a_misspelt_key_is_named_with_the_nearest_one() {
        let found = faults("[[code]]\ncode = 503\nsumary = \"x\"\n");
        assert_eq!(found, ["code 503: unknown key `sumary`; did you mean `summary`?"]);
    }

    #[test]
    fn a_key_like_no_other_gets_the_list() {
        let found = faults("[[code]]\ncode = 503\n[code.recovery]\ncolour = 1\n");
        assert_eq!(found, ["code 503: unknown key `colour`; the keys here are: client, server"]);
    }

    #[test]
    fn an_unknown_word_is_named_with_the_nearest_one() {
        let found = faults("[[code]]\ncode = 503\n[code.retry]\nverdict = \"retri\"\n");
        assert_eq!(found, ["code 503: `verdict` is the unknown word `retri`; did you mean `retry`?"]);
    }

    #[test]
    fn a_wrong_type_says_what_would_be_right() {
        let found = faults("[[code]]\ncode = \"503\"\ncauses = \"x\"\nname = 1\n");
        assert_eq!(
            found,
            [
                "code: `code` is a string; it must be a whole number",
                "code: `name` is an integer; it must be a text in quotation marks",
                "code: `causes` is a string; it must be a list of texts: [\"…\", \"…\"]",
            ]
        );
    }

    #[test]
    fn a_number_that_fits_no_code_is_a_fault() {
        let found = faults("[[code]]\ncode = 70000\n");
        assert_eq!(found, ["code: `code` is 70000, which is out of range"]);
    }

    #[test]
    fn all_faults_come_at_once_also_after_broken_syntax() {
        let found = faults("date = \n[[code]]\ncode = 503\nnmae = \"x\"\n");
        assert!(found.len() >= 2, "{found:?}");
        assert!(found.iter().any(|fault| fault.contains("did you mean `name`?")), "{found:?}");
    }

    #[test]
    fn what_a_terminal_acts_on_is_refused() {
        let found = faults("[[code]]\ncode = 503\nnote = \"a\\u001b[31m\"\ncauses = [\"x\", \"\u{202e}\"]\n");
        let told = |key, number| {
            format!("code 503: `{key}` has the character U+{number}, which a terminal acts on; leave it out")
        };
        assert_eq!(found, [told("causes", "202E"), told("note", "001B")]);
        let (file, faults) =
            read("[[code]]\r\ncode = 503\r\n[[code.snippets]]\r\ntext = \"\"\"\r\na\r\n\tb\r\n\"\"\"\r\n");
        assert_eq!(faults, []);
        let text = file.codes[0].value.snippets[0].value.text.as_ref().map(|text| text.value.as_str());
        assert_eq!(text, Some("a\n\tb\n"), "line ends of Windows are line ends");
    }

    #[test]
    fn conditions_read_as_they_are_written() {
        let table = [
            ("server", Some(Condition::Present("server".into()))),
            ("!server", Some(Condition::Absent("server".into()))),
            ("server: nginx", Some(Condition::Contains("server".into(), "nginx".into()))),
            ("server = awselb/2.0", Some(Condition::Is("server".into(), "awselb/2.0".into()))),
            (":body ^ error code: 1", Some(Condition::Starts(":body".into(), "error code: 1".into()))),
            (":body =", Some(Condition::Is(":body".into(), "".into()))),
            ("Server: nginx", None),
            ("server nginx", None),
            ("", None),
        ];
        for (line, expected) in table {
            assert_eq!(condition(line), expected, "{line}");
        }
    }
}
