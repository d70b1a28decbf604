//! What the process sees around it. Nobody else asks the environment or the terminal.

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal, stderr, stdin, stdout};
use std::path::PathBuf;

use etcetera::BaseStrategy;

/// The parts of the environment that change what the program does.
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR`, `TERM`.
    pub no_color: Option<OsString>,
    /// See `no_color`.
    pub clicolor_force: Option<OsString>,
    /// See `no_color`.
    pub clicolor: Option<OsString>,
    /// See `no_color`.
    pub term: Option<OsString>,
    /// `COLUMNS`: overrides the terminal's width.
    pub columns: Option<OsString>,
    /// The locale: the first of `LC_ALL`, `LC_CTYPE`, `LANG` that is not empty.
    pub locale: Option<OsString>,
    /// `HTTP5XX_CATALOGUE`: a team's own catalogue.
    pub catalogue: Option<OsString>,
    /// The place of a team's own catalogue in the configuration folder.
    pub folder: Option<PathBuf>,
    /// Whether standard input is a terminal.
    pub stdin_is_terminal: bool,
    /// Whether standard output is a terminal.
    pub stdout_is_terminal: bool,
    /// Whether standard error is a terminal.
    pub stderr_is_terminal: bool,
    /// The width of the terminal, in columns.
    pub width: Option<u16>,
    /// Whether the terminal shows hyperlinks.
    pub hyperlinks: bool,
}

impl Environment {
    /// Looks around.
    #[must_use]
    pub fn look() -> Self {
        let not_empty = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
        let stdout_is_terminal = stdout().is_terminal();
        Self {
            no_color: env::var_os("NO_COLOR"),
            clicolor_force: env::var_os("CLICOLOR_FORCE"),
            clicolor: env::var_os("CLICOLOR"),
            term: env::var_os("TERM"),
            columns: env::var_os("COLUMNS"),
            locale: ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(not_empty),
            catalogue: env::var_os("HTTP5XX_CATALOGUE"),
            folder: folder(),
            stdin_is_terminal: stdin().is_terminal(),
            stdout_is_terminal,
            stderr_is_terminal: stderr().is_terminal(),
            width: stdout_is_terminal.then(terminal_size::terminal_size).flatten().map(|(width, _)| width.0),
            hyperlinks: stdout_is_terminal && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout),
        }
    }
}

/// `$XDG_CONFIG_HOME/http5xx/codes.toml`, `~/.config` without it; on Windows the platform's own place.
fn folder() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.config_dir().join("http5xx").join("codes.toml"))
}
