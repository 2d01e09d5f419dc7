//! A view that replaces another has the same elements and attributes as on a page of its own.

use support_widget::i18n::{MessageId, messages};
use support_widget::model::{Display, RequestKind, View};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::data::page;
use crate::screen::Screen;
use crate::way::{PARTNER_CENTER_FORM, with_customers};

/// Views of both parts of the program, with forms, lists, notices and nothing but text.
const VIEWS: [(View, MessageId); 5] = [
    (View::Home, messages::HOME_TITLE),
    (PARTNER_CENTER_FORM, messages::FORM_TITLE_PARTNER_CENTER),
    (View::Outbox, messages::OUTBOX_TITLE),
    (View::Escalation, messages::HOME_ESCALATION),
    (View::Requests(RequestKind::PartnerCenter), messages::REQUESTS_PARTNER_CENTER),
];

fn shown(view: View) -> Screen {
    let stage = with_customers(view);
    stage.backend.requests.answers(|_| Ok(page(Vec::new())));
    stage.mount()
}

/// Each element of the view with all its attributes, a line each; what surrounds all views is left out.
fn elements(screen: &Screen) -> Vec<String> {
    let shell = screen.root.query_selector(".shell").expect("a selector").expect("a shell");
    let mut lines = Vec::new();
    children(&shell).into_iter().skip(2).for_each(|child| visit(&child, 0, &mut lines));
    lines
}

fn visit(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let names = element.get_attribute_names();
    let attribute = |name: String| format!(" {name}={:?}", element.get_attribute(&name).unwrap_or_default());
    let mut attributes: Vec<_> = names.iter().filter_map(|name| name.as_string()).map(attribute).collect();
    attributes.sort();
    lines.push(format!("{}{}{}", " ".repeat(depth), element.local_name(), attributes.concat()));
    children(element).iter().for_each(|child| visit(child, depth + 1, lines));
}

fn children(element: &Element) -> Vec<Element> {
    let children = element.children();
    (0..children.length()).filter_map(|index| children.item(index)).collect()
}

/// The elements of a view once all of it is there.
async fn all_elements(screen: &Screen, heading: MessageId) -> Vec<String> {
    screen.at(heading).await;
    screen.wait_until_gone(".loading").await;
    screen.wait_until_gone("[data-awaited]").await;
    screen.pass(5_000).await;
    for _ in 0..5 {
        screen.settle().await;
    }
    elements(screen)
}

/// Waits for the view to have the elements that it is to have.
async fn expect(screen: &Screen, expected: &[String], what: &str) {
    screen
        .until(what, || {
            let found = elements(screen);
            let differs = |line: &usize| found.get(*line) != expected.get(*line);
            match (0..found.len().max(expected.len())).find(differs) {
                Some(line) => Err(format!("{:?} is {:?}", expected.get(line), found.get(line))),
                None => Ok(()),
            }
        })
        .await;
}

#[wasm_bindgen]
pub async fn a_view_is_the_same_wherever_one_comes_from() {
    let mut alone = Vec::new();
    for (view, heading) in VIEWS {
        alone.push(all_elements(&shown(view), heading).await);
    }
    let screen = shown(View::Home);
    // Forwards and backwards, so that each comes after two others.
    for index in (0..VIEWS.len()).chain((0..VIEWS.len()).rev()) {
        let (view, heading) = VIEWS[index].clone();
        screen.state.go(view.clone());
        screen.at(heading).await;
        expect(&screen, &alone[index], &format!("the elements of {view}")).await;
    }
}

#[wasm_bindgen]
pub async fn a_language_and_a_way_of_display_that_come_back_are_as_they_were() {
    let mut screen = shown(PARTNER_CENTER_FORM);
    let first = all_elements(&screen, messages::FORM_TITLE_PARTNER_CENTER).await;
    screen.turn_to("zh-CN");
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    screen.turn_to("en-US");
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    expect(&screen, &first, "the elements before the language was another").await;
    let inline = (*screen.state.settings.peek()).clone();
    let mut launcher = inline.clone();
    launcher.display = Display::Launcher;
    screen.state.apply_settings(launcher);
    screen.element(".launcher").await;
    screen.state.apply_settings(inline);
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    expect(&screen, &first, "the elements before it was a launcher").await;
    assert!(!screen.has(".launcher"));
}
