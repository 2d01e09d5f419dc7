//! Nothing that was acknowledged is lost, and nothing is stored twice, while the program is killed again and again.

#[path = "support/mod.rs"]
mod support;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use reqwest::Client;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};
use support::{Answer, CONTOSO, Process, new_key, request};
use tokio::sync::{Mutex, mpsc, watch};

const SUBMISSIONS: usize = 500;
const CLIENTS: usize = 8;
const KILLS: usize = 10;

/// How many acknowledgements are waited for before the next kill: with ten kills, the last falls well before the
/// end.
const PROGRESS: usize = 45;

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
    let titles = Arc::new(Mutex::new((0..SUBMISSIONS).map(|number| format!("submission {number}"))));
    for _ in 0..CLIENTS {
        tokio::spawn(client(url.clone(), titles.clone(), acknowledge.clone(), alive.subscribe()));
    }
    drop(acknowledge);

    let (mut all, mut kills) = (Vec::new(), 0);
    while let Some(acknowledgement) = acknowledged.recv().await {
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
    println!(
        "{SUBMISSIONS} submissions from {CLIENTS} clients, {kills} kills: {attempts} attempts, {replayed} answered \
         by a replay, {} rows, {milliseconds} ms",
        by_title.len()
    );
}

/// Takes titles until none is left, and sends each with one key until it is acknowledged.
async fn client(
    url: String,
    titles: Arc<Mutex<impl Iterator<Item = String>>>,
    acknowledge: mpsc::UnboundedSender<Acknowledged>,
    mut alive: watch::Receiver<usize>,
) {
    let client = Client::new();
    loop {
        let Some(title) = titles.lock().await.next() else { return };
        let acknowledgement = submit(&client, &url, title, &mut alive).await;
        acknowledge.send(acknowledgement).expect("the test is running");
    }
}

async fn submit(client: &Client, url: &str, title: String, alive: &mut watch::Receiver<usize>) -> Acknowledged {
    let key = new_key();
    let mut attempts = 0;
    loop {
        attempts += 1;
        alive.borrow_and_update();
        let call = client.post(url).bearer_auth(CONTOSO).header("idempotency-key", &key).json(&request(&title));
        let answer = match call.send().await {
            Ok(response) => Answer::read(response).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(answer) if answer.status == 201 => {
                let reference = answer.json()["reference"].as_str().expect("a reference").to_owned();
                return Acknowledged { title, reference, attempts, is_replayed: answer.is_replayed() };
            }
            Ok(answer) => assert!(matches!(answer.status, 409 | 503), "{answer:?}"),
            // The connection went with the process: the next one answers.
            Err(_) => tokio::task::yield_now().await,
        }
    }
}

async fn stored(folder: &Path) -> Vec<(String, String)> {
    let file = folder.join("support.sqlite3");
    let mut database = SqliteConnectOptions::new().filename(file).connect().await.expect("the database");
    let check: String = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut database).await.expect("a check");
    assert_eq!(check, "ok");
    let sql = "SELECT title, reference FROM requests \
        JOIN request_history ON request_number = requests.number \
        JOIN idempotency_keys ON idempotency_keys.request_number = requests.number";
    let whole = sqlx::query(sql).fetch_all(&mut database).await.expect("rows");
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM requests").fetch_one(&mut database).await.expect("a count");
    assert_eq!(usize::try_from(count), Ok(whole.len()), "every request has its history and its key");
    whole.iter().map(|row| (row.get("title"), row.get("reference"))).collect()
}
