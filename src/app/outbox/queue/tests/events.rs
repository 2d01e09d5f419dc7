//! Whatever happens to a queue, in any order.

use proptest::prelude::*;

use super::*;

/// One thing that happens to a queue.
#[derive(Clone, Debug)]
enum Event {
    Submitted(bool),
    Begin,
    Sent(bool),
    End,
    Ask,
    Wake,
    Withdraw,
    WithdrawnElsewhere,
    Missing,
    Hide,
    Found,
    Written,
    Read(bool),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        any::<bool>().prop_map(Event::Submitted),
        Just(Event::Begin),
        any::<bool>().prop_map(Event::Sent),
        Just(Event::End),
        Just(Event::Ask),
        Just(Event::Wake),
        Just(Event::Withdraw),
        Just(Event::WithdrawnElsewhere),
        Just(Event::Missing),
        Just(Event::Hide),
        Just(Event::Found),
        Just(Event::Written),
        any::<bool>().prop_map(Event::Read),
    ]
}

fn apply(queue: &mut Queue, event: &Event) {
    match event {
        Event::Submitted(is_stored) => {
            queue.submitted(&[entry("first", None), entry("further", Some("first"))], &[]);
            ["first", "further"].iter().for_each(|key| queue.kept(key, *is_stored, true));
        }
        Event::Begin => drop(queue.begin("first")),
        Event::Sent(is_delivered) => {
            queue.sending("first");
            queue.answered("first");
            match is_delivered {
                true => drop(queue.delivered("first", &receipt())),
                false => queue.failed("first", &Failure::UnknownOutcome, now(), 1.0),
            }
        }
        Event::End => drop(queue.end("first")),
        Event::Ask => queue.ask("first"),
        Event::Wake => queue.wake(),
        Event::Withdraw => queue.withdraw("first", Timestamp::from_seconds(1)),
        Event::WithdrawnElsewhere => queue.withdrawn_elsewhere("first", Timestamp::from_seconds(1)),
        Event::Missing => queue.missing("first"),
        Event::Hide => queue.hide(),
        Event::Found => queue.found(entry("further", None)),
        Event::Written => queue.written(&queue.stored(&["first".to_owned(), "further".to_owned()])),
        Event::Read(is_own) => {
            let entries: Vec<_> = queue.listed().filter(|_| *is_own).cloned().collect();
            queue.read(entries, |_| *is_own);
        }
    }
}

proptest! {
    /// Property test: in whatever order things happen, a key is queued once, only what is listed and not delivered is
    /// attempted, and a further request never before its first.
    #[test]
    fn nothing_is_attempted_out_of_turn(events in proptest::collection::vec(event(), 1..40)) {
        let mut queue = Queue::default();
        for event in &events {
            apply(&mut queue, event);
            for key in ["first", "further"] {
                prop_assert!(queue.listed().filter(|entry| entry.key == key).count() <= 1);
                let Some(known) = queue.entry(key).cloned() else {
                    prop_assert_eq!(step(&queue, key), Step::Stop);
                    continue;
                };
                let first = known.after.as_deref().and_then(|first| queue.entry(first));
                let is_behind = first.is_some_and(|first| !first.delivery.is_delivered());
                if known.delivery.is_delivered() || is_behind {
                    prop_assert_eq!(step(&queue, key), Step::Stop);
                }
            }
        }
        // When nothing is stored and no task is left, all that stays is known to this page alone.
        queue.end("first");
        queue.retain_shown(|_| false);
        queue.read(Vec::new(), |_| true);
        prop_assert!(queue.listed().all(|entry| !queue.is_stored(&entry.key)));
        prop_assert!(queue.queued("first").is_none_or(|queued| queued.place == Place::Memory));
    }
}
