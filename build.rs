//! Checks `codes.toml` and writes it out as static tables: the program parses none of it at start.

#[allow(dead_code, unreachable_pub, reason = "shared with the crate, which uses the rest")]
#[path = "src/catalogue/format/mod.rs"]
mod format;

#[allow(dead_code, unreachable_pub, reason = "shared with the crate, which uses the rest")]
#[path = "src/search/prepare/mod.rs"]
mod prepare;

/// The crate's own paths, for what is shared with it.
mod catalogue {
    pub(crate) use crate::format;
    pub(crate) use crate::pool;
}

/// The texts of the catalogue while they are written out: the crate's own `pool` reads them back.
mod pool {
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::fmt;

    thread_local! {
        static POOL: RefCell<(String, HashMap<String, usize>)> = RefCell::default();
    }

    /// Nothing is read back here.
    pub(crate) fn get(_at: u32, _length: u32) -> &'static str {
        ""
    }

    /// Puts a text into the pool, once, and writes its place.
    pub(crate) fn show(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = POOL.with_borrow_mut(|(pool, places)| {
            *places.entry(text.to_owned()).or_insert_with(|| {
                pool.push_str(text);
                pool.len() - text.len()
            })
        });
        write!(f, "Text::Pooled({at}, {})", text.len())
    }

    /// All texts so far.
    pub(crate) fn taken() -> String {
        POOL.with_borrow(|(pool, _)| pool.clone())
    }
}

use std::process::ExitCode;
use std::{env, fs, path::Path};

use format::entry::Catalogue;
use format::{check, complete, fault::Faults, lay, read};

const FILE: &str = "codes.toml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={FILE}");
    println!("cargo::rerun-if-changed=src/catalogue/format");
    println!("cargo::rerun-if-changed=src/search/prepare");
    match catalogue().and_then(|catalogue| write(&catalogue)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(lines) => {
            for line in lines {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// The built-in catalogue, or everything that is wrong with it.
fn catalogue() -> Result<Catalogue, Vec<String>> {
    let text = fs::read_to_string(FILE).map_err(|error| vec![format!("{FILE}: {error}")])?;
    let (file, mut faults) = read::read(&text);
    faults.extend(check::values(&file, &check::Known::default()));
    faults.extend(complete::parts(&file));
    if faults.is_empty() {
        return Ok(lay::lay(&Catalogue::EMPTY, &file));
    }
    Err(Faults::new(FILE, &text, faults).lines().collect())
}

/// Writes the tables. `Debug` of the entry types prints Rust source, see `entry::List`.
fn write(catalogue: &Catalogue) -> Result<(), Vec<String>> {
    println!("cargo::rustc-env=HTTP5XX_CATALOGUE_DATE={}", catalogue.date);
    let folder = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    let tables = format!("{catalogue:?}");
    let index = format!("{:?}", prepare::index::index(catalogue));
    for (file, source) in [
        ("catalogue.rs", format!("pub static BUILT_IN: Catalogue = {tables};\n")),
        ("pool.rs", format!("static POOL: &str = {:?};\n", pool::taken())),
        ("index.rs", format!("pub static BUILT_IN: Index = {index};\n")),
    ] {
        fs::write(Path::new(&folder).join(file), source).map_err(|error| vec![error.to_string()])?;
    }
    Ok(())
}
