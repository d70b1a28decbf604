//! What a Rust program costs that does nothing but print: the text of `http5xx 503`, in one write.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().lock().write_all(include_bytes!(env!("TEXT")))
}
