use super::attachments_context::{Desk, SameFile};
use crate::i18n::{messages, wording};
use crate::model::{Attachment, AttachmentState, FileFlaw, FileType, text};
use crate::ui::kit::file_name;

/// Whether a file can be sent, and if not, why and what to do.
pub fn state(desk: Desk, state: AttachmentState) -> String {
    let text = |id| desk.state.localizer().text(id);
    match state {
        AttachmentState::Reading => text(messages::FILES_CHECKING),
        AttachmentState::Ready => text(messages::FILES_READY),
        AttachmentState::Changed => text(messages::FILES_CHANGED),
        AttachmentState::Refused(flaw) => reason(desk, flaw),
    }
}

fn reason(desk: Desk, flaw: FileFlaw) -> String {
    let id = wording::file_flaw(flaw);
    match flaw {
        FileFlaw::TooMany { limit } => desk.state.counted(id, limit),
        FileFlaw::TooLarge { limit } | FileFlaw::TotalTooLarge { limit } => {
            desk.state.localizer().text_with(id, &[("size", desk.size(limit).into())])
        }
        _ => desk.state.localizer().text(id),
    }
}

/// That a file was left out.
pub fn same(desk: Desk, file: &SameFile) -> String {
    let names = [("name", file_name(&file.name).into()), ("kept", file_name(&file.kept).into())];
    desk.state.localizer().text_with(messages::FILES_DUPLICATE, &names)
}

/// How much may be attached.
pub fn limits(desk: Desk) -> String {
    let limits = desk.state.rules().limits;
    let arguments = [
        ("count", limits.files.into()),
        ("number", desk.state.number(limits.files).into()),
        ("size", desk.size(limits.file_bytes).into()),
        ("total", desk.size(limits.total_bytes).into()),
    ];
    desk.state.localizer().text_with(messages::FILES_LIMITS, &arguments)
}

/// Which files may be attached.
pub fn types(desk: Desk) -> String {
    let accept = desk.state.rules().limits.accept;
    let names: Vec<_> = FileType::ALL.into_iter().filter(|&known| accept.has(known)).map(type_name).collect();
    let localizer = desk.state.localizer();
    let list = desk.state.services().list(localizer.tag(), &names);
    localizer.text_with(messages::FILES_TYPES, &[("types", list.into())])
}

/// What a file's type is called: the end of its name, as most people know it.
pub fn kind(item: &Attachment) -> String {
    let own = item.name.rsplit_once('.').map(|(_, extension)| text::shown(extension, 5).to_ascii_uppercase());
    own.unwrap_or_else(|| "?".to_owned())
}

fn type_name(known: FileType) -> String {
    known.extensions().first().copied().unwrap_or_default().to_ascii_uppercase()
}
