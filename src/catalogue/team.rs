//! A team's own catalogue, laid over the built-in one.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use super::format::check::{CODES, Known, values};
use super::format::entry::Catalogue;
use super::format::fault::{Fault, Faults};
use super::format::lay::lay;
use super::format::read::read;
use crate::escape::escaped;

/// The largest file that is read, in bytes.
const LARGEST: u64 = 16 << 20;

/// Where a team's catalogue is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere.
    Nowhere,
    /// In the configuration folder; it need not be there.
    Folder(PathBuf),
    /// In a file that somebody named; it must be there.
    Named(PathBuf),
}

impl Place {
    /// The flag wins over the variable, the variable over the folder. An empty variable means nowhere.
    #[must_use]
    pub fn choose(
        flag: Option<&Path>,
        none: bool,
        variable: Option<PathBuf>,
        folder: Option<PathBuf>,
    ) -> Self {
        match (flag, variable) {
            _ if none => Self::Nowhere,
            (Some(flag), _) => Self::Named(flag.to_owned()),
            (None, Some(variable)) if variable.as_os_str().is_empty() => Self::Nowhere,
            (None, Some(variable)) => Self::Named(variable),
            (None, None) => folder.map_or(Self::Nowhere, Self::Folder),
        }
    }
}

/// The catalogue that holds: the built-in one, with the team's laid over it where there is one.
///
/// # Errors
/// One line a fault, where the file is missing though named, unreadable, irregular or broken.
pub fn load(base: &Catalogue, place: &Place) -> Result<Catalogue, Vec<String>> {
    let text = match place {
        Place::Nowhere => None,
        Place::Folder(path) => text(path)?,
        Place::Named(path) => {
            Some(text(path)?.ok_or_else(|| vec![format!("{}: there is no such file", shown(path))])?)
        }
    };
    let (Place::Folder(path) | Place::Named(path)) = place else { return Ok(*base) };
    let Some(text) = text else { return Ok(*base) };
    // A key may have a line break in it: each fault stays one line.
    over(base, path, &text).map_err(|faults| faults.lines().map(|line| escaped(&line).into_owned()).collect())
}

/// `base` with the catalogue in `text` laid over it. `path` names the file in faults.
///
/// # Errors
/// Everything that is wrong with the text.
pub fn over(base: &Catalogue, path: &Path, text: &str) -> Result<Catalogue, Faults> {
    let (file, mut faults) = read(text);
    let known = Known { codes: base.codes.iter().map(|code| code.code).collect(), references: vec![] };
    faults.extend(values(&file, &known));
    faults.extend(new_codes(&file, &known));
    if faults.is_empty() {
        return Ok(lay(base, &file));
    }
    Err(Faults::new(&shown(path), text, faults))
}

/// A new code needs a name and a summary; the rest follows 500.
fn new_codes(file: &super::format::source::File, known: &Known) -> Vec<Fault> {
    let mut faults = vec![];
    for code in &file.codes {
        let Some(number) = &code.value.code else { continue };
        // A number outside the class is a fault of its own.
        if known.codes.contains(&number.value) || !CODES.contains(&number.value) {
            continue;
        }
        for (key, there) in [("name", code.value.name.is_some()), ("summary", code.value.summary.is_some())] {
            if !there {
                let what = format!("`{key}` is missing; a new code needs `name` and `summary`");
                faults.push(Fault { at: code.at, entry: format!("code {}", number.value), what });
            }
        }
    }
    faults
}

/// The text of a file; none where it is not there.
fn text(path: &Path) -> Result<Option<String>, Vec<String>> {
    let failed = |what: &str| vec![format!("{}: {what}", shown(path))];
    // Asked before opening: to open a FIFO waits for its writer.
    let kind = match fs::metadata(path) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == ErrorKind::NotFound || error.kind() == ErrorKind::NotADirectory => {
            return Ok(None);
        }
        Err(error) => return Err(failed(&error.to_string())),
    };
    if !kind.is_file() {
        return Err(failed(if kind.is_dir() { "is a folder, not a file" } else { "is no regular file" }));
    }
    let mut bytes = vec![];
    let file = File::open(path).map_err(|error| failed(&error.to_string()))?;
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(&error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        return Err(failed("is larger than 16 MiB"));
    }
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1;
        failed(&format!("line {line} is not UTF-8"))
    })
}

fn shown(path: &Path) -> String {
    escaped(&path.to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::BUILT_IN;

    #[test]
    fn overlaid_names_what_the_team_set_and_nothing_else() {
        let text = "[[code]]\ncode = 503\nnote = \"x\"\n[code.retry]\nverdict = \"no\"\n";
        let catalogue = over(&BUILT_IN, Path::new("team.toml"), text).expect("the text is lawful");
        let overlaid = |code| catalogue.code(code).map(|code| code.overlaid.iter().collect::<Vec<_>>());
        assert_eq!(overlaid(503), Some(vec!["note", "retry.verdict"]));
        assert_eq!(overlaid(502), Some(vec![]));
    }

    #[test]
    fn flag_beats_variable_beats_folder() {
        let path = |name: &str| Some(PathBuf::from(name));
        let named = |name: &str| Place::Named(PathBuf::from(name));
        let table = [
            (None, false, None, None, Place::Nowhere),
            (None, false, None, path("c"), Place::Folder(PathBuf::from("c"))),
            (None, false, path("b"), path("c"), named("b")),
            (Some("a"), false, path("b"), path("c"), named("a")),
            (None, false, path(""), path("c"), Place::Nowhere),
            (None, true, path("b"), path("c"), Place::Nowhere),
        ];
        for (flag, none, variable, folder, expected) in table {
            let found = Place::choose(flag.map(Path::new), none, variable.clone(), folder.clone());
            assert_eq!(found, expected, "{flag:?} {none} {variable:?} {folder:?}");
        }
    }
}
