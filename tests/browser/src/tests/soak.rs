//! Nothing that was accepted is lost, duplicated or altered, whatever fails meanwhile.
//!
//! Also known as: soak test, chaos test, fault injection, durability, exactly once, crash, seed.

use crate::case::{Case, cases, in_chromium_and_firefox};
use crate::soak::{self, SentFile, SoakSettings, StoredRequest, Submission, Verdict};
use crate::stage::Stage;

/// The tests of this theme, in the engines that have several tabs.
pub(crate) fn cases() -> Vec<Case> {
    let cases = cases![
        what_is_lost_stored_twice_or_altered_is_told,
        what_is_accepted_is_stored_once_while_network_tabs_and_backend_fail,
    ];
    in_chromium_and_firefox(cases)
}

/// A soak that could not fail would show nothing.
async fn what_is_lost_stored_twice_or_altered_is_told(_stage: Stage) {
    let sent = |title: &str, is_accepted| Submission {
        title: title.to_owned(),
        files: vec![SentFile::new("a.txt", title.as_bytes())],
        is_accepted,
    };
    let stored = |title: &str, content: &str| StoredRequest {
        title: title.to_owned(),
        files: vec![SentFile::new("a.txt", content.as_bytes())],
    };
    let submissions = ["stored", "twice", "altered", "waiting", "lost"].map(|title| sent(title, true));
    let others = ["abandoned", "abandoned twice"].map(|title| sent(title, false));
    let requests = [
        stored("stored", "stored"),
        stored("twice", "twice"),
        stored("twice", "twice"),
        stored("altered", "something else"),
        stored("abandoned twice", "abandoned twice"),
        stored("abandoned twice", "abandoned twice"),
    ];
    let verdict =
        Verdict::of(&[&submissions[..], &others[..]].concat(), &requests, &["waiting, since noon".to_owned()]);
    assert_eq!(verdict.stored, ["stored", "twice", "altered"]);
    assert_eq!(verdict.waiting, ["waiting"]);
    assert_eq!(verdict.lost, ["lost"]);
    assert_eq!(verdict.duplicates, ["twice", "abandoned twice"]);
    assert_eq!(verdict.altered, ["altered"]);
    assert!(!verdict.is_good());
    assert!(Verdict::of(&submissions[..1], &requests[..1], &[]).is_good());
}

async fn what_is_accepted_is_stored_once_while_network_tabs_and_backend_fail(stage: Stage) {
    let (lasts, seed) = stage.soak();
    let figures = soak::run(&stage, SoakSettings { lasts, seed, tabs: 3, most_files: MOST_FILES }).await;
    println!("{figures}");
    assert!(figures.verdict.is_good(), "{figures}\n{:#?}", figures.verdict);
    assert!(!figures.verdict.stored.is_empty(), "{figures}");
}

/// What a request brings along.
const MOST_FILES: usize = 3;
