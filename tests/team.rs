//! Where a team's catalogue is looked for: the flag wins over the variable, the variable over the folder.

use std::path::PathBuf;
use std::process::Command;

/// A file that says who owns 503.
fn catalogue(name: &str, owner: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(path.parent().expect("it has a folder")).expect("the folder can be made");
    std::fs::write(&path, format!("[[code]]\ncode = 503\nowner = \"{owner}\"\n")).expect("it can be written");
    path
}

/// The owner of 503 that the program finds.
fn owner(arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_http5xx"));
    let command = command.env_clear().envs(environment.iter().copied()).arg("503.owner").args(arguments);
    let output = command.output().expect("the program starts");
    String::from_utf8([output.stdout, output.stderr].concat()).expect("UTF-8").trim_end().to_owned()
}

#[cfg(unix)]
#[test]
fn flag_beats_variable_beats_folder() {
    let flag = catalogue("flag.toml", "flag");
    let variable = catalogue("variable.toml", "variable");
    let folder = catalogue("config/http5xx/codes.toml", "folder");
    let home = catalogue("home/.config/http5xx/codes.toml", "home");
    let text = |path: &PathBuf| path.to_str().expect("UTF-8").to_owned();
    let up = |path: &PathBuf, levels: usize| text(&path.ancestors().nth(levels).expect("levels").to_owned());

    let flag = ["--catalogue", &text(&flag)];
    let variable = ("HTTP5XX_CATALOGUE", &*text(&variable));
    let empty = ("HTTP5XX_CATALOGUE", "");
    let xdg = ("XDG_CONFIG_HOME", &*up(&folder, 2));
    let home = ("HOME", &*up(&home, 3));

    assert_eq!(owner(&flag, &[variable, xdg, home]), "flag");
    assert_eq!(owner(&[], &[variable, xdg, home]), "variable");
    assert_eq!(owner(&[], &[xdg, home]), "folder");
    assert_eq!(owner(&[], &[home]), "home");
    assert_eq!(owner(&[], &[empty, xdg, home]), "");
    assert_eq!(owner(&["--no-catalogue"], &[variable, xdg, home]), "");
    assert_eq!(owner(&[], &[]), "");
}

#[test]
fn a_missing_file_is_an_error_only_where_it_was_named() {
    let missing = "nosuch.toml: there is no such file (--no-catalogue leaves it out)";
    assert_eq!(owner(&[], &[("HTTP5XX_CATALOGUE", "nosuch.toml")]), format!("http5xx: {missing}"));
    assert_eq!(owner(&["--catalogue", "nosuch.toml"], &[]), format!("http5xx: {missing}"));
    assert_eq!(owner(&[], &[("XDG_CONFIG_HOME", "/nosuch"), ("HTTP5XX_CATALOGUE", "")]), "");
}
