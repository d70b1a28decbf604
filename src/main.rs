//! The process: arguments in, bytes out, exit status.

use std::io::{self, Write};
use std::process::ExitCode;

use http5xx::environment::Environment;
use http5xx::exit::Exit;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let (output, exit) = http5xx::run(&arguments, &Environment::look(), &mut io::stdin().lock());
    // A closed stderr changes nothing: there is nobody left to tell.
    _ = io::stderr().lock().write_all(output.stderr.as_bytes());
    match put(&output.stdout) {
        Ok(()) => exit.into(),
        Err(error) => {
            _ = writeln!(io::stderr(), "http5xx: standard output: {error}");
            Exit::Failed.into()
        }
    }
}

/// Writes in one go. A reader that has gone away does not change the answer.
fn put(text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    let mut stdout = io::stdout().lock();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
