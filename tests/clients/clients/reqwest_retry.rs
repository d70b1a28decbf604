//! Reads `key method url` lines, runs them all at once, prints `key outcome` lines.
use reqwest::{Client, Method};
use reqwest_middleware::{ClientBuilder, ClientWithMiddleware};
use reqwest_retry::{policies::ExponentialBackoff, RetryTransientMiddleware};
use std::io::stdin;

async fn probe(client: ClientWithMiddleware, line: String) {
    let words: Vec<&str> = line.split(' ').collect();
    let method: Method = words[1].parse().expect("a method");
    let outcome = match client.request(method, words[2]).send().await {
        Ok(response) if response.status() == 200 => "ok".to_string(),
        Ok(response) => format!("status {}", response.status().as_u16()),
        Err(error) => format!("error {error}").replace('\n', " "),
    };
    println!("{} {outcome}", words[0]);
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let policy = ExponentialBackoff::builder().build_with_max_retries(3);
    let retry = RetryTransientMiddleware::new_with_policy(policy);
    let client = ClientBuilder::new(Client::new()).with(retry).build();
    let lines = stdin().lines().map(|line| line.expect("a line of UTF-8"));
    let tasks: Vec<_> = lines.map(|line| tokio::spawn(probe(client.clone(), line))).collect();
    for task in tasks {
        task.await.expect("a probe does not panic");
    }
}
