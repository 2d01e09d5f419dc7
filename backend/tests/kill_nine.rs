//! Nothing that was acknowledged is lost, and nothing is stored twice, while the program is killed again and again.

#[path = "support/mod.rs"]
mod support;

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::Client;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};
use support::{Answer, CONTOSO, Process, client_builder, new_key, request};
use tokio::sync::{Mutex, mpsc, watch};
use tokio::time::timeout;

const SUBMISSIONS: usize = 500;
const CLIENTS: usize = 8;
const KILLS: usize = 10;

/// How many acknowledgements are waited for before the next kill: with ten kills, the last falls well before the
/// end.
const PROGRESS: usize = 45;

/// The first answer to every fifth submission is lost on its way, as by a network that breaks: a kill seldom falls
/// into the moment between storing and answering.
const LOST: usize = 5;

/// How long nothing may happen before the test fails instead of waiting for ever.
const PATIENCE: Duration = Duration::from_secs(30);

/// What a client learned about one submission.
struct Acknowledged {
    title: String,
    reference: String,
    attempts: usize,
    is_replayed: bool,
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_submissions_survive_ten_kills_exactly_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let began = Instant::now();
    let mut process = Process::start(folder.path(), 0);
    let (port, url) = (process.address.port(), format!("http://{}/support/v1/requests", process.address));
    let (acknowledge, mut acknowledged) = mpsc::unbounded_channel();
    let (alive, _) = watch::channel(0);
    let numbers = Arc::new(Mutex::new(0..SUBMISSIONS));
    for _ in 0..CLIENTS {
        tokio::spawn(client(url.clone(), numbers.clone(), acknowledge.clone(), alive.subscribe()));
    }
    drop(acknowledge);

    let (mut all, mut kills) = (Vec::new(), 0);
    while let Some(acknowledgement) = timeout(PATIENCE, acknowledged.recv()).await.expect("progress") {
        all.push(acknowledgement);
        if kills < KILLS && all.len() >= (kills + 1) * PROGRESS {
            process.kill();
            kills += 1;
            process = Process::start(folder.path(), port);
            alive.send_replace(kills);
        }
    }
    let milliseconds = began.elapsed().as_millis();
    assert_eq!(process.terminate().code(), Some(0));
    assert_eq!((all.len(), kills), (SUBMISSIONS, KILLS));

    let stored = stored(folder.path()).await;
    assert_eq!(stored.len(), SUBMISSIONS, "none is stored twice");
    let by_title: HashMap<_, _> = stored.into_iter().collect();
    assert_eq!(by_title.len(), SUBMISSIONS, "every title is there once");
    for acknowledgement in &all {
        assert_eq!(by_title.get(&acknowledgement.title), Some(&acknowledgement.reference), "the answer was true");
    }
    let attempts: usize = all.iter().map(|acknowledgement| acknowledgement.attempts).sum();
    let replayed = all.iter().filter(|acknowledgement| acknowledgement.is_replayed).count();
    assert!(replayed >= SUBMISSIONS / LOST, "only {replayed} lost answers were given again");
    println!(
        "{SUBMISSIONS} submissions from {CLIENTS} clients, {kills} kills: {attempts} attempts, {replayed} answered \
         by a replay, {} rows, {milliseconds} ms",
        by_title.len()
    );
}

/// Takes numbers until none is left, and sends a request for each with one key until it is acknowledged.
async fn client(
    url: String,
    numbers: Arc<Mutex<Range<usize>>>,
    acknowledge: mpsc::UnboundedSender<Acknowledged>,
    mut alive: watch::Receiver<usize>,
) {
    // A connection for each attempt, so that one fails only when the process was killed.
    let client = client_builder().pool_max_idle_per_host(0).build().expect("a client");
    loop {
        let Some(number) = numbers.lock().await.next() else { return };
        let acknowledgement = submit(&client, &url, number, &mut alive).await;
        acknowledge.send(acknowledgement).expect("the test is running");
    }
}

async fn submit(client: &Client, url: &str, number: usize, alive: &mut watch::Receiver<usize>) -> Acknowledged {
    let (title, key) = (format!("submission {number}"), new_key());
    let (mut attempts, mut will_be_lost) = (0, number.is_multiple_of(LOST));
    loop {
        attempts += 1;
        alive.borrow_and_update();
        let call = client.post(url).bearer_auth(CONTOSO).header("idempotency-key", &key).json(&request(&title));
        let answer = match call.send().await {
            Ok(response) => Answer::read(response).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(answer) if answer.status == 201 && will_be_lost => will_be_lost = false,
            Ok(answer) if answer.status == 201 => {
                let reference = answer.json()["reference"].as_str().expect("a reference").to_owned();
                return Acknowledged { title, reference, attempts, is_replayed: answer.is_replayed() };
            }
            Ok(answer) => assert!(matches!(answer.status, 409 | 503), "{answer:?}"),
            // The connection went with the process, so the next process answers.
            Err(_) => alive.changed().await.expect("the test is running"),
        }
    }
}

async fn stored(folder: &Path) -> Vec<(String, String)> {
    let file = folder.join("support.sqlite3");
    let mut database = SqliteConnectOptions::new().filename(file).connect().await.expect("the database");
    let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.expect("a check");
    assert_eq!(check, "ok");
    let sql = "SELECT title, reference FROM requests \
        JOIN request_history ON request_history.request_number = requests.number \
        JOIN idempotency_keys ON idempotency_keys.request_number = requests.number";
    let whole = sqlx::query(sql).fetch_all(&mut database).await.expect("rows");
    let count: i64 =
        sqlx::query_scalar("SELECT count(*) FROM requests").fetch_one(&mut database).await.expect("a count");
    assert_eq!(usize::try_from(count), Ok(whole.len()), "every request has its history and its key");
    whole.iter().map(|row| (row.get("title"), row.get("reference"))).collect()
}
