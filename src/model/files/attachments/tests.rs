use proptest::prelude::*;

use super::*;
use crate::model::FileTypes;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

fn limits() -> Limits {
    let accept = FileTypes::read([".png", ".txt"]);
    Limits { files: 3, file_bytes: 100, total_bytes: 200, accept, ..Limits::default() }
}

/// File names with sizes in bytes.
type Files<'a> = &'a [(&'a str, usize)];

fn with(files: Files<'_>) -> Attachments {
    let mut attachments = Attachments::default();
    for (name, size) in files {
        attachments.add(name, name, *size, &limits());
    }
    attachments
}

fn states(attachments: &Attachments) -> Vec<AttachmentState> {
    attachments.items().iter().map(|item| item.state).collect()
}

fn read(attachments: &mut Attachments, id: &str, content: u8) -> Examined {
    attachments.read(id, PNG, [content; 32])
}

#[test]
fn a_file_is_refused_for_the_first_thing_that_is_wrong_with_it() {
    use FileFlaw::*;
    let three = [("1.png", 10), ("2.png", 10), ("3.png", 10)];
    let cases: [(Files<'_>, &str, usize, Option<FileFlaw>); 9] = [
        (&[], "a.png", 100, None),
        (&[], "a.TXT", 1, None),
        (&three, "a.exe", 1_000, Some(TooMany { limit: 3 })),
        (&[], "a.exe", 1_000, Some(NotAllowed)),
        (&[], "png", 10, Some(NotAllowed)),
        (&[("1.png", 100), ("2.png", 90)], "a.png", 101, Some(TooLarge { limit: 100 })),
        (&[("1.png", 100), ("2.png", 100)], "a.png", 0, Some(Empty)),
        (&[("1.png", 100), ("2.png", 90)], "a.png", 11, Some(TotalTooLarge { limit: 200 })),
        (&[("1.png", 100), ("2.png", 90), ("3.exe", 10)], "a.png", 10, None),
    ];
    for (before, name, size, flaw) in cases {
        let mut attachments = with(before);
        assert_eq!(attachments.add("new", name, size, &limits()), flaw.is_none(), "{name} {size}");
        let expected = flaw.map_or(AttachmentState::Reading, AttachmentState::Refused);
        assert_eq!(attachments.find("new").map(|item| item.state), Some(expected), "{name} {size}");
    }
}

#[test]
fn what_is_in_a_file_decides_whether_it_is_sent() {
    let mut attachments = with(&[("a.png", 10), ("b.png", 10)]);
    assert!(!attachments.is_settled() && attachments.blocks_sending());
    assert_eq!(attachments.read("a.png", b"MZ", [0; 32]), Examined::Refused);
    assert_eq!(read(&mut attachments, "b.png", 1), Examined::Taken);
    assert_eq!(states(&attachments), [AttachmentState::Refused(FileFlaw::ContentMismatch), AttachmentState::Ready]);
    assert!(attachments.is_settled() && !attachments.blocks_sending());
    assert_eq!(attachments.ready().map(|item| item.name.as_str()).collect::<Vec<_>>(), ["b.png"]);
}

#[test]
fn a_file_is_new_until_it_was_looked_at_unless_it_came_from_a_draft_or_takes_anothers_place() {
    let mut attachments = with(&[("a.png", 10), ("b.exe", 10), ("c.png", 10)]);
    attachments.restore("d", "d.png", 1, [0; 32]);
    attachments.remove("a.png");
    assert!(attachments.has_new());
    assert_eq!(attachments.take_new(), ["b.exe", "c.png"]);
    assert!(!attachments.has_new() && attachments.take_new().is_empty());
    attachments.replace("c.png", "e", "e.png", 10, &limits());
    assert!(!attachments.has_new());
}

#[test]
fn digests_are_those_of_the_files_that_are_sent() {
    let mut attachments = with(&[("a.png", 10), ("b.png", 10), ("c.exe", 10)]);
    read(&mut attachments, "b.png", 0xAB);
    assert_eq!(attachments.digests(), ["ab".repeat(32)]);
    read(&mut attachments, "a.png", 1);
    assert_eq!(attachments.digests(), ["01".repeat(32), "ab".repeat(32)]);
}

#[test]
fn what_the_backend_refuses_is_found_by_its_place_among_what_was_sent() {
    let mut attachments = with(&[("a.exe", 10), ("b.png", 10), ("c.png", 10)]);
    read(&mut attachments, "b.png", 1);
    read(&mut attachments, "c.png", 2);
    attachments.refused(&[(1, FileFlaw::ContentMismatch), (2, FileFlaw::Empty)]);
    let refused = AttachmentState::Refused;
    let expected = [refused(FileFlaw::NotAllowed), AttachmentState::Ready, refused(FileFlaw::ContentMismatch)];
    assert_eq!(states(&attachments), expected);
}

#[test]
fn only_a_picture_that_will_be_sent_can_be_redacted() {
    let mut attachments = with(&[("a.png", 10), ("b.txt", 10), ("c.png", 10)]);
    read(&mut attachments, "a.png", 1);
    attachments.read("b.txt", b"text", [2; 32]);
    let pictures = attachments.items().iter().map(|item| item.is_ready_picture());
    assert_eq!(pictures.collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(attachments.ready().count(), 2);
}

#[test]
fn equal_files_are_sent_once() {
    let mut attachments = with(&[("a.png", 10), ("b.png", 10), ("c.png", 20)]);
    assert_eq!(read(&mut attachments, "a.png", 1), Examined::Taken);
    let same = Examined::AlreadyThere { name: "b.png".to_owned(), kept: "a.png".to_owned() };
    assert_eq!(read(&mut attachments, "b.png", 1), same);
    assert_eq!(read(&mut attachments, "c.png", 1), Examined::Taken, "of another size");
    assert_eq!(attachments.items().len(), 2);
}

#[test]
fn a_file_that_was_removed_or_read_before_is_awaited_no_longer() {
    let mut attachments = with(&[("a.png", 10), ("b.png", 10)]);
    attachments.remove("a.png");
    assert_eq!(read(&mut attachments, "a.png", 1), Examined::Unawaited);
    assert_eq!(read(&mut attachments, "b.png", 1), Examined::Taken);
    assert_eq!(read(&mut attachments, "b.png", 2), Examined::Unawaited);
    attachments.changed("b.png");
    assert_eq!(states(&attachments), [AttachmentState::Changed]);
    assert!(attachments.is_settled() && attachments.blocks_sending());
    assert_eq!(attachments.ready().count(), 0);
}

#[test]
fn whoever_was_refused_for_want_of_room_gets_the_room_that_comes_free() {
    let files = [("1.png", 100), ("2.png", 90), ("3.png", 11), ("4.exe", 1), ("5.png", 10), ("6.png", 10)];
    let mut attachments = with(&files);
    assert_eq!(attachments.admit(&limits()), Vec::<String>::new());
    attachments.remove("2.png");
    assert_eq!(attachments.admit(&limits()), ["3.png"]);
    attachments.unreadable("1.png");
    assert_eq!(attachments.admit(&limits()), ["6.png"]);
}

#[test]
fn a_blacked_out_picture_takes_the_place_of_the_one_it_was_made_of() {
    let mut attachments = with(&[("a.png", 100), ("b.png", 100)]);
    assert!(attachments.replace("a.png", "new", "a.png", 90, &limits()));
    assert_eq!(attachments.items().iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["new", "b.png"]);
    assert!(!attachments.replace("new", "newer", "a.png", 101, &limits()));
    assert!(!attachments.replace("a.png", "newest", "a.png", 1, &limits()), "the other is gone");
    assert_eq!(attachments.items().len(), 2);
}

proptest! {
    /// Any order of choosing, removing and redacting files, with reads that finish in any order.
    #[test]
    fn what_is_sent_is_always_within_the_limits(
        steps in proptest::collection::vec((0..7u8, 0..8usize, 0..130usize, 0..4u8), 0..60),
    ) {
        let limits = limits();
        let mut attachments = Attachments::default();
        for (turn, (step, at, size, content)) in steps.into_iter().enumerate() {
            let id = attachments.items().get(at).map(|item| item.id.clone()).unwrap_or_default();
            let new = turn.to_string();
            match step {
                0 | 1 => drop(attachments.add(&new, ["a.png", "b.exe"][usize::from(content == 3)], size, &limits)),
                2 => drop(read(&mut attachments, &id, content)),
                3 => attachments.unreadable(&id),
                4 => attachments.remove(&id),
                5 => drop(attachments.replace(&id, &new, "a.png", size, &limits)),
                _ => attachments.changed(&id),
            }
            attachments.admit(&limits);
            let counted: Vec<_> = attachments.items().iter().filter(|item| item.counts()).collect();
            prop_assert!(counted.len() <= limits.files);
            prop_assert!(counted.iter().map(|item| item.size).sum::<usize>() <= limits.total_bytes);
            let mut sent: Vec<_> = attachments.ready().map(|item| (item.size, item.digest)).collect();
            prop_assert!(sent.iter().all(|(size, digest)| (1..=limits.file_bytes).contains(size) && digest.is_some()));
            let count = sent.len();
            sent.sort_unstable();
            sent.dedup();
            prop_assert_eq!(sent.len(), count, "equal files are sent once");
            let waiting = attachments.items().iter().filter(|item| item.awaits_room());
            let has_room = |item: &Attachment| attachments.flaw(&item.name, item.size, &limits).is_none();
            prop_assert!(!waiting.into_iter().any(has_room), "nobody waits for room that there is");
        }
    }
}
