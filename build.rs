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
    let index = prepare::index::index(catalogue);
    for (file, source) in [
        ("catalogue.rs", format!("pub static BUILT_IN: Catalogue = {catalogue:?};\n")),
        ("index.rs", format!("pub static BUILT_IN: Index = {index:?};\n")),
    ] {
        fs::write(Path::new(&folder).join(file), source).map_err(|error| vec![error.to_string()])?;
    }
    Ok(())
}
