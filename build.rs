//! Checks `codes.toml` and writes it out as static tables: the program parses none of it at start.

#[allow(dead_code, unreachable_pub, reason = "shared with the crate, which uses the rest")]
#[path = "src/catalogue/format/mod.rs"]
mod format;

use std::process::ExitCode;
use std::{env, fs, path::Path};

use format::entry::Catalogue;
use format::{check, complete, fault::Faults, lay, read};

const FILE: &str = "codes.toml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={FILE}");
    println!("cargo::rerun-if-changed=src/catalogue/format");
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
    let folder = env::var("OUT_DIR").map_err(|error| vec![format!("OUT_DIR: {error}")])?;
    println!("cargo::rustc-env=HTTP5XX_CATALOGUE_DATE={}", catalogue.date);
    let source = format!("pub static BUILT_IN: Catalogue = {catalogue:?};\n");
    fs::write(Path::new(&folder).join("catalogue.rs"), source).map_err(|error| vec![error.to_string()])
}
