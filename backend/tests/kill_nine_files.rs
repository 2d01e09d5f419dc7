//! No file is lost, doubled or left without its request while the program is killed again and again, also in the middle of
//! an upload.

#[path = "support/mod.rs"]
mod support;

use std::collections::HashMap;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::Client;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Row};
use support::{Answer, CONTOSO, Process, client_builder, content, file, folders, form, new_key, sha256};
use support_backend::{Backend, Settings};
use tokio::sync::{Mutex, mpsc, watch};
use tokio::time::timeout;

const SUBMISSIONS: usize = 120;
const CLIENTS: usize = 6;
const KILLS: usize = 8;

/// How many acknowledgements are waited for before the next kill.
const PROGRESS: usize = 14;

/// How long nothing may happen before the test fails instead of waiting for ever.
const PATIENCE: Duration = Duration::from_secs(30);

#[tokio::test(flavor = "multi_thread")]
async fn every_request_has_exactly_its_files_after_eight_kills() {
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

    let (mut count, mut attempts, mut kills) = (0, 0, 0);
    while let Some(needed) = timeout(PATIENCE, acknowledged.recv()).await.expect("progress") {
        count += 1;
        attempts += needed;
        if kills < KILLS && count >= (kills + 1) * PROGRESS {
            process.kill();
            kills += 1;
            process = Process::start(folder.path(), port);
            alive.send_replace(kills);
        }
    }
    let milliseconds = began.elapsed().as_millis();
    assert_eq!(process.terminate().code(), Some(0));
    assert_eq!((count, kills), (SUBMISSIONS, KILLS));

    let left_behind = sweep(folder.path()).await;
    let files = check_files(folder.path()).await;
    println!(
        "{SUBMISSIONS} submissions from {CLIENTS} clients, {kills} kills: {attempts} attempts, {files} files with equal \
         hashes, {left_behind} uploads left behind and swept up, {milliseconds} ms"
    );
}

/// Takes numbers until none is left, and sends a request for each with one key until it is acknowledged.
async fn client(
    url: String,
    numbers: Arc<Mutex<Range<usize>>>,
    acknowledge: mpsc::UnboundedSender<usize>,
    mut alive: watch::Receiver<usize>,
) {
    // A connection for each attempt, so that one fails only when the process was killed.
    let client = client_builder().pool_max_idle_per_host(0).build().expect("a client");
    loop {
        let Some(number) = numbers.lock().await.next() else { return };
        acknowledge.send(submit(&client, &url, number, &mut alive).await).expect("the test is running");
    }
}

/// Answers how many attempts it took.
async fn submit(client: &Client, url: &str, number: usize, alive: &mut watch::Receiver<usize>) -> usize {
    let (key, mut attempts) = (new_key(), 0);
    loop {
        attempts += 1;
        alive.borrow_and_update();
        let form = files_of(number)
            .into_iter()
            .fold(form(&number.to_string()), |form, (name, content)| form.part("files", file(&name, content)));
        let call = client.post(url).bearer_auth(CONTOSO).header("idempotency-key", &key).multipart(form);
        let answer = match call.send().await {
            Ok(response) => Answer::read(response).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(answer) if answer.status == 201 => return attempts,
            Ok(answer) => assert!(matches!(answer.status, 409 | 503), "{answer:?}"),
            // The connection went with the process, so the next process answers.
            Err(_) => alive.changed().await.expect("the test is running"),
        }
    }
}

/// One to three files, from some bytes to half a megabyte.
fn files_of(number: usize) -> Vec<(String, Vec<u8>)> {
    let file =
        |index| (format!("{number}-{index}.log"), content(number * 3 + index, 1 + number * 4_000 * (index + 1) / 3));
    (0..=number % 3).map(file).collect()
}

async fn sweep(folder: &Path) -> usize {
    let settings = Settings { sweep_grace: Duration::ZERO, ..Settings::new(folder) };
    let mut sweeper = Backend::open(settings).await.expect("a backend").sweeper();
    let mut taken = 0;
    loop {
        let swept = sweeper.sweep().await.expect("swept");
        taken += swept.removed + swept.moved;
        // A sweep moves twenty orphans at most, and eight kills can leave more.
        if swept.left == 0 {
            break;
        }
    }
    assert_eq!(folders(folder, "staging"), [""; 0], "nothing is on its way");
    taken
}

/// Compares rows, files and what was sent, and answers how many files there are.
async fn check_files(folder: &Path) -> usize {
    let mut sent: HashMap<String, Vec<u8>> = (0..SUBMISSIONS).flat_map(files_of).collect();
    let all = sent.len();
    let mut database =
        SqliteConnectOptions::new().filename(folder.join("support.sqlite3")).connect().await.expect("the database");
    let requests: Vec<String> =
        sqlx::query_scalar("SELECT title FROM requests").fetch_all(&mut database).await.expect("rows");
    let titles: std::collections::HashSet<_> = requests.iter().collect();
    assert_eq!((requests.len(), titles.len()), (SUBMISSIONS, SUBMISSIONS), "each is stored once");
    let sql = "SELECT title, upload, attachments.id, name, size, sha256 FROM attachments \
        JOIN requests ON requests.number = request_number";
    let rows = sqlx::query(sql).fetch_all(&mut database).await.expect("rows");
    assert_eq!(rows.len(), all, "each file is stored once");
    for row in &rows {
        let (upload, id, name): (String, String, String) = (row.get("upload"), row.get("id"), row.get("name"));
        let stored = fs::read(folder.join("attachments").join(&upload).join(&id)).expect("a row has its file");
        let content = sent.remove(&name).unwrap_or_else(|| panic!("{name} is there twice"));
        assert!(name.starts_with(&format!("{}-", row.get::<String, _>("title"))), "{name} is with its request");
        assert!(stored == content, "{name} is what was sent");
        assert_eq!((row.get("size"), row.get("sha256")), (content.len() as i64, sha256(&content)), "{name}");
    }
    let on_disk: usize = folders(folder, "attachments")
        .iter()
        .map(|upload| folders(folder, &format!("attachments/{upload}")).len())
        .sum();
    assert_eq!(on_disk, all, "no file is without a row");
    all
}
