//! `http5xx search WORDS`: ranked results.

use std::io::Read;

use super::{Setting, text_of};
use crate::answer::{Answer, Guidance, Part, Refusal, Result};
use crate::catalogue::format::entry::Catalogue;
use crate::cli::Search;
use crate::escape::escaped;
use crate::response::drain;
use crate::search::{self, nearest_words};

/// The most text that `search -` looks at, in bytes: more words than count for a search. The rest of a longer log is
/// read and dropped.
const MOST: u64 = 32 << 10;

/// Searches, whatever the words mean otherwise.
///
/// # Errors
/// A refusal where there are no words, or stdin cannot be read or is empty.
pub fn answer(arguments: &Search, setting: &mut Setting) -> Result {
    let text = match arguments.words.as_slice() {
        [dash] if dash == "-" => pasted(setting)?,
        words => words.iter().map(|word| text_of(word)).collect::<Vec<_>>().join(" "),
    };
    if text.trim().is_empty() {
        return Err(Refusal::new("there are no words to search for; is a variable unset?"));
    }
    Ok(Answer::of(part(&text, &setting.catalogue)))
}

/// The results for a text, or the nearest words that the catalogue knows.
#[must_use]
pub fn part(text: &str, catalogue: &Catalogue) -> Part {
    let hits = search::search(catalogue, text);
    if hits.is_empty() {
        let near = nearest_words(catalogue, text);
        let tip = if near.is_empty() {
            "try a code, a name or a phrase of a log".to_owned()
        } else {
            format!("the nearest words here: {}", near.join(", "))
        };
        return Part::Nothing(format!("nothing found for `{}`; {tip}", shortened(text)));
    }
    let certain = hits.first().filter(|hit| hit.certain).map(|hit| {
        Box::new(match hit.detail {
            Some(detail) => Guidance::of_detail(catalogue, detail),
            None => Guidance::of_code(catalogue, hit.code.unwrap_or_default()),
        })
    });
    Part::Results(hits, certain)
}

/// A pasted log from standard input.
fn pasted(setting: &mut Setting) -> Result<String> {
    let stdin = setting.piped()?;
    let mut bytes = vec![];
    let read = stdin.take(MOST).read_to_end(&mut bytes);
    read.and_then(|_| drain(stdin)).map_err(|error| Refusal::new(format!("standard input: {error}")))?;
    if bytes.is_empty() {
        return Err(Refusal::new("standard input is empty; pipe a log line into it"));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A long text cut to what fits a message.
fn shortened(text: &str) -> String {
    const MOST_SHOWN: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = text.chars().take(MOST_SHOWN).collect();
    let dots = if cut.len() < text.len() { "..." } else { "" };
    format!("{}{dots}", escaped(&cut))
}
