use leptos::prelude::*;

use super::attachments_context::AttachmentsContext;
use super::words;
use crate::model::Attachment;
use crate::ui::kit::{element, switch};
use crate::ui::state::Shared;

/// Preview of a file: a thumbnail, or its file type in letters. It adds nothing to the text beside it, so screen
/// readers skip it.
pub fn preview(context: AttachmentsContext, id: &str) -> AnyView {
    let (of_key, id) = (id.to_owned(), id.to_owned());
    let is_broken = Shared::new(false);
    let is_picture = move || context.form.files.get().find(&of_key).is_some_and(Attachment::is_ready_picture);
    let is_shown = move || is_picture() && !*is_broken.get();
    let (is_wanted, drawn) = (is_shown.clone(), id.clone());
    Effect::new(move |before: Option<bool>| {
        let is_shown = is_wanted();
        if is_shown && before != Some(true) {
            draw(context, drawn.clone(), is_broken);
        }
        is_shown
    });
    switch(is_shown, move |is_shown| {
        if is_shown {
            let canvas = element("canvas").given("id", canvas_id(&id)).attribute("aria-hidden", "true");
            return Some(canvas.class("file-preview").into());
        }
        let letters = context.form.files.peek().find(&id).map(words::kind).unwrap_or_default();
        let tile = element("span").attribute("aria-hidden", "true").class("file-preview").literal(letters);
        Some(tile.into())
    })
}

/// Longer side of a preview in pixels: twice its CSS size, for high-density screens.
const LONGEST_SIDE: u32 = 160;

fn canvas_id(id: &str) -> String {
    "preview-".to_owned() + id
}

/// Draws a preview when those before it are drawn.
fn draw(context: AttachmentsContext, id: String, is_broken: Shared<bool>) {
    let is_at_work = !context.undrawn.peek().is_empty();
    context.undrawn.change(|undrawn| undrawn.push((id, is_broken)));
    if !is_at_work {
        context.state.spawn(draw_all(context));
    }
}

async fn draw_all(context: AttachmentsContext) {
    let services = context.services();
    // The canvases are mounted only after the current task has ended.
    context.state.services().pause(0).await;
    while !context.undrawn.is_gone() {
        let Some((id, is_broken)) = context.undrawn.peek().first().cloned() else { return };
        if services.draw(&id, &canvas_id(&id), LONGEST_SIDE).await.is_none() {
            is_broken.change(|is_broken| *is_broken = true);
        }
        context.undrawn.change(|undrawn| drop(undrawn.remove(0)));
    }
}
