//! Histories of tabs that nobody sees: only an attempt that is due, or a network that is back, wakes one.

use support_widget::app::settings::Caller;

use super::*;

const HIDE: Action = Action::Hide { tab: 0 };
const SHOW: Action = Action::Resume { tab: 0 };
const ONLINE: Action = Action::Online { tab: 0 };
const HOUR: u32 = 3_600_000;
/// The pause between two calls that ask who is signed in.
const ASKED_AGAIN: Action = Action::Pass(30_000);

fn go_on(history: &mut History, actions: &[Action]) {
    history.go_on(actions).unwrap_or_else(|broken| panic!("{broken}"));
}

/// How often a pause of a tab has ended during these actions.
fn woken_by(history: &mut History, actions: &[Action]) -> u64 {
    let before = history.world.woken.get();
    go_on(history, actions);
    history.world.woken.get() - before
}

/// Number of attempts of the only request.
fn attempts(history: &History) -> u64 {
    let persistence = history.tabs[0].app.persistence.peek();
    persistence.queue.listed().map(|entry| u64::from(entry.delivery.attempts())).sum()
}

/// Number of requests that have arrived.
fn sent(history: &History) -> usize {
    history.world.service.borrow().stored.len()
}

/// A tab that cannot ask who is signed in, on a device that holds a request of Ana, who is.
fn with_a_request_of_before() -> History {
    let close = Action::Close { tab: 0, completes: true };
    after(&[TYPE, SAVED, Action::Down(true), SUBMIT, close, Action::Open(Who::Ana)])
}

#[test]
fn a_hidden_tab_sleeps_until_the_next_attempt_is_due() {
    let mut history = after(&[Action::Down(true), TYPE, SUBMIT, Action::Pass(400_000), HIDE]);
    // The last look that began while it was seen.
    go_on(&mut history, &[Action::Pass(30_000)]);
    let before = attempts(&history);
    let woken = woken_by(&mut history, &[Action::Pass(HOUR)]);
    let made = attempts(&history) - before;
    assert!(made >= 10, "{made} attempts in an hour");
    assert_eq!(woken, made);
    go_on(&mut history, &[Action::Down(false), Action::Pass(HOUR)]);
    assert_eq!(sent(&history), 1, "it is sent while nobody sees the tab");
}

#[test]
fn a_tab_that_is_seen_looks_at_the_clock_twice_a_minute() {
    let mut history = after(&[Action::Down(true), TYPE, SUBMIT, Action::Pass(400_000)]);
    assert!(woken_by(&mut history, &[Action::Pass(HOUR)]) >= 120);
}

#[test]
fn a_hidden_tab_that_does_not_know_its_caller_sleeps_until_it_is_seen() {
    let mut history = with_a_request_of_before();
    go_on(&mut history, &[HIDE, ASKED_AGAIN]);
    assert_eq!(woken_by(&mut history, &[Action::Pass(HOUR)]), 0);
    go_on(&mut history, &[Action::Down(false), SHOW]);
    assert_eq!(history.tabs[0].app.settings.peek().caller, Caller::Known(Some("ana".to_owned())));
}

/// A request of before waits until it is known that its sender calls. A hidden tab asked for that only once it was seen.
#[test]
fn a_hidden_tab_delivers_what_was_left_once_the_network_is_back() {
    let returns: [&[Action]; 2] = [&[ASKED_AGAIN, Action::Pass(HOUR), ONLINE], &[ONLINE, ASKED_AGAIN]];
    for network_is_back in returns {
        let mut history = with_a_request_of_before();
        go_on(&mut history, &[HIDE, Action::Down(false)]);
        assert_eq!(sent(&history), 0);
        go_on(&mut history, network_is_back);
        assert_eq!(sent(&history), 1, "{network_is_back:?}");
    }
}

#[test]
fn a_hidden_tab_asks_once_for_each_return_of_the_network() {
    let mut history = with_a_request_of_before();
    go_on(&mut history, &[HIDE, ASKED_AGAIN]);
    assert_eq!(woken_by(&mut history, &[ONLINE, Action::Pass(HOUR)]), 1, "the pause after a call that failed");
    go_on(&mut history, &[Action::Down(false), ONLINE]);
    assert_eq!(sent(&history), 1);
}

#[test]
fn a_hidden_tab_with_nothing_to_do_is_never_woken() {
    let mut history = after(&[TYPE, SAVED, SUBMIT, HIDE]);
    assert_eq!(woken_by(&mut history, &[Action::Pass(HOUR)]), 0);
}
