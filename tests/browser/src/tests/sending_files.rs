//! Uploads: what arrives, the progress, and how they are stopped.
//!
//! Also known as: upload, multipart, progress bar, cancel, abort, idempotency key, 413, 415.

use axum::http::Method;
use fault_proxy::{NetworkFault, Proxy, Target};
use serde_json::Value;

use super::choosing_files::PNG;
use crate::case::{Case, cases, each_and_on_request};
use crate::file_form::FileForm;
use crate::server::sha256;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wait::until;
use crate::wording::{LANGUAGES, Wording, english, english_start};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            files_are_stored_as_they_were_chosen,
            the_bytes_that_have_gone_are_told_in_every_language,
            an_upload_that_breaks_off_is_sent_again_and_stored_once,
        ],
        cases![
            a_request_without_files_is_json,
            whoever_stops_sends_nothing_more_and_goes_on_with_the_same_key,
            the_outbox_shows_what_is_on_its_way_and_stops_it,
            what_the_backend_does_not_take_is_told_and_can_be_mended,
        ],
    )
}

/// Bytes that repeat nowhere, so that none can be lost or swapped unseen.
fn noise(length: usize) -> Vec<u8> {
    let mut dice = fastrand::Rng::with_seed(length as u64);
    std::iter::repeat_with(|| dice.alphanumeric() as u8).take(length).collect()
}

async fn files_are_stored_as_they_were_chosen(stage: Stage) {
    let form = FileForm::open(&stage).await;
    // More than what is read at a time, and exactly that.
    let files = [
        ("log 1.txt", noise(600_000)),
        ("屏幕截图.png", [PNG, &noise(256 * 1024 - PNG.len())].concat()),
        ("año.csv", "fecha;año\r\n1;ñ\r\n".as_bytes().to_vec()),
        ("one.txt", b"1".to_vec()),
    ];
    for (name, bytes) in &files {
        form.drop(name, bytes).await;
    }
    form.wait_for_files(&files.each_ref().map(|(name, _)| (*name, english("files-ready")))).await;
    form.review().await;
    assert_eq!(form.widget.texts(".attached bdi").await, files.each_ref().map(|(name, _)| name.to_string()));
    form.submit().await;
    let stored = stage.server.stored_files().await;
    let found: Vec<_> = stored.iter().map(|file| (file.name.as_str(), file.bytes.len(), file.sha256())).collect();
    let given = files.each_ref().map(|(name, bytes)| (*name, bytes.len(), sha256(bytes)));
    assert_eq!(found, given);
    assert!(stored.iter().all(|file| file.recorded == (file.bytes.len(), file.sha256())));
    let [call] = &stage.server.submissions()[..] else { panic!("there is one submission") };
    assert!(call.header("content-type").is_some_and(|kind| kind.starts_with("multipart/form-data")));
    assert!(call.header("idempotency-key").is_some());
    form.page.assert_clean().await;
}

async fn a_request_without_files_is_json(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.drop("a.txt", b"text").await;
    form.wait_for_files(&[("a.txt", english("files-ready"))]).await;
    form.widget.click("Remove: a.txt").await;
    form.review().await;
    form.submit().await;
    let [call] = &stage.server.submissions()[..] else { panic!("there is one submission") };
    assert_eq!(call.header("content-type"), Some("application/json"));
    assert!(stage.server.stored_files().await.is_empty());
}

fn submissions() -> Target {
    Target::of(Method::POST, "/requests")
}

/// Notes the key of each attempt to send files.
const KEYS: &str = "
    recorder.sentKeys = [];
    const { setRequestHeader } = XMLHttpRequest.prototype;
    XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
        if (name.toLowerCase() === 'idempotency-key') recorder.sentKeys.push(value);
        setRequestHeader.call(this, name, value);
    };
";

/// Bytes of the file, and bytes that a second lets through: the browser and its system take up to 400 KB ahead. What is left takes
/// longer than anything that is done meanwhile.
const FILE: usize = 1_200_000;
const SLOW: u64 = 50_000;

/// The bar: how far it is, what is said beside it, and whether it can be stopped.
const BAR: &str = "
    const bar = document.querySelector('support-widget').shadowRoot.querySelector('[part=upload]');
    if (!bar) return null;
    const text = (element) => element?.innerText.replace(/[\\u2066-\\u2069]/g, '') ?? '';
    return [String(bar.querySelector('progress').value), text(bar.querySelector('p')), text(bar.querySelector('button'))];
