//! The most bytes that a request may have, over a line of one megabit a second: duration and memory.
//!
//! Takes some minutes and prints figures for people to judge: `browser-tests --ignored full_line` runs it.
//!
//! Also known as: performance, throughput, memory use, large upload, quota, throttling.

use std::time::{Duration, Instant};

use axum::http::Method;
use fault_proxy::{NetworkFault, Target};

use crate::case::{Case, cases};
use crate::file_form::FileForm;
use crate::page_memory::{PageMemory, REMEMBER};
use crate::server::sha256;
use crate::stage::Stage;
use crate::wait::{until, until_within};
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let cases = cases![the_most_that_may_be_attached_goes_over_a_slow_line];
    cases.into_iter().map(Case::by_hand).collect()
}

/// One megabit, in bytes.
const LINE: u64 = 125_000;
const MEBIBYTE: usize = 1024 * 1024;
/// Longer than the bytes need over this line.
const PATIENCE: Duration = Duration::from_secs(400);

async fn the_most_that_may_be_attached_goes_over_a_slow_line(stage: Stage) {
    let proxy = stage.proxy().await;
    let form = FileForm::on(&stage, stage.page("plain").through(&proxy).script(REMEMBER)).await;
    tell("before", &form).await;
    let files = [("first.txt", 10, 1_u64), ("second.txt", 10, 2), ("third.txt", 5, 3)];
    let mut kept = Vec::new();
    for (name, size, seed) in files {
        let mut dice = fastrand::Rng::with_seed(seed);
        let bytes: Vec<u8> = std::iter::repeat_with(|| dice.alphanumeric() as u8).take(size * MEBIBYTE).collect();
        kept.push((form.person.attach(name, &bytes).await, sha256(&bytes)));
    }
    form.wait_for_files(&files.map(|(name, ..)| (name, english("files-ready")))).await;
    tell("chosen and read", &form).await;
    form.review().await;
    proxy.strike(Target::of(Method::POST, "/requests"), NetworkFault::Uplink(LINE));
    form.widget.click(english("review-submit")).await;
    come_to(&form, 20.0).await;
    tell("a fifth of the way", &form).await;
    let start = Instant::now();
    form.widget.click(english("upload-stop")).await;
    form.widget.wait_for_text(english("send-failed-stopped")).await;
    let told = start.elapsed();
    until("the call to have ended", async || Some(()).filter(|()| proxy.figures().open == 0).ok_or("it goes on")).await;
    println!("stopped: told after {told:?}, the line is free after {:?}", start.elapsed());
    tell("stopped", &form).await;
    let start = Instant::now();
    form.widget.click(english("try-again")).await;
    come_to(&form, 50.0).await;
    tell("half of the way", &form).await;
    until_within(PATIENCE, "the confirmation", async || {
        let heading = form.widget.heading().await;
        if heading == english("sent-title") { Ok(()) } else { Err(heading) }
    })
    .await;
    println!("sent in {:?}", start.elapsed());
    tell("sent", &form).await;
    let stored: Vec<_> = stage.server.stored_files().await.iter().map(|file| file.sha256()).collect();
    assert_eq!(stored, kept.into_iter().map(|(_, hash)| hash).collect::<Vec<_>>());
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn come_to(form: &FileForm, percent: f64) {
    let ask = "return document.querySelector('support-widget').shadowRoot.querySelector('progress')?.value ?? 0;";
    until_within(PATIENCE, "the bar to have come so far", async || {
        let value: f64 = form.page.execute(ask, Vec::new()).await;
        if value >= percent { Ok(()) } else { Err(value) }
    })
    .await;
}

async fn tell(when: &str, form: &FileForm) {
    println!("{when}: {}", PageMemory::of(&form.page).await);
}
