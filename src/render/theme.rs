//! Colours and links: decided once for each stream, by one rule.
//!
//! Three colours mean something: green may be retried, yellow with caution, red not. The words say it too.

use std::ffi::OsStr;
use std::fmt;

use owo_colors::{OwoColorize, Style};

use crate::catalogue::format::vocabulary::Verdict;
use crate::cli::When;
use crate::environment::Environment;

/// The styles of one stream; the default is plain.
#[derive(Clone, Copy, Debug, Default)]
pub struct Theme {
    /// What stands out: codes, names, labels.
    pub strong: Style,
    /// What stands back: explanations, addresses.
    pub faint: Style,
    /// May be retried.
    pub good: Style,
    /// With caution.
    pub careful: Style,
    /// Not to be retried.
    pub bad: Style,
    /// Whether references are hyperlinks (OSC 8).
    pub links: bool,
}

/// A stream that is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
}

impl Theme {
    /// The theme for a stream.
    #[must_use]
    pub fn choose(when: Option<When>, stream: Stream, environment: &Environment) -> Self {
        if !is_coloured(when, stream, environment) {
            return Self::default();
        }
        Self {
            strong: Style::new().bold(),
            faint: Style::new().dimmed(),
            good: Style::new().green().bold(),
            careful: Style::new().yellow().bold(),
            bad: Style::new().red().bold(),
            links: stream == Stream::Stdout && environment.hyperlinks,
        }
    }

    /// The style of a verdict.
    #[must_use]
    pub const fn of(&self, verdict: Option<Verdict>) -> Style {
        match verdict {
            Some(Verdict::Retry) => self.good,
            Some(Verdict::Cautious) => self.careful,
            Some(Verdict::No) => self.bad,
            None => self.strong,
        }
    }

    /// `text` as a link to `url`, where links are shown.
    pub(super) fn link(&self, text: &str, url: &str) -> String {
        if self.links { format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\") } else { text.to_owned() }
    }
}

/// `text` in a style.
pub(super) fn styled(text: impl fmt::Display, style: Style) -> String {
    if style.is_plain() { text.to_string() } else { text.style(style).to_string() }
}

/// Whether a stream is coloured: the first rule that applies decides.
#[must_use]
pub fn is_coloured(when: Option<When>, stream: Stream, environment: &Environment) -> bool {
    let is = |value: &Option<_>, word: &str| value.as_deref() == Some(OsStr::new(word));
    let set = |value: &Option<std::ffi::OsString>| value.as_ref().is_some_and(|value| !value.is_empty());
    let terminal = match stream {
        Stream::Stdout => environment.stdout_is_terminal,
        Stream::Stderr => environment.stderr_is_terminal,
    };
    match when {
        Some(When::Always) => true,
        Some(When::Never) => false,
        _ if set(&environment.no_color) => false,
        _ if set(&environment.clicolor_force) && !is(&environment.clicolor_force, "0") => true,
        _ => terminal && !is(&environment.term, "dumb") && !is(&environment.clicolor, "0"),
    }
}

/// Whether the locale shows more than ASCII. Without any locale set a terminal of today does.
#[must_use]
pub fn is_utf8(environment: &Environment) -> bool {
    environment.locale.as_ref().is_none_or(|locale| {
        let locale = locale.to_string_lossy().to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flag_beats_environment_beats_terminal() {
        let look = |variables: &[(&str, &str)], terminal: bool| {
            let get = |name: &str| {
                variables.iter().find(|(known, _)| *known == name).map(|(_, value)| value.into())
            };
            Environment {
                no_color: get("NO_COLOR"),
                clicolor_force: get("CLICOLOR_FORCE"),
                clicolor: get("CLICOLOR"),
                term: get("TERM"),
                stdout_is_terminal: terminal,
                ..Environment::default()
            }
        };
        let none: &[(&str, &str)] = &[];
        let table = [
            (None, none, true, true),
            (None, none, false, false),
            (Some(When::Always), &[("NO_COLOR", "1")], false, true),
            (Some(When::Never), &[("CLICOLOR_FORCE", "1")], true, false),
            (Some(When::Auto), &[("NO_COLOR", "1")], true, false),
            (None, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
            (None, &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], false, true),
            (None, &[("CLICOLOR_FORCE", "0")], false, false),
            (None, &[("CLICOLOR_FORCE", "0")], true, true),
            (None, &[("TERM", "dumb")], true, false),
            (None, &[("TERM", "dumb"), ("CLICOLOR_FORCE", "1")], true, true),
            (None, &[("CLICOLOR", "0")], true, false),
            (None, &[("CLICOLOR", "1")], false, false),
        ];
        for (when, variables, terminal, expected) in table {
            let found = is_coloured(when, Stream::Stdout, &look(variables, terminal));
            assert_eq!(found, expected, "{when:?} {variables:?} terminal: {terminal}");
        }
    }

    #[test]
    fn each_stream_is_asked_on_its_own() {
        let environment = Environment { stderr_is_terminal: true, ..Environment::default() };
        assert!(is_coloured(None, Stream::Stderr, &environment));
        assert!(!is_coloured(None, Stream::Stdout, &environment));
    }

    #[test]
    fn without_colour_there_are_no_links() {
        let environment =
            Environment { hyperlinks: true, stdout_is_terminal: true, ..Environment::default() };
        assert!(Theme::choose(None, Stream::Stdout, &environment).links);
        assert!(!Theme::choose(Some(When::Never), Stream::Stdout, &environment).links);
    }

    #[test]
    fn only_a_locale_that_is_not_utf8_is_ascii() {
        for (locale, expected) in
            [(None, true), (Some("C"), false), (Some("en_GB.UTF-8"), true), (Some("C.utf8"), true)]
        {
            let environment = Environment { locale: locale.map(Into::into), ..Environment::default() };
            assert_eq!(is_utf8(&environment), expected, "{locale:?}");
        }
    }
}