";

/// The review of a request with a file, on its way over a slow line.
async fn sending(stage: &Stage, proxy: &Proxy) -> FileForm {
    let form = FileForm::on(stage, stage.page("plain").through(proxy).script(KEYS)).await;
    form.drop("log.txt", &noise(FILE)).await;
    form.wait_for_files(&[("log.txt", english("files-ready"))]).await;
    form.review().await;
    proxy.strike(submissions(), NetworkFault::Uplink(SLOW));
    form.widget.click(english("review-submit")).await;
    form
}

async fn bar(form: &FileForm, wanted: impl Fn(f64) -> bool) -> [String; 3] {
    until("the bar to have come so far", async || {
        let bar: Option<[String; 3]> = form.page.execute(BAR, Vec::new()).await;
        let is_there = bar.as_ref().and_then(|[value, ..]| value.parse().ok()).is_some_and(&wanted);
        bar.clone().filter(|_| is_there).ok_or_else(|| format!("{bar:?}"))
    })
    .await
}

async fn the_bytes_that_have_gone_are_told_in_every_language(stage: Stage) {
    let proxy = stage.proxy().await;
    let form = sending(&stage, &proxy).await;
    let mut last = 0.0;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        form.widget.wait_for(wording.get("review-title")).await;
        let [value, words, stop] = bar(&form, |value| value > last && value < 100.0).await;
        last = value.parse().expect("a number");
        assert_eq!(stop, wording.get("upload-stop"));
        let [before, after] = ["{ $sent }", "{ $total }"].map(|name| wording.get("upload-progress").find(name));
        assert!(before < after, "{tag}: sent comes before total");
        let around: Vec<_> = wording.get("upload-progress").split(['{', '}']).step_by(2).collect();
        assert!(around.iter().all(|part| words.contains(part)), "{tag}: {words:?}");
        let total: String = form.page.execute(TOTAL, vec![tag.into()]).await;
        assert!(words.contains(&total), "{tag}: {words:?} without {total:?}");
    }
    form.page.run("document.querySelector('support-widget').lang = 'en-US';").await;
    form.widget.click(english("upload-stop")).await;
    form.widget.wait_for_text(english("send-failed-stopped")).await;
    proxy.repair();
    form.widget.click(english("try-again")).await;
    form.widget.wait_for(english("sent-title")).await;
    assert!(!form.widget.finds("[part=upload]").await);
    assert_eq!(stage.server.stored_files().await[0].sha256(), sha256(&noise(FILE)));
    form.page.assert_clean().await;
}

/// All bytes of the call, as a language writes them: the file, and about one kilobyte of what is typed.
const TOTAL: &str = "return (1.2).toLocaleString(arguments[0], { style: 'unit', unit: 'megabyte' });";

async fn whoever_stops_sends_nothing_more_and_goes_on_with_the_same_key(stage: Stage) {
    let proxy = stage.proxy().await;
    let form = sending(&stage, &proxy).await;
    bar(&form, |value| value > 0.0 && value < 100.0).await;
    form.widget.click(english("upload-stop")).await;
    form.widget.wait_for_text(english("send-failed-stopped")).await;
    assert!(!form.widget.finds("[part=upload]").await);
    until("the call to have ended", async || {
        let open = proxy.figures().open;
        if open == 0 { Ok(()) } else { Err(open) }
    })
    .await;
    let arrived = proxy.figures().body_bytes;
    assert!((arrived as usize) < FILE, "{arrived} bytes had come in");
    // Nothing wakes what was stopped: neither the network nor somebody who comes back.
    form.page.run("for (const name of ['online', 'focus', 'pageshow']) window.dispatchEvent(new Event(name));").await;
    form.page.run("document.dispatchEvent(new Event('visibilitychange'));").await;
    form.page.settle().await;
    let keys: Vec<Value> = form.page.execute("return recorder.sentKeys;", Vec::new()).await;
    assert_eq!((keys.len(), proxy.figures().posts), (1, 1));
    assert!(stage.server.stored().await.is_empty());
    proxy.repair();
    form.widget.click(english("try-again")).await;
    form.widget.wait_for(english("sent-title")).await;
    let keys: Vec<Value> = form.page.execute("return recorder.sentKeys;", Vec::new()).await;
    assert!(keys.len() == 2 && keys[0] == keys[1], "{keys:?}");
    assert_eq!(stage.server.stored().await.len(), 1);
    assert_eq!(stage.server.stored_files().await[0].sha256(), sha256(&noise(FILE)));
    form.page.assert_clean().await;
}

