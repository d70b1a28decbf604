//! Replays the fuzzer's corpus through the functions that it fuzzes.

#![allow(clippy::print_stdout, reason = "shown where a test fails")]

use std::fs;
use std::path::Path;

#[allow(dead_code, unreachable_pub, reason = "shared with the fuzz targets, which use the rest")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

#[test]
#[allow(clippy::print_stdout, reason = "the harness shows it where a test fails")]
fn the_corpus_breaks_nothing() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (target, run) in targets::TARGETS {
        let files = fs::read_dir(corpus.join(target)).expect("every target has a corpus");
        let mut count = 0;
        for file in files {
            let path = file.expect("the folder is readable").path();
            // The test harness shows this where a target panics.
            println!("{}", path.display());
            run(&fs::read(&path).expect("the file is readable"));
            count += 1;
        }
        assert!(count > 0, "no corpus for {target}");
    }
}
