use proptest::prelude::*;

use super::*;

#[test]
fn it_is_written_when_somebody_pauses_and_at_the_latest_while_they_type() {
    let mut saving = Saving::default();
    assert_eq!(saving.due_in(0), None);
    saving.changed(1_000);
    assert_eq!(saving.due_in(1_000), Some(300));
    for now in [1_200, 1_400, 1_600] {
        saving.changed(now);
    }
    assert_eq!(saving.due_in(1_600), Some(200), "800 ms after the first change");
    assert!(saving.begin() && !saving.begin());
    saving.changed(1_700);
    saving.ended(true, 1_750);
    assert!(!saving.is_saved(), "what was typed while it was written is not there yet");
    assert_eq!(saving.due_in(1_750), Some(250));
    assert!(saving.begin());
    saving.ended(true, 2_100);
    assert!(saving.is_saved());
}

#[test]
fn what_could_not_be_written_is_tried_again_later() {
    let mut saving = Saving::default();
    saving.changed(0);
    assert!(saving.begin());
    saving.ended(false, 400);
    assert!(saving.has_failed() && saving.would_be_lost() && !saving.is_saved());
    assert_eq!(saving.due_in(400), Some(AFTER_FAILURE + DEBOUNCE), "a full disk is not emptied at once");
    saving.changed(1_000);
    assert_eq!(saving.due_in(1_000), Some(DEBOUNCE), "whoever goes on typing may have made room");
    assert!(saving.begin());
    saving.ended(true, 6_000);
    assert!(saving.is_saved() && !saving.has_failed());
}

#[test]
fn a_reopened_draft_is_saved_until_it_is_changed() {
    let mut saving = Saving::default();
    saving.restored();
    assert!(saving.is_saved() && !saving.would_be_lost() && saving.due_in(0).is_none());
    saving.changed(0);
    assert!(saving.would_be_lost() && !saving.is_saved());
}

#[derive(Clone, Debug)]
enum Step {
    Type,
    Begin,
    End(bool),
    Forget,
}

fn steps() -> impl Strategy<Value = Vec<(Step, u64)>> {
    let step = prop_oneof![
        4 => Just(Step::Type),
        3 => Just(Step::Begin),
        3 => any::<bool>().prop_map(Step::End),
        1 => Just(Step::Forget),
    ];
    proptest::collection::vec((step, 0..700u64), 0..60)
}

proptest! {
    /// Property test against a model of the storage: "saved" is reported exactly when the last change is stored, and an
    /// unsaved change is due within the longest wait, or that after a failure.
    #[test]
    fn it_never_says_saved_too_early(steps in steps()) {
        let mut saving = Saving::default();
        let (mut now, mut text, mut device, mut written) = (0, 0u32, 0u32, None);
        for (step, passed) in steps {
            now += passed;
            match step {
                Step::Type => { text += 1; saving.changed(now); }
                Step::Begin => if saving.begin() {
                    prop_assert_eq!(written, None, "one write at a time");
                    written = Some(text);
                },
                Step::End(is_done) => {
                    saving.ended(is_done, now);
                    if let Some(text) = written.take().filter(|_| is_done) { device = text; }
                }
                Step::Forget => { (text, device, written) = (0, 0, None); saving.forget(); }
            }
            prop_assert_eq!(saving.is_saved(), text > 0 && device == text);
            prop_assert_eq!(saving.would_be_lost(), device != text);
            if device != text && written.is_none() {
                let due = saving.due_in(now);
                let longest = if saving.has_failed() { AFTER_FAILURE + DEBOUNCE } else { LONGEST_WAIT };
                prop_assert!(due.is_some_and(|due| due <= longest), "{due:?}");
            }
        }
    }
}

#[test]
fn a_write_is_under_way_until_it_ends() {
    let mut saving = Saving::default();
    saving.changed(0);
    assert!(!saving.is_writing() && saving.begin() && saving.is_writing());
    saving.ended(true, 1);
    assert!(!saving.is_writing());
}
