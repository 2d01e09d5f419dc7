use super::attachments_context::{AttachmentsContext, SameFile};
use crate::i18n::{messages, wording};
use crate::model::{Attachment, AttachmentState, FileFlaw, text};
use crate::ui::kit::file_name;

/// Describes the state of a file: whether it can be sent, and if not, why and what to do.
pub fn state(context: AttachmentsContext, state: AttachmentState) -> String {
    let text = |id| context.state.localizer().text(id);
    match state {
        AttachmentState::Reading => text(messages::FILES_CHECKING),
        AttachmentState::Ready => text(messages::FILES_READY),
        AttachmentState::Changed => text(messages::FILES_CHANGED),
        AttachmentState::Refused(flaw) => reason(context, flaw),
    }
}

fn reason(context: AttachmentsContext, flaw: FileFlaw) -> String {
    let id = wording::file_flaw(flaw);
    match flaw {
        FileFlaw::TooMany { limit } => context.state.counted(id, limit),
        FileFlaw::TooLarge { limit } | FileFlaw::TotalTooLarge { limit } => {
            context.state.localizer().text_with(id, &[("size", context.state.size(limit).into())])
        }
        _ => context.state.localizer().text(id),
    }
}

/// Says that a duplicate was not attached.
pub fn same(context: AttachmentsContext, file: &SameFile) -> String {
    let names = [("name", file_name(&file.name).into()), ("kept", file_name(&file.kept).into())];
    context.state.localizer().text_with(messages::FILES_DUPLICATE, &names)
}

/// Returns the name of a file's type: its extension, which most users know it by.
pub fn kind(item: &Attachment) -> String {
    let own = item.name.rsplit_once('.').map(|(_, extension)| text::shown(extension, 5).to_ascii_uppercase());
    own.unwrap_or_else(|| "?".to_owned())
}
