//! What files a form takes, in words.

use crate::i18n::messages;
use crate::model::FileType;
use crate::ui::state::State;

/// Describes the limits for attachments.
pub fn limits(state: State) -> String {
    let limits = state.rules().limits;
    let arguments = [
        ("count", limits.files.into()),
        ("number", state.number(limits.files).into()),
        ("size", state.size(limits.file_bytes).into()),
        ("total", state.size(limits.total_bytes).into()),
    ];
    state.localizer().text_with(messages::FILES_LIMITS, &arguments)
}

/// Describes the accepted file types.
pub fn types(state: State) -> String {
    let accept = state.rules().limits.accept;
    let names: Vec<_> = FileType::ALL.into_iter().filter(|&known| accept.has(known)).map(type_name).collect();
    let localizer = state.localizer();
    let list = state.services().list(localizer.tag(), &names);
    localizer.text_with(messages::FILES_TYPES, &[("types", list.into())])
}

fn type_name(known: FileType) -> String {
    known.extensions().first().copied().unwrap_or_default().to_ascii_uppercase()
}