/// Counts what this tab tells the others.
const CHATTER: &str = "
    recorder.messages = 0;
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (message) {
        recorder.messages++;
        postMessage.call(this, message);
    };
";
const MESSAGES: &str = "return recorder.messages;";

async fn the_outbox_shows_what_is_on_its_way_and_stops_it(stage: Stage) {
    let proxy = stage.proxy().await;
    let form = sending(&stage, &proxy).await;
    form.page.run("document.querySelector('support-widget').view = 'outbox';").await;
    form.widget.wait_for(english("outbox-title")).await;
    bar(&form, |value| value > 0.0 && value < 100.0).await;
    form.page.run(CHATTER).await;
    assert_eq!(form.widget.texts(".attached bdi").await, ["log.txt"]);
    form.widget.click(english("upload-stop")).await;
    form.widget.wait_for_text(english("send-failed-stopped")).await;
    assert!(!form.widget.finds("[part=upload]").await);
    proxy.repair();
    form.widget.click(english("outbox-send-now")).await;
    form.widget.wait_for_text(english_start("outbox-delivered")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert_eq!(stage.server.stored_files().await[0].sha256(), sha256(&noise(FILE)));
    until("the tabs to have nothing more to tell each other", async || {
        let before: u32 = form.page.execute(MESSAGES, Vec::new()).await;
        for _ in 0..5 {
            form.page.settle().await;
        }
        let after: u32 = form.page.execute(MESSAGES, Vec::new()).await;
        if after == before { Ok(()) } else { Err(after) }
    })
    .await;
    form.widget.click(english("outbox-dismiss")).await;
    StoredRecords::of(&form.page).wait_for("outbox", 0).await;
    form.page.assert_clean().await;
}

async fn an_upload_that_breaks_off_is_sent_again_and_stored_once(stage: Stage) {
    let proxy = stage.proxy().await;
    let form = FileForm::on(&stage, stage.page("plain").through(&proxy).hastened().impatient()).await;
    form.drop("log.txt", &noise(FILE)).await;
    form.wait_for_files(&[("log.txt", english("files-ready"))]).await;
    form.review().await;
    proxy.strike_next(1, submissions(), NetworkFault::ResetMidUpload { after: 500_000 });
    proxy.strike_next(1, submissions(), NetworkFault::CommitThenDrop);
    form.submit().await;
    let figures = proxy.figures();
    assert!(figures.faults["reset mid-upload"] == 1 && figures.faults["commit then drop"] == 1, "{figures:?}");
    let calls = stage.server.submissions();
    let keys: Vec<_> = calls.iter().map(|call| call.header("idempotency-key")).collect();
    assert!(keys.len() >= 2 && keys.iter().all(|key| key.is_some() && *key == keys[0]), "{keys:?}");
    assert_eq!((stage.server.stored().await.len(), stage.server.stored_files().await.len()), (1, 1));
    assert_eq!(stage.server.stored_files().await[0].sha256(), sha256(&noise(FILE)));
    assert_eq!(form.page.events("sent").await.len(), 1);
}

/// The page allows more than the backend takes: the backend has the last word.
async fn what_the_backend_does_not_take_is_told_and_can_be_mended(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.drop("log.txt", &noise(2_000)).await;
    form.wait_for_files(&[("log.txt", english("files-ready"))]).await;
    form.review().await;
    let problem = serde_json::json!({
        "title": "A file is too large", "status": 413,
    });
    let fault = crate::server::Fault::Answer(413, "application/problem+json", problem.to_string());
    stage.server.fail_next(1, Method::POST, "/requests", fault);
    form.widget.click(english("review-submit")).await;
    form.widget.wait_for_text(english("try-again")).await;
    assert!(form.page.events("sent").await.is_empty());
    form.widget.click(english("try-again")).await;
    form.widget.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored_files().await.len(), 1);
}
