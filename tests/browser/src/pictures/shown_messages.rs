use std::fs;

use serde::Serialize;
use serde_json::json;

use super::picture_settings::PictureSettings;
use super::visit::Visit;
use crate::page::Page;
use crate::stage::Stage;
use crate::tour::Tour;
use crate::wording::{Wording, marked, marks};

/// A state of the tour, with the ids of the messages that it shows.
#[derive(Debug, Serialize)]
struct ShownState {
    /// What the tour calls it.
    name: String,
    /// The name of its picture in the folder of each variant.
    picture: String,
    /// The ids, in the order in which they are first shown.
    messages: Vec<String>,
}

/// Lists the messages of every state: the page overrides each message by its own text with its id before it. Which
/// messages are shown does not depend on the language, so this is done in the source language alone.
pub(crate) async fn list_messages(stage: &Stage, settings: &PictureSettings) {
    let catalogue = marked(SOURCE);
    let plain = Wording::of(SOURCE);
    let config = json!({ "messages": { SOURCE: catalogue } });
    let mut visit = Visit::default();
    let mut states = Vec::new();
    let look = async |page: &Page, state: &str| {
        let picture = visit.reach(state);
        let texts: Vec<String> = page.execute(TEXTS, Vec::new()).await;
        let messages = messages(&texts, &plain);
        assert!(!messages.is_empty(), "the state {state:?} shows no message: {texts:?}");
        states.push(ShownState { name: state.to_owned(), picture, messages });
    };
    let tour = Tour::new(stage, SOURCE).worded(Wording::read(&catalogue));
    tour.walk(|page| page.script(&format!("widget.config = {config};")), look).await;
    let file = settings.states_file();
    file.parent().into_iter().for_each(|folder| drop(fs::create_dir_all(folder)));
    let text = serde_json::to_string_pretty(&states).expect("states are JSON");
    fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// The language that all others are translated from.
const SOURCE: &str = "en-US";

/// Returns the ids in texts, each once. No page overrides the texts of the fallback card, so they have no marks, and are
/// found by their wording.
fn messages(texts: &[String], plain: &Wording) -> Vec<String> {
    let marked = texts.iter().flat_map(|text| marks(text)).map(str::to_owned);
    let mut found = Vec::new();
    for id in marked.collect::<Vec<_>>() {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    if found.is_empty() {
        let card: Vec<_> = plain.ids().filter(|id| id.starts_with("fallback-")).collect();
        let ids = texts.iter().flat_map(|text| card.iter().filter(move |id| plain.get(id) == text));
        found.extend(ids.map(|&id| id.to_owned()));
    }
    found
}

/// All texts that the widget shows, or tells assistive technology, in the order of the document.
const TEXTS: &str = "
    const root = document.querySelector('support-widget').shadowRoot;
    const isShown = (element) => {
        const shown = element.closest('select') ?? element;
        return shown.getClientRects().length > 0 && shown.checkVisibility();
    };
    const NAMES = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'placeholder', 'alt', 'title', 'label'];
    return [...root.querySelectorAll('*')].filter(isShown).flatMap((element) => {
        const attributes = NAMES.map((name) => element.getAttribute(name));
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
        const value = element.matches('input, textarea') ? element.value : null;
        return [...attributes, ...own, value].filter(Boolean);
    });
";
