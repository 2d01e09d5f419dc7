//! Printing: one part of the widget, without the page around it (quality 2, 8).
//!
//! Also known as: print stylesheet, window.print, dark theme, black on white.

use serde::Deserialize;

use super::escalation_record::{lines, reviewed, word_in};
use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::{Wording, mirrored};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        the_printed_record_holds_the_record_alone,
        the_printed_record_is_black_on_white_whatever_the_theme,
        the_checklist_of_promises_is_printed_with_its_ticks,
        print_runs_in_the_direction_of_its_language,
    ]
}

/// Keeps what would be printed: no test opens a dialog that nobody closes.
const PRINTER: &str = "
    window.print = () => { recorder.printedPage = true; };
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    recorder.printed = [];
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
        const frame = get.call(this);
        if (frame) frame.print = () => {
            const { body, documentElement, title } = frame.document;
            const { color, backgroundColor, direction } = frame.getComputedStyle(body);
            const start = (element) => element?.getBoundingClientRect().x;
            recorder.printed.push({
                title, language: documentElement.lang, parts: body.childElementCount, text: body.innerText || body.textContent,
                direction,
                isMirrored: start(body.querySelector('dt, input')) > start(body.querySelector('dd, label')),
                colours: [color, backgroundColor].join(' on '),
                hidden: [...body.querySelectorAll('button, select, .actions')]
                    .every((element) => frame.getComputedStyle(element).display === 'none'),
                ticked: [...body.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.id),
            });
        };
        return frame;
    } });
";

/// What would have been printed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Printed {
    title: String,
    language: String,
    parts: usize,
    text: String,
    direction: String,
    /// Whether what stands first in a line stands at its right.
    is_mirrored: bool,
    colours: String,
    hidden: bool,
    ticked: Vec<String>,
}

/// Waits for something to have been printed so often, and returns the last.
async fn printed(page: &Page, times: usize) -> Printed {
    until("something to be printed", async || {
        let mut printed: Vec<Printed> = page.execute("return recorder.printed;", Vec::new()).await;
        if printed.len() == times { printed.pop().ok_or_else(String::new) } else { Err(format!("{printed:?}")) }
    })
    .await
}

/// How many frames there are in the widget, and whether any can be seen.
const FRAMES: &str = "
    const frames = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('iframe')];
    const isSeen = (frame) => frame.getBoundingClientRect().width * frame.getBoundingClientRect().height > 4
        && getComputedStyle(frame).visibility !== 'hidden' && getComputedStyle(frame).opacity !== '0';
    return [frames.length, frames.filter(isSeen).length];
";

/// Quality 2. Domain S8.
async fn the_printed_record_holds_the_record_alone(stage: Stage) {
    let way = reviewed(&stage, PRINTER).await;
    for (times, tag) in [(1, "en-US"), (2, "zh-TW")] {
        word_in(&way, tag).await;
        way.widget.click(way.text("escalation-record-print")).await;
        let printed = printed(&way.page, times).await;
        let title = Wording::of(tag).get("escalation-record-title").to_owned();
        assert_eq!((printed.title.as_str(), printed.language.as_str()), (title.as_str(), tag));
        assert_eq!(printed.parts, 1);
        let plain = |text: &str| {
            text.replace(|letter: char| letter.is_whitespace() || ('\u{2066}'..='\u{2069}').contains(&letter), "")
        };
        let expected = lines(&way).await.into_iter().map(|(about, values)| [about, values.concat()].concat());
        assert_eq!(plain(&printed.text), plain(&[title, expected.collect()].concat()));
        let frames: (usize, usize) = way.page.execute(FRAMES, Vec::new()).await;
        assert_eq!(frames, (1, 0), "one frame, which nobody sees");
    }
    let is_page_printed: bool = way.page.execute("return recorder.printedPage ?? false;", Vec::new()).await;
    assert!(!is_page_printed, "the page's own print view is the page owner's");
    way.page.assert_clean().await;
}

/// Quality 24.
async fn the_printed_record_is_black_on_white_whatever_the_theme(stage: Stage) {
    let way = reviewed(&stage, PRINTER).await;
    for (times, theme) in [(1, "light"), (2, "dark")] {
        way.page.run(&format!("document.querySelector('support-widget').theme = '{theme}';")).await;
        way.widget.click(way.text("escalation-record-print")).await;
        assert_eq!(printed(&way.page, times).await.colours, "rgb(0, 0, 0) on rgb(255, 255, 255)", "{theme}");
    }
}

/// Domain S12.
async fn the_checklist_of_promises_is_printed_with_its_ticks(stage: Stage) {
    let page = stage.page("plain").attribute("view", "customer-support").attribute("lang", "zh-TW").script(PRINTER);
    let page = page.signed_in("demo-contoso").open().await;
    let (widget, wording) = (page.widget(), Wording::of("zh-TW"));
    widget.wait_for(wording.get("home-customer-support")).await;
    for promise in ["hours", "close"] {
        widget.tick(&format!("[id=promise-{promise}]")).await;
    }
    widget.click(wording.get("guidance-checklist-print")).await;
    let printed = printed(&page, 1).await;
    assert_eq!(printed.ticked, ["promise-hours", "promise-close"]);
    assert_eq!((printed.language.as_str(), printed.parts), ("zh-TW", 1));
    assert!(printed.hidden, "what can only be clicked is not printed");
    assert!(printed.text.contains(wording.get("guidance-checklist-billing")), "{printed:?}");
    assert!(!printed.text.contains(wording.get("guidance-customer-support-lead")), "{printed:?}");
    page.assert_clean().await;
}

/// Quality 29. A record in another language than the page's keeps that language's direction.
async fn print_runs_in_the_direction_of_its_language(stage: Stage) {
    let way = reviewed(&stage, PRINTER).await;
    let override_messages =
        "document.querySelector('support-widget').config = { messages: { 'en-US': arguments[0] } };";
    let (catalogue, print) = (mirrored("en-US"), "escalation-record-print");
    way.page.execute::<serde_json::Value>(override_messages, vec![catalogue.clone().into()]).await;
    let mirrored = Wording::read(&catalogue);
    way.widget.wait_for(mirrored.get("review-title")).await;
    for (times, tag, direction) in [(1, "es-ES", "ltr"), (2, "en-US", "rtl")] {
        word_in(&way, tag).await;
        way.widget.click(mirrored.get(print)).await;
        let printed = printed(&way.page, times).await;
        assert_eq!((printed.direction.as_str(), printed.is_mirrored), (direction, direction == "rtl"), "{tag}");
    }
}
