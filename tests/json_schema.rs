//! Everything that `--json` prints keeps to the schema that the program prints for its kind.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::sync::LazyLock;

use http5xx::catalogue::BUILT_IN;
use http5xx::catalogue::format::vocabulary::Vocabulary;
use http5xx::document::KINDS;
use http5xx::environment::Environment;
use http5xx::retry::backoff::Jitter;
use jsonschema::Validator;
use serde_json::Value;

const TEAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cmd/team.in/codes.toml");

static SCHEMAS: LazyLock<BTreeMap<&str, Validator>> = LazyLock::new(|| {
    let compiled = |kind: &&'static str| (*kind, jsonschema::validator_for(&schema(kind)).expect("a schema"));
    KINDS.iter().map(compiled).collect()
});

/// What a command line prints on stdout, without a process around it.
fn stdout(arguments: &[&str], stdin: &str) -> String {
    let arguments: Vec<OsString> = ["http5xx"].iter().chain(arguments).map(OsString::from).collect();
    http5xx::run(&arguments, &Environment::default(), &mut stdin.as_bytes()).0.stdout
}

fn objects(text: &str) -> Vec<Value> {
    serde_json::Deserializer::from_str(text).into_iter().map(|value| value.expect("JSON")).collect()
}

/// The schema of a kind, as the program prints it.
fn schema(kind: &str) -> Value {
    objects(&stdout(&["schema", kind], "")).remove(0)
}

/// Validates every object that a command line prints, and counts them. All must be of one kind.
fn valid(kind: &str, arguments: &[&str], stdin: &str) -> usize {
    let arguments = [arguments, &["--json"]].concat();
    let objects = objects(&self::stdout(&arguments, stdin));
    for object in &objects {
        assert_eq!(object["kind"], kind, "{arguments:?}");
        if let Err(error) = SCHEMAS[kind].validate(object) {
            panic!("{arguments:?}: {} at {}", error, error.instance_path());
        }
    }
    objects.len()
}

#[test]
fn the_command_prints_every_schema_and_each_is_lawful() {
    let all = objects(&stdout(&["schema"], ""));
    assert_eq!(all.len(), KINDS.len());
    for (schema, kind) in all.iter().zip(KINDS) {
        assert_eq!(schema, &self::schema(kind));
        assert_eq!(schema["$id"], format!("urn:http5xx:schema:1:{kind}"));
        assert!(jsonschema::draft202012::meta::is_valid(schema), "{kind}");
    }
}

/// Every object is closed, asks for all its keys, and names them in their order.
#[test]
fn no_schema_leaves_a_key_open() {
    fn check(schema: &Value) {
        if let Some(properties) = schema["properties"].as_object().filter(|_| !schema["type"].is_null()) {
            let names: Vec<&str> = properties.keys().map(String::as_str).collect();
            assert_eq!(schema["additionalProperties"], false, "{names:?}");
            let required: Vec<&str> =
                schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            assert_eq!(required, names);
        }
        match schema {
            Value::Object(object) => object.values().for_each(check),
            Value::Array(list) => list.iter().for_each(check),
            _ => {}
        }
    }
    for kind in KINDS {
        check(&schema(kind));
    }
}

#[test]
fn keys_come_in_the_order_of_the_schema() {
    for (kind, arguments) in [
        ("guidance", ["503", "--no-catalogue"]),
        ("decision", ["retryable", "503"]),
        ("decision", ["delay", "503"]),
    ] {
        let printed = objects(&stdout(&[&arguments[..], &["--json"]].concat(), "")).remove(0);
        let keys = |value: &Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
        assert_eq!(keys(&printed), keys(&schema(kind)["properties"]), "{kind}");
    }
}

#[test]
fn every_code_known_or_not_is_valid_guidance() {
    for code in 500..=599 {
        assert_eq!(valid("guidance", &[&code.to_string()], ""), 1, "{code}");
    }
    assert_eq!(valid("guidance", &["530", "--vendor", "cloudflare"], ""), 1);
}

#[test]
fn every_detail_is_valid_guidance() {
    for detail in BUILT_IN.details {
        let name = format!("{} {}", detail.vendor, detail.id);
        let operand = if detail.with_vendor { name.as_str() } else { detail.id.get() };
        assert!(valid("guidance", &[operand], "") > 0, "{name}");
    }
}

