use leptos::prelude::*;

use super::attachments_context::Desk;
use super::words;
use crate::model::Attachment;
use crate::ui::kit::{element, switch};
use crate::ui::state::Shared;

/// What a file looks like: the picture itself, or its type in letters. It says nothing that the words beside it do not.
pub fn preview(desk: Desk, id: &str) -> AnyView {
    let (of_key, id) = (id.to_owned(), id.to_owned());
    let is_broken = Shared::new(false);
    let is_picture = move || desk.form.files.get().find(&of_key).is_some_and(Attachment::is_ready_picture);
    switch(
        move || if is_picture() && !*is_broken.get() { "picture" } else { "letters" }.to_owned(),
        move |key| {
            if key == "picture" {
                draw(desk, id.clone(), is_broken);
                let canvas = element("canvas").given("id", canvas_id(&id)).attribute("aria-hidden", "true");
                return Some(canvas.class("file-preview").into());
            }
            let letters = desk.form.files.peek().find(&id).map(words::kind).unwrap_or_default();
            let tile = element("span").attribute("aria-hidden", "true").class("file-preview").literal(letters);
            Some(tile.into())
        },
    )
}

/// Pixels of a preview's longer side: twice those of the page, for screens that have more.
const LONGEST_SIDE: u32 = 160;

fn canvas_id(id: &str) -> String {
    "preview-".to_owned() + id
}

/// Draws a preview when those before it are drawn.
fn draw(desk: Desk, id: String, is_broken: Shared<bool>) {
    let is_at_work = !desk.undrawn.peek().is_empty();
    desk.undrawn.change(|undrawn| undrawn.push((id, is_broken)));
    if !is_at_work {
        desk.state.spawn(draw_all(desk));
    }
}

async fn draw_all(desk: Desk) {
    let services = desk.services();
    // The canvases come into the page once what has asked for them is over.
    desk.state.services().pause(0).await;
    while !desk.undrawn.is_gone() {
        let Some((id, is_broken)) = desk.undrawn.peek().first().cloned() else { return };
        if services.draw(&id, &canvas_id(&id), LONGEST_SIDE).await.is_none() {
            is_broken.change(|is_broken| *is_broken = true);
        }
        desk.undrawn.change(|undrawn| drop(undrawn.remove(0)));
    }
}
