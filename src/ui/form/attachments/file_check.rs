use std::collections::VecDeque;

use super::attachments_context::{AttachmentsContext, SameFile};
use super::words;
use crate::i18n::messages;
use crate::model::{AttachmentState, Examined};

/// Reads files one after another and records their content type and digest; returns the rejected duplicates. It
/// continues when the view is left, since the form keeps its files, and ends when the widget is unmounted.
pub async fn examine(context: AttachmentsContext, ids: Vec<String>) -> Vec<SameFile> {
    let services = context.services();
    let (mut waiting, mut same) = (VecDeque::from(ids), Vec::new());
    while let Some(id) = waiting.pop_front() {
        if !is_awaited(context, &id) {
            continue;
        }
        let content = services.read(&id).await;
        let mut examined = Examined::Unawaited;
        waiting.extend(context.change(|files, _| match content {
            Some(content) => examined = files.read(&id, &content.head, content.digest),
            None => files.unreadable(&id),
        }));
        if let Examined::AlreadyThere { name, kept } = examined {
            services.forget(&id);
            same.push(SameFile { name, kept });
        }
    }
    same
}

fn is_awaited(context: AttachmentsContext, id: &str) -> bool {
    context.form.files.peek().find(id).is_some_and(|item| item.state == AttachmentState::Reading)
}

/// Reads files, and makes one announcement about all of them.
pub fn examine_and_say(context: AttachmentsContext, ids: Vec<String>) {
    if ids.is_empty() {
        return;
    }
    context.state.spawn(async move {
        let same = examine(context, ids.clone()).await;
        let said = said(context, &ids, &same);
        context.same.change(|shown| *shown = same);
        context.state.announcement.set(said);
    });
}

fn said(context: AttachmentsContext, ids: &[String], same: &[SameFile]) -> String {
    let files = context.form.files.peek();
    let count = |wanted: fn(AttachmentState) -> bool| {
        ids.iter().filter(|id| files.find(id).is_some_and(|item| wanted(item.state))).count()
    };
    let taken = count(|state| state == AttachmentState::Ready);
    let refused = count(|state| matches!(state, AttachmentState::Refused(_)));
    let counted = |id, count: usize| (count > 0).then(|| context.state.counted(id, count));
    let parts = [counted(messages::FILES_ATTACHED, taken), counted(messages::FILES_NOT_ATTACHED, refused)];
    let same = same.iter().map(|file| words::same(context, file));
    parts.into_iter().flatten().chain(same).collect::<Vec<_>>().join(" ")
}