#[test]
fn lists_and_comparisons_are_valid_guidance() {
    let known = BUILT_IN.codes.len();
    assert_eq!(valid("guidance", &["list"], ""), known);
    assert_eq!(valid("guidance", &["5xx"], ""), known);
    assert_eq!(valid("guidance", &["compare", "502", "503", "504", "588"], ""), 4);
    assert_eq!(valid("guidance", &["502,504", "520-521"], ""), 4);
}

#[test]
fn a_teams_catalogue_gives_valid_objects_too() {
    for code in ["503", "585", "586", "MV-1"] {
        assert_eq!(valid("guidance", &[code, "--catalogue", TEAM], ""), 1, "{code}");
    }
}

#[test]
fn search_results_are_valid() {
    for words in ["upstream timed out", "bad gatway", "no live upstreams", "certificate", "H12"] {
        assert!(valid("result", &["search", words], "") > 0, "{words}");
    }
}

#[test]
fn decisions_are_valid_whatever_is_asked() {
    let jitters: Vec<&str> = Jitter::ALL.iter().map(|jitter| jitter.word()).collect();
    let mut statuses = BTreeSet::new();
    for target in ["500", "501", "503", "525", "530", "588", "H12", "500.19"] {
        for options in [
            &[][..],
            &["--method", "post"],
            &["--method", "FROB", "--idempotent"],
            &["--retry-after", "120"],
            &["--retry-after", "99999999999999999999"],
            &["--retry-after", "0", "--max-wait", "0"],
            &["--attempt", "4294967295", "--max-attempts", "4294967295"],
            &["--attempt", "9"],
            &["--allow-cautious", "--max-attempts", "1"],
            &["--allow-cautious"],
        ] {
            for jitter in &jitters {
                let arguments = [&["retryable", target, "--jitter", jitter][..], options].concat();
                assert_eq!(valid("decision", &arguments, ""), 1);
                let object = objects(&stdout(&[&arguments[..], &["--json"]].concat(), "")).remove(0);
                statuses.insert(object["exit_status"].as_u64());
            }
        }
    }
    assert_eq!(valid("decision", &["delay", "530", "--vendor", "cloudflare"], ""), 1);
    assert_eq!(statuses, [0, 1, 3].map(Some).into(), "the table misses a status");
}

#[test]
fn responses_are_valid() {
    let html = "<html><title>504 Gateway Time-out</title></html>";
    for response in [
        "HTTP/1.1 503 Service Unavailable\r\nServer: our-edge\r\nX-Edge-Error: MV-1\r\nRetry-After: 5\r\n\r\n",
        "HTTP/1.1 585 Tenant Moving\r\nServer: our-edge\r\nX-Edge-Error: MV-1\r\n\r\n",
        "HTTP/2 502\r\ncontent-type: application/problem+json\r\n\r\n{\"title\": \"Down\", \"detail\": \"\"}",
        "HTTP/1.0 500\n\n{\"title\": \"\"}",
        "HTTP/1.1 777 Odd\r\n\r\n",
        html,
    ] {
        assert_eq!(valid("response", &["-", "--catalogue", TEAM], response), 1, "{response}");
        assert_eq!(valid("response", &["explain", "--catalogue", TEAM], response), 1, "{response}");
    }
}

#[test]
fn clients_are_valid() {
    let all = valid("client", &["clients", "--catalogue", TEAM], "");
    assert_eq!(all, BUILT_IN.clients.len() + 2);
    assert_eq!(valid("client", &["clients", "503", "--catalogue", TEAM], ""), all);
    assert_eq!(valid("client", &["clients", "our-client", "--catalogue", TEAM], ""), 1);
}

/// A schema that takes anything would make all the tests here pass.
#[test]
fn the_schemas_refuse_what_is_wrong() {
    let lawful = objects(&stdout(&["503", "--json"], "")).remove(0);
    let wrong = |change: fn(&mut Value)| {
        let mut object = lawful.clone();
        change(&mut object);
        !SCHEMAS["guidance"].is_valid(&object)
    };
    assert!(wrong(|object| object["retry"]["verdict"] = "perhaps".into()));
    assert!(wrong(|object| object["code"] = "503".into()));
    assert!(wrong(|object| object["new"] = 1.into()));
    assert!(wrong(|object| drop(object.as_object_mut().and_then(|object| object.remove("note")))));
}
