use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::{Arc, Mutex as Plain, MutexGuard, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use libtest_mimic::{Failed, Trial};
use tokio::runtime::Runtime;
use tokio::sync::Mutex;

use crate::browser::Browser;
use crate::case::Case;
use crate::command_line::CommandLine;
use crate::evidence::Evidence;
use crate::stage::{Stage, World};
use crate::tests;

/// Timeout of one test, in addition to the duration of the soak.
const DEADLINE: Duration = Duration::from_secs(600);

/// Message and location of the last panic: the reason why a test failed.
static PANIC: Plain<String> = Plain::new(String::new());

/// Runs the tests sequentially: they share one window, since only one can have the keyboard focus.
pub(crate) fn run(line: CommandLine) -> ExitCode {
    let CommandLine { site, engine, soak_seconds, soak_seed, pictures, harness } = line;
    panic::set_hook(Box::new(|info| *lock(&PANIC) = info.to_string()));
    let world = Arc::new(World { engine, site, soak: (Duration::from_secs(soak_seconds), soak_seed), pictures });
    let runtime = Arc::new(Runtime::new().expect("a runtime"));
    let browser = Arc::new(Mutex::new(None));
    let cases = tests::all().into_iter().filter(|case| case.only.is_none_or(|only| only == engine));
    let trials = cases.map(|case| {
        let (world, runtime, browser) = (world.clone(), runtime.clone(), browser.clone());
        let is_by_hand = case.is_by_hand;
        let trial = Trial::test(case.name.clone(), move || runtime.block_on(play(&case, &world, &browser)));
        trial.with_ignored_flag(is_by_hand)
    });
    let one_by_one = libtest_mimic::Arguments { test_threads: Some(1), ..harness };
    let conclusion = libtest_mimic::run(&one_by_one, trials.collect());
    runtime.block_on(close(&browser));
    conclusion.exit_code()
}

async fn play(case: &Case, world: &Arc<World>, browser: &Mutex<Option<Browser>>) -> Result<(), Failed> {
    let mut browser = browser.lock().await;
    if browser.is_none() {
        *browser = Some(Browser::start(world.engine, &world.evidence_folder().join("driver.log")).await);
    }
    let Some(browser) = browser.as_mut() else { unreachable!("it has just been started") };
    let window = browser.window().await;
    let stage = Stage::new(world.clone(), window.clone()).await;
    let playing = AssertUnwindSafe((case.play)(stage)).catch_unwind();
    let deadline = if case.is_by_hand { DEADLINE * 2 } else { DEADLINE + world.soak.0 };
    let reason = match tokio::time::timeout(deadline, playing).await {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(_)) => lock(&PANIC).clone(),
        Err(_) => format!("it did not end within {deadline:?}"),
    };
    let evidence = Evidence::gather(&window, &world.evidence_folder(), &case.name).await;
    browser.discard().await;
    Err(Failed::from(format!("{reason}\n{evidence}")))
}

fn lock(text: &Plain<String>) -> MutexGuard<'_, String> {
    text.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn close(browser: &Mutex<Option<Browser>>) {
    if let Some(mut browser) = browser.lock().await.take() {
        browser.discard().await;
    }
}
