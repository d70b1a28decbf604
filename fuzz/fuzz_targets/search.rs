#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| http5xx_fuzz::search(input));
