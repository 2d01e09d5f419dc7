//! The English beside guidance in another language, since its wording has contractual weight (domain S15).

use support_widget::i18n::{MessageId, SOURCE, messages};
use support_widget::model::View;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::dom::{cleaned, inner_text};
use crate::screen::Screen;
use crate::stage::localizer;
use crate::way::with_customers;

/// A view of guidance, in a language.
fn guidance(view: View, language: &'static str) -> Screen {
    with_customers(view).language(language).mount()
}

/// Waits for the English to stand beside every text; returns the text, the English, and the language that it is marked
/// with.
async fn translated(screen: &Screen) -> Vec<[String; 3]> {
    screen
        .until("the English beside every text", || {
            let pairs = pairs(screen);
            if pairs.iter().all(|[_, english, _]| !english.is_empty()) { Ok(pairs) } else { Err(pairs) }
        })
        .await
}

fn pairs(screen: &Screen) -> Vec<[String; 3]> {
    let pairs = screen.all(".beside").into_iter().map(|pair| {
        let own = pair.first_element_child().map(|own| cleaned(&inner_text(&own)));
        let english = pair.query_selector(".english").expect("a selector");
        let text = english.as_ref().map(|english| cleaned(&inner_text(english)));
        [own, text, english.and_then(|english| english.get_attribute("lang"))].map(Option::unwrap_or_default)
    });
    pairs.collect()
}

/// Domain S15.
#[wasm_bindgen]
pub async fn the_english_stands_beside_each_text_and_is_marked_as_english() {
    for (view, title, samples) in [
        (
            View::Escalation,
            messages::HOME_ESCALATION,
            [
                messages::GUIDANCE_ESCALATION_LEAD,
                messages::GUIDANCE_COUNTEREXAMPLE_NETWORK,
                messages::GUIDANCE_MISUSE_TEXT,
            ],
        ),
        (
            View::CustomerSupport,
            messages::HOME_CUSTOMER_SUPPORT,
            [
                messages::GUIDANCE_CUSTOMER_SUPPORT_LEAD,
                messages::GUIDANCE_OBLIGATIONS_HOURS_TEXT,
                messages::GUIDANCE_CHECKLIST_CONTACT,
            ],
        ),
    ] {
        let mut screen = guidance(view, "es-ES");
        screen.at(title).await;
        for tag in ["zh-CN", "zh-TW", "es-ES"] {
            screen.turn_to(tag);
            screen.at(title).await;
            screen.element("[role=switch]").await;
            assert!(!screen.has(".english"), "{tag}: it is off by default");
            screen.click(messages::GUIDANCE_SHOW_ENGLISH).await;
            assert_pairs(&translated(&screen).await, &screen, samples);
            screen.click(messages::GUIDANCE_SHOW_ENGLISH).await;
            screen.wait_until_gone(".english").await;
        }
    }
}

fn assert_pairs(pairs: &[[String; 3]], screen: &Screen, samples: [MessageId; 3]) {
    let tag = screen.language;
    assert!(pairs.len() > 20, "{tag}: {pairs:?}");
    assert!(pairs.iter().all(|[own, _, lang]| !own.is_empty() && lang == SOURCE), "{tag}: {pairs:?}");
    let english = localizer(SOURCE, &screen.names);
    for id in samples {
        let pair = [screen.message(id), cleaned(&english.text(id)), SOURCE.to_owned()];
        assert!(pairs.contains(&pair), "{tag}: {pair:?} is not in {pairs:?}");
    }
}

/// Domain S15.
#[wasm_bindgen]
pub async fn nobody_who_reads_english_is_offered_english() {
    let mut screen = guidance(View::Escalation, "zh-CN");
    screen.click(messages::GUIDANCE_SHOW_ENGLISH).await;
    assert!(!translated(&screen).await.is_empty());
    screen.turn_to(SOURCE);
    screen.at(messages::HOME_ESCALATION).await;
    screen.wait_until_gone("[role=switch], .english").await;
    screen.turn_to("zh-TW");
    screen.at(messages::HOME_ESCALATION).await;
    assert!(!translated(&screen).await.is_empty());
}

/// Domain S15. As long as the page is open; what is kept beyond it is the browser's.
#[wasm_bindgen]
pub async fn the_choice_of_english_holds_in_other_views() {
    let screen = guidance(View::Escalation, "es-ES");
    screen.click(messages::GUIDANCE_SHOW_ENGLISH).await;
    translated(&screen).await;
    for (view, title) in [(View::Home, messages::HOME_TITLE), (View::CustomerSupport, messages::HOME_CUSTOMER_SUPPORT)]
    {
        screen.state.go(view);
        screen.at(title).await;
    }
    assert!(screen.has("[role=switch][aria-checked=true]"));
    assert!(translated(&screen).await.len() > 20);
}
